/**
 * Follows Ruby statement by statement with the values that are known, without running it. Where a condition is not known, each branch is
 * followed; where it is not known how often a block runs, it is followed once with values that are not known.
 */
import { callBuiltin } from './builtins.ts';
import { merged } from './lists.ts';
import { bindParameters } from './parameters.ts';
import { assign, lookUp, newScope, visible } from './scope.ts';
import { argumentsOf, constantName, nameAt, nodeAt, nodesAt, type RubyNode, statementsOf, textAt } from './tree.ts';
import {
  array,
  type Block,
  boolean,
  type Call,
  integer,
  isTrue,
  NIL,
  optionsOf,
  type Pair,
  printed,
  type Scope,
  string,
  symbol,
  UNKNOWN,
  type Value,
} from './values.ts';

/** What the program around the Ruby means. */
export interface Host {
  /** A call without receiver that no method of the file answers. */
  callSelf(call: Call): Value;
  /** A call on a class; undefined: there is no such method, as far as is known. */
  callConstant(name: string, call: Call): Value | undefined;
  /** A call whose receiver is not known, or that it does not have. */
  callUnknown(receiver: Value, call: Call): Value;
  /** Constants of the file, by their last name. */
  constant(name: string): RubyNode | undefined;
  /** Methods of the file that a call without receiver may mean. */
  method(name: string): RubyNode | undefined;
}

export interface Interpreter {
  /** The value of the last statement. */
  run(statements: readonly RubyNode[], scope: Scope): Value;
  callBlock(block: Block, args: readonly Value[]): Value;
  /** Follows what may or may not happen. */
  maybe(follow: () => Value): void;
}

/** The program takes more steps than are followed. */
export class TooLong extends Error {}

const MAX_STEPS = 200_000;
const MAX_NESTED = 3;

/** Calls that give a changed list, text or hash and also change the variable that holds it. */
const CHANGES_RECEIVER = new Set(['<<', 'push', 'append', 'concat', 'merge!', 'update', 'strip!', 'squish!']);

