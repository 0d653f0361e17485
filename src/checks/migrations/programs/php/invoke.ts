/** A function with its arguments. */
import { charge, deeper, type Machine } from './machine.ts';
import { identical } from './operators.ts';
import { type Arguments, array, copyOf, type FunctionValue, is, type Scope, UNKNOWN, type Value } from './values.ts';

export function invokeFunction(callee: FunctionValue, args: Arguments, machine: Machine): Value {
  const { function: syntax } = callee;
  charge(machine, callee.scope.variables.size);
  for (const value of args.values) if (is(value, 'array')) charge(machine, value.entries.size);
  return deeper(machine, () => {
    const scope: Scope = {
      variables: new Map(callee.scope.variables),
      self: callee.self,
      class: callee.scope.class,
    };
    // What is taken by reference may have got its value later.
    for (const { name, isReference } of syntax.uses === 'all' ? [] : syntax.uses) {
      const value = isReference ? callee.outer.variables.get(name) : undefined;
      if (value !== undefined) scope.variables.set(name, value);
    }
    for (const [index, parameter] of syntax.parameters.entries()) {
      const { name } = parameter;
      const rest = parameter.isVariadic ? array(args.values.slice(index)) : undefined;
      const given = rest ?? args.named.get(name) ?? args.values[index];
      const value = given ?? (parameter.default === undefined ? UNKNOWN : machine.evaluate(parameter.default, scope));
      scope.variables.set(name, parameter.isReference ? value : copyOf(value));
      if (parameter.isProperty) callee.self?.properties.set(name, value);
    }
    const completion = machine.execute(syntax.body, scope);
    if (syntax.uses !== 'all')
      for (const { name, isReference } of syntax.uses) {
        if (!isReference) continue;
        const value = scope.variables.get(name) ?? UNKNOWN;
        callee.scope.variables.set(name, value);
        callee.outer.variables.set(name, value);
      }
    const value = completion?.kind === 'return' ? completion.value : null;
    return scope.returned?.every((each) => identical(each, value) === true) === false ? UNKNOWN : value;
  });
}
