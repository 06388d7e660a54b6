/** What an expression reads, as its text shows. */
export interface References {
  /** What it would find in a context item, which Step Functions does not give it: bare names, `$` and `$$`. */
  context: string[];
  /** The fields of `$states`. */
  states: Set<string>;
}

/** @param ast of an expression, as jsonata parsed it */
export function referencesIn(ast: unknown): References {
  const context = new Set<string>();
  atTop(ast, context);
  const states = new Set<string>();
  for (const node of nodesIn(ast)) {
    const [first, second] = listIn(node, 'steps');
    if (isVariable(first, 'states') && typeof second?.['value'] === 'string') states.add(second['value']);
    if (isVariable(node, '$')) context.add('$$');
  }
  return { context: [...context], states };
}

type Node = Record<string, unknown>;

/** Where a node of each kind evaluates something on the item that it is evaluated on itself; literals, wildcards and transforms do so nowhere. */
const sameItem: Readonly<Record<string, readonly string[]>> = {
  unary: ['expression', 'expressions', 'lhs'],
  binary: ['lhs', 'rhs'],
  apply: ['lhs', 'rhs'],
  bind: ['rhs'],
  function: ['procedure', 'arguments'],
  partial: ['procedure', 'arguments'],
  // The body of a function sees what is around it.
  lambda: ['body'],
  condition: ['condition', 'then', 'else'],
  block: ['expressions'],
};

/**
 * What a node reads of the item that the whole expression is evaluated on. Of a path that is its first step alone: later
 * steps, predicates, sorting and grouping see what came before.
 */
function atTop(node: unknown, found: Set<string>): void {
  if (!isNode(node)) return;
  const { type, value } = node;
  if (type === 'path') atTop(listIn(node, 'steps')[0], found);
  if (type === 'name' && typeof value === 'string') found.add(value);
  if (type === 'variable' && value === '') found.add('$');
  for (const field of sameItem[String(type)] ?? []) {
    for (const inside of listIn(node, field)) atTop(inside, found);
  }
}

/** The nodes in a field: one, several, or the pairs of an object. */
function listIn(node: Node, field: string): Node[] {
  const value = node[field];
  return (Array.isArray(value) ? value.flat() : [value]).filter(isNode);
}

/** Every node of a parsed expression. */
export function* nodesIn(root: unknown): Generator<Node> {
  const seen = new Set<unknown>();
  const open = [root];
  while (open.length > 0) {
    const value = open.pop();
    if (typeof value !== 'object' || value === null || seen.has(value)) continue;
    seen.add(value);
    if (isNode(value)) yield value;
    const inside: unknown[] = Object.values(value);
    open.push(...inside);
  }
}

function isVariable(node: Node | undefined, name: string): boolean {
  return node?.['type'] === 'variable' && node['value'] === name;
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value;
}
