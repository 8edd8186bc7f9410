// SPDX-License-Identifier: GPL-2.0-only WITH Classpath-exception-2.0
package org.pagerace.reports.gate;

import java.util.Arrays;
import java.util.Optional;

/**
 * What a gate can find. The number of a code never changes its meaning, and a code that is given up leaves its number
 * unused: numbers stand in files of accepted findings and in mails.
 */
public enum Code {
  FORBIDDEN_APPEARS(1, Severity.ERROR, "forbidden outcome appears",
      "An outcome that the race's law forbids is reachable under the candidate and not under the baseline, in the same "
          + "race, on the same arch, under the same memory model that decides there.",
      "gate --candidate m28-scan@v5.9 D1: the busy scan of layout breaking finds a pinned page idle.",
      "The law is what the callers of the ported code rely on, so somebody uses a page that is not theirs.",
      "Read the witness from the step at which it leaves the baseline's nearest execution; mend the candidate until "
          + "the outcome is gone. Accept it only where the law itself is wrong, and say why."),
  OUTCOME_APPEARS(2, Severity.WARNING, "outcome appears",
      "An acceptable or interesting outcome is reachable under the candidate and not under the baseline.",
      "A lookup that always found the page now comes back with `retry` in some order.",
      "It is allowed, but a refactor that was meant to change nothing has changed something.",
      "Where the change is meant, accept it; --strict makes it an error until then."),
  OUTCOME_DISAPPEARS(3, Severity.NOTE, "outcome disappears",
      "An outcome is reachable under the baseline and not under the candidate, under a memory model that decides.",
      "gate --candidate fix-cee91fa13a8e: the outcome that the fix mends is gone.",
      "That is what a fix does; in a refactor it may mean that a path has become dead.",
      "Nothing is needed; accept it to have it on record."),
  UNSOUND(4, Severity.UNFINISHED, "outcome was seen that no model reaches",
      "The cores showed an outcome that the complete enumeration under the weakest model does not have.",
      "A stress run counts \"pinned, moved\" and the java model, complete, has no execution that ends so.",
      "The explorer, the model or the port is wrong, and not the candidate: so nothing is decided.",
      "Report it as a bug of pagerace with the file that --json writes. Load buffering is not modelled and is the one "
          + "known cause."),
  CUT(5, Severity.UNFINISHED, "enumeration did not come to its end",
      "An enumeration that decides, of the baseline or of the candidate, hit a bound.",
      "A candidate that retries for ever lets a count grow without end: more than 8 000 000 states.",
      "What was not reached is not unreachable, so a pass would be a guess.",
      "Give Java more memory with -Xmx, or give the loop an end."),
  NOT_RUN(6, Severity.UNFINISHED, "race did not run",
      "A race was refused by the explorer, stopped by an error, or not raced on the cores although --stress asked for it.",
      "An overridden function starts a thread, which is not modelled.",
      "What did not run proves nothing.",
      "The reason stands beside it: mend what it names, or give --stress a larger budget."),
  UNGRADED(7, Severity.ERROR, "outcome without a grade appears",
      "The candidate reaches an outcome of which the race's law says nothing, not even by a default row.",
      "A race of your own has @Outcome rows for two words and its actor now reports a third.",
      "Nobody has said whether it is harmless.",
      "Add an @Outcome row to the race, or a default row that forbids the rest."),
  STALE_ACCEPTANCE(8, Severity.ERROR, "accepted finding is stale",
      "An entry of the accepted file matches no finding of this gate, or has expired.",
      "An entry with until v6.1 is asked of a candidate that stands on v6.15.",
      "An entry that nobody needs hides the next finding of that name.",
      "Delete the line; where it expired and still holds, accept it again with a later --until."),
  REQUIRED_LOST(9, Severity.ERROR, "required outcome is lost",
      "An outcome that must stay possible is reachable under no model that decides for the candidate: it is vacuous "
          + "where the baseline is not.",
      "gate --candidate rfc-v2: no schedule lets get_user_pages pin a page of an fsdax file.",
      "A path that can never succeed is safe and worth nothing.",
      "Find the check that always fails; the baseline's witness of the outcome shows the way it should go."),
  STUCK_APPEARS(10, Severity.ERROR, "state without a way to an end appears",
      "Under the candidate a state is reachable from which no end is, whoever goes on; under the baseline none is.",
      "Two loops wait for each other's count to drop.",
      "On a kernel that is a hung task.",
      "The witness leads to the state; look at what each actor waits for there."),
  UNEXERCISED(11, Severity.WARNING, "no race executes a function that the candidate overrides",
      "The candidate changes a function, and in no race that was asked for is it executed, neither in the baseline's "
          + "form nor in the candidate's.",
      "A patch that touches zone_device_page_init, gated on D1 alone.",
      "The gate says nothing of that change; where it says nothing of any change, the exit status is 3.",
      "Gate all races, add a race that calls the function, or accept it with the reason why none is needed."),
  INHERITED(12, Severity.NOTE, "forbidden in both",
      "A forbidden outcome is reachable, or a required one is not, under the candidate as under the baseline.",
      "v5.9 lets a pinned page be truncated, and so does every patch that stands on it.",
      "It is no fault of the candidate.",
      "Nothing is needed; a fix of it is a patch of its own."),
  NOT_APPLICABLE(13, Severity.WARNING, "race means nothing to the candidate any more",
      "The candidate has removed a function without which the race means nothing.",
      "A patch that removes put_devmap_managed_page, and the race of the last put.",
      "What the race held for the baseline, nothing holds for the candidate.",
      "Write the race for what took the function's place, or accept it with the reason why nothing did."),
  APPLICABLE(14, Severity.NOTE, "race means something to the candidate that meant nothing before",
      "The candidate has a function that the race needs and the baseline has not; of its outcomes only faults are findings.",
      "gate --candidate v5.18 --baseline v5.9, and a race of what v5.18 brought.",
      "There is nothing to compare with: the law alone judges.",
      "Nothing is needed.");

