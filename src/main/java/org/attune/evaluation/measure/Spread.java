package org.attune.evaluation.measure;

import java.util.List;

/**
 * One figure over several encoders.
 *
 * @param deviation standard deviation of the sample, 0 of a single value
 */
public record Spread(String figure, double mean, double deviation, List<Double> values) {
  public static Spread of(String figure, List<Double> values) {
    double mean = values.stream().mapToDouble(Double::doubleValue).average().orElse(0);
    double squares = values.stream().mapToDouble(value -> (value - mean) * (value - mean)).sum();
    double deviation = values.size() < 2 ? 0 : Math.sqrt(squares / (values.size() - 1));
    return new Spread(figure, mean, deviation, List.copyOf(values));
  }
}
