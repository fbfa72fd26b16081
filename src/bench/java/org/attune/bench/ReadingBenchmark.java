package org.attune.bench;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.attune.analysis.AnalysisRequest;
import org.attune.analysis.Analyzer;
import org.attune.analysis.Analyzers;
import org.attune.analysis.Reading;
import org.jspecify.annotations.NullUnmarked;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;

/** A whole reading, as the service makes it: every sample is the time of one message. */
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@State(Scope.Benchmark)
@Fork(1)
@Warmup(iterations = 3, time = 10)
@Measurement(iterations = 5, time = 10)
@NullUnmarked // JMH fills the fields
public class ReadingBenchmark {
  @Param public Message message;

  private Analyzer analyzer;

  @Setup
  public void open() {
    analyzer = Analyzers.open(Path.of("models"));
  }

  @TearDown
  public void close() {
    analyzer.close();
  }

  @Benchmark
  @Threads(1)
  public Reading readingOnOneThread() {
    return analyzer.read(AnalysisRequest.of(message.text()));
  }

  @Benchmark
  @Threads(2)
  public Reading readingOnTwoThreads() {
    return analyzer.read(AnalysisRequest.of(message.text()));
  }
}