  private final int number;
  private final Severity severity;
  private final String words;
  private final String meaning;
  private final String example;
  private final String why;
  private final String remedy;

  Code(int number, Severity severity, String words, String meaning, String example, String why, String remedy) {
    this.number = number;
    this.severity = severity;
    this.words = words;
    this.meaning = meaning;
    this.example = example;
    this.why = why;
    this.remedy = remedy;
  }

  /** The code of this identifier, in upper or lower case. */
  public static Optional<Code> of(String id) {
    return Arrays.stream(values()).filter(code -> code.id().equalsIgnoreCase(id)).findFirst();
  }

  /** As it is printed, such as {@code PR001}. */
  public String id() {
    return "PR%03d".formatted(number);
  }

  /** What it does to the exit status where nobody is strict. */
  public Severity severity() {
    return severity;
  }

  /** What was found, in a few words. */
  public String words() {
    return words;
  }

  /** When it is found, in a sentence. */
  public String meaning() {
    return meaning;
  }

  /** A case of it. */
  public String example() {
    return example;
  }

  /** Why it matters. */
  public String why() {
    return why;
  }

  /** How to resolve it. */
  public String remedy() {
    return remedy;
  }

  /** Whether somebody may tolerate it: what is not known, and a wrong entry, cannot be tolerated. */
  public boolean isAcceptable() {
    return severity != Severity.UNFINISHED && this != STALE_ACCEPTANCE;
  }

  /** Whether it is about an outcome of a race, and not about a race, a function or an entry. */
  public boolean hasOutcome() {
    return switch (this) {
      case CUT, NOT_RUN, STALE_ACCEPTANCE, UNEXERCISED, NOT_APPLICABLE, APPLICABLE -> false;
      default -> true;
    };
  }
}
