package org.attune.evaluation.measure;

/** A figure with its 95 % interval. */
public record Estimate(double value, Interval interval) {}
