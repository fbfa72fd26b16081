package org.attune.supervision.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class StatisticsTest {
  @Test
  void theWilsonIntervalIsThatOfThePublishedExample() {
    // Newcombe 1998 (10.1002/(SICI)1097-0258(19980430)17:8<857::AID-SIM777>3.0.CO;2-E), table I
    assertThat(new Share(81, 263).interval()).isEqualTo(new Share.Interval(0.2553, 0.3662));
    assertThat(new Share(15, 148).interval()).isEqualTo(new Share.Interval(0.0624, 0.1605));
    assertThat(new Share(0, 20).interval()).isEqualTo(new Share.Interval(0, 0.1611));
    assertThat(new Share(1, 29).interval()).isEqualTo(new Share.Interval(0.0061, 0.1718));
  }

  @Test
  void aShareOfNothingIsNoNumberAndSaysNothing() {
    assertThat(new Share(0, 0).share()).isNull();
    assertThat(new Share(0, 0).interval()).isEqualTo(new Share.Interval(0, 1));
  }

  @Test
  void quantilesAreInterpolated() {
    assertThat(Spread.of(List.of(4.0, 1.0, 3.0, 2.0))).isEqualTo(new Spread(4, 2.5, 3.7));
    assertThat(Spread.of(List.of(7.0))).isEqualTo(new Spread(1, 7.0, 7.0));
    assertThat(Spread.of(List.of())).isEqualTo(new Spread(0, null, null));
  }

  @Test
  void theNormalTailIsThatOfTheTables() {
    assertThat(Normal.twoSided(1.959964)).isCloseTo(0.05, within(1e-6));
    assertThat(Normal.twoSided(-2.575829)).isCloseTo(0.01, within(1e-6));
    assertThat(Normal.twoSided(0)).isCloseTo(1, within(1e-6));
  }

  @Test
  void twoSharesDifferAsMuchAsByHand() {
    // pooled 0.4: z = 0.2 / sqrt(0.24 * 0.02) = 2.88675
    TwoShares shares = new TwoShares(new Share(30, 100), new Share(50, 100));

    assertThat(shares.difference()).isCloseTo(0.2, within(1e-9));
    assertThat(shares.p()).isCloseTo(0.003892, within(1e-5));
    assertThat(new TwoShares(new Share(0, 0), new Share(1, 2)).p()).isEqualTo(1);
    assertThat(new TwoShares(new Share(3, 3), new Share(2, 2)).p()).isEqualTo(1);
  }

  @Test
  void rankSumsAgreeWithCountingEveryPair() {
    List<Double> before = List.of(1.0, 2.0, 2.0, 5.0, 7.0, 7.0, 9.0);
    List<Double> recent = List.of(2.0, 6.0, 7.0, 8.0, 8.0, 10.0);

    double wins =
        recent.stream()
            .flatMapToDouble(
                r -> before.stream().mapToDouble(b -> r > b ? 1 : r.equals(b) ? 0.5 : 0))
            .sum();

    assertThat(RankSum.of(before, recent).superiority()).isCloseTo(wins / 42, within(1e-12));
  }

  @Test
  void rankSumsOfTwoSeparateGroupsOfTenAreRare() {
    List<Double> low = IntStream.range(0, 10).mapToObj(i -> (double) i).toList();
    List<Double> high = IntStream.range(10, 20).mapToObj(i -> (double) i).toList();

    // U = 100, mean 50, variance 175: z = 3.7796
    assertThat(RankSum.of(low, high).p()).isCloseTo(0.000157, within(1e-5));
    assertThat(RankSum.of(low, low).p()).isCloseTo(1, within(1e-6));
    assertThat(RankSum.of(low, List.of()).p()).isEqualTo(1);
    assertThat(RankSum.of(List.of(1.0, 1.0), List.of(1.0)).p()).isEqualTo(1);
  }

  @Test
  void kappaIsThatOfATableDoneByHand() {
    // 20 yes-yes, 5 yes-no, 10 no-yes, 15 no-no: agreed .7, by chance .5
    List<Kappa.Pair> pairs =
        Stream.of(pairs("y", "y", 20), pairs("y", "n", 5), pairs("n", "y", 10), pairs("n", "n", 15))
            .flatMap(List::stream)
            .toList();

    Kappa kappa = Kappa.of(pairs);

    assertThat(kappa.pairs()).isEqualTo(50);
    assertThat(kappa.agreed()).isEqualTo(35);
    assertThat(kappa.expected()).isEqualTo(0.5);
    assertThat(kappa.kappa()).isEqualTo(0.4);
  }

  @Test
  void kappaOfOneAndTheSameCodeIsNoNumber() {
    assertThat(Kappa.of(pairs("y", "y", 9)).kappa()).isNull();
    assertThat(Kappa.of(List.of()).kappa()).isNull();
  }

  private static List<Kappa.Pair> pairs(String first, String second, int times) {
    return IntStream.range(0, times).mapToObj(i -> new Kappa.Pair(first, second)).toList();
  }
}
