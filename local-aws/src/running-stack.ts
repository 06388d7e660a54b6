import type { Activity } from './activity.ts';
import type { StackClock } from './clock.ts';
import type { Fault } from './dynamodb/faults.ts';
import type { EventService } from './events/event-service.ts';
import type { Identity } from './identity/identity.ts';
import type { LambdaRuntime } from './lambda/runtime.ts';
import type { MalwareProtection } from './malware/malware-protection.ts';
import type { Ses } from './ses/ses.ts';
import type { Settling } from './settling.ts';
import type { StackSpec } from './stack-spec.ts';
import type { StepFunctionsEngine } from './stepfunctions/engine.ts';

/** The running stack. */
export interface Stack extends Settling {
  /** Where each server answers, by name; `api` is the one for people. */
  addresses: Record<string, string>;
  /** Of the runtime, of the product, and of what was synthesized (the hash of its sources). */
  versions: { node: string; product: string; synthesized: string };
  clock: StackClock;
  activity: Activity;
  spec: StackSpec;
  identity: Identity;
  ses: Ses;
  malware: MalwareProtection;
  events: EventService;
  lambda: LambdaRuntime;
  machines: StepFunctionsEngine;
  /** Lets the next calls of the tables fail. */
  inject(fault: Fault): void;
  /** Forgets the faults that have hit nobody yet. */
  heal(): void;
  /** Ends everything that was started. What is in flight is made again at the next start. */
  close(): Promise<void>;
}
