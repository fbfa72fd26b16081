package org.attune.bench;

import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
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
import org.openjdk.jmh.annotations.Warmup;

/** CoreNLP's own sentiment of the same messages: the yardstick that Attune is to stay below. */
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@State(Scope.Benchmark)
@Fork(value = 1, jvmArgsAppend = "-Xmx3g")
@Warmup(iterations = 3, time = 10)
@Measurement(iterations = 5, time = 10)
@NullUnmarked // JMH fills the fields
public class CoreNlpSentimentBenchmark {
  /** Which parser makes the trees that sentiment is read from. */
  public enum Parser {
    DEFAULT("lexparser/englishPCFG"),
    SHIFT_REDUCE("srparser/englishSR");

    private final String model;

    Parser(String model) {
      this.model = model;
    }

    Properties pipeline() {
      Properties properties = new Properties();
      properties.setProperty("annotators", "tokenize,pos,parse,sentiment");
      properties.setProperty("parse.model", "edu/stanford/nlp/models/" + model + ".ser.gz");
      return properties;
    }
  }

  @Param public Message message;
  @Param public Parser parser;

  private StanfordCoreNLP pipeline;

  @Setup
  public void open() {
    pipeline = new StanfordCoreNLP(parser.pipeline());
  }

  @Benchmark
  public Annotation sentiment() {
    return pipeline.process(message.text());
  }
}