export function createInterpreter(host: Host): Interpreter {
  let steps = 0;
  const running = new Map<RubyNode, number>();
  /** `return`, `next`, `break` or `raise` on its way out. */
  let leaving: 'return' | 'next' | 'break' | 'raise' | undefined;
  let given: Value = NIL;
  const attributes = new Map<string, Value>();
  const constants = new Map<RubyNode, Value>();

  function run(statements: readonly RubyNode[], scope: Scope): Value {
    let value: Value = NIL;
    for (const statement of statements) {
      value = evaluate(statement, scope);
      if (leaving !== undefined) break;
    }
    return value;
  }

  const body = (node: RubyNode | undefined, scope: Scope): Value => run(statementsOf(node), scope);

  function maybe(follow: () => Value, scope?: Scope): void {
    const before = scope === undefined ? [] : visible(scope);
    const attributesBefore = new Map(attributes);
    follow();
    leaving = undefined;
    // What a branch set is not known behind it.
    for (const [variables, name, value] of before) if (variables.get(name) !== value) variables.set(name, UNKNOWN);
    for (const [name, value] of attributes) if (attributesBefore.get(name) !== value) attributes.set(name, UNKNOWN);
  }

  function either(branches: readonly (RubyNode | undefined)[], scope: Scope): Value {
    for (const branch of branches) maybe(() => body(branch, scope), scope);
    return UNKNOWN;
  }

  function leave(how: NonNullable<typeof leaving>, node: RubyNode, scope: Scope): Value {
    const values = argumentsOf(node).map((argument) => evaluate(argument, scope));
    given = values.length === 1 ? (values[0] ?? NIL) : values.length === 0 ? NIL : array(values);
    leaving = how;
    return given;
  }

  function callBlock(block: Block, args: readonly Value[]): Value {
    if (block.node.kind === 'SymbolNode') {
      const [receiver = UNKNOWN, ...rest] = args;
      return send(receiver, { name: textAt(block.node) ?? '', args: rest, options: new Map(), node: block.node });
    }
    const scope: Scope = { variables: new Map(), outer: block.scope };
    bindParameters(nodeAt(block.node, 'parameters'), args, scope, evaluate);
    const value = body(nodeAt(block.node, 'body'), scope);
    if (leaving !== 'next') return value;
    leaving = undefined;
    return given;
  }

  /** Stops at `break`; `return` goes on to the method around. */
  function loop(follow: () => Value): Value {
    const value = follow();
    if (leaving === 'break') leaving = undefined;
    return value;
  }

  function callMethod(method: RubyNode, call: Call): Value {
    const active = running.get(method) ?? 0;
    // It calls itself: what it does is followed already.
    if (active >= MAX_NESTED) return UNKNOWN;
    running.set(method, active + 1);
    const scope = newScope();
    if (call.block !== undefined) scope.variables.set('&', { type: 'block', block: call.block });
    bindParameters(nodeAt(method, 'parameters'), call.args, scope, evaluate, call.block);
    const value = body(nodeAt(method, 'body'), scope);
    running.set(method, active);
    if (leaving !== 'return') return value;
    leaving = undefined;
    return given;
  }

  function send(receiver: Value, call: Call): Value {
    const block = call.block;
    const yields =
      block === undefined
        ? undefined
        : (...args: readonly Value[]) => (leaving === undefined ? callBlock(block, args) : NIL);
    if (receiver.type === 'object') return receiver.object.call(call) ?? host.callUnknown(receiver, call);
    if (receiver.type === 'block' && ['call', '()', '[]', 'yield'].includes(call.name))
      return callBlock(receiver.block, call.args);
    if (receiver.type === 'constant')
      return (
        host.callConstant(receiver.name, call) ??
        callBuiltin(receiver, call, yields) ??
        host.callUnknown(receiver, call)
      );
    if (receiver.type === 'unknown') return host.callUnknown(receiver, call);
    return loop(() => callBuiltin(receiver, call, yields) ?? host.callUnknown(receiver, call));
  }

  function call(node: RubyNode, scope: Scope): Value {
    const name = nameAt(node);
    const receiverNode = nodeAt(node, 'receiver');
    if (name === '!' && receiverNode !== undefined) {
      const value = isTrue(evaluate(receiverNode, scope));
      return value === undefined ? UNKNOWN : boolean(!value);
    }
    const receiver = receiverNode === undefined ? undefined : evaluate(receiverNode, scope);
    if (leaving !== undefined) return UNKNOWN;
    if (receiver?.type === 'nil' && node.parts['isSafeNavigation'] === true) return NIL;
    const args: Value[] = [];
    let keywords: readonly Pair[] | undefined;
    for (const argument of argumentsOf(node)) {
      if (argument.kind === 'SplatNode') {
        const list = evaluate(nodeAt(argument, 'expression') ?? argument, scope);
        args.push(...(list.type === 'array' ? list.items.slice(0, 1_000) : [list]));
      } else if (argument.kind === 'KeywordHashNode') {
        const hash = evaluate(argument, scope);
        if (hash.type === 'hash') keywords = hash.pairs;
        args.push(hash);
      } else args.push(evaluate(argument, scope));
      if (leaving !== undefined) return UNKNOWN;
    }
    const last = args.at(-1);
    const block = blockOf(node, scope);
    const made: Call = {
      name,
      args,
      options: keywords !== undefined ? optionsOf(keywords) : last?.type === 'hash' ? optionsOf(last.pairs) : new Map(),
      ...(block && { block }),
      node,
    };
    if (receiver === undefined || receiverNode?.kind === 'SelfNode') return callSelf(made, scope);
    const value = send(receiver, made);
    if (receiverNode !== undefined) writeBack(receiverNode, receiver, made, value, scope);
    return value;
  }

  function callSelf(made: Call, scope: Scope): Value {
    switch (made.name) {
      case 'raise':
      case 'fail':
      case 'abort':
      case 'exit':
        leaving = 'raise';
        return NIL;
      case 'lambda':
      case 'proc':
        return made.block === undefined ? UNKNOWN : { type: 'block', block: made.block };
      case 'loop':
        if (made.block !== undefined) {
          const { block } = made;
          maybe(() => callBlock(block, []), scope);
        }
        return UNKNOWN;
      case 'block_given?':
        return boolean(lookUp('&', scope) !== undefined);
      case 'binding':
        return UNKNOWN;
      case 'send':
      case 'public_send':
      case '__send__': {
        const name = printed(made.args[0]);
        return name === undefined
          ? host.callUnknown(UNKNOWN, made)
          : callSelf({ ...made, name, args: made.args.slice(1) }, scope);
      }
      default:
    }
    const method = host.method(made.name);
    return method === undefined ? host.callSelf(made) : callMethod(method, made);
  }

  function blockOf(node: RubyNode, scope: Scope): Block | undefined {
    const block = nodeAt(node, 'block');
    if (block === undefined) return undefined;
    if (block.kind === 'BlockNode') return { node: block, scope };
    const expression = nodeAt(block, 'expression');
    if (expression?.kind === 'SymbolNode') return { node: expression, scope };
    const value = expression === undefined ? lookUp('&', scope) : evaluate(expression, scope);
    return value?.type === 'block' ? value.block : undefined;
  }

  /** `list << name`, `options[:unique] = true`: the variable holds the changed value. */
  function writeBack(node: RubyNode, before: Value, made: Call, after: Value, scope: Scope): void {
    if (before.type !== 'array' && before.type !== 'hash' && before.type !== 'string') return;
    let value = after;
    if (made.name === '[]=') {
      const [key, part] = made.args;
      value =
        before.type === 'hash' && key !== undefined && part !== undefined
          ? merged(before.pairs, [{ key, value: part }])
          : UNKNOWN;
    } else if (!CHANGES_RECEIVER.has(made.name)) return;
    if (node.kind === 'LocalVariableReadNode') assign(nameAt(node), value, scope);
    if (node.kind === 'InstanceVariableReadNode') attributes.set(nameAt(node), value);
  }

  function evaluate(node: RubyNode, scope: Scope): Value {
    if (++steps > MAX_STEPS) throw new TooLong();
    const part = (name: string): Value => {
      const below = nodeAt(node, name);
      return below === undefined ? NIL : evaluate(below, scope);
    };
    switch (node.kind) {
      case 'CallNode':
        return call(node, scope);
      case 'StatementsNode':
        return run(nodesAt(node, 'body'), scope);
      case 'ParenthesesNode':
        return body(nodeAt(node, 'body'), scope);
      case 'StringNode':
      case 'XStringNode': {
        const text = textAt(node);
        return text === undefined || node.kind === 'XStringNode' ? UNKNOWN : string(text);
      }
      case 'SymbolNode':
        return symbol(textAt(node) ?? '');
      case 'RegularExpressionNode':
        return { type: 'regexp', source: textAt(node) ?? '', flags: node.parts['isIgnoreCase'] === true ? 'i' : '' };
      case 'InterpolatedStringNode':
      case 'InterpolatedSymbolNode': {
        const texts = nodesAt(node, 'parts').map((piece) => printed(evaluate(piece, scope)));
        if (!texts.every((text) => text !== undefined)) return UNKNOWN;
        const text = texts.join('');
        if (text.length > 1_000_000) return UNKNOWN;
        return node.kind === 'InterpolatedStringNode' ? string(text) : symbol(text);
      }
      case 'EmbeddedStatementsNode':
        return body(nodeAt(node, 'statements'), scope);
      case 'EmbeddedVariableNode':
        return part('variable');
      case 'IntegerNode':
        return integer(BigInt(String(node.parts['value'])));
      case 'FloatNode':
        return { type: 'float', text: rubyFloat(Number(node.parts['value'])) };
      case 'TrueNode':
      case 'FalseNode':
        return boolean(node.kind === 'TrueNode');
      case 'NilNode':
        return NIL;
      case 'ArrayNode':
        return array(
          nodesAt(node, 'elements').flatMap((element) => {
            if (element.kind !== 'SplatNode') return [evaluate(element, scope)];
            const value = evaluate(nodeAt(element, 'expression') ?? element, scope);
            return value.type === 'array' ? value.items : [value];
          }),
        );
      case 'HashNode':
      case 'KeywordHashNode':
        return hash(nodesAt(node, 'elements'), scope);
      case 'ImplicitNode':
        return part('value');
      case 'RangeNode':
        return {
          type: 'range',
          from: part('left'),
          to: part('right'),
          isExclusive: node.parts['isExcludeEnd'] === true,
        };
      case 'LambdaNode':
        return { type: 'block', block: { node, scope } };
      case 'ConstantReadNode':
      case 'ConstantPathNode':
        return constant(node);
      case 'LocalVariableReadNode':
        return lookUp(nameAt(node), scope) ?? UNKNOWN;
      case 'ItLocalVariableReadNode':
        return lookUp('it', scope) ?? UNKNOWN;
      case 'InstanceVariableReadNode':
        return attributes.get(nameAt(node)) ?? UNKNOWN;
      case 'LocalVariableWriteNode':
        return assign(nameAt(node), part('value'), scope);
      case 'InstanceVariableWriteNode': {
        const value = part('value');
        attributes.set(nameAt(node), value);
        return value;
      }
      case 'InstanceVariableOrWriteNode': {
        const value = attributes.get(nameAt(node)) ?? part('value');
        attributes.set(nameAt(node), value);
        return value;
      }
      case 'LocalVariableOrWriteNode': {
        const before = lookUp(nameAt(node), scope) ?? NIL;
        const isSet = isTrue(before);
        return isSet === true ? before : assign(nameAt(node), isSet === false ? part('value') : UNKNOWN, scope);
      }
      case 'LocalVariableOperatorWriteNode': {
        const operator = String(node.parts['binaryOperator']);
        const added: Call = { name: operator, args: [part('value')], options: new Map(), node };
        const before = lookUp(nameAt(node), scope) ?? UNKNOWN;
        return assign(nameAt(node), callBuiltin(before, added, undefined) ?? UNKNOWN, scope);
      }
      case 'MultiWriteNode': {
        const value = part('value');
        const values = value.type === 'array' ? value.items : undefined;
        for (const [index, target] of nodesAt(node, 'lefts').entries())
          if (target.kind === 'LocalVariableTargetNode')
            assign(nameAt(target), values === undefined ? UNKNOWN : (values[index] ?? NIL), scope);
        return value;
      }
      case 'IfNode':
      case 'UnlessNode': {
        const isMet = isTrue(part('predicate'));
        if (leaving !== undefined) return UNKNOWN;
        const then = nodeAt(node, 'statements');
        const otherwise = nodeAt(node, 'subsequent') ?? nodeAt(node, 'elseClause');
        if (isMet === undefined) return either([then, otherwise], scope);
        return body(isMet === (node.kind === 'IfNode') ? then : otherwise, scope);
      }
      case 'ElseNode':
      case 'EnsureNode':
        return body(nodeAt(node, 'statements'), scope);
      case 'CaseNode':
        return choose(node, scope);
      case 'CaseMatchNode':
        part('predicate');
        return either(
          [...nodesAt(node, 'conditions').map((one) => nodeAt(one, 'statements')), nodeAt(node, 'elseClause')],
          scope,
        );
      case 'AndNode':
      case 'OrNode': {
        const left = part('left');
        const isMet = isTrue(left);
        if (leaving !== undefined) return UNKNOWN;
        if (isMet === undefined) return either([nodeAt(node, 'right')], scope);
        return isMet === (node.kind === 'AndNode') ? part('right') : left;
      }
      case 'BeginNode': {
        const value = part('statements');
        // Rescue clauses are not followed: they run after a failure, when a transaction takes no more statements.
        if (leaving === undefined) part('elseClause');
        const after = leaving;
        leaving = undefined;
        part('ensureClause');
        leaving ??= after;
        return value;
      }
      case 'RescueModifierNode':
        return part('expression');
      case 'WhileNode':
      case 'UntilNode':
        part('predicate');
        return either([nodeAt(node, 'statements')], scope);
      case 'ForNode':
        return loop(() => forEach(node, scope));
      case 'ReturnNode':
        return leave('return', node, scope);
      case 'NextNode':
        return leave('next', node, scope);
      case 'BreakNode':
        return leave('break', node, scope);
      case 'YieldNode': {
        const block = lookUp('&', scope);
        const args = argumentsOf(node).map((argument) => evaluate(argument, scope));
        return block?.type === 'block' ? callBlock(block.block, args) : UNKNOWN;
      }
      case 'DefNode':
      case 'ClassNode':
      case 'ModuleNode':
      case 'ConstantWriteNode':
        // Those of the file are known from the start.
        return NIL;
      case 'SelfNode':
        return UNKNOWN;
      default:
        return UNKNOWN;
    }
  }

  function constant(node: RubyNode): Value {
    const name = constantName(node);
    if (name === undefined) return UNKNOWN;
    const definition = host.constant(name.slice(name.lastIndexOf(':') + 1));
    if (definition === undefined) return { type: 'constant', name };
    const known = constants.get(definition);
    if (known !== undefined) return known;
    // Meanwhile, should it name itself.
    constants.set(definition, UNKNOWN);
    const value = evaluate(definition, newScope());
    constants.set(definition, value);
    return value;
  }

  function hash(elements: readonly RubyNode[], scope: Scope): Value {
    const pairs: Pair[] = [];
    for (const element of elements) {
      if (element.kind === 'AssocNode') {
        const [key, value] = [nodeAt(element, 'key'), nodeAt(element, 'value')];
        if (key !== undefined && value !== undefined)
          pairs.push({ key: evaluate(key, scope), value: evaluate(value, scope) });
      } else if (element.kind === 'AssocSplatNode') {
        const value = evaluate(nodeAt(element, 'value') ?? element, scope);
        // `**options` that are not known make the whole unknown: one of them may be what matters.
        if (value.type !== 'hash') return UNKNOWN;
        pairs.push(...value.pairs);
      }
    }
    return merged([], pairs);
  }

  function choose(node: RubyNode, scope: Scope): Value {
    const subjectNode = nodeAt(node, 'predicate');
    const subject = subjectNode === undefined ? undefined : evaluate(subjectNode, scope);
    const open: (RubyNode | undefined)[] = [];
    for (const branch of nodesAt(node, 'conditions')) {
      const tests = nodesAt(branch, 'conditions').map((condition) => {
        const value = evaluate(condition, scope);
        if (subject === undefined) return isTrue(value);
        const same: Call = { name: '===', args: [subject], options: new Map(), node: condition };
        return isTrue(callBuiltin(value, same, undefined) ?? UNKNOWN);
      });
      if (tests.includes(true) && open.length === 0) return body(nodeAt(branch, 'statements'), scope);
      if (tests.includes(true) || tests.includes(undefined)) open.push(nodeAt(branch, 'statements'));
      if (tests.includes(true)) return either(open, scope);
    }
    const otherwise = nodeAt(node, 'elseClause');
    return open.length === 0 ? body(otherwise, scope) : either([...open, otherwise], scope);
  }

  function forEach(node: RubyNode, scope: Scope): Value {
    const collection = nodeAt(node, 'collection');
    const values = collection === undefined ? NIL : evaluate(collection, scope);
    const index = nodeAt(node, 'index');
    const set = (value: Value): void => {
      if (index?.kind === 'LocalVariableTargetNode') assign(nameAt(index), value, scope);
    };
    const statements = nodeAt(node, 'statements');
    if (values.type !== 'array') {
      set(UNKNOWN);
      return either([statements], scope);
    }
    for (const value of values.items) {
      set(value);
      body(statements, scope);
      if (leaving === 'next') leaving = undefined;
      if (leaving !== undefined) break;
    }
    return values;
  }

  return { run, callBlock, maybe };
}

/** `1.0`, `0.5`, `1.0e+20`, as Ruby prints it. */
function rubyFloat(value: number): string {
  const text = String(value);
  return /^-?\d+$/.test(text) ? `${text}.0` : text;
}
