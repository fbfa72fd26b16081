package org.attune.evaluation.training;
import java.nio.file.*; import java.util.*;
import org.attune.analysis.Analyzers;
import org.attune.evaluation.bank.*;
final class Finish {
  public static void main(String[] a) throws Exception {
    Path home=Path.of(a[0]), data=Path.of(a[1]), raw=Path.of(a[2]), out=Path.of(a[3]); long seed=Long.parseLong(a[4]);
    CueBanks banks=CueBanks.read(home.resolve("models/cues")); Outputs outputs=Outputs.of(Corpora.outputs(data));
    List<String> fam=List.of("emotions","risk","content","rupture","alliance","talk");
    ModelFolder f=new ModelFolder(out);
    f.write(Files.readAllBytes(raw.resolve("int8.onnx")),Files.readAllBytes(raw.resolve("head")),Files.readAllBytes(Path.of("/work/main/models/encoder/tokenizer.json")),outputs);
    f.writeProvenance("2",List.of());
    Tuner tuner;
    try(var scorer=Analyzers.openModels(home.resolve("models"),out); var pieces=Analyzers.openPieces(out)){
      tuner=new Tuner(outputs,HeldOut.of(seed).in(banks),new BankExamples(outputs,pieces,Recipe.of(seed),fam),scorer);
    }
    var cal=tuner.calibrations(fam);
    var th=new ThresholdSearch(outputs,tuner,cal).run(fam);
    Map<String,Double> all=new TreeMap<>(th); outputs.names().forEach(n->all.putIfAbsent(n,0.5));
    f.calibrate(outputs,cal); f.writeThresholds(all); f.writeProvenance("2",List.of());
    Map<String,Tuner.Figures> sum=new TreeMap<>();
    for(String fm:fam) for(int o:outputs.group(fm)){ var k=tuner.known(o).calibrated(cal.get(o)); var g=k.at(th.get(outputs.names().get(o))); sum.merge(fm,g,Tuner.Figures::plus);
      System.out.printf("%-45s t %.3f  P %.2f R %.2f F1 %.2f  n %d  slope %.2f shift %.2f%n",outputs.names().get(o),th.get(outputs.names().get(o)),g.precision(),g.recall(),g.f1(),g.right()+g.missed(),cal.get(o).slope(),cal.get(o).shift()); }
    sum.forEach((k,g)->System.out.printf("%-10s micro P %.3f R %.3f F1 %.3f FA %.3f%n",k,g.precision(),g.recall(),g.f1(),g.falseAlarms()));
    List<Integer> dangers=outputs.group("risk").stream().filter(o->!outputs.names().get(o).endsWith("R1")&&!outputs.names().get(o).endsWith("MEDICATION")).toList();
    var al=tuner.alarms(cal,dangers); for(double t=.2;t<.96;t+=.05){var g=al.at(t); System.out.printf("risk alarms t %.2f sens %.3f FA %.3f%n",t,g.recall(),g.falseAlarms());}
    System.exit(0);
  }
}
