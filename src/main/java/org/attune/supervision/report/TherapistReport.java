package org.attune.supervision.report;

import java.util.List;

/** One therapist's figures. */
public record TherapistReport(
    String therapistId,
    WorkFigures figures,
    List<BehaviourFigures> behaviours,
    CheckFigures seededChecks,
    CodingFigures coding,
    List<Alert> alerts) {}
