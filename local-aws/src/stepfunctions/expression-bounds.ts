import jsonata from 'jsonata';
import { append, distinct } from './bounded-functions.ts';
import { BoundedRegExp } from './bounded-regexp.ts';
import { tooDeep, tooLarge } from './bounds-exceeded.ts';
import { nodesIn } from './definition/references.ts';
import { isObject } from './json.ts';
import { meterIn, mostValues, type Meter } from './meter.ts';

/** AWS was seen to let an expression nest this deep. */
const deepest = 100;

/** @throws when the expression is no JSONata */
export function compileBounded(source: string): jsonata.Expression {
  const options: jsonata.JsonataOptions & { stack: number } = { stack: deepest, sequence: mostValues };
  Object.assign(options, { RegexEngine: BoundedRegExp });
  const expression = jsonata(source, options);
  options.stack += sideBySide(expression.ast());
  expression.registerFunction('append', append, '<xx:a>');
  expression.registerFunction('distinct', distinct, '<x:x>');
  hook(expression, 'jsonata.__evaluate_entry', meter => meter.step());
  hook(expression, 'jsonata.__evaluate_exit', (meter, node, result) => {
    if (makers.has(node.type)) meter.made(result);
  });
  return expression;
}

/** What an evaluation threw, as AWS has it where it was a bound. */
export function asExceeded(thrown: unknown): unknown {
  if (thrown instanceof RangeError)
    return /call stack/.test(thrown.message) ? tooDeep(deepest + 1, deepest) : tooLarge();
  const code = isObject(thrown) ? thrown['code'] : undefined;
  if (code === 'D1011') return tooDeep(deepest + 1, deepest);
  return code === 'D2014' || code === 'D2015' ? tooLarge() : thrown;
}

/** jsonata begins all parts of a list or an object before it ends the first, and counts each as a level. */
function sideBySide(ast: unknown): number {
  let nodes = 0;
  for (const node of nodesIn(ast)) {
    const inside = node['value'] === '[' ? node['expressions'] : node['value'] === '{' ? node['lhs'] : undefined;
    if (Array.isArray(inside) && inside.length > 1) nodes += [...nodesIn(inside)].length;
  }
  return nodes;
}

/** The kinds of node that make a value; others find one. */
const makers = new Set(['unary', 'binary', 'function', 'apply', 'transform', 'partial']);

function hook(
  expression: jsonata.Expression,
  name: string,
  tell: (meter: Meter, node: jsonata.ExprNode, result: unknown) => void,
): void {
  const told = (node: jsonata.ExprNode, _input: unknown, environment: jsonata.Environment, result: unknown): void => {
    const meter = meterIn(environment);
    if (meter !== undefined) tell(meter, node, result);
  };
  // Hooks are named by symbols, of which the typing does not know.
  (expression as { assign(name: string | symbol, value: unknown): void }).assign(Symbol.for(name), told);
}
