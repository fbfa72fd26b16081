package org.attune.evaluation.training;
import java.nio.file.*; import java.util.*;
import org.attune.analysis.Analyzers;
import org.attune.evaluation.bank.*;
final class Try {
  public static void main(String[] a) throws Exception {
    Path home=Path.of(a[0]), data=Path.of(a[1]), banksDir=Path.of(a[2]), out=Path.of(a[3]);
    Recipe r0=Recipe.of(Long.getLong("seed",1));
    Recipe recipe=new Recipe(r0.seed(),Integer.getInteger("epochs",r0.epochs()),r0.bankRepeats(),Double.parseDouble(System.getProperty("lr","1e-4")),1e-3,Float.parseFloat(System.getProperty("drop","0.1")),r0.unlisted(),Boolean.getBoolean("stage1")?0:r0.unknown());
    int limit=Integer.getInteger("limit",Integer.MAX_VALUE);
    System.setProperty("ai.djl.pytorch.num_threads",System.getProperty("threads","2"));
    System.setProperty("ai.djl.pytorch.num_interop_threads","1");
    byte[] base; try(var in=Try.class.getResourceAsStream("/all-minilm-l6-v2.onnx")){base=in.readAllBytes();}
    CueBanks banks=CueBanks.read(banksDir);
    Outputs outputs=Outputs.of(Corpora.outputs(data));
    System.out.println(outputs.count()+" outputs");
    List<Example> examples=new ArrayList<>(), held=new ArrayList<>(); 
    int opening;
    try(var pieces=Analyzers.openPieces(home.resolve("models"))){
      opening=pieces.first();
      BankExamples be=new BankExamples(outputs,pieces,recipe,List.of("emotions","risk","content","rupture","alliance","talk"));
      Corpora c=new Corpora(data,outputs,pieces,be);
      examples.addAll(c.goEmotions()); examples.addAll(c.semEval());
      System.out.println(examples.size()+" corpus examples");
      int n=0;
      if(!Boolean.getBoolean("stage1")) for(CueBank b:banks.banks()) for(CueItem i:b.items()){ Example e=be.of(b,i); if(Math.floorMod(i.text().hashCode()*31+7,5)==recipe.seed()%5) held.add(e); else for(int k=0;k<recipe.bankRepeats();k++) examples.add(e); n++; }
      System.out.println(n+" bank items, held "+held.size());
    }
    if(limit<examples.size()){ Collections.shuffle(examples,new Random(1)); examples=new ArrayList<>(examples.subList(0,limit)); }
    System.setProperty("ENGINE_CACHE_DIR",System.getProperty("java.io.tmpdir")+"/attune-pytorch");
    OnnxFile onnx=OnnxFile.of(base);
    try(Network net=new Network(onnx,outputs.count(),recipe.dropout(),recipe.seed())){
      long t=System.nanoTime(); double[] sum={0,0};
      new Trainer(net,recipe,opening).train(examples,s->{ if(!Double.isNaN(s.loss())){sum[0]+=s.loss();sum[1]++;}
        if(s.done()%50==0||s.done()==s.total()){ System.out.printf("%d/%d loss %.4f skipped %d %.0f s%n",s.done(),s.total(),sum[0]/sum[1],s.skipped(),(System.nanoTime()-t)/1e9); sum[0]=sum[1]=0; }});
      Files.createDirectories(out);
      Files.write(out.resolve("tuned.onnx"),net.weights().exported().toBytes());
      Files.write(out.resolve("head"),net.weights().head());
      Files.write(out.resolve("int8.onnx"),Int8.of(net.weights().exported(),OnnxFile.of(Files.readAllBytes(home.resolve("models/encoder/minilm-l6-goemotions-int8.onnx")))));
      Files.write(out.resolve("labels.txt"),outputs.names());
    }
    System.exit(0);
  }
}
