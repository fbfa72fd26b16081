package org.attune.evaluation.measure;

/** A 95 % interval. */
public record Interval(double low, double high) {}
