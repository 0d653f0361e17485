// What a step changes for itself and for the steps after it.
// Behaviour: actions/runner src/Runner.Worker/ExecutionContext.cs (SetOutput, SetEnvContext), ActionCommandManager.cs.

export interface StepEffects {
  readonly outputs: Map<string, string>;
  readonly state: Map<string, string>;
  /** Variables for the steps that follow. */
  readonly env: Map<string, string>;
  /** Folders for the steps that follow; the last one added is searched first. */
  readonly path: string[];
  setOutput(name: string, value: string): void;
  saveState(name: string, value: string): void;
  setEnv(name: string, value: string): void;
  addPath(folder: string): void;
}

export function createStepEffects(state: Map<string, string> = new Map()): StepEffects {
  const effects: StepEffects = {
    outputs: new Map(),
    state,
    env: new Map(),
    path: [],
    setOutput: (name, value) => {
      requireNonEmpty(name);
      setIgnoringCase(effects.outputs, name, value);
    },
    // The one place where an empty name is accepted.
    saveState: (name, value) => setIgnoringCase(state, name, value),
    setEnv: (name, value) => {
      effects.env.set(name, value);
      requireNonEmpty(name);
    },
    addPath: (folder) => {
      const known = effects.path.indexOf(folder);
      if (known >= 0) effects.path.splice(known, 1);
      effects.path.push(folder);
    },
  };
  return effects;
}

function requireNonEmpty(name: string): void {
  if (name === '') throw new Error("Value cannot be null. (Parameter 'name')");
}

/** The first spelling of a name stays, as in .NET's dictionaries that ignore case. */
function setIgnoringCase(map: Map<string, string>, name: string, value: string): void {
  const known = [...map.keys()].find((key) => key.toLowerCase() === name.toLowerCase());
  map.set(known ?? name, value);
}
