package org.attune.suggestion;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.attune.suggestion.file.FolderPrint;
import org.attune.suggestion.file.InvalidFiles;
import org.attune.suggestion.file.Problem;

/**
 * The catalogue in use while serving: an edit on disk takes its place as a whole, or not at all.
 *
 * <p>Safe to share; whoever is drafting goes on with the catalogue they began with.
 */
public final class LiveCatalogue implements Suggester, ReplyChecker {
  private final Path folder;
  private final AtomicReference<CatalogueSuggester> current;
  private final AtomicReference<FolderPrint> seen;

  private LiveCatalogue(Path folder, FolderPrint seen, CatalogueSuggester first) {
    this.folder = folder;
    this.seen = new AtomicReference<>(seen);
    this.current = new AtomicReference<>(first);
  }

  /** What came of a look at the files. */
  public sealed interface Reload {
    /** Nothing has changed since the last look. */
    record Unchanged() implements Reload {}

    /** A new catalogue serves from now on. */
    record Swapped(String version) implements Reload {}

    /** The edit is faulty; the catalogue before it goes on serving. */
    record Refused(List<Problem> problems, String stillServing) implements Reload {}
  }

  /**
   * Reads the files of {@code folder} for the first time.
   *
   * @throws InvalidFiles with everything that is wrong, each with file and line
   */
  public static LiveCatalogue open(Path folder) {
    FolderPrint print = FolderPrint.of(folder);
    return new LiveCatalogue(folder, print, CatalogueSuggester.open(folder));
  }

  /** Looks for edits and takes them over; blocks while files are read. One caller at a time. */
  public Reload reload() {
    FolderPrint print = FolderPrint.of(folder);
    if (print.equals(seen.get())) {
      return new Reload.Unchanged();
    }
    seen.set(print);
    try {
      CatalogueSuggester next = CatalogueSuggester.open(folder);
      return current.getAndSet(next).version().equals(next.version())
          ? new Reload.Unchanged()
          : new Reload.Swapped(next.version());
    } catch (InvalidFiles faulty) {
      return new Reload.Refused(faulty.problems(), version());
    }
  }

  /** Names the contents of the files that serve now. */
  public String version() {
    return current.get().version();
  }

  /** What the files of a tenant word differently. */
  public OwnWording ownWording(String tenant) {
    return OwnWording.of(current.get().house(tenant));
  }

  /** A draft of another hand with the greeting and closing of its setting. */
  public Draft finished(SuggestionRequest request, Draft draft) {
    return current.get().finished(request, draft);
  }

  @Override
  public Suggestions suggest(SuggestionRequest request) {
    return current.get().suggest(request);
  }

  @Override
  public List<Check> check(SuggestionRequest request, String reply, Author author) {
    return current.get().check(request, reply, author);
  }
}
