import { billedThings, dollarsFor, prices, sum, type Usage } from '../prices.ts';
import type { Played } from './play-metered.ts';
import type { Waits } from './polling.ts';
import type { savedOf, Split } from './usage-of.ts';

export interface Costs {
  use: Split;
  saved: ReturnType<typeof savedOf>;
  polling: Usage;
  waits: Waits;
  fixed: Usage;
}

type Rows = Record<string, string | number>[];

export function tableRows({ requests }: Played): Rows {
  const groups = Map.groupBy(requests, ({ principal, action }) => `${principal} ${action}`);
  return [...groups].toSorted().map(([name, all]) => {
    const [role = '', action = ''] = name.split(' ');
    const units = all.reduce((total, one) => total + one.units, 0);
    return { role, action, requests: all.length, refused: all.filter(({ refused }) => refused).length, units };
  });
}

export function machineRows({ machines }: Played): Rows {
  return Object.entries(machines).map(([machine, use]) => ({
    machine,
    executions: use.executions,
    transitions: use.transitions,
    'history events': use.historyEvents,
    'still running': use.stillRunning,
  }));
}

export function functionRows({ functions }: Played): Rows {
  return functions
    .filter(({ invocations }) => invocations > 0)
    .toSorted((one, other) => other.milliseconds - one.milliseconds)
    .map(({ name, invocations, coldStarts, milliseconds, memory }) => ({
      function: name,
      calls: invocations,
      'of them cold': coldStarts,
      ms: Math.round(milliseconds),
      MB: memory,
    }));
}

/** What the case came to and what polling would add, line by line. */
export function billRows({ use, polling }: Costs): Rows {
  const rows: Rows = billedThings
    .filter(name => (use.ofCase[name] ?? 0) > 0 || (polling[name] ?? 0) > 0)
    .map(name => ({
      charged: prices[name].unit,
      case: shown(use.ofCase[name] ?? 0),
      dollars: dollarsFor(name, use.ofCase[name] ?? 0).toFixed(6),
      'polling adds': shown(polling[name] ?? 0),
      'its dollars': dollarsFor(name, polling[name] ?? 0).toFixed(6),
    }));
  const last = { charged: 'in all', case: '', dollars: sum(use.ofCase).toFixed(6) };
  return [...rows, { ...last, 'polling adds': '', 'its dollars': sum(polling).toFixed(6) }];
}

/** What each small saving is worth. */
export function savedRows({ saved, use }: Costs): Rows {
  const whole = sum(use.ofCase);
  return saved.map(({ edit, use: spared }) => ({
    saving: edit,
    spares: billedThings
      .filter(name => (spared[name] ?? 0) > 0)
      .map(name => `${shown(spared[name] ?? 0)} ${prices[name].unit}`)
      .join(', '),
    'dollars a case': sum(spared).toFixed(6),
    'of what it would cost': `${((sum(spared) / (whole + sum(spared))) * 100).toFixed(1)} %`,
  }));
}

/** A first year at even pace: the cases are stored for half of it on average. */
export function yearRows({ use, polling, fixed }: Costs): Rows {
  return [1000, 20_000, 1_000_000].map(cases => {
    const work = sum(use.ofCase) * cases;
    const storage = sum(use.monthly) * cases * 6;
    const year = sum(fixed) * 12 + work + storage;
    return {
      'cases a year': cases.toLocaleString('en-US'),
      fixed: whole(sum(fixed) * 12),
      'the cases': whole(work),
      storage: whole(storage),
      'in all': whole(year),
      'a case': (year / cases).toFixed(4),
      'with polling, in all': whole(year + sum(polling) * cases),
    };
  });
}

/** What a month costs before any case comes. */
export function fixedRows({ fixed }: Costs): Rows {
  return billedThings
    .filter(name => (fixed[name] ?? 0) > 0)
    .map(name => ({
      charged: prices[name].unit,
      'a month': shown(fixed[name] ?? 0),
      dollars: dollarsFor(name, fixed[name] ?? 0).toFixed(2),
    }));
}

/** What a closed case goes on costing. */
export function storageRows({ use }: Costs): Rows {
  return billedThings
    .filter(name => (use.monthly[name] ?? 0) > 0)
    .map(name => ({
      charged: prices[name].unit,
      'a case': shown(use.monthly[name] ?? 0),
      'dollars a month': dollarsFor(name, use.monthly[name] ?? 0).toFixed(6),
    }));
}

function whole(dollars: number): string {
  return Math.round(dollars).toLocaleString('en-US');
}

function shown(quantity: number): string {
  return quantity >= 100 ? Math.round(quantity).toLocaleString('en-US') : String(Number(quantity.toPrecision(3)));
}
