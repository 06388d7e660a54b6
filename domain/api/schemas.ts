import * as z from 'zod';
import { Derivation } from '../clocks/derivation.ts';
import { CalendarYear } from '../directory/calendar-year.ts';
import { Contact } from '../directory/contact.ts';
import { Plan } from '../directory/plan.ts';
import { OpenFiling } from '../directory/open-filing.ts';
import { PlansLike } from '../directory/plans-like.ts';
import { Organization, Reviewer } from '../directory/reviewer.ts';
import { StaffMember } from '../directory/staff.ts';
import { HealthSystem } from '../directory/system.ts';
import { Recommendation } from '../eligibility/recommendation.ts';
import * as answers from './answers.ts';
import { ApplicationFiled } from './application-filed.ts';
import { ApplicationAsked, Eligibility } from './eligibility.ts';
import { Service } from '../application/application.ts';
import * as caseAnswers from './case-answers.ts';
import { anyCommandOf, commandBodyOf } from './command-body.ts';
import { type CommandType, commandTypes, descriptorOf } from '../commands/commands.ts';
import { Credentials } from './credentials.ts';
import { SettleMail } from './inbound-mail.ts';
import { EntryCommand, Proposal } from '../directory/entry-change.ts';
import { EntryChanges, EntryOutcome } from './entry-changes.ts';
import { DemographicsReport } from '../read/demographics-report.ts';
import { Me } from './me.ts';
import { MyReads, Reads } from './reads.ts';
import { ProblemDocument, ProblemKind } from './problem-document.ts';
import { OrderRederivation, RederivationAnswer } from './rederivation.ts';
import { Upload } from './upload.ts';

/** The commands that an applicant may give; all others need a sign-in. */
export const applicantCommands = commandTypes.filter(type => descriptorOf(type).roles.includes('applicant'));

/** The schemas by the names that the document gives them. */
export const contractSchemas = {
  Application: ApplicationFiled,
  ApplicationAsked,
  Eligibility,
  Service,
  Credentials,
  Upload,
  AnyCommand: anyCommandOf(commandTypes),
  ApplicantCommand: anyCommandOf(applicantCommands),
  SettleMail,
  OrderRederivation,
  Plan,
  Reviewer,
  Organization,
  HealthSystem,
  StaffMember,
  CalendarYear,
  Contact,
  DirectoryEntry: answers.DirectoryEntry,
  EntryCommand,
  EntryOutcome,
  EntryChanges,
  Proposal,
  Reads,
  MyReads,
  Me,
  DemographicsReport,
  ProblemKind,
  OpenFiling,
  PlansLike,
  Filed: answers.Filed,
  Session: answers.Session,
  UploadIssued: answers.UploadIssued,
  CommandDone: answers.CommandDone,
  WorkRow: answers.WorkRow,
  Worklist: answers.Worklist,
  History: answers.History,
  Document: answers.DocumentAnswer,
  PrintedLetter: answers.PrintedLetter,
  Directory: answers.Directory,
  Mail: answers.MailView,
  MailSettled: answers.MailSettled,
  Rederivation: RederivationAnswer,
  Case: caseAnswers.CaseAnswer,
  MyCase: caseAnswers.MyCaseAnswer,
  Clock: caseAnswers.ClockAnswer,
  DocumentListed: caseAnswers.DocumentListed,
  NoticeListed: caseAnswers.NoticeListed,
  Decision: caseAnswers.Decision,
  Derivation,
  Recommendation,
  Problem: ProblemDocument,
  ApiDescription: z.looseObject({ openapi: z.string(), paths: z.record(z.string(), z.unknown()) }),
} as const satisfies Record<string, z.ZodType>;
export type SchemaName = keyof typeof contractSchemas;

export function commandSchemaName(type: CommandType): string {
  return `command.${type}`;
}

const ours = z.registry<{ id: string }>();
for (const [id, schema] of Object.entries(contractSchemas)) ours.add(schema, { id });
for (const type of commandTypes) ours.add(commandBodyOf(type), { id: commandSchemaName(type) });

export type JsonSchema = z.core.JSONSchema.BaseSchema;

/** All schemas as the document's components, as one sends them, with references among each other. */
export function componentSchemas(): Record<string, JsonSchema> {
  const { schemas } = z.toJSONSchema(ours, {
    io: 'input',
    uri: id => `#/components/schemas/${id}`,
    override: ({ jsonSchema }) => plain(jsonSchema),
  });
  return Object.fromEntries(Object.entries(schemas).map(([name, schema]) => [name, component(schema)]));
}

/** A format says it shorter than the pattern behind it; the largest safe integer is no limit of ours. */
function plain(schema: JsonSchema): void {
  if (schema.format !== undefined) delete schema.pattern;
  if (schema.maximum === Number.MAX_SAFE_INTEGER) delete schema.maximum;
  if (schema.minimum === Number.MIN_SAFE_INTEGER) delete schema.minimum;
}

function component(schema: JsonSchema): JsonSchema {
  const { $schema: _dialect, $id: _place, ...rest } = schema;
  return rest;
}
