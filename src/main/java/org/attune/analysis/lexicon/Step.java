package org.attune.analysis.lexicon;

import java.util.List;

/** One part of a phrase, ready to run: it moves a set of places over the words that it takes. */
sealed interface Step {
  /** All places that can be reached from any of {@code places}. */
  long from(long places, Sightings sightings);

  /** A word of a slot. */
  record Word(int slot) implements Step {
    @Override
    public long from(long places, Sightings sightings) {
      return (places & sightings.of(slot)) << 1;
    }
  }

  /** Any word. */
  record AnyWord() implements Step {
    @Override
    public long from(long places, Sightings sightings) {
      return (places & sightings.all()) << 1;
    }
  }

  /** Up to so many words. */
  record Gap(int most) implements Step {
    @Override
    public long from(long places, Sightings sightings) {
      long free = sightings.all() & ~sightings.turns();
      long reached = places;
      long edge = places;
      for (int taken = 0; taken < most && edge != 0; taken++) {
        edge = (edge & free) << 1;
        reached |= edge;
      }
      return reached;
    }
  }

  /** One of several rows. */
  record Choice(List<Row> rows, boolean optional) implements Step {
    @Override
    public long from(long places, Sightings sightings) {
      long reached = optional ? places : 0;
      for (Row row : rows) {
        reached |= row.from(places, sightings);
      }
      return reached;
    }
  }

  /** The first place. */
  record Start() implements Step {
    @Override
    public long from(long places, Sightings sightings) {
      return places & 1;
    }
  }

  /** The last place. */
  record End() implements Step {
    @Override
    public long from(long places, Sightings sightings) {
      return places & sightings.end();
    }
  }

  /** One step after the other. */
  record Row(List<Step> steps) implements Step {
    /** Words such as "just" that any phrase may be stretched by, between two of its words. */
    private static final int MOST_FILLERS = 2;

    @Override
    public long from(long places, Sightings sightings) {
      long reached = steps.getFirst().from(places, sightings);
      for (int step = 1; step < steps.size() && reached != 0; step++) {
        for (int skipped = 0; skipped < MOST_FILLERS; skipped++) {
          reached |= (reached & sightings.fillers()) << 1;
        }
        reached = steps.get(step).from(reached, sightings);
      }
      return reached;
    }
  }
}
