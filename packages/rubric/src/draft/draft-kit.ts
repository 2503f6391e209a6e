import type { CandidateTopic, Constraint, DisclosureItem, Level, Outcome } from "../kit-item.ts";
import type { Requirement, Screen, TeamNote } from "../kit-item.ts";
import type { Origin } from "../origin.ts";
import { byTemplate } from "../provenance.ts";
import type { Report } from "../report/report.ts";
import { label, originOf, type DraftSource } from "./draft-source.ts";
import { industryGloss } from "./industry-gloss.ts";
import {
  CANDIDATE_TOPICS,
  DISCLOSURE,
  LEVELS,
  REQUIREMENTS,
  SCREEN_QUESTIONS,
} from "./kit-templates.ts";

/** The report's levels; the four of the glossary where it names none. */
export function draftLevels({ report, ids }: DraftSource): Level[] {
  if (report.levels.length === 0)
    return LEVELS.map(({ name, text }) => ({ id: ids(name), name, text, origin: byTemplate }));
  return report.levels.map(({ name, text, line }) => ({
    id: ids(name),
    name: label(name),
    text,
    origin: originOf(report, line),
  }));
}

/** What candidates are told; from the report where its advice to hiring teams says so. */
export function draftDisclosure({ report, ids }: DraftSource): DisclosureItem[] {
  return DISCLOSURE.map(({ topic, text, said }) => ({
    id: ids(topic, "tell"),
    topic,
    text,
    origin: originWhereSaid(report, report.advice, said),
  }));
}

export function draftCandidateTopics({ report, ids }: DraftSource): CandidateTopic[] {
  return CANDIDATE_TOPICS.map(({ text, said }) => ({
    id: ids(text, "asked"),
    text,
    origin: originWhereSaid(report, report.candidateQuestions, said),
  }));
}

export function draftRequirements({ report, ids }: DraftSource): Requirement[] {
  return REQUIREMENTS.map(({ text, said }) => ({
    id: ids(text, "requirement"),
    text,
    origin: originWhereSaid(report, report.other, said),
  }));
}

export function draftScreen({ ids }: DraftSource): Screen {
  return {
    minutes: 10,
    questions: SCREEN_QUESTIONS.map((text, index) => ({
      id: ids(String(index + 1), "screen"),
      text,
      origin: byTemplate,
    })),
  };
}

export function draftOutcomes({ report, ids }: DraftSource): Outcome[] {
  return report.outcomes.map(({ text, line }) => ({
    id: ids(text, "outcome"),
    text,
    origin: originOf(report, line),
  }));
}

export function draftConstraints({ report, ids }: DraftSource): Constraint[] {
  return report.constraints.map(({ text, lines }) => ({
    id: ids(text, "constraint"),
    text,
    gloss: industryGloss(text),
    origin: originOf(report, ...lines),
  }));
}

export function draftTeamNotes({ report, ids }: DraftSource): TeamNote[] {
  return report.advice.map(({ text, line }) => ({
    id: ids(text, "note"),
    text,
    origin: originOf(report, line),
  }));
}

function originWhereSaid(
  report: Report,
  mentions: readonly { text: string; line: number }[],
  said: RegExp,
): Origin {
  const lines = mentions.filter(({ text }) => said.test(text)).map(({ line }) => line);
  return lines.length === 0 ? byTemplate : originOf(report, ...lines.slice(0, 10));
}
