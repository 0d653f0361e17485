import { n as __require, r as __toESM, t as __commonJSMin } from "./rolldown-runtime.js";
import { i as messageOf, n as UserError, r as codeOf, t as InconclusiveError } from "./errors.js";
import { d as SEVERITIES, f as bySeverity, m as rankOf, p as isAtLeast, t as TOOL, u as FAIL_ON } from "./report.js";
import { a as printable, i as nearest, n as listOf, t as cut } from "./text.js";
import { C as _isoDateTime, S as url, _ as strictObject, a as formatDuration, b as union, c as _enum, g as record$1, h as object, i as smokeSchema, l as array, m as number, o as parseDuration, p as literal$1, s as ZodISODateTime, t as METHODS, u as boolean, v as string, y as tuple } from "./smoke.js";
import { l as fingerprint, n as REASON, u as describeLocation } from "./suppress.js";
import { n as countOf, r as describeBytes } from "./outcome.js";
import { c as withPatience, i as ChildEnded, n as addedConstraints, r as alterationsOf, s as TooSilent, t as addedColumns } from "./alterations.js";
import { c as providers, d as isTyped, f as BASE62, p as seeded } from "./automaton.js";
import { a as mayBeUnquoted, c as MAX_MEMBERS, i as isReadGenerically, n as scanContent, o as MAX_DECODED, r as siftContent, s as MAX_MATCHES, t as describeRules } from "./scanner.js";
import { a as REPOSITORY_URL, r as docsOf } from "./rule.js";
import { t as require_dist } from "./dist2.js";
import { r as parse$1, t as readGitleaksConfig } from "./gitleaks-config.js";
import { a as sumOf$1, i as toolByText, n as plainTool, r as toolByPath, t as liquibaseKind } from "./kind.js";
import { A as remainderOf, B as redactStatement, C as edited, D as limit, E as inWords$1, F as isExecuted, G as rootOf, H as folderOf$1, I as sql, L as written$1, M as suggest, N as together$1, O as outside, P as inParentheses, R as allTokens, S as addedText, T as fixOf$2, U as foldersAbove, V as perStatement, W as placesOf$1, _ as dropColumn$2, a as uncommittedTransaction, b as findWords, c as deleteAll$1, d as renameTable$2, f as renameColumn$2, g as recreateColumn$1, h as tablesIn, i as sqliteRules, j as requiredSteps, k as partOf, l as setNotNull$1, m as isAlwaysTrue$1, o as fails, p as dropTable$1, r as createSqliteJudge, s as updateAll$1, t as judgeSqlite, u as addRequiredColumn$1, v as addUnique$1, w as fillStep, x as NEXT, y as objectName, z as redactRange } from "./isolated.js";
import { n as nextToken, r as tokenize, t as nameOf$3 } from "./lexer.js";
import { t as alembicKind } from "./kind2.js";
import { t as djangoKind } from "./kind3.js";
import { t as ectoKind } from "./kind4.js";
import { t as efcoreKind } from "./kind5.js";
import { t as knexKind } from "./kind6.js";
import { t as kyselyKind } from "./kind7.js";
import { t as laravelKind } from "./kind8.js";
import { t as mikroormKind } from "./kind9.js";
import { a as railsKind, i as lineMap, n as byteMap, r as fromCodePoints, t as loadParser } from "./parser.js";
import { t as sequelizeKind } from "./kind10.js";
import { t as typeormKind } from "./kind11.js";
import { a as plain, c as sqlBlock, d as withoutPublic, i as partsOf, l as stringsOf, n as keyOf$3, o as quote$1, r as literal$2, s as relationSql, t as code$1, u as tableKey } from "./names.js";
import { a as volatilityOf, i as notNullCheck, n as constraintsOf, o as namesIn$1, r as defaultOf, s as walk, t as columnsIn } from "./expressions.js";
import { i as isSerial, n as compareTypes, r as describeType, t as columnType$1 } from "./types.js";
import { a as blockedBy, c as strongestOf, d as outsideOnly, i as LOCK_MODES, l as hasOption, n as nothingSeen, o as locksOf, r as blockingWork, s as strongLocksOf, t as play, u as isConcurrent } from "./play.js";
import { t as MysqlError } from "./mysql-client.js";
import { r as EXTENSIONS } from "./pglite-files.js";
import { a as oidAt, c as PackProblem, i as typeAt, l as writtenIn$1, n as openPack, o as placeOf$3, r as readEntries, s as readIndex, t as siftPack } from "./sift-pack.js";
import path, { posix } from "node:path";
import { createHash, randomUUID } from "node:crypto";
import { mkdir, open, readFile, readdir, realpath, rename, rm, stat, writeFile } from "node:fs/promises";
import * as os$2 from "os";
import * as fs from "fs";
import * as path$1 from "path";
import * as events from "events";
import { Readable } from "node:stream";
import { isDeepStrictEqual, stripVTControlCharacters } from "node:util";
import { Worker } from "node:worker_threads";
import { StringDecoder } from "string_decoder";
import * as child$1 from "child_process";
import { setTimeout } from "timers";
import { spawn } from "node:child_process";
import { setTimeout as setTimeout$1 } from "node:timers/promises";
import { availableParallelism } from "node:os";
import { pipeline as pipeline$1 } from "node:stream/promises";

//#region node_modules/zod/v4/classic/iso.js
function datetime(params) {
	return _isoDateTime(ZodISODateTime, params);
}

//#endregion
//#region src/config/sections/annotate.ts
const WHEN = [
	"never",
	"always",
	"on-failure"
];
const OTHER_TOOLS = [
	"all",
	"changed-files",
	"changed-lines"
];
const ALL_CLEAR = ["update", "delete"];
const when = (fallback, description) => _enum(WHEN).prefault(fallback).meta({ description });
const annotateSchema = strictObject({
	commands: when("always", "Annotations through workflow commands; at most 10 of each level in a step."),
	summary: when("always", "The summary of the job."),
	comment: when("on-failure", "One comment on the pull request, updated in place; needs `pull-requests: write`."),
	check: when("never", "A check run with up to 700 annotations, what a review does not show; needs `checks: write`."),
	review: when("never", "A review with a comment on each changed line that has a finding, and suggestions to commit; needs `pull-requests: write`."),
	sarif: when("never", "Code scanning; needs `security-events: write`."),
	deployment: when("never", "A status of the deployment that the event is about; needs `deployments: write`."),
	"all-clear": _enum(ALL_CLEAR).prefault("update").meta({ description: "What becomes of the comment once nothing is left to say: it turns green, or it is deleted." }),
	"other-tools": _enum(OTHER_TOOLS).prefault("all").meta({ description: "Findings of other tools that count: all, or those in files or on lines that the change touches; the others are known." }),
	name: string().exactOptional().meta({ description: "Tells comments apart; default: workflow and job." })
}).meta({ description: "Where findings are shown." });

//#endregion
//#region node_modules/@actions/io/lib/io-util.js
var __awaiter$3 = void 0 && (void 0).__awaiter || function(thisArg, _arguments, P, generator) {
	function adopt(value) {
		return value instanceof P ? value : new P(function(resolve) {
			resolve(value);
		});
	}
	return new (P || (P = Promise))(function(resolve, reject) {
		function fulfilled(value) {
			try {
				step(generator.next(value));
			} catch (e) {
				reject(e);
			}
		}
		function rejected(value) {
			try {
				step(generator["throw"](value));
			} catch (e) {
				reject(e);
			}
		}
		function step(result) {
			result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected);
		}
		step((generator = generator.apply(thisArg, _arguments || [])).next());
	});
};
const { chmod, copyFile, lstat: lstat$1, mkdir: mkdir$1, open: open$1, readdir: readdir$1, rename: rename$2, rm: rm$1, rmdir, stat: stat$1, symlink: symlink$1, unlink } = fs.promises;
const IS_WINDOWS$1 = process.platform === "win32";
const READONLY = fs.constants.O_RDONLY;
function exists(fsPath) {
	return __awaiter$3(this, void 0, void 0, function* () {
		try {
			yield stat$1(fsPath);
		} catch (err) {
			if (err.code === "ENOENT") return false;
			throw err;
		}
		return true;
	});
}
function isRooted(p) {
	p = normalizeSeparators(p);
	if (!p) throw new Error("isRooted() parameter \"p\" cannot be empty");
	if (IS_WINDOWS$1) return p.startsWith("\\") || /^[A-Z]:/i.test(p);
	return p.startsWith("/");
}
function tryGetExecutablePath(filePath, extensions) {
	return __awaiter$3(this, void 0, void 0, function* () {
		let stats = void 0;
		try {
			stats = yield stat$1(filePath);
		} catch (err) {
			if (err.code !== "ENOENT") console.log(`Unexpected error attempting to determine if executable file exists '${filePath}': ${err}`);
		}
		if (stats && stats.isFile()) {
			if (IS_WINDOWS$1) {
				const upperExt = path$1.extname(filePath).toUpperCase();
				if (extensions.some((validExt) => validExt.toUpperCase() === upperExt)) return filePath;
			} else if (isUnixExecutable(stats)) return filePath;
		}
		const originalFilePath = filePath;
		for (const extension of extensions) {
			filePath = originalFilePath + extension;
			stats = void 0;
			try {
				stats = yield stat$1(filePath);
			} catch (err) {
				if (err.code !== "ENOENT") console.log(`Unexpected error attempting to determine if executable file exists '${filePath}': ${err}`);
			}
			if (stats && stats.isFile()) {
				if (IS_WINDOWS$1) {
					try {
						const directory = path$1.dirname(filePath);
						const upperName = path$1.basename(filePath).toUpperCase();
						for (const actualName of yield readdir$1(directory)) if (upperName === actualName.toUpperCase()) {
							filePath = path$1.join(directory, actualName);
							break;
						}
					} catch (err) {
						console.log(`Unexpected error attempting to determine the actual case of the file '${filePath}': ${err}`);
					}
					return filePath;
				} else if (isUnixExecutable(stats)) return filePath;
			}
		}
		return "";
	});
}
function normalizeSeparators(p) {
	p = p || "";
	if (IS_WINDOWS$1) {
		p = p.replace(/\//g, "\\");
		return p.replace(/\\\\+/g, "\\");
	}
	return p.replace(/\/\/+/g, "/");
}
function isUnixExecutable(stats) {
	return (stats.mode & 1) > 0 || (stats.mode & 8) > 0 && process.getgid !== void 0 && stats.gid === process.getgid() || (stats.mode & 64) > 0 && process.getuid !== void 0 && stats.uid === process.getuid();
}

//#endregion
//#region node_modules/@actions/io/lib/io.js
var __awaiter$2 = void 0 && (void 0).__awaiter || function(thisArg, _arguments, P, generator) {
	function adopt(value) {
		return value instanceof P ? value : new P(function(resolve) {
			resolve(value);
		});
	}
	return new (P || (P = Promise))(function(resolve, reject) {
		function fulfilled(value) {
			try {
				step(generator.next(value));
			} catch (e) {
				reject(e);
			}
		}
		function rejected(value) {
			try {
				step(generator["throw"](value));
			} catch (e) {
				reject(e);
			}
		}
		function step(result) {
			result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected);
		}
		step((generator = generator.apply(thisArg, _arguments || [])).next());
	});
};
function which(tool, check) {
	return __awaiter$2(this, void 0, void 0, function* () {
		if (!tool) throw new Error("parameter 'tool' is required");
		if (check) {
			const result = yield which(tool, false);
			if (!result) if (IS_WINDOWS$1) throw new Error(`Unable to locate executable file: ${tool}. Please verify either the file path exists or the file can be found within a directory specified by the PATH environment variable. Also verify the file has a valid extension for an executable file.`);
			else throw new Error(`Unable to locate executable file: ${tool}. Please verify either the file path exists or the file can be found within a directory specified by the PATH environment variable. Also check the file mode to verify the file is executable.`);
			return result;
		}
		const matches = yield findInPath(tool);
		if (matches && matches.length > 0) return matches[0];
		return "";
	});
}
function findInPath(tool) {
	return __awaiter$2(this, void 0, void 0, function* () {
		if (!tool) throw new Error("parameter 'tool' is required");
		const extensions = [];
		if (IS_WINDOWS$1 && process.env["PATHEXT"]) {
			for (const extension of process.env["PATHEXT"].split(path$1.delimiter)) if (extension) extensions.push(extension);
		}
		if (isRooted(tool)) {
			const filePath = yield tryGetExecutablePath(tool, extensions);
			if (filePath) return [filePath];
			return [];
		}
		if (tool.includes(path$1.sep)) return [];
		const directories = [];
		if (process.env.PATH) {
			for (const p of process.env.PATH.split(path$1.delimiter)) if (p) directories.push(p);
		}
		const matches = [];
		for (const directory of directories) {
			const filePath = yield tryGetExecutablePath(path$1.join(directory, tool), extensions);
			if (filePath) matches.push(filePath);
		}
		return matches;
	});
}

//#endregion
//#region node_modules/@actions/exec/lib/toolrunner.js
var __awaiter$1 = void 0 && (void 0).__awaiter || function(thisArg, _arguments, P, generator) {
	function adopt(value) {
		return value instanceof P ? value : new P(function(resolve) {
			resolve(value);
		});
	}
	return new (P || (P = Promise))(function(resolve, reject) {
		function fulfilled(value) {
			try {
				step(generator.next(value));
			} catch (e) {
				reject(e);
			}
		}
		function rejected(value) {
			try {
				step(generator["throw"](value));
			} catch (e) {
				reject(e);
			}
		}
		function step(result) {
			result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected);
		}
		step((generator = generator.apply(thisArg, _arguments || [])).next());
	});
};
const IS_WINDOWS = process.platform === "win32";
var ToolRunner = class extends events.EventEmitter {
	constructor(toolPath, args, options) {
		super();
		if (!toolPath) throw new Error("Parameter 'toolPath' cannot be null or empty.");
		this.toolPath = toolPath;
		this.args = args || [];
		this.options = options || {};
	}
	_debug(message) {
		if (this.options.listeners && this.options.listeners.debug) this.options.listeners.debug(message);
	}
	_getCommandString(options, noPrefix) {
		const toolPath = this._getSpawnFileName();
		const args = this._getSpawnArgs(options);
		let cmd = noPrefix ? "" : "[command]";
		if (IS_WINDOWS) if (this._isCmdFile()) {
			cmd += toolPath;
			for (const a of args) cmd += ` ${a}`;
		} else if (options.windowsVerbatimArguments) {
			cmd += `"${toolPath}"`;
			for (const a of args) cmd += ` ${a}`;
		} else {
			cmd += this._windowsQuoteCmdArg(toolPath);
			for (const a of args) cmd += ` ${this._windowsQuoteCmdArg(a)}`;
		}
		else {
			cmd += toolPath;
			for (const a of args) cmd += ` ${a}`;
		}
		return cmd;
	}
	_processLineBuffer(data, strBuffer, onLine) {
		try {
			let s = strBuffer + data.toString();
			let n = s.indexOf(os$2.EOL);
			while (n > -1) {
				onLine(s.substring(0, n));
				s = s.substring(n + os$2.EOL.length);
				n = s.indexOf(os$2.EOL);
			}
			return s;
		} catch (err) {
			this._debug(`error processing line. Failed with error ${err}`);
			return "";
		}
	}
	_getSpawnFileName() {
		if (IS_WINDOWS) {
			if (this._isCmdFile()) return process.env["COMSPEC"] || "cmd.exe";
		}
		return this.toolPath;
	}
	_getSpawnArgs(options) {
		if (IS_WINDOWS) {
			if (this._isCmdFile()) {
				let argline = `/D /S /C "${this._windowsQuoteCmdArg(this.toolPath)}`;
				for (const a of this.args) {
					argline += " ";
					argline += options.windowsVerbatimArguments ? a : this._windowsQuoteCmdArg(a);
				}
				argline += "\"";
				return [argline];
			}
		}
		return this.args;
	}
	_endsWith(str, end) {
		return str.endsWith(end);
	}
	_isCmdFile() {
		const upperToolPath = this.toolPath.toUpperCase();
		return this._endsWith(upperToolPath, ".CMD") || this._endsWith(upperToolPath, ".BAT");
	}
	_windowsQuoteCmdArg(arg) {
		if (!this._isCmdFile()) return this._uvQuoteCmdArg(arg);
		if (!arg) return "\"\"";
		const cmdSpecialChars = [
			" ",
			"	",
			"&",
			"(",
			")",
			"[",
			"]",
			"{",
			"}",
			"^",
			"=",
			";",
			"!",
			"'",
			"+",
			",",
			"`",
			"~",
			"|",
			"<",
			">",
			"\""
		];
		let needsQuotes = false;
		for (const char of arg) if (cmdSpecialChars.some((x) => x === char)) {
			needsQuotes = true;
			break;
		}
		if (!needsQuotes) return arg;
		let reverse = "\"";
		let quoteHit = true;
		for (let i = arg.length; i > 0; i--) {
			reverse += arg[i - 1];
			if (quoteHit && arg[i - 1] === "\\") reverse += "\\";
			else if (arg[i - 1] === "\"") {
				quoteHit = true;
				reverse += "\"";
			} else quoteHit = false;
		}
		reverse += "\"";
		return reverse.split("").reverse().join("");
	}
	_uvQuoteCmdArg(arg) {
		if (!arg) return "\"\"";
		if (!arg.includes(" ") && !arg.includes("	") && !arg.includes("\"")) return arg;
		if (!arg.includes("\"") && !arg.includes("\\")) return `"${arg}"`;
		let reverse = "\"";
		let quoteHit = true;
		for (let i = arg.length; i > 0; i--) {
			reverse += arg[i - 1];
			if (quoteHit && arg[i - 1] === "\\") reverse += "\\";
			else if (arg[i - 1] === "\"") {
				quoteHit = true;
				reverse += "\\";
			} else quoteHit = false;
		}
		reverse += "\"";
		return reverse.split("").reverse().join("");
	}
	_cloneExecOptions(options) {
		options = options || {};
		const result = {
			cwd: options.cwd || process.cwd(),
			env: options.env || process.env,
			silent: options.silent || false,
			windowsVerbatimArguments: options.windowsVerbatimArguments || false,
			failOnStdErr: options.failOnStdErr || false,
			ignoreReturnCode: options.ignoreReturnCode || false,
			delay: options.delay || 1e4
		};
		result.outStream = options.outStream || process.stdout;
		result.errStream = options.errStream || process.stderr;
		return result;
	}
	_getSpawnOptions(options, toolPath) {
		options = options || {};
		const result = {};
		result.cwd = options.cwd;
		result.env = options.env;
		result["windowsVerbatimArguments"] = options.windowsVerbatimArguments || this._isCmdFile();
		if (options.windowsVerbatimArguments) result.argv0 = `"${toolPath}"`;
		return result;
	}
	exec() {
		return __awaiter$1(this, void 0, void 0, function* () {
			if (!isRooted(this.toolPath) && (this.toolPath.includes("/") || IS_WINDOWS && this.toolPath.includes("\\"))) this.toolPath = path$1.resolve(process.cwd(), this.options.cwd || process.cwd(), this.toolPath);
			this.toolPath = yield which(this.toolPath, true);
			return new Promise((resolve, reject) => __awaiter$1(this, void 0, void 0, function* () {
				this._debug(`exec tool: ${this.toolPath}`);
				this._debug("arguments:");
				for (const arg of this.args) this._debug(`   ${arg}`);
				const optionsNonNull = this._cloneExecOptions(this.options);
				if (!optionsNonNull.silent && optionsNonNull.outStream) optionsNonNull.outStream.write(this._getCommandString(optionsNonNull) + os$2.EOL);
				const state = new ExecState(optionsNonNull, this.toolPath);
				state.on("debug", (message) => {
					this._debug(message);
				});
				if (this.options.cwd && !(yield exists(this.options.cwd))) return reject(/* @__PURE__ */ new Error(`The cwd: ${this.options.cwd} does not exist!`));
				const fileName = this._getSpawnFileName();
				const cp = child$1.spawn(fileName, this._getSpawnArgs(optionsNonNull), this._getSpawnOptions(this.options, fileName));
				let stdbuffer = "";
				if (cp.stdout) cp.stdout.on("data", (data) => {
					if (this.options.listeners && this.options.listeners.stdout) this.options.listeners.stdout(data);
					if (!optionsNonNull.silent && optionsNonNull.outStream) optionsNonNull.outStream.write(data);
					stdbuffer = this._processLineBuffer(data, stdbuffer, (line) => {
						if (this.options.listeners && this.options.listeners.stdline) this.options.listeners.stdline(line);
					});
				});
				let errbuffer = "";
				if (cp.stderr) cp.stderr.on("data", (data) => {
					state.processStderr = true;
					if (this.options.listeners && this.options.listeners.stderr) this.options.listeners.stderr(data);
					if (!optionsNonNull.silent && optionsNonNull.errStream && optionsNonNull.outStream) (optionsNonNull.failOnStdErr ? optionsNonNull.errStream : optionsNonNull.outStream).write(data);
					errbuffer = this._processLineBuffer(data, errbuffer, (line) => {
						if (this.options.listeners && this.options.listeners.errline) this.options.listeners.errline(line);
					});
				});
				cp.on("error", (err) => {
					state.processError = err.message;
					state.processExited = true;
					state.processClosed = true;
					state.CheckComplete();
				});
				cp.on("exit", (code) => {
					state.processExitCode = code;
					state.processExited = true;
					this._debug(`Exit code ${code} received from tool '${this.toolPath}'`);
					state.CheckComplete();
				});
				cp.on("close", (code) => {
					state.processExitCode = code;
					state.processExited = true;
					state.processClosed = true;
					this._debug(`STDIO streams have closed for tool '${this.toolPath}'`);
					state.CheckComplete();
				});
				state.on("done", (error, exitCode) => {
					if (stdbuffer.length > 0) this.emit("stdline", stdbuffer);
					if (errbuffer.length > 0) this.emit("errline", errbuffer);
					cp.removeAllListeners();
					if (error) reject(error);
					else resolve(exitCode);
				});
				if (this.options.input) {
					if (!cp.stdin) throw new Error("child process missing stdin");
					cp.stdin.end(this.options.input);
				}
			}));
		});
	}
};
function argStringToArray(argString) {
	const args = [];
	let inQuotes = false;
	let escaped = false;
	let arg = "";
	function append(c) {
		if (escaped && c !== "\"") arg += "\\";
		arg += c;
		escaped = false;
	}
	for (let i = 0; i < argString.length; i++) {
		const c = argString.charAt(i);
		if (c === "\"") {
			if (!escaped) inQuotes = !inQuotes;
			else append(c);
			continue;
		}
		if (c === "\\" && escaped) {
			append(c);
			continue;
		}
		if (c === "\\" && inQuotes) {
			escaped = true;
			continue;
		}
		if (c === " " && !inQuotes) {
			if (arg.length > 0) {
				args.push(arg);
				arg = "";
			}
			continue;
		}
		append(c);
	}
	if (arg.length > 0) args.push(arg.trim());
	return args;
}
var ExecState = class ExecState extends events.EventEmitter {
	constructor(options, toolPath) {
		super();
		this.processClosed = false;
		this.processError = "";
		this.processExitCode = 0;
		this.processExited = false;
		this.processStderr = false;
		this.delay = 1e4;
		this.done = false;
		this.timeout = null;
		if (!toolPath) throw new Error("toolPath must not be empty");
		this.options = options;
		this.toolPath = toolPath;
		if (options.delay) this.delay = options.delay;
	}
	CheckComplete() {
		if (this.done) return;
		if (this.processClosed) this._setResult();
		else if (this.processExited) this.timeout = setTimeout(ExecState.HandleTimeout, this.delay, this);
	}
	_debug(message) {
		this.emit("debug", message);
	}
	_setResult() {
		let error;
		if (this.processExited) {
			if (this.processError) error = /* @__PURE__ */ new Error(`There was an error when attempting to execute the process '${this.toolPath}'. This may indicate the process failed to start. Error: ${this.processError}`);
			else if (this.processExitCode !== 0 && !this.options.ignoreReturnCode) error = /* @__PURE__ */ new Error(`The process '${this.toolPath}' failed with exit code ${this.processExitCode}`);
			else if (this.processStderr && this.options.failOnStdErr) error = /* @__PURE__ */ new Error(`The process '${this.toolPath}' failed because one or more lines were written to the STDERR stream`);
		}
		if (this.timeout) {
			clearTimeout(this.timeout);
			this.timeout = null;
		}
		this.done = true;
		this.emit("done", error, this.processExitCode);
	}
	static HandleTimeout(state) {
		if (state.done) return;
		if (!state.processClosed && state.processExited) {
			const message = `The STDIO streams did not close within ${state.delay / 1e3} seconds of the exit event from process '${state.toolPath}'. This may indicate a child process inherited the STDIO streams and has not yet exited.`;
			state._debug(message);
		}
		state._setResult();
	}
};

//#endregion
//#region node_modules/@actions/exec/lib/exec.js
var __awaiter = void 0 && (void 0).__awaiter || function(thisArg, _arguments, P, generator) {
	function adopt(value) {
		return value instanceof P ? value : new P(function(resolve) {
			resolve(value);
		});
	}
	return new (P || (P = Promise))(function(resolve, reject) {
		function fulfilled(value) {
			try {
				step(generator.next(value));
			} catch (e) {
				reject(e);
			}
		}
		function rejected(value) {
			try {
				step(generator["throw"](value));
			} catch (e) {
				reject(e);
			}
		}
		function step(result) {
			result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected);
		}
		step((generator = generator.apply(thisArg, _arguments || [])).next());
	});
};
function exec(commandLine, args, options) {
	return __awaiter(this, void 0, void 0, function* () {
		const commandArgs = argStringToArray(commandLine);
		if (commandArgs.length === 0) throw new Error(`Parameter 'commandLine' cannot be null or empty.`);
		const toolPath = commandArgs[0];
		args = commandArgs.slice(1).concat(args || []);
		return new ToolRunner(toolPath, args, options).exec();
	});
}
function getExecOutput(commandLine, args, options) {
	return __awaiter(this, void 0, void 0, function* () {
		var _a, _b;
		let stdout = "";
		let stderr = "";
		const stdoutDecoder = new StringDecoder("utf8");
		const stderrDecoder = new StringDecoder("utf8");
		const originalStdoutListener = (_a = options === null || options === void 0 ? void 0 : options.listeners) === null || _a === void 0 ? void 0 : _a.stdout;
		const originalStdErrListener = (_b = options === null || options === void 0 ? void 0 : options.listeners) === null || _b === void 0 ? void 0 : _b.stderr;
		const stdErrListener = (data) => {
			stderr += stderrDecoder.write(data);
			if (originalStdErrListener) originalStdErrListener(data);
		};
		const stdOutListener = (data) => {
			stdout += stdoutDecoder.write(data);
			if (originalStdoutListener) originalStdoutListener(data);
		};
		const listeners = Object.assign(Object.assign({}, options === null || options === void 0 ? void 0 : options.listeners), {
			stdout: stdOutListener,
			stderr: stdErrListener
		});
		const exitCode = yield exec(commandLine, args, Object.assign(Object.assign({}, options), { listeners }));
		stdout += stdoutDecoder.end();
		stderr += stderrDecoder.end();
		return {
			exitCode,
			stdout,
			stderr
		};
	});
}

//#endregion
//#region src/io/clock.ts
const nodeClock = {
	now: () => Date.now(),
	sleep: async (milliseconds) => {
		await setTimeout$1(milliseconds);
	}
};
function virtualClock(start) {
	let now = Date.parse(start);
	return {
		now: () => now,
		sleep: async (milliseconds) => {
			now += milliseconds;
		}
	};
}
const today = (clock) => new Date(clock.now()).toISOString().slice(0, 10);

//#endregion
//#region src/io/process.ts
var ProgramMissing = class extends Error {
	name = "ProgramMissing";
};
var ProgramFailed = class extends Error {
	name = "ProgramFailed";
};
async function runText(program, args, options) {
	if (options.input !== void 0) return runFed(program, args, options, options.input);
	try {
		return await getExecOutput(program, [...args], {
			silent: true,
			ignoreReturnCode: true,
			env: options.env,
			...options.cwd === void 0 ? {} : { cwd: options.cwd }
		});
	} catch (error) {
		if (/unable to locate executable/i.test(messageOf(error))) throw new ProgramMissing(`${program} is not installed`, { cause: error });
		throw error;
	}
}
async function runFed(program, args, { cwd, env }, input) {
	const child = spawn(program, args, {
		cwd,
		env,
		stdio: [
			"pipe",
			"pipe",
			"pipe"
		]
	});
	const [stdout, stderr] = [[], []];
	child.stdout.on("data", (chunk) => stdout.push(chunk));
	child.stderr.on("data", (chunk) => stderr.push(chunk));
	const exited = exitOf(child, program);
	await Promise.allSettled([pipeline$1(Readable.from([input]), child.stdin), exited]);
	const text = (chunks) => Buffer.concat(chunks).toString();
	return {
		exitCode: (await exited).code ?? -1,
		stdout: text(stdout),
		stderr: text(stderr)
	};
}
const exitOf = (child, program) => new Promise((resolve, reject) => {
	child.once("error", (error) => reject(codeOf(error) === "ENOENT" ? new ProgramMissing(`${program} is not installed`, { cause: error }) : error));
	child.once("close", (code, signal) => resolve({
		code,
		signal
	}));
});
async function* streamBytes(program, args, options) {
	const child = spawn(program, args, {
		cwd: options.cwd,
		env: options.env,
		stdio: [
			"pipe",
			"pipe",
			"pipe"
		]
	});
	const exited = exitOf(child, program);
	exited.catch(() => {});
	let complaint = "";
	child.stderr.on("data", (chunk) => {
		if (complaint.length < 4096) complaint += chunk.toString();
	});
	const fed = pipeline$1(Readable.from(options.input ?? []), child.stdin).catch(() => {});
	let finished = false;
	try {
		for await (const chunk of child.stdout) if (Buffer.isBuffer(chunk)) yield chunk;
		const { code, signal } = await exited;
		finished = true;
		const end = signal === null ? `ended with exit code ${code}` : `was ended by ${signal}`;
		if (code !== 0) throw new ProgramFailed([`${program} ${end}`, complaint.trim()].filter(Boolean).join(": "));
	} finally {
		if (!finished) child.kill();
		await fed;
	}
}

//#endregion
//#region src/io/http.ts
var HttpFailure = class extends Error {
	name = "HttpFailure";
	kind;
	code;
	constructor(kind, code, message, options) {
		super(message, options);
		this.kind = kind;
		this.code = code;
	}
};

//#endregion
//#region src/io/tree.ts
async function* readAll$2(tree, entries, maxBytes) {
	if (tree.readAll !== void 0) yield* tree.readAll(entries, maxBytes);
	else for (const entry of entries) yield {
		entry,
		content: await readOne(tree, entry.path, maxBytes)
	};
}
async function readOne(tree, file, maxBytes) {
	try {
		const content = await tree.read(file);
		if (content === void 0) return "unreadable";
		return content.length > maxBytes ? "huge" : content;
	} catch (error) {
		if (codeOf(error) === "ERR_FS_FILE_TOO_LARGE") return "huge";
		if (error instanceof InconclusiveError) return "damaged";
		if ([
			"EACCES",
			"EPERM",
			"EIO"
		].includes(codeOf(error) ?? "")) return "unreadable";
		throw error;
	}
}
async function* readObjectsOf(git, entries, maxBytes) {
	let at = 0;
	let told = 0;
	function* lost() {
		for (; told < at; told++) {
			const entry = entries[told];
			if (entry !== void 0) yield {
				entry,
				content: "damaged"
			};
		}
	}
	const onLost = () => void at++;
	try {
		const oids = entries.map(({ oid = "" }) => oid);
		for await (const { content = "huge" } of git.readObjects(oids, {
			maxBytes,
			onLost
		})) {
			yield* lost();
			const entry = entries[at++];
			told = at;
			if (entry !== void 0) yield {
				entry,
				content
			};
		}
	} catch (error) {
		if (!(error instanceof InconclusiveError)) throw error;
		at = entries.length;
	}
	yield* lost();
}
async function readText(tree, file) {
	const bytes = await tree.read(file);
	return bytes && new TextDecoder("utf-8").decode(bytes);
}
function commitTree(git, commit) {
	let listing;
	let byPath;
	const list = () => {
		listing ??= git.listTree(commit);
		return listing;
	};
	return {
		describe: `commit ${commit.slice(0, 7)}`,
		list,
		async read(file) {
			byPath ??= list().then((entries) => new Map(entries.map((entry) => [entry.path, entry])));
			const oid = (await byPath).get(file)?.oid;
			return oid === void 0 ? void 0 : git.readBlob(oid);
		},
		search: (literal) => git.grep(commit, literal),
		readAll: (entries, maxBytes) => readObjectsOf(git, entries, maxBytes)
	};
}
function folderTree(files, root) {
	const tree = {
		describe: `folder ${path.basename(root) || root}`,
		async list() {
			const entries = [];
			const onUnreadable = (entry) => void entries.push({
				path: entry,
				kind: "file"
			});
			for await (const { path: entry, kind } of files.walk(root, onUnreadable)) entries.push({
				path: entry,
				kind
			});
			return entries;
		},
		async read(file) {
			const target = path.resolve(root, file);
			return target.startsWith(path.resolve(root) + path.sep) ? readFile$2(files, target) : void 0;
		},
		search: (literal) => searchOneByOne(tree, literal)
	};
	return tree;
}
async function readFile$2(files, file) {
	try {
		return await files.read(file);
	} catch (error) {
		if (codeOf(error) === "EISDIR") return void 0;
		throw error;
	}
}
async function searchOneByOne(tree, literal) {
	const found = [];
	for (const { path: file, kind } of await tree.list()) if (kind === "file" && (await tree.read(file))?.includes(literal)) found.push(file);
	return found;
}
function memoryTree(contents) {
	const paths = Object.keys(contents).sort((a, b) => a < b ? -1 : 1);
	const tree = {
		describe: "memory",
		list: async () => paths.map((entry) => ({
			path: entry,
			kind: "file"
		})),
		async read(file) {
			const content = contents[file];
			return typeof content === "string" ? Buffer.from(content) : content;
		},
		search: (literal) => searchOneByOne(tree, literal)
	};
	return tree;
}

//#endregion
//#region src/io/threads.ts
const noThreads = {
	run: async (_, data, here) => [await here(data)],
	warm: () => {}
};
const MOST$9 = 8;
function workerThreads(wanted) {
	const count = Math.max(1, Math.min(MOST$9, wanted ?? availableParallelism()));
	if (count === 1) return noThreads;
	let waiting = [];
	const warm = () => {
		while (waiting.length < count) waiting.push(start());
	};
	return {
		warm,
		run(task, data, here) {
			warm();
			const workers = waiting;
			waiting = [];
			return Promise.all(workers.map((worker) => ask$1(worker, task, data, here)));
		}
	};
}
const YOUNG_MIB = 16;
const ended = /* @__PURE__ */ new WeakSet();
function start() {
	const isSource = import.meta.url.endsWith(".ts");
	const worker = new Worker(new URL(isSource ? "../entries/thread.ts" : "../thread.js", import.meta.url), { resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MIB } });
	worker.unref();
	worker.on("error", () => {});
	worker.once("exit", () => ended.add(worker));
	return worker;
}
function ask$1(worker, task, data, here) {
	return new Promise((resolve, reject) => {
		if (ended.has(worker)) {
			resolve(here(data));
			return;
		}
		worker.ref();
		worker.once("message", (answer) => {
			resolve(answer);
			worker.terminate();
		});
		worker.once("error", (error) => {
			if (error.code === "ERR_MODULE_NOT_FOUND") resolve(here(data));
			else reject(error);
		});
		worker.once("exit", (code) => reject(/* @__PURE__ */ new Error(`a thread ended with code ${code} and no answer`)));
		worker.postMessage({
			task,
			data
		});
	});
}

//#endregion
//#region src/core/glob.ts
function globMatcher(globs) {
	const patterns = globs.flatMap(parseGlob);
	return (path) => patterns.some((steps) => matches$1(steps, path));
}
function globMistake(glob) {
	try {
		parseGlob(glob);
		return;
	} catch (error) {
		if (!(error instanceof UserError)) throw error;
		return `${error.message}; ${error.advice}`;
	}
}
const ONE = Symbol("one character");
const SOME = Symbol("characters of a name");
const ANY = Symbol("anything");
const FOLDERS$2 = Symbol("folders");
const MAX_LENGTH$1 = 1e3;
const MAX_ALTERNATIVES = 256;
function parseGlob(glob) {
	if (glob.length > MAX_LENGTH$1) throw new UserError(`it is longer than ${MAX_LENGTH$1} characters`, "write several shorter ones");
	const text = glob.replace(/^\.?\//, "");
	if (text === "") throw new UserError("it names no file", "write a glob such as `tests/**`");
	const { alternatives, end } = parseAlternatives(text, 0, false);
	if (end < text.length) throw new Error(`a glob was read up to ${end}`);
	return alternatives.map(withFolders);
}
function parseAlternatives(text, start, inBrace) {
	const done = [];
	let current = [[]];
	const add = (step) => current.forEach((steps) => void steps.push(step));
	for (let at = start; at < text.length;) {
		const char = text.charAt(at);
		if (inBrace && (char === "," || char === "}")) {
			done.push(...current);
			if (char === "}") return {
				alternatives: done,
				end: at + 1
			};
			current = [[]];
			at++;
		} else if (char === "{") {
			const { alternatives, end } = parseAlternatives(text, at + 1, true);
			if (current.length * alternatives.length + done.length > MAX_ALTERNATIVES) throw new UserError(`its braces mean more than ${MAX_ALTERNATIVES} globs`, "write `*` for some of them");
			current = current.flatMap((before) => alternatives.map((after) => [...before, ...after]));
			at = end;
		} else if (char === "*") {
			const stars = /^\*+/.exec(text.slice(at))?.[0].length ?? 1;
			add(stars === 1 ? SOME : ANY);
			at += stars;
		} else if (char === "\\") {
			add(escaped$1(text, at));
			at += 2;
		} else {
			const found = char === "[" ? parseClass(text, at) : void 0;
			add(found?.step ?? (char === "?" ? ONE : char));
			at = found?.end ?? at + 1;
		}
	}
	if (inBrace) throw new UserError("a `{` has no `}`", "close it, or write `\\{` for the character itself");
	return {
		alternatives: current,
		end: text.length
	};
}
function escaped$1(text, at) {
	const char = text.charAt(at + 1);
	if (/^[*?[\]{},!^\\-]$/.test(char)) return char;
	throw new UserError(`\`${printable(text.slice(at, at + 2), 10)}\` means nothing`, "write `/` between folders on Windows too, and `\\` only before a character such as `*` or `[` that is meant as it is");
}
function parseClass(text, start) {
	const negated = /[!^]/.test(text.charAt(start + 1));
	const first = start + (negated ? 2 : 1);
	const members = [];
	let end = first;
	for (; end < text.length && (end === first || text.charAt(end) !== "]");) {
		const isEscaped = text.charAt(end) === "\\";
		const char = isEscaped ? escaped$1(text, end) : String.fromCodePoint(text.codePointAt(end) ?? 0);
		end += char.length + (isEscaped ? 1 : 0);
		members.push({
			point: char.codePointAt(0) ?? 0,
			end,
			isDash: char === "-" && !isEscaped
		});
	}
	if (end >= text.length) return void 0;
	const ranges = [];
	for (let at = 0; at < members.length; at++) {
		const from = members[at]?.point ?? 0;
		const to = members[at + 1]?.isDash ? members[at + 2]?.point : void 0;
		ranges.push([from, to ?? from]);
		if (to === void 0) continue;
		if (to < from) {
			const [low, high] = [to, from].map((point) => String.fromCodePoint(point));
			throw new UserError(`the range \`${printable(`${high}-${low}`, 20)}\` runs backwards`, `write \`${printable(`${low}-${high}`, 20)}\``);
		}
		at += 2;
	}
	return {
		step: {
			ranges,
			negated
		},
		end: end + 1
	};
}
function withFolders(steps) {
	const whole = steps.at(-1) === "/" ? [...steps, ANY] : steps;
	const found = [];
	for (let at = 0; at < whole.length; at++) {
		const step = whole[at];
		const isWhole = step === ANY && (at === 0 || whole[at - 1] === "/") && whole[at + 1] === "/";
		found.push(isWhole ? FOLDERS$2 : step);
		if (isWhole) at++;
	}
	return found;
}
function matches$1(steps, path) {
	let at = 0;
	let next = 0;
	let star = {
		next: -1,
		at: 0
	};
	let deep = {
		next: -1,
		at: 0
	};
	for (;;) {
		const step = steps[next];
		if (step === SOME) {
			star = {
				next: ++next,
				at
			};
			continue;
		}
		if (step === ANY || step === FOLDERS$2) {
			deep = {
				next: ++next,
				at
			};
			star.next = -1;
			continue;
		}
		if (step === void 0 && at === path.length) return true;
		const width = step === void 0 ? 0 : widthOf(step, path, at);
		if (width > 0) {
			at += width;
			next++;
		} else if (star.next !== -1 && star.at < path.length && path[star.at] !== "/") {
			at = ++star.at;
			next = star.next;
		} else {
			const skipped = deep.next === -1 ? 0 : steps[deep.next - 1] === ANY ? 1 : path.indexOf("/", deep.at) + 1 - deep.at;
			if (skipped < 1 || deep.at + skipped > path.length) return false;
			at = deep.at += skipped;
			next = deep.next;
			star.next = -1;
		}
	}
}
function widthOf(step, path, at) {
	if (typeof step === "string") return path[at] === step ? 1 : 0;
	const point = path.codePointAt(at);
	if (point === void 0 || path[at] === "/") return 0;
	return step === ONE || step.ranges.some(([from, to]) => from <= point && point <= to) !== step.negated ? point > 65535 ? 2 : 1 : 0;
}

//#endregion
//#region src/config/sections/glob.ts
const GLOB_FORMAT = "`*` and `?` stay in a folder, `**` crosses folders, `tests/` or `tests/**` is a folder at the root, `**/tests/**` one anywhere, `**/*.md` are files anywhere; `{a,b}` and `[a-z]` work";
const globSchema = string().superRefine((glob, context) => {
	const mistake = globMistake(glob);
	if (mistake !== void 0) context.addIssue({
		code: "custom",
		message: mistake
	});
});

//#endregion
//#region src/config/sections/env.ts
const VALUE_TYPES = [
	"string",
	"url",
	"https-url",
	"postgres-url",
	"mysql-url",
	"redis-url",
	"port",
	"integer",
	"number",
	"boolean",
	"email",
	"json",
	"enum"
];
const environments = array(string()).meta({ description: "Names of environments." });
const envVariableSchema = strictObject({
	type: _enum(VALUE_TYPES).exactOptional().meta({ description: "What a value must look like." }),
	values: array(string()).exactOptional().meta({ description: "Allowed values of the type `enum`." }),
	required: union([boolean(), environments]).prefault(true).meta({ description: "In every environment (`true`), in none (`false`), or in those named." }),
	default: string().exactOptional().meta({ description: "The code has this default, so the variable may be absent." }),
	secret: boolean().prefault(false).meta({ description: "Its value is a credential." }),
	"allow-empty": boolean().prefault(false).meta({ description: "An empty value is meant." }),
	forbid: record$1(string(), array(string())).prefault({}).meta({ description: "Values that must not be used in an environment: `{ production: [debug] }`." }),
	owner: string().exactOptional().meta({ description: "Who can change it: a person or team." }),
	rotate: string().regex(/^\d+[dhms]$/, "write a length of time such as `90d`").exactOptional().meta({ description: "How often it is to be replaced: `90d`. For your readers; not judged yet." }),
	description: string().exactOptional().meta({ description: "What it is for." })
}).meta({ description: "One environment variable." });
const envSchema = strictObject({
	vars: record$1(string(), envVariableSchema).prefault({}).meta({ description: "Variables by name." }),
	examples: array(string()).prefault([
		".env.example",
		".env.sample",
		".env.template",
		".env.dist"
	]).meta({ description: "Names of the files that declare variables, in every folder." }),
	"ignore-paths": array(globSchema).prefault([
		"**/node_modules/**",
		"**/vendor/**",
		"**/fixtures/**",
		"**/__fixtures__/**",
		"**/testdata/**"
	]).meta({ description: `Globs of paths whose example files do not count. ${GLOB_FORMAT}.` })
}).meta({ description: "Environment variables that the code needs." });

//#endregion
//#region src/config/sections/migrations.ts
const version = (description) => number().positive().exactOptional().meta({ description });
const runSchema = strictObject({
	command: string().min(1).meta({ description: "Brings a database up to date: `npx knex migrate:latest`. A shell runs it." }),
	"working-directory": string().regex(/^(?!\/|[A-Za-z]:)(?!(?:.*\/)?\.\.(?:\/|$)).+$/, "write a folder of the repository, such as `apps/api`").prefault(".").meta({ description: "Where the command runs, as seen from the top of the repository." }),
	paths: array(globSchema).prefault([]).meta({ description: `Globs of the files that it runs; default: what lies in folders of migrations. ${GLOB_FORMAT}.` }),
	environment: record$1(string().regex(/^[A-Za-z_]\w*$/, "write the name of a variable"), string()).prefault({}).meta({ description: "Variables of the command, besides DATABASE_URL, PGHOST, PGPORT, PGUSER, PGPASSWORD and PGDATABASE, whose values `$PGPORT` and its like stand for. The job has no others for it." }),
	minutes: number().positive().max(120).prefault(10).meta({ description: "How long it may take." })
});
const migrationsSchema = strictObject({
	database: strictObject({
		postgres: version("Major version of PostgreSQL in production: `16`."),
		mysql: version("Version of MySQL or MariaDB in production: `8.4`."),
		sqlite: version("Version of SQLite in production: `3.45`.")
	}).refine((database) => Object.keys(database).length === 1, "write exactly one database, such as `{ postgres: 16 }`").exactOptional().meta({ description: "The database in production; default: what the migration tool or the SQL itself says." }),
	paths: array(globSchema).prefault([]).meta({ description: `Globs of SQL migrations; default: where the known tools keep them. ${GLOB_FORMAT}.` }),
	"ignore-paths": array(globSchema).prefault([
		"**/node_modules/**",
		"**/vendor/**",
		"**/fixtures/**",
		"**/__fixtures__/**",
		"**/testdata/**"
	]).meta({ description: `Globs of files that are no migrations of this project. ${GLOB_FORMAT}.` }),
	transactions: _enum([
		"auto",
		"file",
		"none"
	]).prefault("auto").meta({ description: "Whether each file runs in one transaction; `auto`: as the migration tool does it." }),
	shadow: _enum(["auto", "never"]).prefault("auto").meta({ description: "Whether new statements are run in a throw-away PostgreSQL (or in a MySQL or MariaDB that the machine has), on what the migrations of the base make; `auto`: where a change is compared." }),
	run: runSchema.exactOptional().meta({ description: "For any tool that speaks PostgreSQL: a command of the project that runs its migrations. Counts once it is on the base; never run for forks, and on a laptop only by `--run`." }),
	stats: string().min(1).prefault(".launch-ready/stats.json").meta({ description: "File that says how large the tables of production are, read from the base; `launch-ready migrations --stats-query` writes it." }),
	"lock-timeout": string().regex(/^[1-9]\d*(?:ms|s|min)$/, "write a length of time that PostgreSQL reads, such as `5s`").prefault("5s").meta({ description: "How long a migration may wait for a lock: the value that suggested rewrites use." })
}).meta({ description: "SQL migrations that a change brings." });

//#endregion
//#region src/config/sections/secrets.ts
const secretsSchema = strictObject({
	"ignore-paths": array(globSchema).prefault([]).meta({ description: `Globs of files whose credentials are made up: fixtures, recorded answers. ${GLOB_FORMAT}.` }),
	generic: boolean().prefault(true).meta({ description: "Also report values of no known provider that look random and are called a secret." }),
	verify: boolean().prefault(false).meta({ description: "Ask the providers of found tokens whether these still work: one read-only request each, with the token in it. Counts from the base of a pull request, never for forks." })
}).meta({ description: "Credentials in changes, history and build output." });

//#endregion
//#region src/config/schema.ts
const environmentSchema = strictObject({
	url: url({
		protocol: /^https?$/,
		error: "write an address such as https://app.example.com"
	}).exactOptional().meta({ description: "Where this environment answers." }),
	branch: string().exactOptional().meta({ description: "The branch that is deployed there. For your readers; not judged yet." }),
	owner: string().exactOptional().meta({ description: "Who answers for it, a person or team: named where a variable is missing there." })
}).meta({ description: "One environment." });
const appSchema = strictObject({ path: string().meta({ description: "Folder of the app, relative to the repository." }) }).meta({ description: "One app of a monorepo." });
const configSchema = strictObject({
	version: literal$1(1).prefault(1).meta({ description: "Version of this format." }),
	"fail-on": _enum(FAIL_ON).prefault("high").meta({ description: "New findings of this severity or worse fail." }),
	"warn-only": boolean().prefault(false).meta({ description: "Report all the same and exit 0." }),
	policy: _enum(["head", "base"]).prefault("head").meta({ description: "Whose configuration counts on a pull request of the repository; forks always get the base." }),
	environments: record$1(string(), environmentSchema).prefault({}).meta({ description: "Environments by name, as GitHub knows them." }),
	apps: record$1(string(), appSchema).prefault({}).meta({ description: "Apps of a monorepo by name: each has its own example files. Default: the shallowest folders that have some." }),
	rules: record$1(string().regex(/^[a-z][a-z0-9-]*\/[a-z0-9-]+$/, "write a rule id such as `migrations/drop-index`"), _enum([...SEVERITIES, "off"])).prefault({}).meta({ description: "The severity of a rule, ours or another tool’s, or `off`." }),
	env: envSchema.prefault({}),
	secrets: secretsSchema.prefault({}),
	migrations: migrationsSchema.prefault({}),
	smoke: smokeSchema.prefault({}),
	annotate: annotateSchema.prefault({})
}).meta({
	title: "Launch Ready",
	description: "Configuration of Launch Ready."
});
const CONFIG_FILES = ["launch-ready.yml", ".github/launch-ready.yml"];
const DEFAULT_CONFIG = configSchema.parse({});

//#endregion
//#region src/config/parse.ts
var import_dist = require_dist();
const MAX_BYTES$3 = 262144;
function parseConfig(text, file) {
	if (Buffer.byteLength(text) > MAX_BYTES$3) throw new UserError(`${file} is larger than ${MAX_BYTES$3 / 1024} KiB.`, "Keep only configuration in it.");
	const lines = new import_dist.LineCounter();
	const source = text.replace(/^\ufeff/, "");
	const document = (0, import_dist.parseDocument)(source, {
		lineCounter: lines,
		uniqueKeys: true,
		prettyErrors: false,
		resolveKnownTags: false,
		logLevel: "error"
	});
	const at = (offset) => {
		if (offset === void 0) return file;
		const { line, col } = lines.linePos(offset);
		return `${file}:${line}:${col}`;
	};
	const broken = document.errors[0];
	if (broken) throw new UserError(`${at(placeOf$2(broken, source))}: not valid YAML: ${wordsOf$3(broken)}`, "Check the indentation and the quotes around this line; quote values that begin with *, &, @, ` or {.");
	(0, import_dist.visit)(document, { Alias(_, node) {
		throw new UserError(`${at(node.range?.[0])}: \`*${printable(node.source, 40)}\` is a YAML alias, and aliases are not used here.`, `Put quotes around it: "*${printable(node.source, 40)}".`);
	} });
	const written = dropNulls(document.toJS() ?? {}, configSchema);
	const result = configSchema.safeParse(written, { reportInput: true });
	const nodeAt = (path) => findNode(document.contents, path);
	if (!result.success) {
		const mistakes = flatten(result.error.issues).map((issue) => {
			const { path, message, key } = describe(issue);
			return {
				offset: (keyNode(document.contents, key ?? path) ?? nodeAt(path))?.range?.[0],
				message
			};
		});
		mistakes.sort((a, b) => (a.offset ?? 0) - (b.offset ?? 0));
		throw new UserError(mistakes.map(({ offset, message }) => `${at(offset)}: ${message}`).join("\n"), `Correct ${mistakes.length === 1 ? "it" : "them"}; every key is described in docs/configuration.md.`);
	}
	return {
		config: result.data,
		written: isRecord(written) ? written : {},
		lineOf(path) {
			const offset = keyNode(document.contents, path)?.range?.[0];
			return offset === void 0 ? void 0 : lines.linePos(offset).line;
		}
	};
}
function wordsOf$3({ code, message }) {
	if (code === "DUPLICATE_KEY") return "this key is there twice";
	if (code === "MULTIPLE_DOCS") return "a second document begins here (`---`)";
	return /call stack/.test(message) ? "it is nested too deeply" : printable(message, 200);
}
const placeOf$2 = ({ code, pos: [start] }, source) => code === "DUPLICATE_KEY" ? start + Math.max(0, source.slice(start).search(/\S/)) : start;
function dropNulls(value, schema) {
	const inner = unwrap(schema);
	if (Array.isArray(value)) return value.map((item) => dropNulls(item, step(inner, 0)));
	if (!isRecord(value)) return value;
	const isNamed = definitionOf(inner)?.["type"] === "record";
	return Object.fromEntries(Object.entries(value).flatMap(([key, item]) => {
		const child = step(inner, key);
		if (item === null && !isNamed) return [];
		if (item === null) return [[key, hasShape(unwrap(child)) ? {} : null]];
		return [[key, key === "json" ? item : dropNulls(item, child)]];
	}));
}
const isRecord = (value) => typeof value === "object" && value !== null && !Array.isArray(value);
function findNode(root, path) {
	let node = root;
	for (const key of path) if ((0, import_dist.isMap)(node)) node = pairOf(node, key)?.value ?? node;
	else if (typeof node === "object" && node !== null && "items" in node && Array.isArray(node.items) && typeof key === "number") node = node.items[key] ?? node;
	return (0, import_dist.isScalar)(node) || (0, import_dist.isMap)(node) || (0, import_dist.isAlias)(node) || hasRange(node) ? node : void 0;
}
const hasRange = (node) => typeof node === "object" && node !== null && "range" in node;
function keyNode(root, path) {
	const last = path.at(-1);
	const parent = path.length === 1 ? root : findNode(root, path.slice(0, -1));
	if (!(0, import_dist.isMap)(parent)) return void 0;
	const pair = last === void 0 ? void 0 : pairOf(parent, last);
	return (0, import_dist.isScalar)(pair?.key) ? pair.key : void 0;
}
const pairOf = (map, key) => map.items.find((item) => (0, import_dist.isScalar)(item.key) && String(item.key.value) === String(key));
function flatten(issues) {
	return issues.flatMap((issue) => {
		if (issue.code === "unrecognized_keys") return issue.keys.map((key) => ({
			...issue,
			keys: [key]
		}));
		if (issue.code !== "invalid_union" || issue.errors.length === 0) return [issue];
		const deepest = [...issue.errors].sort((a, b) => depth(b) - depth(a))[0] ?? [];
		if (depth(deepest) === 0) {
			const expected = issue.errors.flat().flatMap((inner) => "expected" in inner ? [wordsFor(inner.expected)] : "values" in inner ? inner.values.map(String) : []);
			return [{
				...issue,
				message: `write ${orList([...new Set(expected)])}, not ${kindOf(issue.input)}`
			}];
		}
		return flatten(deepest.map((inner) => ({
			...inner,
			path: [...issue.path, ...inner.path]
		})));
	});
}
const depth = (issues) => Math.max(0, ...issues.map((issue) => issue.path.length));
const orList = (words) => listOf(words).replace(/ and (?=[^,]*$)/, " or ");
function describe(issue) {
	const name = issue.path.map(String).join(".");
	const where = name === "" ? "this file" : `\`${printable(name, 120)}\``;
	switch (issue.code) {
		case "unrecognized_keys": {
			const key = issue.keys[0] ?? "";
			const known = knownKeys(issue.path);
			const near = nearest(key, known);
			const hint = near ? `Did you mean \`${near}\`?` : `Known keys: ${known.map((k) => `\`${k}\``).join(", ")}.`;
			return {
				path: issue.path,
				key: [...issue.path, key],
				message: `unknown key \`${printable(key, 60)}\` in ${name === "" ? "launch-ready.yml" : where}. ${hint}`
			};
		}
		case "invalid_value": {
			const values = issue.values.map((value) => `\`${String(value)}\``);
			const near = typeof issue.input === "string" ? nearest(issue.input, issue.values.map(String)) : void 0;
			return {
				path: issue.path,
				message: `${where} is ${kindOf(issue.input)}; write ${values.length === 1 ? "" : "one of "}${values.join(", ")}${near && near !== issue.input ? ` (did you mean \`${near}\`?)` : ""}`
			};
		}
		case "invalid_key": return {
			path: issue.path,
			message: `${where}: ${printable(issue.issues[0]?.message ?? issue.message, 300)}`
		};
		case "invalid_type": return issue.input === void 0 ? {
			path: issue.path,
			message: `${where} is missing: write ${wordsFor(issue.expected)}`
		} : {
			path: issue.path,
			message: `${where} must be ${wordsFor(issue.expected)}, not ${kindOf(issue.input)}`
		};
		default: return {
			path: issue.path,
			message: `${where}: ${printable(issue.message, 300)}`
		};
	}
}
function kindOf(value) {
	if (value === null || value === void 0) return "nothing";
	if (Array.isArray(value)) return "a list";
	if (isRecord(value)) return "a section with keys";
	const looksOther = typeof value === "string" && /^(?:true|false|null|~|[-+.\d].*)?$/.test(value);
	return `\`${printable(looksOther ? JSON.stringify(value) : String(value), 60)}\``;
}
const WORDS$2 = {
	object: "a section with keys",
	record: "a section with keys",
	array: "a list",
	string: "text",
	number: "a number",
	boolean: "`true` or `false`"
};
const wordsFor = (type) => WORDS$2[type] ?? type;
function knownKeys(path) {
	let schema = configSchema;
	for (const key of path) schema = step(unwrap(schema), key);
	const object = unwrap(schema);
	return hasShape(object) ? Object.keys(object.shape) : [];
}
function step(schema, key) {
	if (hasShape(schema)) return schema.shape[String(key)];
	const def = definitionOf(schema);
	return def?.["valueType"] ?? def?.["element"];
}
function unwrap(schema) {
	const def = definitionOf(schema);
	if (def?.["type"] === "union" && Array.isArray(def["options"])) return def["options"].map(unwrap).find(hasShape);
	return def?.["innerType"] === void 0 ? schema : unwrap(def["innerType"]);
}
const definitionOf = (schema) => {
	const def = isObject(schema) && "def" in schema ? schema.def : void 0;
	return isRecord(def) ? def : void 0;
};
const isObject = (value) => typeof value === "object" && value !== null;
const hasShape = (schema) => isObject(schema) && "shape" in schema && isRecord(schema.shape);

//#endregion
//#region src/core/environment.ts
const isSameEnvironment = (a, b) => a.toLowerCase() === b.toLowerCase();
const STAGES = [
	["staging", /* @__PURE__ */ new Set([
		"staging",
		"stage",
		"stg",
		"preprod",
		"preproduction",
		"uat",
		"qa",
		"beta",
		"nonprod"
	])],
	["preview", /* @__PURE__ */ new Set([
		"preview",
		"review",
		"pr"
	])],
	["test", /* @__PURE__ */ new Set([
		"test",
		"testing",
		"ci",
		"e2e"
	])],
	["development", /* @__PURE__ */ new Set([
		"development",
		"develop",
		"dev",
		"local",
		"localhost",
		"sandbox"
	])],
	["production", /* @__PURE__ */ new Set([
		"production",
		"prod",
		"prd",
		"live",
		"main"
	])]
];
function stageOf(name) {
	const words = name.replaceAll(/([a-z])([A-Z])/g, "$1-$2").toLowerCase().replaceAll(/\b(pre|non)[-_. ]?(prod)/g, "$1$2").split(/[^a-z0-9]+/);
	return STAGES.find(([, set]) => words.some((word) => set.has(word)))?.[0];
}

//#endregion
//#region src/checks/env/declaration.ts
const isRequiredIn = (declaration, environment) => typeof declaration.required === "boolean" ? declaration.required : environment === void 0 ? declaration.required.length > 0 : declaration.required.some((name) => isSameEnvironment(name, environment) || isSameStage(declaration, name, environment));
const isSameStage = ({ byStage }, name, environment) => byStage === true && stageOf(name) !== void 0 && stageOf(name) === stageOf(environment);
function fromConfig(name, variable, path, line) {
	return {
		name,
		path,
		line,
		required: variable.default === void 0 ? variable.required : false,
		explicit: true,
		forbid: variable.forbid,
		secret: variable.secret,
		allowEmpty: variable["allow-empty"],
		...variable.type === void 0 ? {} : { type: variable.type },
		...variable.values === void 0 ? {} : { values: variable.values },
		...variable.owner === void 0 ? {} : { owner: variable.owner },
		...variable.rotate === void 0 ? {} : { rotate: variable.rotate },
		...variable.description === void 0 ? {} : { description: variable.description }
	};
}
const looksSecret = (name) => /(?:SECRET|PASSWORD|PASSWD|TOKEN|PRIVATE_KEY|API_?KEY|CREDENTIAL|DATABASE_URL|DSN$|_KEY$)/i.test(name) && !/^(?:NEXT_PUBLIC_|VITE_|PUBLIC_|REACT_APP_|EXPO_PUBLIC_)/.test(name);

//#endregion
//#region src/checks/env/declared/dotenv-schema.ts
const TYPES$2 = {
	String: "string",
	Integer: "integer",
	Float: "number",
	Boolean: "boolean",
	Url: "url",
	Email: "email"
};
const dotenvSchema = {
	names: [".dotenv_schema.json", "dotenv_schema.json"],
	tool: "dotenv-linter",
	source: "https://dotenv-linter.github.io/#/checks/schema_violation",
	read(text, path) {
		const entries = entriesOf$2(text);
		if (entries === void 0) return {
			declarations: [],
			problems: [{
				line: 1,
				message: "it is no JSON object with `entries`"
			}]
		};
		const lines = text.split(/\r\n|\r|\n/);
		return {
			declarations: Object.entries(entries).map(([name, entry]) => {
				const type = typeof entry?.["type"] === "string" ? TYPES$2[entry["type"]] : void 0;
				const quoted = JSON.stringify(name);
				const index = lines.findIndex((line) => line.includes(quoted));
				const column = index === -1 ? 0 : (lines[index]?.indexOf(quoted) ?? 0) + 2;
				return {
					name,
					path,
					line: Math.max(index, 0) + 1,
					...index === -1 ? {} : {
						startColumn: column,
						endColumn: column + name.length
					},
					required: entry?.["required"] === true,
					explicit: true,
					forbid: {},
					secret: looksSecret(name),
					allowEmpty: false,
					...type === void 0 ? {} : { type }
				};
			}),
			problems: []
		};
	}
};
function entriesOf$2(text) {
	try {
		const data = JSON.parse(text.replace(/^\ufeff/, ""));
		if (typeof data !== "object" || data === null || !("entries" in data)) return void 0;
		const { entries } = data;
		if (typeof entries !== "object" || entries === null || Array.isArray(entries)) return void 0;
		return entries;
	} catch {
		return;
	}
}

//#endregion
//#region src/checks/env/dotenv.ts
const NAME = /^([ \t]*(?:export[ \t]+)?)([\w.-]+)(?:[ \t]*=[ \t]*|:[ \t]+)/;
function parseDotenv(text) {
	const file = {
		entries: [],
		commentedOut: [],
		malformed: [],
		comments: /* @__PURE__ */ new Map()
	};
	const lines = text.replace(/^\ufeff/, "").split(/\r\n|\r|\n/);
	for (let index = 0; index < lines.length; index++) {
		const line = lines[index] ?? "";
		const startLine = index + 1;
		if (line.trim() === "") continue;
		if (/^[ \t]*#/.test(line)) {
			const comment = line.replace(/^[ \t]*#+[ \t]*/, "");
			file.comments.set(startLine, comment);
			const off = /^(?:export[ \t]+)?([A-Z][A-Z0-9_]*)=/.exec(comment);
			if (off?.[1]) file.commentedOut.push({
				name: off[1],
				line: startLine
			});
			continue;
		}
		const match = NAME.exec(line);
		if (!match) {
			const why = line.includes("=") ? "the name has characters other than letters, digits, `_`, `.` and `-`" : "there is no `=`";
			file.malformed.push({
				line: startLine,
				why
			});
			continue;
		}
		const [whole, before = "", name = ""] = match;
		const startColumn = before.length + 1;
		const place = {
			name,
			startLine,
			startColumn,
			endColumn: startColumn + name.length
		};
		const rest = line.slice(whole.length);
		const opening = openingOf(lines, index, rest);
		const quoted = opening && readQuoted(lines, opening);
		if (quoted) {
			index = quoted.lastIndex;
			const value = opening.quote === "\"" ? withLineBreaks(quoted.value) : quoted.value;
			const comment = /^[ \t]*#[ \t]*(.*)$/.exec(quoted.after)?.[1];
			file.entries.push({
				...place,
				value,
				quote: opening.quote,
				endLine: index + 1,
				comment
			});
		} else {
			const hash = rest.indexOf("#");
			const bare = (hash === -1 ? rest : rest.slice(0, hash)).trim();
			const inner = /^(['"`])(.*)\1$/.exec(bare)?.[2] ?? bare;
			const value = bare.startsWith("\"") ? withLineBreaks(inner) : inner;
			const comment = hash === -1 ? void 0 : rest.slice(hash + 1).trim();
			file.entries.push({
				...place,
				value,
				quote: void 0,
				endLine: startLine,
				comment
			});
		}
	}
	return file;
}
const withLineBreaks = (value) => value.replaceAll("\\n", "\n").replaceAll("\\r", "\r");
function openingOf(lines, index, rest) {
	let at = index;
	let text = rest;
	while (text.trim() === "" && at + 1 < lines.length) text = lines[++at] ?? "";
	const quote = /^[ \t]*(['"`])/.exec(text)?.[1];
	if (quote !== "\"" && quote !== "'" && quote !== "`") return void 0;
	return {
		quote,
		at,
		text: text.slice(text.indexOf(quote) + 1)
	};
}
function readQuoted(lines, { quote, at, text }) {
	const textAt = (index) => index === at ? text : lines[index] ?? "";
	let found;
	for (let index = at; index < lines.length; index++) {
		const line = textAt(index);
		for (let end = line.indexOf(quote); end !== -1; end = line.indexOf(quote, end + 1)) {
			const after = line.slice(end + 1);
			const closes = /^[ \t]*(?:#|$)/.test(after);
			const isEscaped = end > 0 && line[end - 1] === "\\";
			if (closes) found = {
				index,
				end
			};
			if (!isEscaped) return ending(found);
		}
	}
	return ending(found);
	function ending(place) {
		if (place === void 0) return void 0;
		const before = Array.from({ length: place.index - at }, (_, above) => `${textAt(at + above)}\n`);
		const last = textAt(place.index);
		return {
			value: before.join("") + last.slice(0, place.end),
			after: last.slice(place.end + 1),
			lastIndex: place.index
		};
	}
}

//#endregion
//#region src/checks/env/declared/env-spec.ts
const envSpec = {
	names: [".env.schema"],
	tool: "varlock",
	source: "https://varlock.dev/reference/item-decorators/",
	read(text, path) {
		const { entries, comments, malformed } = parseDotenv(text);
		const header = decoratorsOf(headerLines(text));
		if (header.get("disable") === "true") return {
			declarations: [],
			problems: []
		};
		return {
			declarations: entries.map((entry) => {
				const own = [];
				for (let line = entry.startLine - 1; comments.has(line); line--) {
					const comment = comments.get(line) ?? "";
					if (/^-{3,}\s*$/.test(comment)) break;
					own.unshift(comment);
				}
				const decorators = decoratorsOf([...own, ...entry.comment === void 0 ? [] : [entry.comment]]);
				const description = own.filter((line) => !line.trim().startsWith("@")).join(" ").trim();
				const type = typeOf(decorators.get("type"));
				const values = valuesOf(decorators.get("type"));
				return {
					name: entry.name,
					path,
					line: entry.startLine,
					startColumn: entry.startColumn,
					endColumn: entry.endColumn,
					required: entry.value === "" ? requiredBy(decorators, header) : false,
					explicit: true,
					byStage: true,
					forbid: {},
					secret: sensitiveBy(decorators, header, entry.name),
					allowEmpty: false,
					...type === void 0 ? {} : { type },
					...values === void 0 ? {} : { values },
					...description === "" ? {} : { description }
				};
			}),
			problems: malformed.map(({ line, why }) => ({
				line,
				message: `not an entry: ${why}`
			}))
		};
	}
};
function headerLines(text) {
	const lines = [];
	for (const line of text.replace(/^\ufeff/, "").split(/\r\n|\r|\n/)) {
		const comment = /^[ \t]*#[ \t]?(.*)$/.exec(line)?.[1];
		if (comment === void 0) {
			if (line.trim() === "") continue;
			return [];
		}
		if (/^-{3,}\s*$/.test(comment)) return lines;
		lines.push(comment);
	}
	return [];
}
function decoratorsOf(lines) {
	const found = /* @__PURE__ */ new Map();
	for (const line of lines) {
		if (!line.trim().startsWith("@")) continue;
		for (const [, name = "", call, value] of line.matchAll(/(?<![\w@])@(\w+)(\([^)]*\))?(?:=("[^"]*"|'[^']*'|[\w.-]+(?:\([^)]*\))?|\$\w+))?/g)) found.set(name, (value ?? call ?? "true").replace(/^(["'])(.*)\1$/, "$2"));
	}
	return found;
}
function requiredBy(own, header) {
	const optional = own.get("optional");
	if (optional !== void 0) return optional === "false";
	const required = own.get("required");
	if (required === void 0) return header.get("defaultRequired") === "true";
	const environments = /^forEnv\(([^)]*)\)$/.exec(required)?.[1];
	if (environments !== void 0) return environments.split(",").map((each) => each.trim()).filter((each) => each !== "");
	return required === "true";
}
function sensitiveBy(own, header, name) {
	if (own.has("public")) return own.get("public") === "false";
	const sensitive = own.get("sensitive");
	if (sensitive !== void 0) return sensitive !== "false";
	const prefix = /^inferFromPrefix\(\s*["']?(\w+)["']?\s*\)$/.exec(header.get("defaultSensitive") ?? "")?.[1];
	if (prefix !== void 0) return !name.startsWith(prefix);
	return header.get("defaultSensitive") !== "false";
}
const TYPES$1 = {
	number: "number",
	boolean: "boolean",
	url: "url",
	email: "email",
	port: "port",
	enum: "enum",
	string: "string"
};
const typeOf = (type) => TYPES$1[/^\w+/.exec(type ?? "")?.[0] ?? ""];
function valuesOf(type) {
	return (/^enum\(([^)]*)\)$/.exec(type ?? "")?.[1])?.split(",").map((each) => each.trim().replace(/^(["'])(.*)\1$/, "$2")).filter((each) => each !== "");
}

//#endregion
//#region src/checks/env/declared/secret-spec.ts
const secretSpec = {
	names: ["secretspec.toml"],
	tool: "SecretSpec",
	source: "https://secretspec.dev/reference/configuration/",
	read(text, path) {
		let profiles;
		try {
			profiles = parse$1(text)["profiles"];
		} catch {
			return {
				declarations: [],
				problems: [{
					line: 1,
					message: "it is no valid TOML"
				}]
			};
		}
		const byProfile = tablesOf$2(profiles);
		const fallback = byProfile["default"] ?? {};
		const names = new Set(Object.values(byProfile).flatMap((secrets) => Object.keys(secrets)));
		const lines = text.split(/\r\n|\r|\n/);
		return {
			declarations: [...names].map((name) => {
				const index = lines.findIndex((line) => new RegExp(`^\\s*(?:${escaped(name)}|"${escaped(name)}")\\s*=|\\.${escaped(name)}\\]`).test(line));
				const description = fallback[name]?.["description"];
				return {
					name,
					path,
					line: Math.max(index, 0) + 1,
					required: requiredIn(name, byProfile, fallback),
					explicit: true,
					byStage: true,
					forbid: {},
					secret: true,
					allowEmpty: false,
					...typeof description === "string" ? { description } : {}
				};
			}),
			problems: []
		};
	}
};
function requiredIn(name, byProfile, fallback) {
	const isNeeded = (own) => {
		const all = {
			...fallback[name],
			...own
		};
		return all["required"] !== false && all["default"] === void 0 && all["generate"] === void 0 && all["composed"] === void 0;
	};
	const others = Object.keys(byProfile).filter((profile) => profile !== "default");
	if (others.length === 0) return isNeeded(void 0);
	const needed = others.filter((profile) => (name in fallback || name in (byProfile[profile] ?? {})) && isNeeded(byProfile[profile]?.[name]));
	if (needed.length === others.length) return true;
	return needed.length === 0 ? false : needed;
}
const escaped = (name) => name.replace(/[^\w]/g, "\\$&");
function tablesOf$2(data) {
	if (!isTable(data)) return {};
	return Object.fromEntries(Object.entries(data).flatMap(([profile, secrets]) => isTable(secrets) ? [[profile, Object.fromEntries(Object.entries(secrets).filter((entry) => isTable(entry[1])))]] : []));
}
const isTable = (data) => typeof data === "object" && data !== null && !Array.isArray(data);

//#endregion
//#region src/checks/env/declared/schema-file.ts
const SCHEMA_FILES = [
	envSpec,
	dotenvSchema,
	secretSpec
];
const schemaFileOf = (path) => {
	const name = path.slice(path.lastIndexOf("/") + 1);
	return SCHEMA_FILES.find(({ names }) => names.includes(name));
};

//#endregion
//#region src/checks/env/collect.ts
const isBelow = (file, folder) => folder === "" || folder === "." || file.startsWith(`${folder.replace(/\/+$/, "")}/`);
async function collectDeclarations(tree, config, folder) {
	const { env } = config.parsed.config;
	const declared = /* @__PURE__ */ new Map();
	for (const [name, variable] of Object.entries(env.vars)) {
		const line = config.parsed.lineOf([
			"env",
			"vars",
			name
		]) ?? 1;
		declared.set(name, fromConfig(name, variable, config.path ?? "launch-ready.yml", line));
	}
	const paths = (await tree.list()).filter((entry) => entry.kind === "file").map((entry) => entry.path);
	const apps = Object.values(config.parsed.config.apps).map((app) => app.path);
	const folders = folder === "" && apps.length > 0 ? apps : [folder];
	const found = folders.map((each) => exampleFiles(paths, env.examples, env["ignore-paths"], each));
	const files = found.flatMap((each) => each);
	const deeper = new Set(found.flatMap(deeperOf));
	for (const file of files) {
		const dotenv = parseDotenv(await readText(tree, file) ?? "");
		for (const entry of dotenv.entries) {
			if (declared.has(entry.name)) continue;
			const notes = `${entry.comment ?? ""} ${dotenv.comments.get(entry.startLine - 1) ?? ""}`;
			declared.set(entry.name, {
				name: entry.name,
				path: file,
				line: entry.startLine,
				startColumn: entry.startColumn,
				endColumn: entry.endColumn,
				required: !/\boptional\b/i.test(notes),
				explicit: false,
				forbid: {},
				secret: looksSecret(entry.name),
				allowEmpty: false,
				...deeper.has(file) ? { isDeeper: true } : {}
			});
		}
	}
	const schemas = paths.filter((file) => schemaFileOf(file) !== void 0 && folders.some((each) => isBelow(file, each)));
	const problems = [];
	for (const file of schemas.filter((each) => !globMatcher(env["ignore-paths"])(each))) {
		const content = schemaFileOf(file)?.read(await readText(tree, file) ?? "", file);
		for (const declaration of content?.declarations ?? []) if (declared.get(declaration.name)?.explicit !== true) declared.set(declaration.name, declaration);
		problems.push(...(content?.problems ?? []).map((problem) => ({
			...problem,
			path: file
		})));
	}
	return {
		declarations: [...declared.values()],
		files: [...files, ...schemas],
		problems
	};
}
function exampleFiles(paths, names, ignored, folder) {
	const isIgnored = globMatcher(ignored);
	const below = folder === "" || folder === "." ? "" : `${folder.replace(/\/+$/, "")}/`;
	return paths.filter((file) => file.startsWith(below) && names.includes(path.posix.basename(file)) && !isIgnored(file)).sort((a, b) => depthOf(a) - depthOf(b) || (a < b ? -1 : 1));
}
function deeperOf(files) {
	const shallowest = Math.min(...files.map(depthOf));
	return files.filter((file) => depthOf(file) > shallowest);
}
const depthOf = (file) => file.split("/").length;
async function usesParseVariables(tree, folder) {
	for (const file of /* @__PURE__ */ new Set([path.posix.join(folder, "package.json"), "package.json"])) if ((await readText(tree, file))?.includes("\"dotenv-parse-variables\"")) return true;
	return false;
}

//#endregion
//#region src/checks/env/environments/collect.ts
const jobEnvironment = (name, variables, owner) => ({
	name,
	source: "the job",
	kind: "job",
	cells: new Map(Object.entries(variables).map(([each, value]) => [each, cellOf$1(value)])),
	isComplete: true,
	...owner === void 0 ? {} : { owner }
});
const cellOf$1 = (value) => value === "" ? { state: "empty" } : {
	state: "set",
	value
};
async function fileEnvironments(files, given, environment, ownerOf) {
	const byName = /* @__PURE__ */ new Map();
	for (const file of given) {
		const shown = file.path.split(/[\\/]/).at(-1) ?? file.path;
		const name = file.environment ?? environment ?? environmentOfFile(shown);
		const { cells, sources } = byName.get(name) ?? {
			cells: /* @__PURE__ */ new Map(),
			sources: []
		};
		for (const [variable, cell] of await readValues(files, file.path)) cells.set(variable, cell);
		byName.set(name, {
			cells,
			sources: [...sources, shown]
		});
	}
	return [...byName].map(([name, { cells, sources }]) => {
		const owner = ownerOf(name);
		return {
			name,
			source: `the env file ${sources.join(" and ")}`,
			kind: "file",
			cells,
			isComplete: true,
			...owner === void 0 ? {} : { owner }
		};
	});
}
function environmentOfFile(name) {
	const words = name.split(".").filter((word) => word !== "" && ![
		"env",
		"local",
		"vars"
	].includes(word));
	return words.length === 1 && words[0] !== void 0 ? words[0] : name;
}
async function readValues(files, file) {
	const bytes = await files.read(file);
	if (bytes === void 0) throw new UserError(`The env file ${file} does not exist.`, "Correct `--values` (or the input `env-file`).");
	const { entries, malformed } = parseDotenv(bytes.toString("utf8"));
	const first = malformed[0];
	if (first) throw new UserError(`${file}:${first.line}: not an entry: ${first.why}.`, "Write NAME=value, or put # in front of a comment.");
	if (entries.length === 0) throw new InconclusiveError(`The env file ${file} holds no variables.`);
	return new Map(entries.map(({ name, value }) => [name, cellOf$1(value)]));
}

//#endregion
//#region src/checks/env/documents.ts
const DOCUMENTS = ["ENVIRONMENT.md", "SECRETS.md"];
const BEGIN = "launch-ready:begin env";
const END = "<!-- launch-ready:end -->";
function stampOf(rows) {
	const facts = rows.map(({ name, isSecret, shape, readAt, owner, store, rotate, description }) => [
		name,
		isSecret,
		shape,
		readAt.map(({ path }) => path),
		owner ?? "",
		store ?? "",
		rotate ?? "",
		description ?? ""
	]);
	return createHash("sha256").update(JSON.stringify(facts)).digest("hex").slice(0, 16);
}
const beginLine = (stamp) => `<!-- ${BEGIN} sha256:${stamp} -->`;
async function findDocuments(tree) {
	const found = [];
	for (const { path, kind } of await tree.list()) {
		const name = DOCUMENTS.find((each) => path === each || path.endsWith(`/${each}`));
		if (name === void 0 || kind !== "file") continue;
		(await readText(tree, path) ?? "").split(/\r\n|\r|\n/).forEach((text, index) => {
			const stamp = /^<!-- launch-ready:begin env sha256:([0-9a-f]{16}) -->$/.exec(text)?.[1];
			if (stamp !== void 0) found.push({
				path,
				name,
				stamp,
				line: index + 1
			});
		});
	}
	return found;
}

//#endregion
//#region src/checks/env/reads/families.ts
const FAMILIES = [];

//#endregion
//#region src/checks/env/reads/scan.ts
const MAX_FILE = 4194304;
const MADE = /(?:^|\/)(?:node_modules|bower_components|vendor|\.yarn|\.next|\.nuxt|\.output|\.svelte-kit|\.venv|venv|site-packages|__pycache__|\.terraform|Pods|\.dart_tool|coverage)\//;
const MINIFIED = /\.min\.(?:js|mjs|css)$|\.bundle\.js$/;
async function readSources(tree, families, ignored, known) {
	const isIgnored = globMatcher(ignored);
	const wanted = (await tree.list()).filter(({ path, kind }) => kind === "file" && !MADE.test(path) && !MINIFIED.test(path) && families.some(({ isOne }) => isOne(path)) && !isIgnored(path));
	const texts = /* @__PURE__ */ new Map();
	const missing = [];
	for (const entry of wanted) {
		const same = known?.changed.has(entry.path) === false ? known.texts.get(entry.path) : void 0;
		if (same === void 0) missing.push(entry);
		else texts.set(entry.path, same);
	}
	const unread = {
		huge: 0,
		damaged: 0,
		unreadable: 0
	};
	const decoder = new TextDecoder();
	for await (const { entry, content } of readAll$2(tree, missing, MAX_FILE)) if (typeof content === "string") unread[content]++;
	else texts.set(entry.path, decoder.decode(content));
	const reasons = {
		huge: "larger than 4 MiB",
		damaged: "the repository does not hold them whole",
		unreadable: "they cannot be read"
	};
	return {
		texts,
		leftOut: Object.keys(unread).filter((reason) => unread[reason] > 0).map((reason) => ({
			what: "source files",
			count: unread[reason],
			why: reasons[reason]
		}))
	};
}
function scanTexts(texts, families) {
	const reads = [];
	const helpers = [];
	let files = 0;
	for (const { isOne, read } of families) {
		const own = [];
		for (const [path, text] of texts) if (isOne(path)) own.push({
			path,
			text
		});
		files += own.length;
		const found = read(own);
		reads.push(...found.reads);
		helpers.push(...found.helpers);
	}
	reads.sort((a, b) => compare$1(a.path, b.path) || a.line - b.line || a.startColumn - b.startColumn || compare$1(a.name, b.name));
	return {
		reads,
		helpers,
		files
	};
}
const compare$1 = (a, b) => a < b ? -1 : a > b ? 1 : 0;
const TEST = /(?:^|\/)(?:__tests__|__mocks__|__fixtures__|tests?|specs?|e2e|cypress|playwright|fixtures|testdata|test-utils|testing|examples?|docs?|benchmarks?)\/|(?:^|\/)(?:test_[^/]*|[^/]*_test|conftest|[^/]*[._-](?:test|spec|stories|bench))\.\w+$|(?:^|\/)(?:jest|vitest|playwright|cypress)\.[\w.]*config\.\w+$|(?:^|\/)setup-?tests?\.\w+$/i;
const isTestPath$1 = (path) => TEST.test(path);

//#endregion
//#region src/checks/env/tree/lines.ts
function linesOf(text) {
	const starts = [0];
	for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
	const indexOf = (offset) => {
		let low = 0;
		let high = starts.length - 1;
		while (low < high) {
			const middle = low + high + 1 >> 1;
			if ((starts[middle] ?? 0) <= offset) low = middle;
			else high = middle - 1;
		}
		return low;
	};
	return {
		lineOf: (offset) => indexOf(offset) + 1,
		placeOf(path, start, end) {
			const line = indexOf(start);
			if (end <= start || indexOf(end - 1) !== line) return {
				path,
				line: line + 1
			};
			const first = starts[line] ?? 0;
			return {
				path,
				line: line + 1,
				startColumn: start - first + 1,
				endColumn: end - first + 1
			};
		}
	};
}

//#endregion
//#region src/checks/env/tree/node.ts
function child(node, key) {
	return entryOf(node, key)?.value;
}
function entryOf(node, key) {
	return node?.kind === "map" ? node.entries.findLast((entry) => entry.key === key) : void 0;
}
function textAt(node, key) {
	const value = child(node, key);
	return value?.kind === "scalar" && value.value !== null ? value.text : void 0;
}
const itemsOf = (node) => node?.kind === "list" ? node.items : [];
const entriesOf$1 = (node) => node?.kind === "map" ? node.entries : [];

//#endregion
//#region src/checks/env/tree/yaml.ts
const MAX_YAML = 524288;
const MAX_NODES = 1e5;
const MAX_DEPTH$2 = 100;
function parseYaml(text) {
	if (text.length > 524288) return broken(0, `it is larger than ${MAX_YAML / 1024} KiB`);
	const deep = tooDeep(text);
	if (deep !== void 0) return broken(deep, `it is nested deeper than ${MAX_DEPTH$2} levels`);
	let document;
	try {
		document = (0, import_dist.parseDocument)(text, {
			prettyErrors: false,
			logLevel: "error",
			resolveKnownTags: false,
			uniqueKeys: false,
			stringKeys: false
		});
	} catch {
		return broken(0, "it cannot be read as YAML");
	}
	const [error] = document.errors;
	if (error !== void 0) return broken(Math.min(error.pos[0], text.length), firstSentence(error.message));
	const budget = {
		left: MAX_NODES,
		targets: targetsIn(document)
	};
	const node = document.contents === null ? void 0 : nodeOf(document.contents, budget, 0);
	if (budget.left < 0) return broken(0, "its aliases stand for too much");
	return {
		node,
		problems: node === void 0 ? [] : twice(node)
	};
}
const broken = (at, why) => ({
	node: void 0,
	problems: [{
		at,
		why
	}]
});
function tooDeep(text) {
	let depth = 0;
	for (let at = 0; at < text.length; at++) {
		const char = text[at];
		if (char === "[" || char === "{") depth++;
		else if (char === "]" || char === "}") depth = Math.max(0, depth - 1);
		else if (char === "\n" && depth > 0 && /^[\w'"-]/.test(text.slice(at + 1, at + 2))) depth = 0;
		if (depth > MAX_DEPTH$2) return at;
	}
}
const firstSentence = (message) => (message.split("\n")[0] ?? message).replace(/: .*$/, "");
function targetsIn(document) {
	const named = /* @__PURE__ */ new Map();
	const targets = /* @__PURE__ */ new Map();
	(0, import_dist.visit)(document, {
		Alias: (_, alias) => {
			const target = named.get(alias.source);
			if (target !== void 0) targets.set(alias, target);
		},
		Value: (_, node) => {
			if (node.anchor !== void 0) named.set(node.anchor, node);
		}
	});
	return targets;
}
function nodeOf(given, budget, depth) {
	budget.left--;
	const node = (0, import_dist.isAlias)(given) ? budget.targets.get(given) : given;
	const start = rangeOf(node)[0];
	const end = rangeOf(node)[1];
	if (budget.left < 0 || depth > MAX_DEPTH$2) return {
		kind: "scalar",
		value: null,
		text: "",
		start,
		end
	};
	if ((0, import_dist.isAlias)(node)) return nodeOf(node, budget, depth + 1);
	if ((0, import_dist.isMap)(node)) return {
		kind: "map",
		entries: node.items.flatMap(({ key, value }) => entriesFrom(key, value, budget, depth)),
		start,
		end
	};
	if ((0, import_dist.isSeq)(node)) return {
		kind: "list",
		items: node.items.map((item) => nodeOf(item, budget, depth + 1)),
		start,
		end
	};
	if (!(0, import_dist.isScalar)(node)) return {
		kind: "scalar",
		value: null,
		text: "",
		start,
		end
	};
	const { value, source } = node;
	if (typeof value === "string" || typeof value === "boolean") return {
		kind: "scalar",
		value,
		text: typeof value === "string" ? value : source ?? String(value),
		start,
		end
	};
	if (typeof value === "number") return {
		kind: "scalar",
		value,
		text: source ?? String(value),
		start,
		end
	};
	return {
		kind: "scalar",
		value: null,
		text: "",
		start,
		end
	};
}
function entriesFrom(key, value, budget, depth) {
	if (!(0, import_dist.isScalar)(key)) return [];
	const [keyStart, keyEnd] = rangeOf(key);
	const node = nodeOf(value, budget, depth + 1);
	if (key.value === "<<") {
		if (node.kind === "map") return node.entries;
		return node.kind === "list" ? node.items.flatMap((item) => item.kind === "map" ? item.entries : []) : [];
	}
	return [{
		key: typeof key.value === "string" ? key.value : key.source ?? String(key.value ?? ""),
		keyStart,
		keyEnd,
		value: node
	}];
}
function rangeOf(node) {
	const range = (0, import_dist.isMap)(node) || (0, import_dist.isSeq)(node) || (0, import_dist.isScalar)(node) || (0, import_dist.isAlias)(node) ? node.range : void 0;
	return range ? [range[0], range[1]] : [0, 0];
}
function twice(node) {
	const problems = [];
	const told = /* @__PURE__ */ new Set();
	const visitNode = (each) => {
		if (told.has(each)) return;
		told.add(each);
		if (each.kind === "list") each.items.forEach(visitNode);
		if (each.kind !== "map") return;
		const seen = /* @__PURE__ */ new Map();
		for (const { key, keyStart, value } of each.entries) {
			const before = seen.get(key);
			if (before !== void 0 && before >= each.start && keyStart >= each.start) problems.push({
				at: keyStart,
				why: `the key \`${key}\` is there twice`
			});
			seen.set(key, keyStart);
			visitNode(value);
		}
	};
	visitNode(node);
	return problems;
}

//#endregion
//#region src/checks/env/workflows/launch-ready-step.ts
const ACTION = /(?:^|\/)launch-ready(?:\/actions\/env)?@|^\.\/(?:.*\/)?launch-ready(?:\/actions\/env)?\/?$/i;
const COMMAND = /(?:^|[\s;&|(/])launch-ready(?:@[\w.-]+)?(?:\s+-[\w-]+(?:[= ][^\s-]\S*)?)*\s+env\b(?:[^\n]*?--environment[= ](\S+))?/m;
function launchReadyOf(step) {
	if (step.uses !== void 0 && ACTION.test(step.uses)) {
		const environment = step.with.find(({ name }) => name === "environment")?.text;
		return environment === void 0 ? { how: "action" } : {
			how: "action",
			environment
		};
	}
	const found = COMMAND.exec(step.run?.text ?? "");
	if (found === null) return void 0;
	return found[1] === void 0 ? { how: "command" } : {
		how: "command",
		environment: unquoted(found[1])
	};
}
const unquoted = (word) => word.replace(/^(["'])(.*)\1$/, "$2");

//#endregion
//#region src/checks/env/workflows/expression.ts
function usesIn(text, isBare = false) {
	if (isBare && !text.includes("${{")) return usesBetween(text, 0, text.length);
	return expressionsIn(text).flatMap(({ start, end }) => usesBetween(text, start, end));
}
function expressionsIn(text) {
	const found = [];
	for (let open = text.indexOf("${{"); open !== -1; open = text.indexOf("${{", open + 3)) {
		const end = endOf$1(text, open + 3);
		if (end === void 0) break;
		found.push({
			start: open + 3,
			end
		});
		open = end - 1;
	}
	return found;
}
function endOf$1(text, start) {
	for (let at = start; at < text.length; at++) if (text[at] === "'") {
		const quote = text.indexOf("'", at + 1);
		if (quote === -1) return void 0;
		at = quote;
	} else if (text[at] === "}" && text[at + 1] === "}") return at;
}
function onlyExpression(text) {
	const trimmed = text.trim();
	const [only, ...more] = expressionsIn(trimmed);
	if (only === void 0 || more.length > 0 || only.start !== 3 || only.end !== trimmed.length - 2) return void 0;
	return trimmed.slice(only.start, only.end).trim();
}
const TOKEN$1 = /'(?:[^']|'')*'?|[A-Za-z_][\w-]*|\S/gy;
const BLANK$1 = /\s*/y;
const CONTEXTS = /* @__PURE__ */ new Set([
	"secrets",
	"vars",
	"matrix"
]);
function usesBetween(text, from, to) {
	const tokens = tokensOf(text, from, to);
	return tokens.flatMap(({ text: word, start }, index) => {
		const context = word.toLowerCase();
		if (!isContext(context) || tokens[index - 1]?.text === ".") return [];
		const whole = {
			context,
			start,
			end: start + word.length
		};
		const [mark, name, close] = [
			tokens[index + 1],
			tokens[index + 2],
			tokens[index + 3]
		];
		if (mark?.text === "." && name !== void 0) {
			if (name.text === "*") return [{
				...whole,
				name: void 0,
				isAll: true
			}];
			if (!/^[A-Za-z_]/.test(name.text)) return [];
			return [{
				context,
				name: name.text,
				isAll: false,
				start: name.start,
				end: name.start + name.text.length
			}];
		}
		if (mark?.text === "[") {
			const literal = name?.text.startsWith("'") && close?.text === "]" ? name : void 0;
			if (literal === void 0) return [{
				...whole,
				name: void 0,
				isAll: name?.text === "*"
			}];
			const inside = literal.text.slice(1, literal.text.endsWith("'") ? -1 : void 0).replaceAll("''", "'");
			const start = literal.start + 1;
			return [{
				context,
				name: inside,
				isAll: false,
				start,
				end: start + inside.length
			}];
		}
		return [{
			...whole,
			name: void 0,
			isAll: true
		}];
	});
}
const isContext = (word) => CONTEXTS.has(word);
function tokensOf(text, from, to) {
	const tokens = [];
	let at = from;
	while (at < to) {
		BLANK$1.lastIndex = at;
		BLANK$1.exec(text);
		at = BLANK$1.lastIndex;
		TOKEN$1.lastIndex = at;
		const found = TOKEN$1.exec(text)?.[0];
		if (found === void 0 || at >= to) break;
		tokens.push({
			text: found,
			start: at
		});
		at += found.length;
	}
	return tokens;
}

//#endregion
//#region src/checks/env/workflows/matrix.ts
function matrixOf$1(node) {
	if (node === void 0) return /* @__PURE__ */ new Map();
	if (node.kind !== "map") return void 0;
	const values = /* @__PURE__ */ new Map();
	const unknown = /* @__PURE__ */ new Set();
	const add = (name, value) => {
		if (value.kind === "scalar" && !value.text.includes("${{")) values.set(name, (values.get(name) ?? /* @__PURE__ */ new Set()).add(value.text));
		else if (value.kind === "map") for (const entry of value.entries) add(`${name}.${entry.key}`, entry.value);
		else unknown.add(name);
	};
	for (const { key, value } of node.entries) {
		if (key === "exclude") continue;
		if (key !== "include") if (value.kind === "list") for (const item of value.items) add(key, item);
		else unknown.add(key);
		else if (value.kind === "list") for (const item of value.items) for (const entry of entriesOf$1(item)) add(entry.key, entry.value);
		else return void 0;
	}
	return new Map([...values].filter(([name]) => !unknown.has(name)).map(([name, all]) => [name, [...all]]));
}
function resolveMatrix(text, matrix) {
	const expressions = expressionsIn(text);
	if (expressions.length === 0) return {
		names: [text],
		isMatrix: false
	};
	const isMatrix = usesIn(text).some(({ context }) => context === "matrix");
	const [only, ...more] = expressions;
	if (only === void 0 || more.length > 0) return {
		names: void 0,
		isMatrix
	};
	const inside = text.slice(only.start, only.end).trim();
	const either = choiceOf(onlyExpression(text) ?? "");
	if (either !== void 0) return {
		names: either,
		isMatrix
	};
	const path = /^matrix\.([\w.-]+)$/i.exec(inside)?.[1];
	const values = path === void 0 ? void 0 : matrix?.get(path);
	const [before, after] = [text.slice(0, only.start - 3), text.slice(only.end + 2)];
	return {
		names: values?.map((value) => `${before}${value}${after}`),
		isMatrix
	};
}
function choiceOf(expression) {
	const found = /&&\s*'([^']+)'\s*\|\|\s*'([^']+)'\s*$/.exec(expression);
	const before = found === null ? "" : expression.slice(0, found.index);
	if (found?.[1] === void 0 || found[2] === void 0) return void 0;
	const more = [...before.matchAll(/&&\s*'([^']+)'\s*\|\|/g)].map((match) => match[1] ?? "");
	return [.../* @__PURE__ */ new Set([
		...more,
		found[1],
		found[2]
	])];
}

//#endregion
//#region src/checks/env/workflows/references.ts
function referencesIn(source, node, key = "") {
	if (node === void 0) return [];
	if (node.kind === "scalar") return referencesOf(source, node, key === "if");
	if (node.kind === "list") return node.items.flatMap((item) => referencesIn(source, item));
	return node.entries.flatMap((entry) => referencesIn(source, entry.value, entry.key));
}
function referencesOf(source, node, isBare) {
	if (typeof node.value !== "string" || !isBare && !node.value.includes("${{")) return [];
	const uses = usesIn(node.value, isBare).filter(isReadable);
	if (uses.length === 0) return [];
	const raw = source.text.slice(node.start, node.end);
	let from = 0;
	return uses.map(({ context, name, isAll }) => {
		const word = raw.toLowerCase().indexOf(context, from);
		const start = word === -1 || name === void 0 ? word : raw.indexOf(name, word + context.length);
		const length = (name ?? context).length;
		if (start !== -1) from = start + length;
		const at = start === -1 ? node.start : node.start + start;
		return {
			context,
			name,
			isAll,
			place: source.lines.placeOf(source.path, at, start === -1 ? at : at + length)
		};
	});
}
const isReadable = (use) => use.context !== "matrix";
function mappingsOf(source, node) {
	return entriesOf$1(node).map((entry) => mappingOf(source, entry));
}
function mappingOf(source, { key, keyStart, keyEnd, value }) {
	const text = value.kind === "scalar" ? value.text : "";
	const reads = referencesIn(source, value);
	return {
		name: key,
		place: source.lines.placeOf(source.path, keyStart, keyEnd),
		from: sourceOf(text, reads),
		reads,
		text
	};
}
function sourceOf(text, reads) {
	if (!text.includes("${{")) return "literal";
	const [only, ...more] = reads;
	const inside = onlyExpression(text);
	if (only?.name === void 0 || more.length > 0 || inside === void 0) return "expression";
	if (!/^(?:secrets|vars)\s*(?:\.\s*[\w-]+|\[\s*'[^']*'\s*\])$/i.test(inside)) return "expression";
	return only.context === "secrets" ? "secret" : "variable";
}

//#endregion
//#region src/checks/env/workflows/read-workflow.ts
function readWorkflow(path, text) {
	const whole = text.replace(/^\ufeff/, "");
	const lines = linesOf(whole);
	const source = {
		path,
		text: whole,
		lines
	};
	const { node, problems: found } = parseYaml(whole);
	const problems = found.map(({ at, why }) => ({
		line: lines.lineOf(at),
		message: wordsOf$2(why, whole)
	}));
	const nothing = {
		path,
		triggers: [],
		env: [],
		jobs: [],
		problems
	};
	if (node === void 0) {
		if (problems.length === 0) problems.push({
			line: 1,
			message: "The file is empty."
		});
		return nothing;
	}
	const jobs = child(node, "jobs");
	if (jobs?.kind !== "map" || entryOf(node, "on") === void 0) {
		const missing = jobs?.kind === "map" ? "`on:`" : "`jobs:`";
		problems.push({
			line: lines.lineOf(node.start),
			message: `There is no ${missing}: this is no workflow.`
		});
		if (jobs?.kind !== "map") return nothing;
	}
	const shared = referencesIn(source, child(node, "env"));
	const called = calledOf(source, child(node, "on"));
	return {
		path,
		triggers: triggersOf(source, entryOf(node, "on")),
		...called === void 0 ? {} : { called },
		env: mappingsOf(source, child(node, "env")),
		jobs: entriesOf$1(jobs).map((entry) => jobOf(source, entry, shared)),
		problems
	};
}
const wordsOf$2 = (why, text) => /\{%|(?<!\$)\{\{/.test(text) ? `Not YAML as it stands, but a template that something else fills in: ${why}.` : `Not valid YAML: ${why}.`;
const keyPlace = ({ path, lines }, { keyStart, keyEnd }) => lines.placeOf(path, keyStart, keyEnd);
function triggersOf(source, entry) {
	const on = entry?.value;
	const at = (node) => source.lines.placeOf(source.path, node.start, node.end);
	if (on === void 0) return [];
	if (on.kind === "map") return on.entries.map((each) => ({
		event: each.key,
		place: keyPlace(source, each)
	}));
	return (on.kind === "list" ? on.items : [on]).flatMap((each) => each.kind === "scalar" ? [{
		event: each.text,
		place: at(each)
	}] : []);
}
function calledOf(source, on) {
	if (!(entryOf(on, "workflow_call") !== void 0 || [on, ...itemsOf(on)].some((each) => each?.kind === "scalar" && each.text === "workflow_call"))) return void 0;
	const secrets = entriesOf$1(child(child(on, "workflow_call"), "secrets")).map((entry) => {
		const isRequired = textAt(entry.value, "required") === "true";
		return [entry.key, {
			isRequired,
			place: keyPlace(source, entry)
		}];
	});
	return { secrets: new Map(secrets) };
}
function jobOf(source, entry, shared) {
	const job = entry.value;
	const matrix = matrixOf$1(child(child(job, "strategy"), "matrix"));
	const environment = environmentOf(source, entryOf(job, "environment"), matrix);
	const calls = callOf(source, job);
	const condition = textAt(job, "if");
	return {
		id: entry.key,
		place: keyPlace(source, entry),
		...condition === void 0 ? {} : { condition },
		...environment === void 0 ? {} : { environment },
		...calls === void 0 ? {} : { calls },
		env: mappingsOf(source, child(job, "env")),
		steps: itemsOf(child(job, "steps")).flatMap((step) => stepOf$3(source, step)),
		matrix,
		reads: [...calls === void 0 ? shared : [], ...referencesIn(source, job)]
	};
}
function environmentOf(source, entry, matrix) {
	if (entry === void 0) return void 0;
	const { value } = entry;
	const name = value.kind === "map" ? child(value, "name") : value;
	if (name?.kind !== "scalar" || name.text.trim() === "") return void 0;
	const deployment = value.kind === "map" ? textAt(value, "deployment") : void 0;
	const { names, isMatrix } = resolveMatrix(name.text, matrix);
	return {
		text: name.text,
		names,
		isMatrix,
		deployment: deployment === "false" ? false : deployment?.includes("${{") ? void 0 : true,
		place: keyPlace(source, entry)
	};
}
function callOf(source, job) {
	const uses = entryOf(job, "uses");
	if (uses?.value.kind !== "scalar") return void 0;
	const secrets = child(job, "secrets");
	return {
		target: uses.value.text,
		place: keyPlace(source, uses),
		secrets: secrets?.kind === "map" ? mappingsOf(source, secrets) : secrets?.kind === "scalar" && secrets.text === "inherit" ? "inherit" : "none"
	};
}
function stepOf$3(source, node) {
	const [first] = entriesOf$1(node);
	if (first === void 0) return [];
	const uses = textAt(node, "uses");
	const run = child(node, "run");
	const script = run?.kind === "scalar" ? {
		text: run.text,
		place: scriptPlace(source, run)
	} : void 0;
	const condition = textAt(node, "if");
	const step = {
		name: textAt(node, "name") ?? uses ?? script?.text.trim().split("\n")[0] ?? "",
		place: keyPlace(source, first),
		...condition === void 0 ? {} : { condition },
		...uses === void 0 ? {} : { uses },
		...script === void 0 ? {} : { run: script },
		env: mappingsOf(source, child(node, "env")),
		with: mappingsOf(source, child(node, "with")),
		reads: referencesIn(source, node)
	};
	const launchReady = launchReadyOf(step);
	return [launchReady === void 0 ? step : {
		...step,
		launchReady
	}];
}
function scriptPlace({ path, text, lines }, run) {
	const line = lines.lineOf(run.start);
	return {
		path,
		line: /[|>]/.test(text.charAt(run.start)) ? line + 1 : line
	};
}

//#endregion
//#region src/checks/env/project.ts
async function readProject$1(tree, { config, folder, known }) {
	const { env } = config.parsed.config;
	const { declarations, files: exampleFiles, problems } = await collectDeclarations(tree, config, folder);
	const sources = await readSources(tree, FAMILIES, writtenIgnores(config.parsed), known && {
		texts: known.sources.texts,
		changed: known.changed
	});
	const { reads, helpers, files } = scanTexts(sources.texts, FAMILIES);
	const below = folder === "" ? "" : `${folder}/`;
	const byName = /* @__PURE__ */ new Map();
	for (const read of reads) {
		if (!read.path.startsWith(below) || isTestPath$1(read.path)) continue;
		const same = byName.get(read.name);
		if (same) same.push(read);
		else byName.set(read.name, [read]);
	}
	return {
		declarations,
		exampleFiles,
		reads: byName,
		helpers,
		envFiles: await readEnvFiles(tree, below, env.examples),
		workflows: await readWorkflows(tree),
		documents: await findDocuments(tree),
		sources,
		files,
		leftOut: [...sources.leftOut, ...problems.map(({ path, line, message }) => ({
			what: "lines of schema files",
			count: 1,
			why: `${path}:${line}: ${message}`
		}))]
	};
}
const WORKFLOW = /^\.github\/workflows\/[^/]+\.ya?ml$/;
async function readWorkflows(tree) {
	const found = [];
	for (const { path, kind } of await tree.list()) if (kind === "file" && WORKFLOW.test(path)) found.push(readWorkflow(path, await readText(tree, path) ?? ""));
	return found;
}
async function allReads(tree, config, folder) {
	const { texts, leftOut } = await readSources(tree, FAMILIES, writtenIgnores(config));
	const { reads, helpers, files } = scanTexts(texts, FAMILIES);
	const below = folder === "" ? "" : `${folder}/`;
	return {
		reads: reads.filter(({ path }) => path.startsWith(below)),
		helpers,
		files,
		leftOut
	};
}
const writtenIgnores = ({ config, written }) => {
	const { env } = written;
	return typeof env === "object" && env !== null && "ignore-paths" in env ? config.env["ignore-paths"] : [];
};
async function readEnvFiles(tree, below, examples) {
	const found = [];
	for (const { path, kind } of await tree.list()) {
		const name = path.slice(path.lastIndexOf("/") + 1);
		if (kind !== "file" || !path.startsWith(below) || !/^\.env(?:\.[\w.-]+)?$|^[\w-]+\.env$/.test(name)) continue;
		if (examples.includes(name) || /\.(?:example|sample|template|dist|schema|defaults?|tpl|vault)\b/.test(name) || isTestPath$1(path)) continue;
		const text = await readText(tree, path) ?? "";
		found.push({
			path,
			text,
			dotenv: parseDotenv(text)
		});
	}
	return found;
}

//#endregion
//#region src/facts/platform-variables.ts
const PLATFORMS = [
	{
		name: "the shell",
		source: "https://pubs.opengroup.org/onlinepubs/9799919799/basedefs/V1_chap08.html",
		names: [
			"COLUMNS",
			"EDITOR",
			"HOME",
			"HOSTNAME",
			"LANG",
			"LANGUAGE",
			"LINES",
			"LOGNAME",
			"MAIL",
			"OLDPWD",
			"PAGER",
			"PATH",
			"PWD",
			"SHELL",
			"SHLVL",
			"SSH_AUTH_SOCK",
			"SUDO_USER",
			"TEMP",
			"TERM",
			"TERM_PROGRAM",
			"COLORTERM",
			"TMP",
			"TMPDIR",
			"TZ",
			"UID",
			"USER",
			"USERNAME",
			"VISUAL",
			"DISPLAY",
			"XDG_CACHE_HOME",
			"XDG_CONFIG_HOME",
			"XDG_DATA_HOME",
			"XDG_RUNTIME_DIR",
			"XDG_STATE_HOME",
			"APPDATA",
			"LOCALAPPDATA",
			"USERPROFILE",
			"ComSpec",
			"COMSPEC",
			"SystemRoot",
			"SYSTEMROOT",
			"windir",
			"ProgramFiles",
			"PROGRAMFILES",
			"NO_COLOR",
			"FORCE_COLOR",
			"CLICOLOR",
			"CLICOLOR_FORCE",
			"HTTP_PROXY",
			"HTTPS_PROXY",
			"NO_PROXY",
			"ALL_PROXY",
			"http_proxy",
			"https_proxy",
			"no_proxy",
			"all_proxy",
			"INIT_CWD",
			"NODE_PATH",
			"VIRTUAL_ENV",
			"PYTHONPATH",
			"GOPATH",
			"GOROOT",
			"JAVA_HOME"
		],
		prefixes: ["LC_"]
	},
	{
		name: "Node.js and its package managers",
		source: "https://docs.npmjs.com/cli/v11/using-npm/scripts#packagejson-vars",
		names: [
			"NODE_ENV",
			"NODE_OPTIONS",
			"NODE_DEBUG",
			"NODE_EXTRA_CA_CERTS",
			"JEST_WORKER_ID",
			"VITEST",
			"VITEST_POOL_ID",
			"VITEST_WORKER_ID",
			"STORYBOOK",
			"TURBO_HASH"
		],
		prefixes: [
			"npm_",
			"YARN_",
			"PNPM_"
		]
	},
	{
		name: "frameworks",
		source: "https://nextjs.org/docs/app/api-reference/config/next-config-js/env",
		names: [
			"NEXT_RUNTIME",
			"NEXT_PHASE",
			"__NEXT_PRIVATE_PREBUNDLED_REACT",
			"MIX_ENV",
			"RAILS_ENV",
			"RACK_ENV",
			"DJANGO_SETTINGS_MODULE",
			"MODE",
			"DEV",
			"PROD",
			"SSR",
			"BASE_URL_VITE",
			"ANALYZE",
			"CARGO_MANIFEST_DIR",
			"OUT_DIR",
			"SECRET_KEY_BASE_DUMMY"
		],
		prefixes: ["CARGO_", "RELEASE_"]
	},
	{
		name: "continuous integration",
		source: "https://docs.github.com/en/actions/reference/workflows-and-actions/variables#default-environment-variables",
		names: [
			"CI",
			"CONTINUOUS_INTEGRATION",
			"BUILD_NUMBER",
			"GITHUB_TOKEN"
		],
		prefixes: [
			"GITHUB_",
			"RUNNER_",
			"ACTIONS_",
			"INPUT_",
			"CIRCLE_",
			"GITLAB_",
			"CI_",
			"TRAVIS_",
			"BUILDKITE_",
			"JENKINS_",
			"BITBUCKET_",
			"CODEBUILD_",
			"DRONE_",
			"APPVEYOR_",
			"TEAMCITY_"
		]
	},
	{
		name: "Vercel",
		source: "https://vercel.com/docs/environment-variables/system-environment-variables",
		names: ["VERCEL"],
		prefixes: ["VERCEL_", "NEXT_PUBLIC_VERCEL_"]
	},
	{
		name: "Netlify",
		source: "https://docs.netlify.com/build/configure-builds/environment-variables/#read-only-variables",
		names: [
			"NETLIFY",
			"CONTEXT",
			"DEPLOY_URL",
			"DEPLOY_PRIME_URL",
			"DEPLOY_ID",
			"SITE_ID",
			"SITE_NAME",
			"COMMIT_REF",
			"CACHED_COMMIT_REF",
			"BRANCH",
			"HEAD",
			"BUILD_ID"
		],
		prefixes: ["NETLIFY_"]
	},
	{
		name: "Render",
		source: "https://render.com/docs/environment-variables",
		names: ["RENDER"],
		prefixes: ["RENDER_"]
	},
	{
		name: "Railway",
		source: "https://docs.railway.com/reference/variables",
		prefixes: ["RAILWAY_"]
	},
	{
		name: "Fly.io",
		source: "https://fly.io/docs/machines/runtime-environment/",
		prefixes: ["FLY_"]
	},
	{
		name: "Heroku",
		source: "https://devcenter.heroku.com/articles/dyno-metadata",
		names: ["DYNO"],
		prefixes: ["HEROKU_"]
	},
	{
		name: "Cloudflare Pages",
		source: "https://developers.cloudflare.com/pages/configuration/build-configuration/#environment-variables",
		names: ["CF_PAGES"],
		prefixes: ["CF_PAGES_"]
	},
	{
		name: "Deno Deploy",
		source: "https://docs.deno.com/deploy/reference/env-vars-and-contexts/",
		names: [
			"DENO_DEPLOYMENT_ID",
			"DENO_REGION",
			"DENO_DEPLOY"
		]
	},
	{
		name: "Supabase Edge Functions",
		source: "https://supabase.com/docs/guides/functions/secrets#default-secrets",
		names: ["SB_REGION", "SB_EXECUTION_ID"]
	},
	{
		name: "AWS Lambda and containers",
		source: "https://docs.aws.amazon.com/lambda/latest/dg/configuration-envvars.html#configuration-envvars-runtime",
		names: [
			"AWS_EXECUTION_ENV",
			"AWS_DEFAULT_REGION",
			"AWS_SESSION_TOKEN",
			"LAMBDA_TASK_ROOT",
			"LAMBDA_RUNTIME_DIR",
			"_HANDLER",
			"_X_AMZN_TRACE_ID",
			"AWS_CONTAINER_CREDENTIALS_RELATIVE_URI",
			"AWS_CONTAINER_CREDENTIALS_FULL_URI"
		],
		prefixes: ["AWS_LAMBDA_", "ECS_CONTAINER_METADATA_"]
	},
	{
		name: "Google Cloud Run",
		source: "https://docs.cloud.google.com/run/docs/container-contract#env-vars",
		names: [
			"K_SERVICE",
			"K_REVISION",
			"K_CONFIGURATION",
			"CLOUD_RUN_JOB",
			"CLOUD_RUN_EXECUTION",
			"GAE_ENV",
			"GAE_INSTANCE",
			"GAE_SERVICE",
			"GAE_VERSION"
		]
	},
	{
		name: "Azure App Service",
		source: "https://learn.microsoft.com/en-us/azure/app-service/reference-app-settings",
		prefixes: ["WEBSITE_", "APPSETTING_"]
	},
	{
		name: "Kubernetes",
		source: "https://kubernetes.io/docs/concepts/services-networking/service/#environment-variables",
		prefixes: ["KUBERNETES_"]
	}
];
const NAMES$2 = new Map(PLATFORMS.flatMap((platform) => (platform.names ?? []).map((name) => [name, platform])));
const PREFIXES = PLATFORMS.flatMap((platform) => (platform.prefixes ?? []).map((prefix) => [prefix, platform]));
const givenBy = (name) => (NAMES$2.get(name) ?? PREFIXES.find(([prefix]) => name.startsWith(prefix))?.[1])?.name;

//#endregion
//#region src/checks/env/needs.ts
function needsOf(subject, environment) {
	const needs = [];
	const declared = /* @__PURE__ */ new Set();
	for (const declaration of subject.declarations) {
		const { name, explicit } = declaration;
		declared.add(name);
		const reads = codeReads(subject, name);
		if (!isRequiredIn(declaration, environment.name)) continue;
		if (explicit) needs.push({
			name,
			declaration,
			reads,
			because: "declared"
		});
		else if (reads.some((read) => read.required)) needs.push({
			name,
			declaration,
			reads,
			because: "code"
		});
		else if (declaration.isDeeper) continue;
		else if (reads.length === 0 || reads.some((read) => !read.hasDefault)) needs.push({
			name,
			declaration,
			reads,
			because: "example"
		});
	}
	for (const name of [...subject.reads.keys()].sort()) {
		if (declared.has(name) || givenBy(name) !== void 0) continue;
		const reads = codeReads(subject, name);
		if (reads.some((read) => read.required) && !reads.some((read) => read.hasDefault)) needs.push({
			name,
			declaration: void 0,
			reads,
			because: "code"
		});
	}
	return needs;
}
const codeReads = (subject, name) => (subject.reads.get(name) ?? []).filter(({ kind }) => kind === "code");
const isMapped = (environment, needs) => needs.some(({ name }) => {
	const cell = environment.cells.get(name);
	return cell?.state === "set" ? cell.value.trim() !== "" : cell?.state === "listed";
});

//#endregion
//#region src/checks/env/words.ts
const inEnvironment = ({ name }) => ` in ${name}`;
function placeOfValue(environment) {
	const { name, source, kind } = environment;
	if (kind === "file") return `in ${source}`;
	if (kind === "host") return `where ${source} is from${whoOf(environment)}, then save the list again`;
	if (kind === "github") return settingsOf(environment);
	return `where \`env:\` of the step takes it from${whoOf(environment)}: \`secrets.…\` and \`vars.…\` are set in repository → Settings → Environments → ${name}, or Settings → Secrets and variables → Actions`;
}
function howToMap(environment, variable) {
	const { source, kind } = environment;
	if (kind === "file") return `Add \`${variable}=…\` to ${source}.`;
	if (kind === "host") return `Set \`${variable}\` ${placeOfValue(environment)}.`;
	if (kind === "github") return `Set the secret or variable \`${variable}\` ${settingsOf(environment)}.`;
	return `The step that runs Launch Ready does not hand it over. Set the secret \`${variable}\` ${settingsOf(environment)}, unless it is there already, and name it in the step of the workflow:\n\n${mapping([variable])}`;
}
function howToFill(environment, variable) {
	const { name, source, kind } = environment;
	if (kind === "file") return `Set \`${variable}=…\` in ${source}.`;
	if (kind !== "job") return `Set \`${variable}\` ${placeOfValue(environment)}.`;
	return `The step of the workflow hands over \`${variable}\`, and its value is empty. (Do not put the value into a file.) Look at these, in this order:\n\n1. Is there a secret with exactly this name ${settingsOf(environment)}? If not, set it.\n2. Does the job itself have it (\`jobs.<job>.environment: ${name}\`)? Without that a job sees no secret of the environment; \`environment:\` under \`with:\` of a step does not count.\n3. Is it a variable and no secret? Then write \`\${{ vars.${variable} }}\`.\n4. Is this a pull request of a fork or of Dependabot? Those get no secrets; check values on push or before the deploy.\n\n${RERUN}`;
}
const RERUN = "A changed secret or variable needs no commit: Re-run jobs.";
const settingsOf = (environment) => `in repository → Settings → Environments → ${environment.name}${whoOf(environment)}`;
const whoOf = ({ name, owner }) => owner === void 0 ? "" : ` (${owner} answers for ${name})`;
const mapping = (names) => `\`\`\`yaml\nenv:\n${names.map((name) => `  ${name}: \${{ secrets.${name} }}`).join("\n")}\n\`\`\``;

//#endregion
//#region src/checks/env/rules/empty-variable.ts
const emptyVariable = {
	id: "env/empty-variable",
	severity: "blocker",
	summary: "A required variable is set to nothing",
	why: "GitHub passes an empty string for a secret that does not exist, and hosts list names whose value is empty. `if (!process.env.X)` and `new URL(\"\")` both fail at run time.",
	fix: "Set a value, or say that empty is meant (`allow-empty: true`).",
	since: "0.1.0",
	sources: ["https://docs.github.com/en/actions/how-tos/write-workflows/choose-what-workflows-do/use-secrets"],
	examples: {
		bad: ["DATABASE_URL=\nPORT=\n--- production\nDATABASE_URL=\nPORT=3000", "A=\nPORT=\n--- production\nA=\"  \"\nPORT=3000"],
		good: ["DATABASE_URL=\n--- production\nDATABASE_URL=postgres://u:p@db/x", "# optional\nA=\nPORT=\n--- production\nA=\nPORT=3000"]
	},
	*check(subject) {
		for (const environment of subject.environments) {
			const needs = needsOf(subject, environment);
			if (!isMapped(environment, needs)) continue;
			for (const { name, declaration, because } of needs) {
				const cell = environment.cells.get(name);
				if (!(cell?.state === "empty" || cell?.state === "set" && cell.value.trim() === "") || declaration?.allowEmpty) continue;
				yield {
					variable: name,
					environment,
					severity: because === "example" ? "high" : "blocker",
					title: `${name} is empty${inEnvironment(environment)}`,
					message: environment.kind === "job" ? `The step hands over \`${name}\`, but its value is empty: GitHub passes an empty string for a secret that does not exist or does not reach the job.` : `\`${name}\` is set${inEnvironment(environment)}, but to an empty string.`,
					fix: `${howToFill(environment, name)}\n\nIf empty is meant, say so in launch-ready.yml:\n\n\`\`\`yaml\nenv:\n  vars:\n    ${name}:\n      allow-empty: true\n\`\`\``,
					impact: `Whatever reads ${name} fails as soon as this is deployed${inEnvironment(environment)}.`
				};
			}
		}
	}
};

//#endregion
//#region src/checks/env/rule.ts
function* judgedValues(subject) {
	const declared = new Map(subject.declarations.map((declaration) => [declaration.name, declaration]));
	for (const environment of subject.environments) {
		const isProduction = stageOf(environment.name) === "production";
		for (const [name, cell] of environment.cells) {
			const declaration = declared.get(name);
			const reads = subject.reads.get(name) ?? [];
			if (cell.state !== "set" || declaration === void 0 && reads.length === 0) continue;
			const isSecret = declaration?.explicit ? declaration.secret : looksSecret(name);
			yield {
				name,
				value: cell.value,
				environment,
				isProduction,
				declaration,
				reads,
				isSecret
			};
		}
	}
}

//#endregion
//#region src/checks/env/rules/forbidden-value.ts
const forbiddenValue = {
	id: "env/forbidden-value",
	severity: "high",
	summary: "A value is not allowed in this environment",
	why: "Some values are right on a laptop and harmful in production: `LOG_LEVEL=debug` prints personal data, a test key charges nobody.",
	fix: "Set an allowed value, or take it out of `forbid` in launch-ready.yml.",
	since: "0.1.0",
	examples: {
		bad: ["--- config\nLOG_LEVEL: { forbid: { production: [debug] } }\n--- production\nLOG_LEVEL=debug"],
		good: ["--- config\nLOG_LEVEL: { forbid: { production: [debug] } }\n--- production\nLOG_LEVEL=info", "--- config\nLOG_LEVEL: { forbid: { staging: [debug] } }\n--- production\nLOG_LEVEL=debug"]
	},
	*check(subject) {
		for (const { name, value, environment, declaration } of judgedValues(subject)) {
			if (declaration === void 0) continue;
			const { forbid, path, line } = declaration;
			const forbidden = Object.entries(forbid).find(([each]) => isSameEnvironment(each, environment.name))?.[1];
			if (!forbidden?.includes(value)) continue;
			yield {
				variable: name,
				environment,
				title: `${name} has a value that is forbidden${inEnvironment(environment)}`,
				message: `The value of \`${name}\` is one that ${path}:${line} forbids${inEnvironment(environment)} (forbidden there: ${forbidden.map((each) => `\`${each}\``).join(", ")}).`,
				fix: `Set another value of \`${name}\` ${placeOfValue(environment)}. If this one is meant, take it out of \`forbid\` in ${path}:${line}.`,
				impact: `${environment.name} runs with a setting that your team ruled out for it.`
			};
		}
	}
};

//#endregion
//#region src/checks/env/values.ts
const EXAMPLES = {
	url: "https://example.com/path",
	"https-url": "https://example.com/path",
	"postgres-url": "postgresql://USER:PASSWORD@HOST:5432/NAME",
	"mysql-url": "mysql://USER:PASSWORD@HOST:3306/NAME",
	"redis-url": "redis://HOST:6379",
	email: "shop@example.com"
};
const likeWords = (type) => EXAMPLES[type] === void 0 ? "" : `, such as \`${EXAMPLES[type]}\``;
function whatIsWrong(value, type, allowed) {
	switch (type) {
		case "string": return;
		case "url": return urlProblem(value, void 0);
		case "https-url": return urlProblem(value, ["https:"]);
		case "postgres-url": return urlProblem(value, ["postgres:", "postgresql:"]);
		case "mysql-url": return urlProblem(value, [
			"mysql:",
			"mysql2:",
			"mariadb:"
		]);
		case "redis-url": return urlProblem(value, ["redis:", "rediss:"]);
		case "port": return /^\d{1,5}$/.test(value) && Number(value) >= 1 && Number(value) <= 65535 ? void 0 : "is not a port number (1 to 65535)";
		case "integer": return /^[+-]?\d+$/.test(value) ? void 0 : "is not a whole number";
		case "number": return value.trim() !== "" && Number.isFinite(Number(value)) ? void 0 : "is not a number";
		case "boolean": return /^(?:true|false|1|0|yes|no|on|off)$/i.test(value) ? void 0 : "is neither true nor false";
		case "email": return /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(value) ? void 0 : "is not an e-mail address";
		case "json": return isJson(value) ? void 0 : "is not valid JSON";
		case "enum": return allowed.includes(value) ? void 0 : `is none of ${allowed.map((item) => `\`${item}\``).join(", ")}`;
	}
}
function urlProblem(value, protocols) {
	if (value !== value.trim()) return "has white space around it";
	const single = value.replace(/^([^/]*\/\/(?:[^/?#]*@)?[^/?#,@]*),[^/?#@]*(?=[/?#]|$)/, "$1");
	if (URL.parse(single) === null || /^[\w.-]+:\d/.test(value)) return `is not a URL${/^["'`]|["'`]$/.test(value) ? ": there are quotes around it" : value.includes("://") ? "" : ": it has no `scheme://`"}`;
	if (protocols && !protocols.some((protocol) => value.toLowerCase().startsWith(`${protocol}//`))) return `does not begin with ${protocols.map((protocol) => `\`${protocol}//\``).join(" or ")}`;
}
function isJson(value) {
	try {
		JSON.parse(value);
		return true;
	} catch {
		return false;
	}
}
const PLACEHOLDER$2 = /^(?:<[^<>]+>|\[[^[\]]+\]|\{\{?[^{}]+\}?\}|x{3,}|\.{3,}|\*{3,}|todo|tbd|fixme|change[-_ ]?(?:me|this|it)|replace[-_ ]?(?:me|this|with.*)|(?:your|my)[-_ ].*(?:here|key|secret|token|password|value|id|url)|(?:put|insert|enter|add)[-_ ](?:your|the).*|placeholder|example|dummy|undefined|null|none)$/i;
const isPlaceholder = (value) => PLACEHOLDER$2.test(value.trim());

//#endregion
//#region src/checks/env/rules/malformed-value.ts
const malformedValue = {
	id: "env/malformed-value",
	severity: "blocker",
	summary: "A value cannot be what its type says",
	why: "The variable is there, so nothing looks wrong until the code parses it: a connection string without its scheme, a port with a trailing letter.",
	fix: "Correct the value, or the `type` in launch-ready.yml.",
	since: "0.1.0",
	examples: {
		bad: ["--- config\nPORT: { type: port }\n--- production\nPORT=80a", "--- config\nDATABASE_URL: { type: postgres-url }\n--- production\nDATABASE_URL=db.internal:5432/app"],
		good: ["--- config\nPORT: { type: port }\n--- production\nPORT=8080", "--- config\nDATABASE_URL: { type: postgres-url }\n--- production\nDATABASE_URL=postgresql://app@a,b:5432/app"]
	},
	*check(subject) {
		for (const { name, value, environment, declaration } of judgedValues(subject)) {
			if (value.trim() === "" || declaration?.type === void 0) continue;
			const wrong = whatIsWrong(value, declaration.type, declaration.values ?? []);
			if (wrong === void 0) continue;
			yield {
				variable: name,
				environment,
				title: `${name} ${wrong.replaceAll("`", "")}${inEnvironment(environment)}`,
				message: `The value of \`${name}\`${inEnvironment(environment)} ${wrong}. (The value itself is not shown.)`,
				fix: `Correct the value of \`${name}\` ${placeOfValue(environment)}. ${declaration.path}:${declaration.line} says that it is of type \`${declaration.type}\`${likeWords(declaration.type)}; if that is wrong, correct it there.`,
				impact: `Whatever reads ${name} fails as soon as this is deployed${inEnvironment(environment)}.`,
				data: { type: declaration.type }
			};
		}
	}
};

//#endregion
//#region src/checks/env/rules/missing-variable.ts
const missingVariable = {
	id: "env/missing-variable",
	severity: "blocker",
	summary: "A required variable is absent from the environment",
	why: "Code that reads it gets `undefined`: the app does not start, or the first request that needs it fails. One missing variable takes down a login.",
	fix: "Set it in the environment, give it a default in the code and say so (`default:`), or say that it is optional (`required: false`).",
	since: "0.1.0",
	examples: {
		bad: ["DATABASE_URL=\nPORT=\n--- production\nPORT=3000", "PORT=\n--- file config/app.rb\nURL = ENV.fetch(\"DATABASE_URL\")\n--- production\nPORT=3000"],
		good: [
			"PORT=\n--- production\nPORT=3000",
			"# optional\nSENTRY_DSN=\nPORT=\n--- production\nPORT=3000",
			"# SENTRY_DSN=\nPORT=\n--- production\nPORT=3000",
			"LOG_LEVEL=\nPORT=\n--- file app.rb\nLEVEL = ENV.fetch(\"LOG_LEVEL\", \"info\")\n--- production\nPORT=3000"
		]
	},
	*check(subject) {
		for (const environment of subject.environments) {
			const needs = needsOf(subject, environment);
			if (!isMapped(environment, needs)) continue;
			for (const { name, declaration, reads, because } of needs) {
				if (environment.cells.has(name)) continue;
				const [first] = reads;
				const who = because === "code" && first ? `${first.path}:${first.line} does not go on without \`${name}\`, which is` : `\`${name}\` is required by ${declaration?.path} and`;
				yield {
					variable: name,
					environment,
					severity: because === "declared" || because === "code" && environment.kind !== "job" ? "blocker" : "high",
					title: `${name} is not set${inEnvironment(environment)}`,
					message: `${who} absent${inEnvironment(environment)}.`,
					fix: `${howToMap(environment, name)}${because === "example" ? `\n\nIf the code works without it, put \`# optional\` above it in ${declaration?.path}.` : ""}`,
					impact: `Whatever reads ${name}${readers(reads)} fails as soon as this is deployed${inEnvironment(environment)}.`
				};
			}
		}
	}
};
const readers = ([first, ...more]) => first === void 0 ? "" : ` (${first.path}:${first.line}${more.length === 0 ? "" : ` and ${more.length} more`})`;

//#endregion
//#region src/checks/env/rules/new-variable.ts
const newVariable = {
	id: "env/new-variable",
	severity: "medium",
	summary: "This change needs a variable that was not needed before",
	why: "The variable exists on the laptop of whoever wrote the change. If nobody sets it before the deploy, the deploy breaks.",
	fix: "Set it in every environment before merging; or judge the values too, by giving this step an `environment` and mapping the variables.",
	since: "0.1.0",
	examples: {
		bad: ["--- base\nPORT=\n--- head\nPORT=\nSTRIPE_WEBHOOK_SECRET="],
		good: ["--- base\nPORT=\n--- head\nPORT=", "--- base\nPORT=\n--- head\nPORT=\n# optional\nSENTRY_DSN="]
	},
	*check(subject) {
		if (subject.before === void 0 || subject.environments.length > 0) return;
		const before = new Map(subject.before.map((declaration) => [declaration.name, declaration]));
		for (const declaration of subject.declarations) {
			if (!isRequiredIn(declaration, void 0)) continue;
			const earlier = before.get(declaration.name);
			if (earlier && isRequiredIn(earlier, void 0)) continue;
			const where = Array.isArray(declaration.required) ? declaration.required.join(", ") : "every environment";
			yield {
				variable: declaration.name,
				title: `${declaration.name} is new: set it before this is deployed`,
				message: `This change makes \`${declaration.name}\` required in ${where}. Whether it is set there was not checked: no environment was given.`,
				fix: `Set \`${declaration.name}\` in ${where}${declaration.owner ? ` (ask ${declaration.owner})` : ""} before merging. If the code works without it, mark it optional: \`# optional\` above it in the example file, or \`required: false\` in launch-ready.yml.`,
				impact: `The first deploy of this change fails where ${declaration.name} is not set.`
			};
		}
	}
};

//#endregion
//#region src/checks/env/rules/nothing-mapped.ts
const nothingMapped = {
	id: "env/nothing-mapped",
	severity: "high",
	summary: "None of the required variables reaches this step",
	why: "GitHub hands secrets and variables only to steps that name them. An environment was given to judge, but not one of its values is here, so nothing can be said about it.",
	fix: "Map the variables in the `env:` block of the step, and give the job `environment:` so that environment secrets reach it.",
	since: "0.1.0",
	sources: ["https://docs.github.com/en/actions/reference/environments"],
	examples: {
		bad: ["DATABASE_URL=\nPORT=\n--- production\n", "DATABASE_URL=\n--- production\nDATABASE_URL="],
		good: ["DATABASE_URL=\nPORT=\n--- production\nPORT=3000\nDATABASE_URL=postgres://u:p@db/x", "# optional\nSENTRY_DSN=\n--- production\n"]
	},
	*check(subject) {
		for (const environment of subject.environments) {
			const needs = needsOf(subject, environment);
			const required = needs.filter(({ declaration }) => !declaration?.allowEmpty);
			const [first] = required;
			if (first === void 0 || isMapped(environment, needs)) continue;
			const names = required.slice(0, 5).map(({ name }) => name);
			yield {
				variable: first.name,
				environment,
				title: `None of the ${required.length} required variables is set${inEnvironment(environment)}`,
				message: `${required.length} variables are required and every one of them is absent or empty here (${names.join(", ")}${required.length > names.length ? ", …" : ""}). ${environment.kind === "job" ? "Most likely they were not mapped into this step." : ""}`.trim(),
				fix: environment.kind === "job" ? `Name them in the step that runs Launch Ready:\n\n${mapping(names)}\n\nand give the job \`environment: ${environment.name}\`.` : `Check that ${environment.source} is the right one.`,
				impact: `Nobody knows whether ${environment.name} has what the app needs.`,
				data: { required: required.map(({ name }) => name) }
			};
		}
	}
};

//#endregion
//#region src/checks/env/rules/placeholder-value.ts
const placeholderValue = {
	id: "env/placeholder-value",
	severity: "high",
	summary: "A value is still the placeholder of an example file",
	why: "A copied example file sets every variable, so a check for presence passes, and the first call with the key fails.",
	fix: "Set the real value.",
	since: "0.1.0",
	examples: {
		bad: ["STRIPE_SECRET_KEY=\n--- production\nSTRIPE_SECRET_KEY=changeme", "API_KEY=\n--- production\nAPI_KEY=<your-api-key>"],
		good: ["STRIPE_SECRET_KEY=\n--- production\nSTRIPE_SECRET_KEY=q8Zt2LxV", "MODE=\n--- production\nMODE=example-driven"]
	},
	*check(subject) {
		for (const { name, value, environment, declaration } of judgedValues(subject)) {
			if (!isPlaceholder(value) || declaration?.values?.includes(value)) continue;
			yield {
				variable: name,
				environment,
				title: `${name} is a placeholder${inEnvironment(environment)}`,
				message: `The value of \`${name}\`${inEnvironment(environment)} is one that example files use, not a real one.`,
				fix: `Set the real value of \`${name}\` ${placeOfValue(environment)}.`,
				impact: `Whatever needs ${name} fails at its first use${inEnvironment(environment)}.`
			};
		}
	}
};

//#endregion
//#region src/checks/env/shape.ts
const BY_TYPE = {
	url: "https://HOST/PATH",
	"https-url": "https://HOST/PATH",
	"postgres-url": "postgres://USER:PASSWORD@HOST:5432/NAME",
	"mysql-url": "mysql://USER:PASSWORD@HOST:3306/NAME",
	"redis-url": "redis://HOST:6379",
	"mongodb-url": "mongodb://USER:PASSWORD@HOST:27017/NAME",
	"amqp-url": "amqp://USER:PASSWORD@HOST:5672/VHOST",
	port: "1 to 65535",
	integer: "whole number",
	number: "number",
	boolean: "true or false",
	duration: "30s, 10m, 12h or 90d",
	email: "NAME@HOST",
	json: "JSON",
	jwt: "HEADER.PAYLOAD.SIGNATURE",
	pem: "-----BEGIN … END-----",
	uuid: "UUID"
};
const BY_NAME = [
	[/(?:POSTGRES|PG|DATABASE|DB)_?(?:URL|URI|DSN)$|^(?:DIRECT|DATABASE_DIRECT)_URL$/, "postgres://USER:PASSWORD@HOST:5432/NAME"],
	[/MYSQL_(?:URL|URI)$/, "mysql://USER:PASSWORD@HOST:3306/NAME"],
	[/REDIS_(?:URL|URI)$/, "redis://HOST:6379"],
	[/MONGO(?:DB)?_(?:URL|URI)$/, "mongodb://USER:PASSWORD@HOST:27017/NAME"],
	[/(?:AMQP|RABBITMQ)_(?:URL|URI)$/, "amqp://USER:PASSWORD@HOST:5672/VHOST"],
	[/SENTRY_DSN$/, "https://KEY@HOST/PROJECT"],
	[/(?:_URL|_URI|_ENDPOINT|_ORIGIN)$/, "https://HOST/PATH"],
	[/(?:^|_)PORT$/, "1 to 65535"],
	[/(?:^|_)HOST(?:NAME)?$/, "HOST"],
	[/(?:^|_)EMAIL(?:_FROM|_ADDRESS)?$/, "NAME@HOST"],
	[/(?:_ENABLED|_DISABLED|^DEBUG|^ENABLE_\w+|^DISABLE_\w+)$/, "true or false"]
];
function shapeOf(name, declaration, reads) {
	if (declaration?.values !== void 0) return declaration.values.join(", ");
	const type = declaration?.type ?? reads.find((read) => read.type !== void 0)?.type;
	return (type === void 0 ? void 0 : BY_TYPE[type]) ?? BY_NAME.find(([pattern]) => pattern.test(name))?.[1] ?? "";
}

//#endregion
//#region src/checks/env/matrix.ts
const PLACES = 3;
const STATES = /* @__PURE__ */ new Set([
	"env/missing-variable",
	"env/empty-variable",
	"env/nothing-mapped"
]);
function matrixOf(subject, problems, names) {
	const { environments } = subject;
	const wrong = /* @__PURE__ */ new Map();
	for (const { variable, environment, rule, severity } of problems) if (environment && !STATES.has(rule.id) && isAtLeast(severity ?? rule.severity, "medium")) wrong.set(`${environment.name} ${variable}`, (rule.id.split("/")[1] ?? "").replaceAll("-", " "));
	const needed = environments.map((environment) => new Set(needsOf(subject, environment).map(({ name }) => name)));
	const rows = staticRows(subject);
	return {
		environments: [...environments.map(({ name, source, owner }) => ({
			name,
			source,
			...owner === void 0 ? {} : { owner }
		})), ...names.map((name) => ({ name }))],
		rows: rows.map((row) => {
			const cells = environments.map((environment, index) => cellOf(row.name, environment, needed[index]?.has(row.name) ?? false, wrong.get(`${environment.name} ${row.name}`)));
			const unknown = names.map(() => ({
				state: "unreadable",
				note: "no values given"
			}));
			return {
				...row,
				cells: [...cells, ...unknown]
			};
		})
	};
}
function staticRows(subject) {
	const declared = new Map(subject.declarations.map((declaration) => [declaration.name, declaration]));
	const names = new Set(declared.keys());
	for (const name of subject.reads.keys()) if (givenBy(name) === void 0 && codeReads(subject, name).length > 0) names.add(name);
	return [...names].sort().map((name) => rowOf(name, declared.get(name), codeReads(subject, name)));
}
function cellOf(name, environment, isNeeded, wrong) {
	const cell = environment.cells.get(name);
	if (cell === void 0) {
		if (!environment.isComplete) return {
			state: "unreadable",
			note: "not in this list"
		};
		return { state: isNeeded ? "absent" : "unneeded" };
	}
	const changed = cell.changed === void 0 ? {} : { changed: cell.changed.slice(0, 10) };
	if (wrong !== void 0) return {
		state: "wrong",
		note: wrong,
		...changed
	};
	if (cell.state === "listed") return {
		state: "unreadable",
		note: "listed",
		...changed
	};
	return {
		state: cell.state === "empty" || cell.value.trim() === "" ? "empty" : "set",
		...changed
	};
}
function rowOf(name, declaration, reads) {
	return {
		name,
		isSecret: declaration?.explicit ? declaration.secret : looksSecret(name),
		cells: [],
		shape: shapeOf(name, declaration, reads),
		readAt: reads.slice(0, PLACES).map(({ path, line }) => ({
			path,
			line
		})),
		reads: reads.length,
		ifMissing: consequence(declaration, reads),
		...declaration?.owner === void 0 ? {} : { owner: declaration.owner },
		...declaration?.store === void 0 ? {} : { store: declaration.store },
		...declaration?.rotate === void 0 ? {} : { rotate: declaration.rotate },
		...declaration?.description === void 0 ? {} : { description: declaration.description }
	};
}
function consequence(declaration, reads) {
	const hard = reads.find(({ required }) => required);
	if (hard) return `the program stops (${hard.path}:${hard.line})`;
	const soft = reads.find(({ hasDefault }) => !hasDefault);
	if (soft === void 0 && reads.length > 0) return "the code has a default";
	if (soft?.phase === "build") return `what is built lacks it (${soft.path}:${soft.line})`;
	if (soft) return `nothing is read at ${soft.path}:${soft.line}`;
	if (declaration?.explicit && declaration.required === false) return "optional";
	return "no reader found";
}

//#endregion
//#region src/checks/env/rules/stale-document.ts
const staleDocument = {
	id: "env/stale-document",
	severity: "medium",
	summary: "ENVIRONMENT.md or SECRETS.md no longer says what is true",
	why: "Whoever takes over at night follows the document. One that lacks a variable, or names an owner who left, costs the hour that it was written to save.",
	fix: "Write it anew with `launch-ready env --write DIR`, and commit it.",
	since: "0.1.0",
	examples: {
		bad: ["A=\nB=\n--- file docs/ENVIRONMENT.md\n<!-- launch-ready:begin env sha256:0000000000000000 -->"],
		good: ["A=\nB=\n--- file docs/ENVIRONMENT.md\nOur own words about A and B."]
	},
	*check(subject) {
		if (subject.documents.length === 0) return;
		const stamp = stampOf(staticRows(subject));
		for (const document of subject.documents) {
			if (document.stamp === stamp) continue;
			const folder = document.path.slice(0, -document.name.length).replace(/\/$/, "") || ".";
			yield {
				variable: document.name,
				place: {
					path: document.path,
					line: document.line
				},
				part: document.path,
				title: `${document.path} is stale`,
				message: `${document.path} was made before variables, their owners or their readers changed.`,
				fix: `\`launch-ready env --write ${folder}\`, and commit both files.`,
				impact: "Whoever has to change a variable in a hurry reads what was true some time ago."
			};
		}
	}
};

//#endregion
//#region node_modules/is-string-blank/index.js
var require_is_string_blank = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	module.exports = function(str) {
		var l = str.length, a;
		for (var i = 0; i < l; i++) {
			a = str.charCodeAt(i);
			if ((a < 9 || a > 13) && a !== 32 && a !== 133 && a !== 160 && a !== 5760 && a !== 6158 && (a < 8192 || a > 8205) && a !== 8232 && a !== 8233 && a !== 8239 && a !== 8287 && a !== 8288 && a !== 12288 && a !== 65279) return false;
		}
		return true;
	};
}));

//#endregion
//#region node_modules/is-string-and-not-blank/lib/index.js
var require_lib$1 = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	var isStringBlank = require_is_string_blank();
	function isSANB(val) {
		return typeof val === "string" && !isStringBlank(val);
	}
	module.exports = isSANB;
}));

//#endregion
//#region node_modules/ms/index.js
var require_ms = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	var s = 1e3;
	var m = s * 60;
	var h = m * 60;
	var d = h * 24;
	var w = d * 7;
	var y = d * 365.25;
	module.exports = function(val, options) {
		options = options || {};
		var type = typeof val;
		if (type === "string" && val.length > 0) return parse(val);
		else if (type === "number" && isFinite(val)) return options.long ? fmtLong(val) : fmtShort(val);
		throw new Error("val is not a non-empty string or a valid number. val=" + JSON.stringify(val));
	};
	function parse(str) {
		str = String(str);
		if (str.length > 100) return;
		var match = /^(-?(?:\d+)?\.?\d+) *(milliseconds?|msecs?|ms|seconds?|secs?|s|minutes?|mins?|m|hours?|hrs?|h|days?|d|weeks?|w|years?|yrs?|y)?$/i.exec(str);
		if (!match) return;
		var n = parseFloat(match[1]);
		switch ((match[2] || "ms").toLowerCase()) {
			case "years":
			case "year":
			case "yrs":
			case "yr":
			case "y": return n * y;
			case "weeks":
			case "week":
			case "w": return n * w;
			case "days":
			case "day":
			case "d": return n * d;
			case "hours":
			case "hour":
			case "hrs":
			case "hr":
			case "h": return n * h;
			case "minutes":
			case "minute":
			case "mins":
			case "min":
			case "m": return n * m;
			case "seconds":
			case "second":
			case "secs":
			case "sec":
			case "s": return n * s;
			case "milliseconds":
			case "millisecond":
			case "msecs":
			case "msec":
			case "ms": return n;
			default: return;
		}
	}
	function fmtShort(ms) {
		var msAbs = Math.abs(ms);
		if (msAbs >= d) return Math.round(ms / d) + "d";
		if (msAbs >= h) return Math.round(ms / h) + "h";
		if (msAbs >= m) return Math.round(ms / m) + "m";
		if (msAbs >= s) return Math.round(ms / s) + "s";
		return ms + "ms";
	}
	function fmtLong(ms) {
		var msAbs = Math.abs(ms);
		if (msAbs >= d) return plural(ms, msAbs, d, "day");
		if (msAbs >= h) return plural(ms, msAbs, h, "hour");
		if (msAbs >= m) return plural(ms, msAbs, m, "minute");
		if (msAbs >= s) return plural(ms, msAbs, s, "second");
		return ms + " ms";
	}
	function plural(ms, msAbs, n, name) {
		var isPlural = msAbs >= n * 1.5;
		return Math.round(ms / n) + " " + name + (isPlural ? "s" : "");
	}
}));

//#endregion
//#region node_modules/debug/src/common.js
var require_common = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	function setup(env) {
		createDebug.debug = createDebug;
		createDebug.default = createDebug;
		createDebug.coerce = coerce;
		createDebug.disable = disable;
		createDebug.enable = enable;
		createDebug.enabled = enabled;
		createDebug.humanize = require_ms();
		createDebug.destroy = destroy;
		Object.keys(env).forEach((key) => {
			createDebug[key] = env[key];
		});
		createDebug.names = [];
		createDebug.skips = [];
		createDebug.formatters = {};
		function selectColor(namespace) {
			let hash = 0;
			for (let i = 0; i < namespace.length; i++) {
				hash = (hash << 5) - hash + namespace.charCodeAt(i);
				hash |= 0;
			}
			return createDebug.colors[Math.abs(hash) % createDebug.colors.length];
		}
		createDebug.selectColor = selectColor;
		function createDebug(namespace) {
			let prevTime;
			let enableOverride = null;
			let namespacesCache;
			let enabledCache;
			function debug(...args) {
				if (!debug.enabled) return;
				const self = debug;
				const curr = Number(/* @__PURE__ */ new Date());
				self.diff = curr - (prevTime || curr);
				self.prev = prevTime;
				self.curr = curr;
				prevTime = curr;
				args[0] = createDebug.coerce(args[0]);
				if (typeof args[0] !== "string") args.unshift("%O");
				let index = 0;
				args[0] = args[0].replace(/%([a-zA-Z%])/g, (match, format) => {
					if (match === "%%") return "%";
					index++;
					const formatter = createDebug.formatters[format];
					if (typeof formatter === "function") {
						const val = args[index];
						match = formatter.call(self, val);
						args.splice(index, 1);
						index--;
					}
					return match;
				});
				createDebug.formatArgs.call(self, args);
				(self.log || createDebug.log).apply(self, args);
			}
			debug.namespace = namespace;
			debug.useColors = createDebug.useColors();
			debug.color = createDebug.selectColor(namespace);
			debug.extend = extend;
			debug.destroy = createDebug.destroy;
			Object.defineProperty(debug, "enabled", {
				enumerable: true,
				configurable: false,
				get: () => {
					if (enableOverride !== null) return enableOverride;
					if (namespacesCache !== createDebug.namespaces) {
						namespacesCache = createDebug.namespaces;
						enabledCache = createDebug.enabled(namespace);
					}
					return enabledCache;
				},
				set: (v) => {
					enableOverride = v;
				}
			});
			if (typeof createDebug.init === "function") createDebug.init(debug);
			return debug;
		}
		function extend(namespace, delimiter) {
			const newDebug = createDebug(this.namespace + (typeof delimiter === "undefined" ? ":" : delimiter) + namespace);
			newDebug.log = this.log;
			return newDebug;
		}
		function enable(namespaces) {
			createDebug.save(namespaces);
			createDebug.namespaces = namespaces;
			createDebug.names = [];
			createDebug.skips = [];
			const split = (typeof namespaces === "string" ? namespaces : "").trim().replace(/\s+/g, ",").split(",").filter(Boolean);
			for (const ns of split) if (ns[0] === "-") createDebug.skips.push(ns.slice(1));
			else createDebug.names.push(ns);
		}
		function matchesTemplate(search, template) {
			let searchIndex = 0;
			let templateIndex = 0;
			let starIndex = -1;
			let matchIndex = 0;
			while (searchIndex < search.length) if (templateIndex < template.length && (template[templateIndex] === search[searchIndex] || template[templateIndex] === "*")) if (template[templateIndex] === "*") {
				starIndex = templateIndex;
				matchIndex = searchIndex;
				templateIndex++;
			} else {
				searchIndex++;
				templateIndex++;
			}
			else if (starIndex !== -1) {
				templateIndex = starIndex + 1;
				matchIndex++;
				searchIndex = matchIndex;
			} else return false;
			while (templateIndex < template.length && template[templateIndex] === "*") templateIndex++;
			return templateIndex === template.length;
		}
		function disable() {
			const namespaces = [...createDebug.names, ...createDebug.skips.map((namespace) => "-" + namespace)].join(",");
			createDebug.enable("");
			return namespaces;
		}
		function enabled(name) {
			for (const skip of createDebug.skips) if (matchesTemplate(name, skip)) return false;
			for (const ns of createDebug.names) if (matchesTemplate(name, ns)) return true;
			return false;
		}
		function coerce(val) {
			if (val instanceof Error) return val.stack || val.message;
			return val;
		}
		function destroy() {
			console.warn("Instance method `debug.destroy()` is deprecated and no longer does anything. It will be removed in the next major version of `debug`.");
		}
		createDebug.enable(createDebug.load());
		return createDebug;
	}
	module.exports = setup;
}));

//#endregion
//#region node_modules/debug/src/browser.js
var require_browser = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	exports.formatArgs = formatArgs;
	exports.save = save;
	exports.load = load;
	exports.useColors = useColors;
	exports.storage = localstorage();
	exports.destroy = (() => {
		let warned = false;
		return () => {
			if (!warned) {
				warned = true;
				console.warn("Instance method `debug.destroy()` is deprecated and no longer does anything. It will be removed in the next major version of `debug`.");
			}
		};
	})();
	exports.colors = [
		"#0000CC",
		"#0000FF",
		"#0033CC",
		"#0033FF",
		"#0066CC",
		"#0066FF",
		"#0099CC",
		"#0099FF",
		"#00CC00",
		"#00CC33",
		"#00CC66",
		"#00CC99",
		"#00CCCC",
		"#00CCFF",
		"#3300CC",
		"#3300FF",
		"#3333CC",
		"#3333FF",
		"#3366CC",
		"#3366FF",
		"#3399CC",
		"#3399FF",
		"#33CC00",
		"#33CC33",
		"#33CC66",
		"#33CC99",
		"#33CCCC",
		"#33CCFF",
		"#6600CC",
		"#6600FF",
		"#6633CC",
		"#6633FF",
		"#66CC00",
		"#66CC33",
		"#9900CC",
		"#9900FF",
		"#9933CC",
		"#9933FF",
		"#99CC00",
		"#99CC33",
		"#CC0000",
		"#CC0033",
		"#CC0066",
		"#CC0099",
		"#CC00CC",
		"#CC00FF",
		"#CC3300",
		"#CC3333",
		"#CC3366",
		"#CC3399",
		"#CC33CC",
		"#CC33FF",
		"#CC6600",
		"#CC6633",
		"#CC9900",
		"#CC9933",
		"#CCCC00",
		"#CCCC33",
		"#FF0000",
		"#FF0033",
		"#FF0066",
		"#FF0099",
		"#FF00CC",
		"#FF00FF",
		"#FF3300",
		"#FF3333",
		"#FF3366",
		"#FF3399",
		"#FF33CC",
		"#FF33FF",
		"#FF6600",
		"#FF6633",
		"#FF9900",
		"#FF9933",
		"#FFCC00",
		"#FFCC33"
	];
	function useColors() {
		if (typeof window !== "undefined" && window.process && (window.process.type === "renderer" || window.process.__nwjs)) return true;
		if (typeof navigator !== "undefined" && navigator.userAgent && navigator.userAgent.toLowerCase().match(/(edge|trident)\/(\d+)/)) return false;
		let m;
		return typeof document !== "undefined" && document.documentElement && document.documentElement.style && document.documentElement.style.WebkitAppearance || typeof window !== "undefined" && window.console && (window.console.firebug || window.console.exception && window.console.table) || typeof navigator !== "undefined" && navigator.userAgent && (m = navigator.userAgent.toLowerCase().match(/firefox\/(\d+)/)) && parseInt(m[1], 10) >= 31 || typeof navigator !== "undefined" && navigator.userAgent && navigator.userAgent.toLowerCase().match(/applewebkit\/(\d+)/);
	}
	function formatArgs(args) {
		args[0] = (this.useColors ? "%c" : "") + this.namespace + (this.useColors ? " %c" : " ") + args[0] + (this.useColors ? "%c " : " ") + "+" + module.exports.humanize(this.diff);
		if (!this.useColors) return;
		const c = "color: " + this.color;
		args.splice(1, 0, c, "color: inherit");
		let index = 0;
		let lastC = 0;
		args[0].replace(/%[a-zA-Z%]/g, (match) => {
			if (match === "%%") return;
			index++;
			if (match === "%c") lastC = index;
		});
		args.splice(lastC, 0, c);
	}
	exports.log = console.debug || console.log || (() => {});
	function save(namespaces) {
		try {
			if (namespaces) exports.storage.setItem("debug", namespaces);
			else exports.storage.removeItem("debug");
		} catch (error) {}
	}
	function load() {
		let r;
		try {
			r = exports.storage.getItem("debug") || exports.storage.getItem("DEBUG");
		} catch (error) {}
		if (!r && typeof process !== "undefined" && "env" in process) r = process.env.DEBUG;
		return r;
	}
	function localstorage() {
		try {
			return localStorage;
		} catch (error) {}
	}
	module.exports = require_common()(exports);
	const { formatters } = module.exports;
	formatters.j = function(v) {
		try {
			return JSON.stringify(v);
		} catch (error) {
			return "[UnexpectedJSONParseError]: " + error.message;
		}
	};
}));

//#endregion
//#region node_modules/has-flag/index.js
var require_has_flag = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	module.exports = (flag, argv = process.argv) => {
		const prefix = flag.startsWith("-") ? "" : flag.length === 1 ? "-" : "--";
		const position = argv.indexOf(prefix + flag);
		const terminatorPosition = argv.indexOf("--");
		return position !== -1 && (terminatorPosition === -1 || position < terminatorPosition);
	};
}));

//#endregion
//#region node_modules/supports-color/index.js
var require_supports_color = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const os$1 = __require("os");
	const tty$1 = __require("tty");
	const hasFlag = require_has_flag();
	const { env } = process;
	let forceColor;
	if (hasFlag("no-color") || hasFlag("no-colors") || hasFlag("color=false") || hasFlag("color=never")) forceColor = 0;
	else if (hasFlag("color") || hasFlag("colors") || hasFlag("color=true") || hasFlag("color=always")) forceColor = 1;
	if ("FORCE_COLOR" in env) if (env.FORCE_COLOR === "true") forceColor = 1;
	else if (env.FORCE_COLOR === "false") forceColor = 0;
	else forceColor = env.FORCE_COLOR.length === 0 ? 1 : Math.min(parseInt(env.FORCE_COLOR, 10), 3);
	function translateLevel(level) {
		if (level === 0) return false;
		return {
			level,
			hasBasic: true,
			has256: level >= 2,
			has16m: level >= 3
		};
	}
	function supportsColor(haveStream, streamIsTTY) {
		if (forceColor === 0) return 0;
		if (hasFlag("color=16m") || hasFlag("color=full") || hasFlag("color=truecolor")) return 3;
		if (hasFlag("color=256")) return 2;
		if (haveStream && !streamIsTTY && forceColor === void 0) return 0;
		const min = forceColor || 0;
		if (env.TERM === "dumb") return min;
		if (process.platform === "win32") {
			const osRelease = os$1.release().split(".");
			if (Number(osRelease[0]) >= 10 && Number(osRelease[2]) >= 10586) return Number(osRelease[2]) >= 14931 ? 3 : 2;
			return 1;
		}
		if ("CI" in env) {
			if ([
				"TRAVIS",
				"CIRCLECI",
				"APPVEYOR",
				"GITLAB_CI",
				"GITHUB_ACTIONS",
				"BUILDKITE"
			].some((sign) => sign in env) || env.CI_NAME === "codeship") return 1;
			return min;
		}
		if ("TEAMCITY_VERSION" in env) return /^(9\.(0*[1-9]\d*)\.|\d{2,}\.)/.test(env.TEAMCITY_VERSION) ? 1 : 0;
		if (env.COLORTERM === "truecolor") return 3;
		if ("TERM_PROGRAM" in env) {
			const version = parseInt((env.TERM_PROGRAM_VERSION || "").split(".")[0], 10);
			switch (env.TERM_PROGRAM) {
				case "iTerm.app": return version >= 3 ? 3 : 2;
				case "Apple_Terminal": return 2;
			}
		}
		if (/-256(color)?$/i.test(env.TERM)) return 2;
		if (/^screen|^xterm|^vt100|^vt220|^rxvt|color|ansi|cygwin|linux/i.test(env.TERM)) return 1;
		if ("COLORTERM" in env) return 1;
		return min;
	}
	function getSupportLevel(stream) {
		return translateLevel(supportsColor(stream, stream && stream.isTTY));
	}
	module.exports = {
		supportsColor: getSupportLevel,
		stdout: translateLevel(supportsColor(true, tty$1.isatty(1))),
		stderr: translateLevel(supportsColor(true, tty$1.isatty(2)))
	};
}));

//#endregion
//#region node_modules/debug/src/node.js
var require_node = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const tty = __require("tty");
	const util = __require("util");
	exports.init = init;
	exports.log = log;
	exports.formatArgs = formatArgs;
	exports.save = save;
	exports.load = load;
	exports.useColors = useColors;
	exports.destroy = util.deprecate(() => {}, "Instance method `debug.destroy()` is deprecated and no longer does anything. It will be removed in the next major version of `debug`.");
	exports.colors = [
		6,
		2,
		3,
		4,
		5,
		1
	];
	try {
		const supportsColor = require_supports_color();
		if (supportsColor && (supportsColor.stderr || supportsColor).level >= 2) exports.colors = [
			20,
			21,
			26,
			27,
			32,
			33,
			38,
			39,
			40,
			41,
			42,
			43,
			44,
			45,
			56,
			57,
			62,
			63,
			68,
			69,
			74,
			75,
			76,
			77,
			78,
			79,
			80,
			81,
			92,
			93,
			98,
			99,
			112,
			113,
			128,
			129,
			134,
			135,
			148,
			149,
			160,
			161,
			162,
			163,
			164,
			165,
			166,
			167,
			168,
			169,
			170,
			171,
			172,
			173,
			178,
			179,
			184,
			185,
			196,
			197,
			198,
			199,
			200,
			201,
			202,
			203,
			204,
			205,
			206,
			207,
			208,
			209,
			214,
			215,
			220,
			221
		];
	} catch (error) {}
	exports.inspectOpts = Object.keys(process.env).filter((key) => {
		return /^debug_/i.test(key);
	}).reduce((obj, key) => {
		const prop = key.substring(6).toLowerCase().replace(/_([a-z])/g, (_, k) => {
			return k.toUpperCase();
		});
		let val = process.env[key];
		if (/^(yes|on|true|enabled)$/i.test(val)) val = true;
		else if (/^(no|off|false|disabled)$/i.test(val)) val = false;
		else if (val === "null") val = null;
		else val = Number(val);
		obj[prop] = val;
		return obj;
	}, {});
	function useColors() {
		return "colors" in exports.inspectOpts ? Boolean(exports.inspectOpts.colors) : tty.isatty(process.stderr.fd);
	}
	function formatArgs(args) {
		const { namespace: name, useColors } = this;
		if (useColors) {
			const c = this.color;
			const colorCode = "\x1B[3" + (c < 8 ? c : "8;5;" + c);
			const prefix = `  ${colorCode};1m${name} \u001B[0m`;
			args[0] = prefix + args[0].split("\n").join("\n" + prefix);
			args.push(colorCode + "m+" + module.exports.humanize(this.diff) + "\x1B[0m");
		} else args[0] = getDate() + name + " " + args[0];
	}
	function getDate() {
		if (exports.inspectOpts.hideDate) return "";
		return (/* @__PURE__ */ new Date()).toISOString() + " ";
	}
	function log(...args) {
		return process.stderr.write(util.formatWithOptions(exports.inspectOpts, ...args) + "\n");
	}
	function save(namespaces) {
		if (namespaces) process.env.DEBUG = namespaces;
		else delete process.env.DEBUG;
	}
	function load() {
		return process.env.DEBUG;
	}
	function init(debug) {
		debug.inspectOpts = {};
		const keys = Object.keys(exports.inspectOpts);
		for (let i = 0; i < keys.length; i++) debug.inspectOpts[keys[i]] = exports.inspectOpts[keys[i]];
	}
	module.exports = require_common()(exports);
	const { formatters } = module.exports;
	formatters.o = function(v) {
		this.inspectOpts.colors = this.useColors;
		return util.inspect(v, this.inspectOpts).split("\n").map((str) => str.trim()).join(" ");
	};
	formatters.O = function(v) {
		this.inspectOpts.colors = this.useColors;
		return util.inspect(v, this.inspectOpts);
	};
}));

//#endregion
//#region node_modules/debug/src/index.js
var require_src = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	if (typeof process === "undefined" || process.type === "renderer" || process.browser === true || process.__nwjs) module.exports = require_browser();
	else module.exports = require_node();
}));

//#endregion
//#region node_modules/dotenv-parse-variables/lib/index.js
var require_lib = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	function ownKeys(object, enumerableOnly) {
		var keys = Object.keys(object);
		if (Object.getOwnPropertySymbols) {
			var symbols = Object.getOwnPropertySymbols(object);
			if (enumerableOnly) symbols = symbols.filter(function(sym) {
				return Object.getOwnPropertyDescriptor(object, sym).enumerable;
			});
			keys.push.apply(keys, symbols);
		}
		return keys;
	}
	function _objectSpread(target) {
		for (var i = 1; i < arguments.length; i++) {
			var source = arguments[i] != null ? arguments[i] : {};
			if (i % 2) ownKeys(Object(source), true).forEach(function(key) {
				_defineProperty(target, key, source[key]);
			});
			else if (Object.getOwnPropertyDescriptors) Object.defineProperties(target, Object.getOwnPropertyDescriptors(source));
			else ownKeys(Object(source)).forEach(function(key) {
				Object.defineProperty(target, key, Object.getOwnPropertyDescriptor(source, key));
			});
		}
		return target;
	}
	function _defineProperty(obj, key, value) {
		if (key in obj) Object.defineProperty(obj, key, {
			value,
			enumerable: true,
			configurable: true,
			writable: true
		});
		else obj[key] = value;
		return obj;
	}
	const isSANB = require_lib$1();
	const debug = require_src()("dotenv-parse-variables");
	const DEFAULT_OPTIONS = {
		assignToProcessEnv: true,
		overrideProcessEnv: false,
		ignoreFunctions: true
	};
	module.exports = (env, options) => {
		const envOptions = _objectSpread(_objectSpread({}, DEFAULT_OPTIONS), options || {});
		const parsed = {};
		for (const key of Object.keys(env)) {
			debug(`key "${key}" before type was ${typeof env[key]}`);
			if (envOptions.ignoreFunctions && typeof env[key] === "function") {
				debug(`key "${key}" was a function so it is being ignored due to ignoreFunctions: true`);
				continue;
			}
			parsed[key] = parseKey(env[key], key);
			debug(`key "${key}" after type was ${typeof parsed[key]}`);
			if (envOptions.assignToProcessEnv === true) if (envOptions.overrideProcessEnv === true) process.env[key] = parsed[key] || process.env[key];
			else process.env[key] = process.env[key] || parsed[key];
		}
		return parsed;
	};
	function parseKey(value, key) {
		debug(`parsing key ${key} with value ${value}`);
		if (value.toString().indexOf("`") === 0 && value.toString().lastIndexOf("`") === value.toString().length - 1) {
			debug(`key ${key} is wrapped in bacticks and will be ignored from parsing`);
			return value.toString().slice(1, value.toString().length - 1);
		}
		if (value.toString().lastIndexOf("*") === value.toString().length - 1 && !value.toString().includes(",")) {
			debug(`key ${key} ended in * and will be ignored from parsing`);
			return value.toString().slice(0, Math.max(0, value.toString().length - 1));
		}
		if (value.toString().toLowerCase() === "true" || value.toString().toLowerCase() === "false") {
			debug(`key ${key} parsed as a Boolean`);
			return value.toString().toLowerCase() === "true";
		}
		if (isSANB(value) && !Number.isNaN(Number(value))) {
			debug(`key ${key} parsed as a Number`);
			return Number(value);
		}
		if ((Array.isArray(value) || typeof value === "string") && typeof value.includes === "function" && value.includes(",")) {
			debug(`key ${key} parsed as an Array`);
			return value.split(",").filter((string) => {
				return string !== "";
			}).map((string) => parseKey(string));
		}
		return value;
	}
}));

//#endregion
//#region src/checks/env/parse-variables.ts
var import_lib = /* @__PURE__ */ __toESM(require_lib(), 1);
function becomes(value) {
	const typed = (0, import_lib.default)({ value })["value"];
	return {
		typed,
		kind: Array.isArray(typed) ? "a list" : typeof typed === "number" ? "a number" : typeof typed === "boolean" ? "a boolean" : "a text"
	};
}
function describeDamage(value) {
	const { typed, kind } = becomes(value);
	const back = Array.isArray(typed) ? typed.join(",") : String(typed);
	if (kind === "a list" && (/^[a-z][a-z0-9+.-]*:\/\//i.test(value) || /^[[{]/.test(value.trim()))) return {
		becomes: kind,
		effect: "it is split at its commas"
	};
	if (back === value || kind === "a boolean" && back === value.toLowerCase()) return void 0;
	if (kind === "a list" && back === value.replace(/\s*,\s*/g, ",")) return void 0;
	if (kind === "a number") {
		if (/^0\d/.test(value)) return {
			becomes: kind,
			effect: "its leading zero is lost"
		};
		if (/^0[xbo]/i.test(value)) return {
			becomes: kind,
			effect: "it is read as a number in another base"
		};
		if (/e/i.test(value)) return {
			becomes: kind,
			effect: "it is read as a power of ten"
		};
		return {
			becomes: kind,
			effect: /\d{16}/.test(value) ? "its last digits are lost" : "it is written differently"
		};
	}
	if (value.endsWith("*")) return {
		becomes: kind,
		effect: "its last star is eaten"
	};
	return {
		becomes: kind,
		effect: "characters of it are lost"
	};
}

//#endregion
//#region src/checks/env/rules/value-changed-by-parser.ts
const valueChangedByParser = {
	id: "env/value-changed-by-parser",
	severity: "medium",
	summary: "dotenv-parse-variables would turn the value into another one",
	why: "It guesses types: `01234` becomes 1234, a cron line loses its last star, any comma makes a list (also in a URL or in JSON), long ids lose digits.",
	fix: "Read this variable from `process.env` directly, or exclude it from parsing; quoting does not help.",
	since: "0.1.0",
	sources: ["https://www.npmjs.com/package/dotenv-parse-variables"],
	examples: {
		bad: [
			"ZIP=\n--- production\nZIP=01234",
			"CRON=\n--- production\nCRON=\"*/5 * * * *\"",
			"HOSTS=\n--- production\nHOSTS=https://a.example/?x=1,2"
		],
		good: [
			"PORT=\n--- production\nPORT=3000",
			"FLAGS=\n--- production\nFLAGS=a,b,c",
			"DEBUG=\n--- production\nDEBUG=false"
		]
	},
	*check(subject) {
		for (const { name, value, environment } of judgedValues(subject)) {
			const damage = describeDamage(value);
			if (damage === void 0) continue;
			const user = subject.parseVariablesInUse ? "This project reads its variables with dotenv-parse-variables, which" : "dotenv-parse-variables, if something reads the variables with it,";
			yield {
				variable: name,
				environment,
				severity: subject.parseVariablesInUse ? "medium" : "low",
				title: `${name} would be changed by dotenv-parse-variables: ${damage.effect}`,
				message: `${user} would turn the value of \`${name}\`${inEnvironment(environment)} into ${damage.becomes}: ${damage.effect}.`,
				fix: `Read \`${name}\` from \`process.env\` directly, where it is still the text that was set.`,
				impact: `The code gets another value than the one that was set for ${name}.`,
				data: {
					becomes: damage.becomes,
					effect: damage.effect
				}
			};
		}
	}
};

//#endregion
//#region src/checks/env/rules/index.ts
const ENV_RULES = [
	emptyVariable,
	forbiddenValue,
	malformedValue,
	missingVariable,
	newVariable,
	nothingMapped,
	placeholderValue,
	staleDocument,
	valueChangedByParser
];

//#endregion
//#region src/checks/env/example.ts
const NO_CONFIG = {
	config: DEFAULT_CONFIG,
	written: {},
	lineOf: () => void 0
};
const NOW$1 = Date.UTC(2027, 0, 15);
async function runExample$2(_ruleId, example) {
	const subject = await subjectOf(example);
	return ENV_RULES.flatMap((rule) => [...rule.check(subject)].map(() => rule.id));
}
async function subjectOf(example) {
	const sections = sectionsOf(example);
	const project = async (side) => {
		const prefix = side === "base" ? "base file " : "file ";
		const files = {};
		for (const [name, text] of sections) if (name.startsWith(prefix)) files[name.slice(prefix.length)] = text;
		const declared = sections.get(side);
		if (declared !== void 0 && declared !== "") files[".env.example"] = declared;
		return readProject$1(memoryTree(files), {
			config: configOf(sections),
			folder: ""
		});
	};
	const head = await project("head");
	const before = sections.has("base") || [...sections.keys()].some((name) => name.startsWith("base file")) ? await project("base") : void 0;
	return {
		declarations: head.declarations,
		before: before?.declarations,
		reads: head.reads,
		readBefore: before && new Set(before.reads.keys()),
		environments: environmentsOf(sections),
		envFiles: head.envFiles,
		workflows: head.workflows,
		documents: head.documents,
		parseVariablesInUse: true,
		now: NOW$1
	};
}
function sectionsOf(example) {
	const sections = /* @__PURE__ */ new Map([["head", ""]]);
	let current = "head";
	for (const line of example.split("\n")) {
		const heading = /^--- (.+)$/.exec(line)?.[1];
		if (heading) {
			current = heading;
			sections.set(current, "");
		} else sections.set(current, `${sections.get(current) ?? ""}${line}\n`);
	}
	return sections;
}
function configOf(sections) {
	const yaml = sections.get("config");
	const text = yaml === void 0 ? "" : `env:\n  vars:\n${yaml.replace(/^/gm, "    ")}`;
	return {
		path: "launch-ready.yml",
		parsed: yaml === void 0 ? NO_CONFIG : parseConfig(text, "launch-ready.yml")
	};
}
const environmentsOf = (sections) => [...sections].filter(([name]) => !/^(?:head|base|config)$|^(?:base )?file /.test(name)).map(([name, text]) => ({
	name,
	source: "the job",
	kind: "job",
	cells: new Map(parseDotenv(text).entries.map((entry) => [entry.name, cellOf$1(entry.value)])),
	isComplete: true
}));

//#endregion
//#region src/checks/env/check.ts
const envCheck = {
	word: "env",
	summary: "does every environment have the variables the code needs, with values that can work there?",
	rules: ENV_RULES,
	run: run$3,
	runExample: runExample$2
};
async function run$3(context, settings) {
	const { config, folder } = settings;
	const judged = await valuesToJudge(context, settings);
	const project = await readProject$1(context.head, {
		config,
		folder
	});
	const base = await readBase$1(context, settings, project);
	const { declarations } = project;
	const coverage = {
		"source files": project.files,
		"declared variables": declarations.length,
		"variables read": project.reads.size,
		"new variables": base === void 0 ? 0 : newNames(declarations, base.declarations),
		"checked values": 0
	};
	if (declarations.length === 0 && project.reads.size === 0 && project.envFiles.length === 0) return {
		status: "skipped",
		reason: nothingThere(project, settings),
		coverage,
		findings: []
	};
	const subject = {
		declarations,
		before: base?.declarations,
		reads: project.reads,
		readBefore: base && new Set(base.reads.keys()),
		environments: judged.environments,
		envFiles: project.envFiles,
		workflows: project.workflows,
		documents: project.documents,
		parseVariablesInUse: await usesParseVariables(context.head, folder),
		now: context.clock.now()
	};
	coverage["checked values"] = countValues(subject);
	const leftOut = [...project.leftOut, ...judged.why === void 0 ? deeperFiles(project) : declarations.length === 0 ? [] : [{
		what: "values",
		count: declarations.length,
		why: judged.why
	}]];
	const problems = judge$2(subject);
	const others = Object.keys(config.parsed.config.environments).filter((name) => !judged.environments.some((each) => isSameEnvironment(each.name, name)));
	const findings = await toFindings(problems, subject, project, context);
	return {
		status: "completed",
		coverage,
		leftOut,
		findings: context.review && base ? markKnown(findings, subject, base) : findings,
		matrix: matrixOf(subject, problems, others),
		examined: [
			...project.exampleFiles,
			...project.sources.texts.keys(),
			...config.path === void 0 ? [] : [config.path]
		],
		notices: subject.parseVariablesInUse ? subject.environments.map((environment) => describeTypes(subject, environment)) : []
	};
}
function nothingThere({ files }, { config }) {
	const declared = `no variables are declared: neither \`env.vars\` in launch-ready.yml nor ${config.parsed.config.env.examples[0] ?? ".env.example"}`;
	return files === 0 ? `${declared}, and there is no source file` : `${declared}, and none of ${files} source files reads one`;
}
async function readBase$1(context, { baseConfig, folder }, { sources }) {
	if (context.base === void 0 || baseConfig === void 0) return void 0;
	const known = {
		sources,
		changed: new Set(context.changes.map(({ path }) => path))
	};
	return readProject$1(context.base, {
		config: baseConfig,
		folder,
		known
	});
}
function deeperFiles({ declarations }) {
	const deeper = declarations.filter(({ isDeeper }) => isDeeper);
	const count = new Set(deeper.map(({ path }) => path)).size;
	return count === 0 ? [] : [{
		what: "example files",
		count,
		why: "they lie deeper; judge each app in a step of its own (`working-directory`), or name them all under `apps`"
	}];
}
const newNames = (after, before) => {
	const names = new Set(before.map((declaration) => declaration.name));
	return after.filter((declaration) => !names.has(declaration.name)).length;
};
async function valuesToJudge(context, { config, valuesFiles }) {
	const { environments } = config.parsed.config;
	const ownerOf = (name) => environments[name]?.owner;
	const { environment } = context;
	if (valuesFiles.length > 0) return { environments: await fileEnvironments(context.files, valuesFiles, environment, ownerOf) };
	if (environment === void 0) return {
		environments: [],
		why: "no environment was given"
	};
	if (context.fork) return {
		environments: [],
		why: "a fork or bot gets no secrets"
	};
	return { environments: [jobEnvironment(environment, context.variables, ownerOf(environment))] };
}
function countValues({ environments, declarations, reads }) {
	const names = /* @__PURE__ */ new Set([...declarations.map(({ name }) => name), ...reads.keys()]);
	return environments.reduce((sum, { cells }) => sum + [...names].filter((name) => cells.has(name)).length, 0);
}
const judge$2 = (subject) => ENV_RULES.flatMap((rule) => [...rule.check(subject)].map((problem) => ({
	...problem,
	rule
})));
function markKnown(findings, subject, base) {
	const before = judge$2({
		...subject,
		declarations: base.declarations,
		before: void 0,
		reads: base.reads,
		readBefore: void 0,
		environments: [],
		envFiles: base.envFiles,
		workflows: base.workflows,
		documents: base.documents
	});
	const known = new Set(before.map(fingerprintOf$1));
	return findings.map((finding) => known.has(finding.fingerprint) ? {
		...finding,
		state: "known"
	} : finding);
}
const fingerprintOf$1 = ({ rule, variable, environment, part }) => fingerprint(rule.id, variable, environment?.name ?? "", ...part === void 0 ? [] : [part]);
async function toFindings(problems, subject, { sources }, { head }) {
	const declared = new Map(subject.declarations.map((declaration) => [declaration.name, declaration]));
	const lines = /* @__PURE__ */ new Map();
	const linesOf = (path) => {
		const known = lines.get(path);
		if (known) return known;
		const text = sources.texts.get(path);
		const made = (text === void 0 ? readText(head, path) : Promise.resolve(text)).then((each) => (each ?? "").split(/\r\n|\r|\n/));
		lines.set(path, made);
		return made;
	};
	return Promise.all(problems.map(async (problem) => {
		const place = problem.place ?? declared.get(problem.variable) ?? subject.reads.get(problem.variable)?.[0];
		return toFinding$4(problem, place, place === void 0 ? void 0 : (await linesOf(place.path))[place.line - 1]);
	}));
}
function toFinding$4(problem, place, line) {
	const { rule, variable, environment, severity, title, message, fix, impact, data } = problem;
	return {
		check: "env",
		rule: rule.id,
		severity: severity ?? rule.severity,
		title,
		message,
		fix,
		impact,
		location: place === void 0 ? {
			kind: "variable",
			name: variable,
			...environment === void 0 ? {} : { environment: environment.name }
		} : {
			kind: "file",
			path: place.path,
			startLine: place.line,
			endLine: place.line,
			...place.startColumn === void 0 || place.endColumn === void 0 ? {} : {
				startColumn: place.startColumn,
				endColumn: place.endColumn
			}
		},
		fingerprint: fingerprintOf$1(problem),
		state: "new",
		...place === void 0 ? {} : { excerpt: excerptOf$1(variable, place, line ?? variable) },
		inlineIgnorable: place !== void 0 && !place.path.endsWith(".json"),
		docs: docsOf(rule.id),
		data: {
			variable,
			...environment === void 0 ? {} : { environment: environment.name },
			...data
		}
	};
}
function excerptOf$1(variable, { line, endColumn }, whole) {
	const isMore = endColumn !== void 0 && whole.slice(endColumn).trim() !== "";
	const text = endColumn === void 0 ? `${variable}:` : `${whole.slice(0, endColumn)}${isMore ? "…" : ""}`;
	const start = text.lastIndexOf(variable);
	return {
		text,
		line,
		...start === -1 ? {} : { highlight: {
			start,
			end: start + variable.length
		} }
	};
}
function describeTypes({ declarations }, { cells }) {
	const kinds = /* @__PURE__ */ new Map();
	for (const { name } of declarations) {
		const cell = cells.get(name);
		if (cell === void 0 || cell.state === "listed") continue;
		const { kind } = becomes(cell.state === "set" ? cell.value : "");
		kinds.set(kind, [...kinds.get(kind) ?? [], name]);
	}
	return `dotenv-parse-variables would read ${[...kinds].map(([kind, names]) => `${names.join(", ")} as ${kind}`).join("; ")}.`;
}

//#endregion
//#region src/checks/migrations/brought-parts.ts
function broughtBy(now, old, moved) {
	const parts = now.parts ?? [];
	const known = new Map((old.parts ?? []).map((part) => [part.name, part]));
	const isMoved = moved && parts.some(({ name, hasOwnPath }) => !hasOwnPath && known.has(name));
	const isSame = (part) => {
		const earlier = known.get(part.name);
		return earlier !== void 0 && sentBy(earlier) === sentBy(part);
	};
	const edited = parts.filter((part) => known.has(part.name) && !part.repeats && (isMoved || !isSame(part)));
	const fresh = parts.filter((part) => !known.has(part.name) || part.repeats && !isSame(part));
	const brought = /* @__PURE__ */ new Set([...fresh, ...edited]);
	return {
		sql: together(now, parts.filter((part) => brought.has(part))),
		fresh: fresh.length,
		...edited.length === 0 ? {} : { before: {
			sql: together(old, edited.flatMap(({ name }) => known.get(name) ?? [])),
			edited: edited[0]?.start ?? 0,
			moved: isMoved
		} }
	};
}
const sentBy = ({ statements, unread }) => JSON.stringify([statements.map(({ sql }) => sql), unread.map(({ what }) => what)]);
function together(file, parts) {
	const sum = sumOf$1(parts);
	const own = new Set(file.parts?.flatMap(({ unread }) => unread));
	return {
		...file,
		...sum,
		unread: [...file.unread.filter((each) => !own.has(each)), ...sum.unread]
	};
}

//#endregion
//#region src/checks/migrations/read-texts.ts
const MAX_FILE_BYTES = 4194304;
async function readTexts(tree, paths, maxBytes, git) {
	const result = {
		texts: /* @__PURE__ */ new Map(),
		tooLarge: []
	};
	const add = (path, bytes) => {
		if (bytes.length > maxBytes) result.tooLarge.push(path);
		else result.texts.set(path, new TextDecoder("utf-8").decode(bytes));
	};
	const entries = new Map((await tree.list()).map((entry) => [entry.path, entry]));
	const wanted = paths.flatMap((path) => entries.get(path) ?? []).filter(({ kind }) => kind === "file");
	for (const { path, oid } of wanted) {
		if (git !== void 0 && oid !== void 0) continue;
		const bytes = await tree.read(path);
		if (bytes) add(path, bytes);
	}
	if (git === void 0) return result;
	const pathsOf = /* @__PURE__ */ new Map();
	for (const { oid, path } of wanted) if (oid !== void 0) pathsOf.set(oid, [...pathsOf.get(oid) ?? [], path]);
	for await (const { oid, content } of git.readObjects(pathsOf.keys(), { maxBytes })) for (const path of pathsOf.get(oid) ?? []) if (content === void 0) result.tooLarge.push(path);
	else add(path, content);
	return result;
}

//#endregion
//#region src/checks/migrations/brought-scripts.ts
const MAX_FILES = 1e3;
async function scriptsOf(tree, git, { brings }, files) {
	if (brings === void 0 || files.length === 0) return /* @__PURE__ */ new Map();
	const entries = (await tree.list()).filter(({ kind }) => kind === "file");
	const places = placesOf$1(entries);
	const byName = Map.groupBy(entries.map(({ path }) => path), (path) => path.slice(path.lastIndexOf("/") + 1));
	const own = [...new Set(files.flatMap((file) => brings(file, (name) => byName.get(name) ?? [])))].filter((path) => toolByPath(path, places) === void 0);
	return (await readTexts(tree, own.slice(0, MAX_FILES), MAX_FILE_BYTES, git)).texts;
}

//#endregion
//#region src/checks/migrations/dialect.ts
const DIALECTS = {
	postgres: "PostgreSQL",
	mysql: "MySQL",
	sqlite: "SQLite",
	sqlserver: "SQL Server",
	clickhouse: "ClickHouse",
	cockroachdb: "CockroachDB",
	oracle: "Oracle"
};
const NAMES$1 = {
	postgres: "postgres",
	postgresql: "postgres",
	pg: "postgres",
	mysql: "mysql",
	mariadb: "mysql",
	planetscale: "mysql",
	singlestore: "mysql",
	sqlite: "sqlite",
	sqlite3: "sqlite",
	turso: "sqlite",
	libsql: "sqlite",
	d1: "sqlite",
	sqlserver: "sqlserver",
	mssql: "sqlserver",
	clickhouse: "clickhouse",
	cockroachdb: "cockroachdb",
	cockroach: "cockroachdb",
	gel: "postgres",
	oracle: "oracle"
};
const configuredDialect = (database) => [
	"postgres",
	"mysql",
	"sqlite"
].find((name) => database?.[name] !== void 0);
const DIALECT_SOURCES = [
	{
		file: /^migration_lock\.toml$/,
		find: /^\s*provider\s*=\s*"(\w+)"/m,
		tools: ["prisma"]
	},
	{
		file: /^schema\.prisma$/,
		find: /datasource\s+\w+\s*\{[^}]*?\bprovider\s*=\s*"(\w+)"/,
		tools: ["prisma"]
	},
	{
		file: /^_journal\.json$/,
		find: /"dialect"\s*:\s*"(\w+)"/,
		tools: ["drizzle"]
	},
	{
		file: /^drizzle\.config\.(?:[cm]?[jt]s|json)$/,
		find: /["']?\bdialect["']?\s*:\s*["'](\w+)["']/,
		tools: ["drizzle"]
	},
	{
		file: /^wrangler\.(?:toml|jsonc?)$/,
		find: /(d1)_databases/,
		tools: ["plain", "drizzle"]
	},
	{
		file: /^sqitch\.conf$/,
		find: /^\s*engine\s*=\s*(\w+)/m,
		tools: ["sqitch"]
	}
];
const dialectNamed = (name) => NAMES$1[name.toLowerCase()];
function dialectOfPath(path) {
	if (/(?:^|\/)supabase\/migrations\//.test(path)) return "postgres";
	const named = path.split("/").slice(0, -1).findLast((part) => FOLDERS$1.test(part));
	return named === void 0 ? void 0 : dialectNamed(named);
}
const FOLDERS$1 = /^(?:postgres|postgresql|pg|mysql|mariadb|sqlite3?|mssql|sqlserver|clickhouse|cockroachdb)$/i;
const MARKS = [
	["clickhouse", /\bengine = (?:replicated)?\w*mergetree\b|\bon cluster\b|\bengine = (?:distributed|kafka|null|buffer|memory) \(/],
	["sqlserver", /(?:^|; |\bend )go\b(?! to)|\bidentity \( \d+ , \d+ \)|\bnvarchar \(|\[ dbo \]|\bsp_rename\b|\buniqueidentifier\b/],
	["sqlite", /\bautoincrement\b|\bpragma (?:foreign_keys|defer_foreign_keys|journal_mode|user_version)\b|\bwithout rowid\b/],
	["mysql", /\bauto_increment\b|\bengine = \w+\b|\bdefault charset\b|\bmodify column\b|\bchange column\b|\bunsigned\b|\btinyint \(|\bdatetime \(|\bcharacter set utf8|\bcollate utf8mb4_\w+|\bon update current_timestamp\b/],
	["postgres", /\bserial\b|\bbigserial\b|\btimestamptz\b|\bjsonb\b|\bconcurrently\b|: :|\bpublic"? \.|\bplpgsql\b|\bbytea\b|\bnot valid\b|\bgen_random_uuid\b|\bcreate extension\b|\balter column "?\w+"? (?:type|set|drop)\b|\buuid\b|\bcreate type\b|\bdo \$/]
];
function dialectOfSql(sql) {
	const words = [];
	let backquotes = 0;
	for (const token of tokenize(sql.slice(0, 2e5))) {
		if (token.kind === "comment") continue;
		if (token.kind === "string") words.push("''");
		else if (token.kind === "semicolon") words.push(";");
		else words.push(sql.slice(token.start, token.end).toLowerCase());
		if (token.kind === "other" && sql[token.start] === "`") backquotes++;
	}
	const text = words.join(" ").replaceAll("` ", "").replaceAll(" `", "");
	const found = MARKS.find(([, mark]) => mark.test(text))?.[0];
	if (backquotes > 1 && (found === void 0 || found === "postgres")) return "mysql";
	return found;
}

//#endregion
//#region src/checks/migrations/file-dialect.ts
async function dialectOfFiles({ head, git }, { dialects }, { own, all, places }) {
	const [path] = own;
	if (dialects === void 0 || path === void 0) return void 0;
	const textsOf = async (paths) => {
		const { texts } = await readTexts(head, paths, MAX_FILE_BYTES, git);
		return paths.flatMap((each) => texts.get(each) ?? []);
	};
	const inFolder = (folder, names) => places.filesIn(folder).filter((name) => names.test(name)).map((name) => folder === "" ? name : `${folder}/${name}`);
	const near = dialects.ofTexts(await textsOf(own)) ?? dialects.ofTexts(await textsOf(inFolder(folderOf$1(path), dialects.beside))) ?? dialects.ofTexts(await textsOf(all.slice(-30))) ?? dialects.ofPath(path);
	if (near !== void 0) return near;
	for (const folder of foldersAbove(path)) {
		const named = (await textsOf(inFolder(folder, dialects.project))).map((text) => dialects.ofProject(text)).find((dialect) => dialect !== void 0);
		if (named !== void 0) return named;
	}
}

//#endregion
//#region src/checks/migrations/history/ends.ts
function otherEnds(nodes, isNew) {
	const continued = new Set(nodes.flatMap(({ after }) => after));
	const ends = nodes.filter(({ path }) => !continued.has(path));
	const result = /* @__PURE__ */ new Map();
	for (const [, own] of Map.groupBy(ends, ({ group }) => group)) {
		const old = own.filter(({ path }) => !isNew(path)).map(({ path }) => path);
		if (old.length === 1) {
			for (const { path } of own) if (isNew(path)) result.set(path, old);
		}
	}
	return result;
}

//#endregion
//#region src/checks/migrations/origin.ts
function scriptOf(text, { statements, parts }) {
	let sql = "";
	const calls = statements.map(({ sql: own, ...call }) => {
		sql += `${own};\n`;
		return {
			until: sql.length,
			call
		};
	});
	const at = (offset) => {
		let [low, high] = [0, calls.length - 1];
		while (low < high) {
			const middle = low + high >> 1;
			if ((calls[middle]?.until ?? 0) > offset) high = middle;
			else low = middle + 1;
		}
		return calls[low]?.call ?? {
			start: 0,
			end: text.length
		};
	};
	let last = 0;
	const ends = parts?.map((part) => {
		last += part.statements.length;
		return {
			until: calls[last - 1]?.until ?? 0,
			wrapping: part.wrapping
		};
	});
	return {
		sql,
		origin: {
			text,
			at,
			...ends === void 0 ? {} : { parts: ends }
		}
	};
}

//#endregion
//#region src/checks/migrations/programs/index.ts
const PROGRAMS = [
	{
		...railsKind,
		load: async () => (await import("./rails.js")).rails
	},
	{
		...djangoKind,
		load: async () => (await import("./django.js")).django
	},
	{
		...alembicKind,
		load: async () => (await import("./alembic.js")).alembic
	},
	{
		...ectoKind,
		load: async () => (await import("./ecto.js")).ecto
	},
	{
		...typeormKind,
		load: async () => (await import("./typeorm.js")).typeorm
	},
	{
		...sequelizeKind,
		load: async () => (await import("./sequelize.js")).sequelize
	},
	{
		...laravelKind,
		load: async () => (await import("./laravel.js")).laravel
	},
	{
		...liquibaseKind,
		load: async () => (await import("./liquibase.js")).liquibase
	},
	{
		...kyselyKind,
		load: async () => (await import("./kysely.js")).kysely
	},
	{
		...mikroormKind,
		load: async () => (await import("./mikroorm.js")).mikroorm
	},
	{
		...efcoreKind,
		load: async () => (await import("./efcore.js")).efcore
	},
	{
		...knexKind,
		load: async () => (await import("./knex.js")).knex
	}
];
const programsByPath = (path) => PROGRAMS.filter(({ tool }) => tool.matches(path, {
	has: () => false,
	above: () => false
}));

//#endregion
//#region src/checks/migrations/settings-dialect.ts
const SETTINGS = {
	rails: ["config/database.yml", "Gemfile.lock"],
	django: [
		"settings.py",
		"config/settings.py",
		"config/settings/base.py",
		"config/settings/production.py"
	],
	alembic: ["alembic.ini", "env.py"],
	ecto: [
		"mix.exs",
		"config/config.exs",
		"config/runtime.exs"
	],
	knex: [
		"knexfile.js",
		"knexfile.ts",
		"package.json"
	],
	typeorm: [
		"ormconfig.json",
		"ormconfig.js",
		"data-source.ts",
		"src/data-source.ts",
		"package.json"
	],
	liquibase: [...[
		"liquibase.properties",
		"application.properties",
		"application.yml",
		"application.yaml"
	], ...[
		"config/application-prod.yml",
		"application-prod.yml",
		"pom.xml",
		"build.gradle",
		"build.gradle.kts"
	]],
	sequelize: [
		"config/config.json",
		"config/config.js",
		"package.json"
	],
	kysely: ["kysely.config.ts", "package.json"],
	efcore: [
		"appsettings.Production.json",
		"appsettings.json",
		"docker-compose.yml"
	],
	laravel: [...[
		".env.example",
		".env.production",
		".env.prod",
		".env",
		"config/database.php"
	], ...[
		"docker-compose.yml",
		"docker-compose.prod.yml",
		"docker-compose.yaml",
		"compose.yml",
		"compose.yaml"
	]],
	mikroorm: [
		"mikro-orm.config.ts",
		"src/mikro-orm.config.ts",
		"mikro-orm.config.js",
		"package.json"
	]
};
const LINES = { laravel: /^[ \t-]{0,40}(?:DB_CONNECTION[ \t]{0,10}[=:].{0,200}|'default'[ \t]{0,10}=>.{0,200}|image:.{0,200})$/gm };
const NAMED$2 = [
	["postgres", /postgres|postgrex|postgis|psycopg|\bpgsql\b|['"]pg['"]|\bpg \(/i],
	["mysql", /mysql|myxql|mariadb|trilogy/i],
	["oracle", /\bjdbc:oracle\b|\bojdbc\d/i],
	["sqlserver", /\bjdbc:sqlserver\b|\bmssql-jdbc\b|Ecto\.Adapters\.Tds\b/i],
	["sqlite", /sqlite/i]
];
async function dialectOfSettings({ head, git }, { tool }, path, places) {
	const names = SETTINGS[tool.name] ?? [];
	for (let folder = folderOf$1(path);; folder = folderOf$1(folder)) {
		const found = names.map((name) => folder === "" ? name : `${folder}/${name}`).filter((file) => places.has(file));
		const { texts } = found.length === 0 ? { texts: /* @__PURE__ */ new Map() } : await readTexts(head, found, MAX_FILE_BYTES, git);
		const lines = LINES[tool.name];
		const all = [...texts.values()].flatMap((text) => lines ? text.match(lines) ?? [] : [text]).join("\n");
		const dialect = NAMED$2.find(([, words]) => words.test(all))?.[0];
		if (dialect !== void 0) return dialect;
		if (folder === "") return "postgres";
	}
}

//#endregion
//#region src/checks/migrations/sql/executed.ts
function executedSql(source, tokens) {
	const end = tokens.findIndex((token) => ["using", "into"].includes(wordOf(source, token)));
	const expression = end === -1 ? tokens : tokens.slice(0, end);
	if (wordOf(source, expression[0]) === "format" && textOf$2(source, expression[1]) === "(") return textOf$2(source, expression.at(-1)) === ")" ? formatted(source, expression.slice(2, -1)) : void 0;
	const pieces = literals(source, expression, "||");
	return pieces === void 0 || pieces.length === 0 ? void 0 : pieces.join("");
}
function formatted(source, tokens) {
	const [template, ...values] = literals(source, tokens, ",") ?? [];
	if (template === void 0) return void 0;
	let isWhole = true;
	const sql = template.replace(/%(.)/gs, (_, kind) => {
		if (kind === "%") return "%";
		const value = values.shift();
		if (value === void 0 || !"sIL".includes(kind)) isWhole = false;
		if (kind === "I") return quote$1(value ?? "");
		return kind === "L" ? `'${(value ?? "").replaceAll("'", "''")}'` : value ?? "";
	});
	return isWhole ? sql : void 0;
}
function literals(source, tokens, separator) {
	const values = [];
	let between = "";
	for (const [index, token] of tokens.entries()) if (token.kind === "string") {
		if (index > 0 && between !== separator) return void 0;
		values.push(valueIn(textOf$2(source, token)));
		between = "";
	} else if (token.kind === "other") between += textOf$2(source, token);
	else return void 0;
	return between === "" ? values : void 0;
}
function valueIn(literal) {
	const dollar = /^\$[^$]*\$/.exec(literal)?.[0];
	if (dollar !== void 0) return literal.slice(dollar.length, -dollar.length);
	const body = literal.slice(literal.indexOf("'") + 1, -1).replaceAll("''", "'");
	return /^[eE]/.test(literal) ? body.replace(/\\([nrt\\'])/g, (_, char) => ESCAPES$1[char] ?? char) : body;
}
const ESCAPES$1 = {
	n: "\n",
	r: "\r",
	t: "	"
};
const textOf$2 = (source, token) => token === void 0 ? "" : source.slice(token.start, token.end);
const wordOf = (source, token) => token?.kind === "word" ? nameOf$3(source, token) ?? "" : "";

//#endregion
//#region src/checks/migrations/sql/blank.ts
const blank = (text) => text.replace(/[^\r\n]/g, " ");
function keepOnly(text, ranges) {
	let kept = "";
	let at = 0;
	for (const { start, end } of ranges) {
		kept += blank(text.slice(at, start)) + text.slice(start, end);
		at = end;
	}
	return kept + blank(text.slice(at));
}

//#endregion
//#region src/checks/migrations/sql/prepare.ts
const PLACEHOLDER$1 = /\$\{[^}\r\n]*\}/y;
const REST_OF_LINE = /[^\r\n]*/y;
function prepare(sql) {
	if (!/\\|\$\{|\/\*/.test(sql)) return sql;
	let prepared = "";
	let copied = 0;
	const replace = (start, end, text) => {
		prepared += sql.slice(copied, start) + text;
		copied = end;
	};
	let words = [];
	for (let token = nextToken(sql, 0); token; token = nextToken(sql, Math.max(token.end, copied))) {
		const first = sql.charAt(token.start);
		if (token.kind === "comment") {
			const inner = sql.slice(token.start + 2, token.end);
			if (first === "/" && inner.includes("/*")) replace(token.start, token.end, blank(sql.slice(token.start, token.end)));
		} else if (token.kind === "semicolon") {
			if (words[0] === "copy" && /\bfrom stdin\b/.test(words.join(" "))) {
				const rows = rowsAfter(sql, token.end);
				replace(rows.start, rows.end, blank(sql.slice(rows.start, rows.end)));
			}
			words = [];
		} else if (token.kind === "other" && first === "\\") {
			REST_OF_LINE.lastIndex = token.start;
			const command = REST_OF_LINE.exec(sql)?.[0] ?? "";
			replace(token.start, token.start + command.length, `;${" ".repeat(command.length - 1)}`);
			words = [];
		} else if (token.kind === "other" && first === "$") {
			PLACEHOLDER$1.lastIndex = token.start;
			const placeholder = PLACEHOLDER$1.exec(sql)?.[0];
			if (placeholder) replace(token.start, token.start + placeholder.length, placeholder.replace(/\W/g, "_"));
		} else if (token.kind === "word") words.push(nameOf$3(sql, token) ?? "");
	}
	return prepared + sql.slice(copied);
}
function rowsAfter(sql, at) {
	const lineEnd = sql.indexOf("\n", at);
	const start = lineEnd === -1 ? sql.length : lineEnd + 1;
	const mark = /^\\\.\r?$/gm;
	mark.lastIndex = start;
	return {
		start,
		end: mark.exec(sql) ? mark.lastIndex : sql.length
	};
}

//#endregion
//#region src/checks/migrations/sql/statements.ts
function parseStatements(parse, text, readable = text) {
	const source = prepare(readable);
	const parsed = {
		text,
		readable: source,
		statements: [],
		problems: [],
		dynamic: 0
	};
	const whole = parse(source);
	let doubtful = false;
	const chunks = whole.ok ? [{
		start: 0,
		end: source.length
	}] : split$1(source);
	for (const { start, end } of chunks) {
		const chunk = source.slice(start, end);
		const result = whole.ok ? whole : parse(chunk);
		if (result.ok) for (const statement of place$1(text, source, chunk, start, result.statements)) {
			parsed.statements.push(statement);
			const body = "DoStmt" in statement.node ? bodyOf$1(statement, source) : void 0;
			if (body) parsed.statements.push(...inBody(parse, text, source, body, parsed));
		}
		else {
			const at = fromCodePoints(chunk, result.codePoint);
			const certain = !doubtful && !/['$]/.test(chunk.slice(0, at));
			doubtful ||= /['$"]|\/\*/.test(chunk);
			parsed.problems.push({
				offset: start + at,
				message: certain ? withoutLiteral(result.message) : result.message.replace(NEAR, ""),
				shown: doubtful ? void 0 : {
					start,
					end
				}
			});
		}
	}
	return parsed;
}
function place$1(text, source, chunk, base, raw) {
	const toUnits = byteMap(chunk);
	const offsetOf = (location) => base + toUnits(location);
	return raw.map(({ node, start: startByte, end: endByte }) => {
		const tokens = tokenize(source, offsetOf(startByte), offsetOf(endByte)).filter((token) => token.kind !== "comment");
		const closed = tokens.at(-1)?.kind === "semicolon" ? tokens.slice(0, -1) : tokens;
		const start = closed[0]?.start ?? offsetOf(startByte);
		const end = closed.at(-1)?.end ?? offsetOf(endByte);
		return {
			node,
			start,
			end,
			text: text.slice(start, end),
			tokens: closed,
			nested: false,
			offsetOf
		};
	});
}
function bodyOf$1(statement, source) {
	const token = statement.tokens.find(({ kind, start }) => kind === "string" && source.startsWith("$", start));
	if (token === void 0) return void 0;
	const width = source.indexOf("$", token.start + 1) + 1 - token.start;
	return {
		start: token.start + width,
		end: token.end - width
	};
}
const OPENERS$1 = /* @__PURE__ */ new Set([
	"begin",
	"then",
	"else",
	"loop"
]);
const STARTERS$1 = /* @__PURE__ */ new Set([
	"alter",
	"create",
	"drop",
	"truncate",
	"delete",
	"update",
	"insert",
	"set",
	"lock",
	"refresh",
	"reindex",
	"comment"
]);
function inBody(parse, text, source, body, counts) {
	const found = [];
	let opener = true;
	let start;
	let executing;
	for (const token of tokenize(source, body.start, body.end)) {
		if (token.kind === "comment" || token.end > body.end) continue;
		const word = token.kind === "word" ? nameOf$3(source, token) ?? "" : "";
		if (start === void 0 && opener && STARTERS$1.has(word)) start = token.start;
		if (start === void 0 && opener && word === "execute") executing = [];
		if (executing !== void 0 && token.kind === "semicolon") {
			const run = executed(parse, source, text, executing);
			if (run === void 0) counts.dynamic++;
			else found.push(...run);
			executing = void 0;
		}
		executing?.push(token);
		if (token.kind === "semicolon") {
			const chunk = start === void 0 ? "" : source.slice(start, token.start);
			const result = chunk === "" ? void 0 : parse(chunk);
			if (start !== void 0 && result?.ok) found.push(...place$1(text, source, chunk, start, result.statements).map((statement) => ({
				...statement,
				nested: true
			})));
			start = void 0;
		}
		opener = token.kind === "semicolon" || OPENERS$1.has(word);
	}
	return found;
}
function executed(parse, source, text, tokens) {
	const sql = executedSql(source, tokens.slice(1));
	const result = sql === void 0 ? void 0 : parse(sql);
	if (!result?.ok || result.statements.length === 0) return void 0;
	const start = tokens[0]?.start ?? 0;
	const end = tokens.at(-1)?.end ?? start;
	return result.statements.map(({ node }) => ({
		node,
		start,
		end,
		text: text.slice(start, end),
		tokens,
		nested: true,
		offsetOf: () => start
	}));
}
function split$1(source) {
	const chunks = [];
	let start = 0;
	let parentheses = 0;
	let blocks = 0;
	let previous = "";
	for (let token = nextToken(source, 0); token; token = nextToken(source, token.end)) {
		if (token.kind === "comment") continue;
		const word = token.kind === "word" ? nameOf$3(source, token) ?? "" : source.slice(token.start, token.end);
		if (word === "(") parentheses++;
		else if (word === ")") parentheses = Math.max(0, parentheses - 1);
		else if (word === "atomic" && previous === "begin") blocks++;
		else if (blocks > 0 && word === "case") blocks++;
		else if (blocks > 0 && word === "end") blocks--;
		else if (token.kind === "semicolon" && blocks === 0 && (parentheses === 0 || startsStatement(source, token.end))) {
			chunks.push({
				start,
				end: token.end
			});
			start = token.end;
			parentheses = 0;
		}
		previous = word;
	}
	if (start < source.length) chunks.push({
		start,
		end: source.length
	});
	return chunks;
}
const startsStatement = (source, at) => /^\s*(?:--[^\r\n]*\s*)*(?:alter|create|drop|insert|update|delete|select|set|truncate|begin|commit|comment|grant|do)\b/i.test(source.slice(at, at + 500));
const NEAR = / at or near "([\s\S]*)"$/;
const withoutLiteral = (message) => message.replace(NEAR, (whole, near) => /^[\p{L}_][\p{L}\p{N}_]*$/u.test(near) || /^[^\p{L}\p{N}'"$]{1,3}$/u.test(near) ? whole : "");

//#endregion
//#region src/checks/migrations/collect-programs.ts
async function collectPrograms(context, settings, touched, parse, done = /* @__PURE__ */ new Set()) {
	const collected = {
		total: 0,
		fresh: 0,
		files: [],
		base: [],
		unread: [],
		others: [],
		paths: /* @__PURE__ */ new Set()
	};
	const possible = touched.filter(({ path }) => programsByPath(path).length > 0);
	if (possible.length === 0) return collected;
	const changed = await ownersOf(context, possible);
	if (changed.length === 0) return collected;
	const entries = (await context.head.list()).filter(({ kind, path }) => kind === "file" && !done.has(path));
	const places = placesOf$1(entries);
	const paths = /* @__PURE__ */ new Set();
	const projects = Map.groupBy(changed, ({ path, program }) => `${program.tool.name} ${projectOf(path, program, places)}`);
	for (const [database, own] of projects) {
		const program = own[0]?.program;
		if (program === void 0) continue;
		for (const { path } of own) paths.add(path);
		const all = entries.map(({ path }) => path).filter((path) => program.tool.matches(path, places) && `${program.tool.name} ${projectOf(path, program, places)}` === database);
		const dialect = configuredDialect(settings.database) ?? await dialectOfFiles(context, program, {
			own: own.map(({ path }) => path),
			all,
			places
		}) ?? await dialectOfSettings(context, program, own[0]?.path ?? "", places);
		if (dialect !== "postgres") {
			collected.others.push({
				program,
				dialect,
				count: own.length
			});
			continue;
		}
		await readProject(context, {
			program,
			database,
			own,
			all,
			settings,
			parse: await parse()
		}, collected);
	}
	return {
		...collected,
		paths
	};
}
async function readProject(context, project, collected) {
	const { program, database, own, settings, parse } = project;
	const changed = new Map(own.map((each) => [each.path, each]));
	const files = [...await textsOf(context, project)].filter(([, text]) => program.text?.test(text) ?? true).map(([path, text]) => ({
		path,
		text
	}));
	const loaded = await program.load();
	const reader = await loaded.createReader();
	const compared = context.scope.kind === "change";
	const scripts = await scriptsOf(context.head, context.git, loaded, files);
	const before = loaded.appends ? await filesBefore(context, loaded, own) : /* @__PURE__ */ new Map();
	const ends = compared ? otherEnds(loaded.graph?.(files) ?? [], (path) => changed.get(path)?.from === void 0 && changed.has(path)) : void 0;
	const toBase = (path, sql) => {
		if (!compared) return;
		const parsed = parseStatements(parse, scriptOf("", sql).sql);
		const unread = sql.unread.length + (sql.elsewhere ?? 0);
		collected.base.push({
			path,
			database,
			tool: program.tool,
			parsed,
			down: sql.down,
			unread
		});
	};
	for (const file of loaded.order(files)) {
		const touched = changed.get(file.path);
		const old = touched?.from === void 0 ? void 0 : before.get(touched.from);
		const earlier = old && reader.read(old);
		const whole = reader.read({
			...file,
			scripts
		});
		if (touched === void 0 || earlier !== void 0) toBase(touched?.from ?? file.path, earlier ?? whole);
		const brought = earlier && broughtBy(whole, earlier, touched?.from !== file.path);
		const sql = brought?.sql ?? whole;
		const count = whole.parts?.length ?? 1;
		collected.total += count;
		if (touched === void 0) continue;
		collected.fresh += brought?.fresh ?? (touched.from === void 0 ? count : 0);
		collected.unread.push(...sql.unread.map(({ start, what }) => ({
			path: file.path,
			line: lineOf(file.text, start),
			what
		})));
		if (sql.parts?.length === 0 && sql.unread.length === 0) continue;
		const { sql: script, origin } = scriptOf(file.text, settings.transactions === "auto" ? sql : withoutParts(sql));
		const edited = brought?.before;
		collected.files.push({
			path: file.path,
			tool: program.tool,
			database,
			wrapping: wrappingOf$1(settings, sql),
			text: script,
			up: script,
			origin,
			isNew: compared && (touched.from === void 0 || brought !== void 0 && edited === void 0),
			down: sql.down,
			unread: sql.unread.length + (sql.elsewhere ?? 0),
			...ends?.has(file.path) ? { ends: ends.get(file.path) ?? [] } : {},
			...edited === void 0 ? {} : { before: beforeOf(edited, edited.moved ? touched.from : void 0, file.path) },
			...touched.from === void 0 || brought !== void 0 ? {} : { onBase: true }
		});
	}
}
function beforeOf({ sql, edited }, from, path) {
	const text = scriptOf("", sql).sql;
	return {
		path: from ?? path,
		text,
		up: text,
		edited
	};
}
const withoutParts = ({ statements }) => ({ statements });
async function filesBefore({ base, git }, program, own) {
	const paths = own.flatMap(({ from }) => from ?? []);
	if (base === void 0 || paths.length === 0) return /* @__PURE__ */ new Map();
	const { texts } = await readTexts(base, paths, MAX_FILE_BYTES, git);
	const files = [...texts].map(([path, text]) => ({
		path,
		text
	}));
	const scripts = await scriptsOf(base, git, program, files);
	return new Map(files.map((file) => [file.path, {
		...file,
		scripts
	}]));
}
const wrappingOf$1 = ({ transactions }, { wrapping }) => transactions === "auto" ? wrapping : transactions === "file" ? "transaction" : "none";
async function textsOf({ head, git }, { all, own }) {
	const wanted = /* @__PURE__ */ new Set([...all.slice(-3e3), ...own.map(({ path }) => path)]);
	return (await readTexts(head, [...wanted], MAX_FILE_BYTES, git)).texts;
}
async function ownersOf({ head, git }, touched) {
	const { texts } = await readTexts(head, touched.map(({ path }) => path), MAX_FILE_BYTES, git);
	return touched.flatMap((each) => {
		const text = texts.get(each.path);
		if (text === void 0) return [];
		const program = programsByPath(each.path).find((kind) => kind.text?.test(text) ?? true);
		return program === void 0 ? [] : [{
			...each,
			program
		}];
	});
}
const CHANGELOGS = [/^(?:.*?\/)?[^/]*(?:liquibase|change-?log|change-?set|changes)[^/]*(?=\/)/i, /^(?:.*?\/)?(?:db|database|migrations?)(?=\/)/i];
function projectOf(path, { tool }, places) {
	if (tool.name === "django") return nearestWith(path, "manage.py", places);
	const rails = /^(.*?)db\/(\w+_)?migrate\//.exec(path);
	if (tool.name === "rails" && rails) return `${rails[1]}${(rails[2] ?? "").replace(/^post_$/, "")}`;
	const ecto = /^(.*?)(\w*)migrations\//.exec(path);
	if (tool.name === "ecto" && ecto) return `${ecto[1]}${(ecto[2] ?? "").replace(/^(?:manual|data|post\w*)_$/, "")}`;
	if (tool.name === "laravel") return laravelProject(path, places);
	if (tool.name === "alembic") return path.slice(0, path.lastIndexOf("/versions/"));
	if (tool.name === "liquibase") return CHANGELOGS.map((folder) => folder.exec(path)?.[0]).find((folder) => folder !== void 0) ?? folderOf$1(path);
	return folderOf$1(path);
}
function laravelProject(path, places) {
	const below = /\/migrations\/(.*)$/i.exec(path)?.[1] ?? "";
	return `${nearestWith(path, "artisan", places)} ${folderOf$1(below)}`;
}
function nearestWith(path, name, places) {
	for (let folder = folderOf$1(path); folder !== ""; folder = folderOf$1(folder)) if (places.has(`${folder}/${name}`)) return folder;
	return "";
}
const lineOf = (text, offset) => text.slice(0, offset).split(/\r\n|\r|\n/).length;

//#endregion
//#region src/checks/migrations/find-dialects.ts
const MAX_SOURCE_BYTES = 1048576;
const NEIGHBOURS = 5;
async function findDialects(found, world) {
	const dialects = /* @__PURE__ */ new Map();
	const declared = await readDeclarations(found, world);
	for (const { path, text, tool } of found) {
		const dialect = dialectOfPath(path) ?? declared(path, tool) ?? world.configured ?? dialectOfSql(text);
		if (dialect) dialects.set(path, dialect);
	}
	await askNeighbours(found, dialects, world);
	return dialects;
}
async function readDeclarations(found, { tree, places, git }) {
	const sources = /* @__PURE__ */ new Map();
	const below = (folder) => folder === "" ? "" : `${folder}/`;
	for (const folder of new Set(found.flatMap(({ path }) => foldersAbove(path)))) {
		const inFolder = [folder, `${below(folder)}meta`].flatMap((place) => places.filesIn(place).flatMap((name) => DIALECT_SOURCES.filter(({ file }) => file.test(name)).map(({ find, tools }) => ({
			file: below(place) + name,
			find,
			tools
		}))));
		if (inFolder.length > 0) sources.set(folder, inFolder);
	}
	const paths = [...sources.values()].flat().map(({ file }) => file);
	const { texts } = await readTexts(tree, paths, MAX_SOURCE_BYTES, git);
	return (path, tool) => {
		for (const folder of foldersAbove(path)) for (const { file, find, tools } of sources.get(folder) ?? []) {
			if (tools && !tools.includes(tool.name)) continue;
			const name = find.exec(texts.get(file) ?? "")?.[1];
			const dialect = name === void 0 ? void 0 : dialectNamed(name);
			if (dialect) return dialect;
		}
	};
}
async function askNeighbours(found, dialects, { tree, places, git }) {
	const undecided = Map.groupBy(found.filter(({ path }) => !dialects.has(path)), ({ path }) => rootOf(path));
	if (undecided.size === 0) return;
	const entries = (await tree.list()).filter(({ path }) => /\.sql$/i.test(path) && undecided.has(rootOf(path)) && places.has(path));
	const neighbours = [...undecided.keys()].map((root) => ({
		root,
		paths: entries.map(({ path }) => path).filter((path) => rootOf(path) === root).slice(0, NEIGHBOURS)
	}));
	const { texts } = await readTexts(tree, neighbours.flatMap(({ paths }) => paths), MAX_SOURCE_BYTES, git);
	for (const { root, paths } of neighbours) {
		const known = found.filter(({ path }) => rootOf(path) === root).map(({ path }) => dialects.get(path));
		const asked = paths.map((path) => dialectOfSql(texts.get(path) ?? ""));
		const dialect = [...known, ...asked].find((each) => each !== void 0);
		if (dialect) for (const { path } of undecided.get(root) ?? []) dialects.set(path, dialect);
	}
}

//#endregion
//#region src/checks/migrations/foreign.ts
const PROGRAM = /(?:^|\/)(?:migrations?|migrate)\/(?:[^/]+\/)*(?!index\.)[^/]+(?<!\.d|\.test|\.spec)\.[cm]?[jt]s$/;
const SCRIPT = "TypeScript and JavaScript files are not read yet";
const FOREIGN = [{
	what: "Entity Framework 6 migrations",
	matches: /(?:^|\/)Migrations\/(?:[^/]+\/)*\d+_[^/]+(?<!\.Designer)\.cs$/i,
	text: /:\s{0,20}DbMigration\b/,
	why: "only those of Entity Framework Core are read",
	advice: "look at the SQL yourself with `ef6 database update --script`"
}, {
	what: "script migrations",
	matches: PROGRAM,
	text: /\bexport\b[^\n]*\bup\b|\bexports\.up\b/,
	why: SCRIPT,
	advice: "let `migrations.run` run them, or look at the SQL yourself"
}];
const foreignByPath = (path) => FOREIGN.filter(({ matches }) => matches.test(path));

//#endregion
//#region src/checks/migrations/history/down.ts
const SECTIONS = {
	goose: /^[ \t]*--[ \t]*\+goose[ \t]+Down\b[^\r\n]*/im,
	dbmate: /^[ \t]*--[ \t]*migrate:down\b[^\r\n]*/im,
	"sql-migrate": /^[ \t]*--[ \t]*\+migrate[ \t]+Down\b[^\r\n]*/im,
	tern: /^---- create above \/ drop below ----[^\r\n]*/im
};
const PARTNERS = [
	[".up.sql", ".down.sql"],
	["/up.sql", "/down.sql"],
	["_up.sql", "_down.sql"],
	["-up.sql", "-down.sql"]
];
function downOf(path, text, tool, around) {
	const section = SECTIONS[tool.name];
	if (section !== void 0) {
		const match = section.exec(text);
		if (match === null) return "missing";
		return text.slice(match.index + match[0].length).trim() === "" ? "empty" : "given";
	}
	const partner = PARTNERS.find(([up]) => path.endsWith(up));
	if (partner === void 0 || tool.name === "prisma" || tool.name === "drizzle") return void 0;
	return around.has(`${path.slice(0, -partner[0].length)}${partner[1]}`) ? "given" : "missing";
}

//#endregion
//#region src/checks/migrations/history/journal.ts
const MAX_JOURNAL_BYTES = 4194304;
async function readVersions(tree, paths, places, git) {
	const journals = [...new Set(paths.map(folderOf$1))].map(journalIn).filter((path) => places.has(path));
	const versions = /* @__PURE__ */ new Map();
	if (journals.length === 0) return versions;
	const { texts } = await readTexts(tree, journals, MAX_JOURNAL_BYTES, git);
	const read = new Map([...texts].map(([path, text]) => [path, entriesOf(text)]));
	for (const path of paths) {
		const folder = folderOf$1(path);
		const tag = path.slice(folder.length + 1).replace(/\.sql$/, "");
		const when = read.get(journalIn(folder))?.get(tag);
		if (when !== void 0) versions.set(path, {
			kind: "numbers",
			parts: [when]
		});
	}
	return versions;
}
const journalIn = (folder) => `${folder}/meta/_journal.json`;
function entriesOf(text) {
	const found = /* @__PURE__ */ new Map();
	let journal;
	try {
		journal = JSON.parse(text);
	} catch {
		return found;
	}
	if (typeof journal !== "object" || journal === null || !("entries" in journal) || !Array.isArray(journal.entries)) return found;
	for (const entry of journal.entries) {
		if (typeof entry !== "object" || entry === null || !("tag" in entry) || !("when" in entry)) continue;
		const { tag, when } = entry;
		if (typeof tag === "string" && typeof when === "number" && Number.isSafeInteger(when)) found.set(tag, BigInt(when));
	}
	return found;
}

//#endregion
//#region src/checks/migrations/mysql/version.ts
const LAST = 99;
function serverOf(flavour, version) {
	if (version === void 0 || !Number.isFinite(version) || version <= 0) return {
		flavour,
		version: flavour === "mysql" ? 80499 : 101199
	};
	if (version >= 1e3) return {
		flavour,
		version: Math.trunc(version)
	};
	const [major = "0", minor = "0"] = String(version).split(".");
	const second = flavour === "mariadb" && major === "10" && minor === "1" ? 10 : Number(minor.slice(0, 2));
	return {
		flavour,
		version: Number(major) * 1e4 + second * 100 + LAST
	};
}
const isMysql = ({ flavour, version }, since = 0) => flavour === "mysql" && version >= since;
const isMaria = ({ flavour, version }, since = 0) => flavour === "mariadb" && version >= since;
function nameOfServer({ flavour, version }) {
	const patch = version % 100;
	const series = `${Math.trunc(version / 1e4)}.${Math.trunc(version / 100) % 100}`;
	return `${flavour === "mysql" ? "MySQL" : "MariaDB"} ${series}${patch === LAST ? "" : `.${patch}`}`;
}
function runsComment(server, isMariaOnly, digits) {
	if (isMariaOnly && server.flavour !== "mariadb") return false;
	if (digits === "") return true;
	const version = Number(digits);
	if (!isMariaOnly && server.flavour === "mariadb" && version >= 50700 && version <= 99999) return false;
	return server.version >= version;
}

//#endregion
//#region src/checks/migrations/mysql/advice.ts
const SHORT_WAIT = "SET SESSION lock_wait_timeout = 5;";
function clauseFor(subject, algorithm, lock) {
	if (algorithm === "INSTANT") return "ALGORITHM=INSTANT";
	return `ALGORITHM=${algorithm === "NOCOPY" && !isMaria(subject.server) ? "INPLACE" : algorithm}, LOCK=${lock}`;
}
function saying(subject, { algorithm, lock }) {
	const clause = clauseFor(subject, algorithm, lock);
	const { statement, shown } = subject;
	return statement.kind === "alter-table" ? `${shown}, ${clause};` : `${shown} ${clause.replace(", ", " ")};`;
}
const serverName = (subject) => nameOfServer(subject.server);
function onlineTools(subject, table, hasKeys) {
	const alter = subject.shown.replace(/^[\s\S]*?\bTABLE\b\s*/i, "").replace(/^(?:`[^`]*`|\S)+\s*/, "").replace(/\s+/g, " ").replace(/(["\\$`])/g, "\\$1").slice(0, 400);
	const name = table.sql.replaceAll("`", "");
	const percona = `pt-online-schema-change --alter "${alter}" ${hasKeys ? "--alter-foreign-keys-method=auto " : ""}--execute D=<database>,t=${name}`;
	const ghost = `gh-ost --database=<database> --table=${name} --alter="${alter}" --execute`;
	const tools = hasKeys || isMaria(subject.server) ? [percona] : [ghost, percona];
	return `Let ${tools.length > 1 ? "`gh-ost` or `pt-online-schema-change`" : "`pt-online-schema-change`"} fill a copy while the app goes on, and take the statement out of the migration (or let the migration find it done):\n\n${shBlock(tools)}`;
}
const shBlock = (lines) => sqlBlock(...lines).replace("```sql", "```sh");
const smallTable = (table) => `Where ${code$1(table.sql.replaceAll("`", ""))} is small (some thousand rows) it is done within a second: then keep it, with \`${SHORT_WAIT}\` before it, and accept this finding with that as the reason.`;
const ORDER$2 = [
	"DEFAULT",
	"INSTANT",
	"NOCOPY",
	"INPLACE",
	"COPY"
];
const LOCK_ORDER = [
	"DEFAULT",
	"NONE",
	"SHARED",
	"EXCLUSIVE"
];
function isRefused(subject, how) {
	const { plan } = subject;
	if (plan === void 0 || !plan.because.every(({ certain }) => certain)) return false;
	const { algorithm = "DEFAULT", lock = "DEFAULT" } = how;
	const needed = plan.algorithm === "NOCOPY" && !isMaria(subject.server) ? "INPLACE" : plan.algorithm;
	if ((algorithm === "INPLACE" || algorithm === "NOCOPY" || algorithm === "INSTANT") && ORDER$2.indexOf(algorithm) < ORDER$2.indexOf(needed)) return true;
	return lock !== "DEFAULT" && plan.algorithm !== "INSTANT" && LOCK_ORDER.indexOf(lock) < LOCK_ORDER.indexOf(plan.lock);
}
function howOf({ statement }) {
	return "how" in statement && typeof statement.how === "object" ? statement.how : {};
}
const goesAhead = (subject) => !isRefused(subject, howOf(subject));

//#endregion
//#region src/checks/migrations/mysql/plan-table.ts
function tableNameOf({ statement }) {
	if (statement.kind === "optimize") return statement.tables[0];
	if (statement.kind === "alter-table" || statement.kind === "create-index" || statement.kind === "drop-index") return statement.table;
}

//#endregion
//#region src/checks/migrations/mysql/rules/mysql-algorithm-refused.ts
const algorithmRefused = {
	rule: {
		id: "migrations/mysql-algorithm-refused",
		severity: "high",
		summary: "Says an ALGORITHM or LOCK that the server refuses for this change",
		why: "Saying `ALGORITHM=INSTANT` is right: the server then refuses (errors 1845, 1846) rather than to copy the table. For this change it does refuse, so the deploy stops here; what ran before stays, for there is no rollback of DDL.",
		fix: "Change the statement into one that can be done so, or say what the change needs and when it may run.",
		since: "0.1.0",
		sources: ["https://dev.mysql.com/doc/refman/8.4/en/alter-table.html#alter-table-performance"],
		examples: {
			bad: ["-- base\nCREATE TABLE users (id INT, n VARCHAR(50));\n-- change\nALTER TABLE users MODIFY n INT, ALGORITHM=INSTANT;", "-- base\nCREATE TABLE users (id INT, n TEXT);\n-- change\nALTER TABLE users ADD FULLTEXT INDEX f (n), LOCK=NONE;"],
			good: ["-- base\nCREATE TABLE users (id INT);\n-- change\nALTER TABLE users ADD COLUMN a INT, ALGORITHM=INSTANT;", "ALTER TABLE users ADD INDEX i (a), ALGORITHM=INPLACE, LOCK=NONE;"]
		}
	},
	*check(subject) {
		const { plan } = subject;
		const table = tableNameOf(subject);
		const how = howOf(subject);
		if (plan === void 0 || table === void 0 || !isRefused(subject, how)) return;
		const said = [how.algorithm && `ALGORITHM=${how.algorithm}`, how.lock && `LOCK=${how.lock}`].filter(Boolean).join(", ");
		const [first] = plan.because;
		const needs = clauseFor(subject, plan.algorithm, plan.lock);
		yield {
			about: table.key,
			title: `Change of table ${plain(subject.written(table.key))} is refused: it needs ${needs}`,
			message: `The statement says ${code$1(said)}, but ${serverName(subject)} can do this only with ${code$1(needs)}: ${first?.why ?? ""}.`,
			impact: "The migration fails and the deploy stops. Statements before this one have taken effect already.",
			fix: `Nothing is locked by this, and that is what the clause is for. Where ${code$1(subject.written(table.key))} is small, or nobody uses it meanwhile, say what it needs:\n\n${sqlBlock(`… ${needs};`)}\n\nOtherwise find a change that needs less, or let gh-ost or pt-online-schema-change do it.`,
			at: first?.span
		};
	}
};

//#endregion
//#region src/checks/migrations/mysql/rules/mysql-copy.ts
const ELSEWHERE$1 = /* @__PURE__ */ new Set([
	"column-type",
	"foreign-key",
	"check",
	"stored",
	"unique"
]);
const copy = {
	rule: {
		id: "migrations/mysql-copy",
		severity: "high",
		summary: "Copies a whole table row by row while writes to it wait",
		why: "Some changes can only be made by filling a second table (`ALGORITHM=COPY`). Reads go on, but every insert, update and delete waits until the last row is copied, and the replicas do the same again afterwards. MariaDB lets others write meanwhile since 11.2.",
		fix: "Use a change that the server makes in place, or let gh-ost or pt-online-schema-change fill the copy while the app goes on.",
		since: "0.1.0",
		sources: ["https://dev.mysql.com/doc/refman/8.4/en/innodb-online-ddl-operations.html", "https://mariadb.com/kb/en/innodb-online-ddl-overview/"],
		examples: {
			bad: [
				"ALTER TABLE users CONVERT TO CHARACTER SET utf8mb4;",
				"ALTER TABLE users ADD COLUMN token CHAR(36) NOT NULL DEFAULT (uuid());",
				"ALTER TABLE users ENGINE=MyISAM;",
				"ALTER TABLE users ORDER BY email;",
				"ALTER TABLE users ADD COLUMN a INT, ALGORITHM=COPY;"
			],
			good: [
				"ALTER TABLE users ADD COLUMN a INT;",
				"CREATE TABLE t (a INT);\nALTER TABLE t CONVERT TO CHARACTER SET latin1;",
				"ALTER TABLE users ADD INDEX i (email), ALGORITHM=INPLACE, LOCK=NONE;",
				"-- base\nCREATE TABLE users (email INT);\n-- change\nALTER TABLE users ORDER BY email, ALGORITHM=INPLACE;"
			]
		}
	},
	*check(subject) {
		const { plan } = subject;
		const table = tableNameOf(subject);
		if (plan === void 0 || table === void 0 || !goesAhead(subject)) return;
		const asked = howOf(subject).algorithm === "COPY" && plan.algorithm !== "COPY";
		const [first] = plan.because.filter(({ cause }) => !ELSEWHERE$1.has(cause)).filter(({ why }) => why !== "a member goes away");
		if (!asked && (plan.algorithm !== "COPY" || first === void 0)) return;
		const waits = asked || plan.lock !== "NONE";
		const because = asked ? "the statement asks for it with `ALGORITHM=COPY`" : first?.why ?? "";
		const known = subject.table(table.key);
		yield {
			about: table.key,
			severity: waits ? "high" : "medium",
			title: `Table ${plain(subject.written(table.key))} is copied row by row${waits ? " while writes to it wait" : ""}`,
			message: `${serverName(subject)} makes a second ${code$1(subject.written(table.key))}, copies every row into it and then takes it instead: ${because}.`,
			impact: `${waits ? `Inserts, updates and deletes on ${code$1(subject.written(table.key))} wait until the last row is copied` : `The disk needs room for a second ${code$1(subject.written(table.key))}`}, and replicas stand still as long afterwards.`,
			fix: asked ? `Leave \`ALGORITHM=COPY\` out: ${serverName(subject)} can do this with \`${plan.algorithm === "INSTANT" ? "ALGORITHM=INSTANT" : "ALGORITHM=INPLACE"}\`.` : `${onlineTools(subject, table, (known?.keys.size ?? 0) > 0)}\n\n${smallTable(table)}`,
			at: asked ? void 0 : first?.span
		};
	}
};

//#endregion
//#region src/checks/migrations/mysql/subject.ts
function alterationOf(subject) {
	const { statement } = subject;
	if (statement.kind !== "alter-table" || subject.isNew(statement.table.key)) return void 0;
	const { table, actions, how } = statement;
	return {
		table,
		known: subject.table(table.key),
		actions,
		how
	};
}
const clausesOf = ({ actions }, kind) => actions.filter((action) => action.kind === kind);

//#endregion
//#region src/checks/migrations/mysql/rules/mysql-drop-partition.ts
const dropPartition = {
	rule: {
		id: "migrations/mysql-drop-partition",
		severity: "blocker",
		summary: "Drops or empties a partition with all its rows",
		why: "The rows of the partition are gone at once, without a transaction that could be undone. `REORGANIZE PARTITION` keeps them.",
		fix: "Keep the partition as a table of its own (`EXCHANGE PARTITION`) for some days, or let a job that is meant for it drop old partitions.",
		since: "0.1.0",
		sources: ["https://dev.mysql.com/doc/refman/8.4/en/partitioning-management-range-list.html"],
		examples: {
			bad: ["ALTER TABLE events DROP PARTITION p2023;", "ALTER TABLE events TRUNCATE PARTITION p1, p2;"],
			good: ["ALTER TABLE events ADD PARTITION (PARTITION p9 VALUES LESS THAN (90));", "ALTER TABLE events ANALYZE PARTITION p1;"]
		}
	},
	*check(subject) {
		const alteration = alterationOf(subject);
		if (alteration === void 0) return;
		const { table } = alteration;
		for (const { how, names, span } of clausesOf(alteration, "partition")) {
			if (how !== "drop" && how !== "truncate" && how !== "discard") continue;
			const list = names.map(plain).join(", ");
			const done = how === "truncate" ? "emptied" : how === "drop" ? "dropped" : "taken off";
			yield {
				about: `${table.key}.${names.join(",")}`,
				title: `Partition ${list} of table ${plain(subject.written(table.key))} is ${done} with all its rows`,
				message: `This ${how === "truncate" ? "empties" : how === "drop" ? "drops" : "deletes the file of"} ${names.map((name) => code$1(subject.written(name))).join(", ")} of ${code$1(subject.written(table.key))}.`,
				impact: `Its rows of ${code$1(subject.written(table.key))} are lost, and only a backup brings them back.`,
				fix: `Keep the rows for some days in a table of their own (of the same structure, without partitions):\n\n${sqlBlock(`CREATE TABLE <kept> LIKE ${table.sql};`, "ALTER TABLE <kept> REMOVE PARTITIONING;", ...names.map((name) => `ALTER TABLE ${table.sql} EXCHANGE PARTITION ${name} WITH TABLE <kept>;`))}`,
				at: span
			};
		}
	}
};

//#endregion
//#region src/checks/migrations/mysql/changes.ts
const modifiedIn = ({ actions, known }) => actions.flatMap((action) => action.kind === "modify-column" ? [{
	column: action.from,
	before: known?.columns.get(action.from),
	to: action.column,
	span: action.span
}] : []);
const becomesRequired = (alteration) => modifiedIn(alteration).filter(({ before, to }) => to.notNull === true && before?.notNull !== true && to.generated === void 0);

//#endregion
//#region src/checks/migrations/mysql/sql/cursor.ts
var Unread = class extends Error {
	name = "Unread";
	offset;
	constructor(message, offset) {
		super(message);
		this.offset = offset;
	}
};
const cursorOf = (tokens) => ({
	tokens,
	at: 0
});
const peek = (cursor, ahead = 0) => cursor.tokens[cursor.at + ahead];
function word$1(cursor, ahead = 0) {
	const token = peek(cursor, ahead);
	return token?.kind === "word" || token?.kind === "other" ? token.text : "";
}
const isNext = (cursor, ...words) => words.every((text, index) => word$1(cursor, index) === text);
function take(cursor, ...words) {
	if (!isNext(cursor, ...words)) return false;
	cursor.at += words.length;
	return true;
}
function takeAny(cursor, ...words) {
	const next = word$1(cursor);
	if (!words.includes(next)) return void 0;
	cursor.at++;
	return next;
}
function next(cursor) {
	const token = peek(cursor);
	if (token === void 0) throw unread$1(cursor, "the statement ends too early");
	cursor.at++;
	return token;
}
function name(cursor) {
	const token = peek(cursor);
	if (token?.kind !== "word" && token?.kind !== "quoted") throw unread$1(cursor, "a name is missing");
	cursor.at++;
	return token.text;
}
function expect(cursor, ...words) {
	if (!take(cursor, ...words)) throw unread$1(cursor, `\`${words.join(" ").toUpperCase()}\` is missing`);
}
function parens(cursor) {
	expect(cursor, "(");
	const from = cursor.at;
	for (let depth = 1;;) {
		const token = next(cursor);
		if (token.kind !== "other") continue;
		if (token.text === "(") depth++;
		else if (token.text === ")" && --depth === 0) return cursor.tokens.slice(from, cursor.at - 1);
	}
}
const atEnd = (cursor) => cursor.at >= cursor.tokens.length;
const offsetOf = (cursor) => peek(cursor)?.start ?? cursor.tokens.at(-1)?.end ?? 0;
const unread$1 = (cursor, message) => new Unread(message, offsetOf(cursor));
function spanFrom(cursor, from) {
	const start = cursor.tokens[from]?.start ?? 0;
	return {
		start,
		end: cursor.tokens[cursor.at - 1]?.end ?? start
	};
}

//#endregion
//#region src/checks/migrations/mysql/sql/names.ts
const quote = (text) => `\`${text.replaceAll("`", "``")}\``;
function written(cursor, source) {
	const token = peek(cursor);
	const read = name(cursor);
	return token?.kind === "word" ? source.slice(token.start, token.end) : read;
}
function tableName(cursor, source) {
	const from = cursor.at;
	const parts = [written(cursor, source)];
	while (take(cursor, ".")) parts.push(written(cursor, source));
	return {
		key: parts.join(".").toLowerCase(),
		sql: parts.map(quote).join("."),
		span: spanFrom(cursor, from)
	};
}
function columnName(cursor) {
	let last = name(cursor);
	while (take(cursor, ".")) last = name(cursor);
	return last.toLowerCase();
}

//#endregion
//#region src/checks/migrations/mysql/rules/mysql-enum-removes-value.ts
const enumRemovesValue = {
	rule: {
		id: "migrations/mysql-enum-removes-value",
		severity: "high",
		summary: "Takes a member away from an ENUM or SET that rows may hold",
		why: "Where a row holds the member, the statement fails in strict mode, and without it the row holds an empty text from then on. The table is copied for it. The version that still runs may write the member again, and fails.",
		fix: "First ship code that no longer writes the member, change the rows that hold it, and take it away in a later release; or leave it.",
		since: "0.1.0",
		sources: ["https://dev.mysql.com/doc/refman/8.4/en/enum.html"],
		examples: {
			bad: ["-- base\nCREATE TABLE users (s ENUM('a', 'b'));\n-- change\nALTER TABLE users MODIFY s ENUM('a');"],
			good: ["-- base\nCREATE TABLE users (s ENUM('a', 'b'));\n-- change\nALTER TABLE users MODIFY s ENUM('a', 'b', 'c');", "CREATE TABLE t (s ENUM('a', 'b'));\nALTER TABLE t MODIFY s ENUM('a');"]
		}
	},
	*check(subject) {
		const alteration = alterationOf(subject);
		if (alteration === void 0) return;
		const { table } = alteration;
		for (const { column, before, to, span } of modifiedIn(alteration)) {
			const old = before?.def.type;
			if (old === void 0 || old.members === void 0 || old.name !== to.type.name) continue;
			const gone = old.members.filter((member) => !to.type.members?.includes(member)).length;
			if (gone === 0) continue;
			yield {
				about: `${table.key}.${column}`,
				title: `${gone === 1 ? "A member is" : `${gone} members are`} taken away from column ${plain(subject.written(column))} of table ${plain(subject.written(table.key))}`,
				message: `${code$1(subject.written(`${table.key}.${column}`))} had ${old.members.length} members and keeps ${old.members.length - gone} of them. ${serverName(subject)} copies the table for it, and a row that holds one of the others ${subject.session.strict ? "stops the statement" : "then holds an empty text"}.`,
				impact: `${subject.session.strict ? "One such row stops the deploy" : "Such values are lost without a word"}; the running version fails where it writes one; writes to ${code$1(subject.written(table.key))} wait while it is copied.`,
				fix: `Look first, and change the rows:\n\n${sqlBlock(`SELECT COUNT(*) FROM ${table.sql} WHERE ${quote(subject.written(column))} = <member>;`, `UPDATE ${table.sql} SET ${quote(subject.written(column))} = <other member> WHERE ${quote(subject.written(column))} = <member>; -- in batches`)}\n\nTake the member away in a later release, or leave it: nobody has to use it.`,
				at: span
			};
		}
	}
};

//#endregion
//#region src/checks/migrations/mysql/rules/mysql-explicit-algorithm.ts
const explicitAlgorithm = {
	rule: {
		id: "migrations/mysql-explicit-algorithm",
		severity: "low",
		summary: "Leaves it to the server how a table is changed",
		why: "Without `ALGORITHM`, the server takes the cheapest way that is possible for this table, and copies it where no other is: a full-text index, a compressed table or an older version is enough to turn an instant into an hour. With it, the server refuses at once instead.",
		fix: "Say `ALGORITHM` and `LOCK` in every `ALTER TABLE` and `CREATE INDEX` on a table that is in use.",
		since: "0.1.0",
		sources: ["https://dev.mysql.com/doc/refman/8.4/en/innodb-online-ddl-performance.html"],
		examples: {
			bad: ["ALTER TABLE users ADD COLUMN a INT;", "CREATE INDEX i ON users (email);"],
			good: [
				"ALTER TABLE users ADD COLUMN a INT, ALGORITHM=INSTANT;",
				"CREATE INDEX i ON users (email) ALGORITHM=INPLACE LOCK=NONE;",
				"CREATE TABLE t (a INT);\nALTER TABLE t ADD COLUMN b INT;"
			]
		}
	},
	*check(subject) {
		const table = tableNameOf(subject);
		if (table === void 0 || !isSilent(subject)) return;
		if (subject.seen.has(this.rule.id)) return;
		subject.seen.add(this.rule.id);
		const { plan } = subject;
		if (plan === void 0) return;
		yield {
			about: "file",
			title: `Change of table ${plain(subject.written(table.key))} does not say how it may be done`,
			message: `${serverName(subject)} can do this with \`ALGORITHM=${plan.algorithm === "NOCOPY" ? "INPLACE" : plan.algorithm}\`${plan.because.every(({ certain }) => certain) ? "" : `, as far as it can be told without knowing ${code$1(subject.written(table.key))}`}. Nothing in the statement keeps it from copying the table where it can't.`,
			impact: `If ${code$1(subject.written(table.key))} is not what it seems here, writes to it wait while all of it is copied.`,
			fix: `Say it, here and in the other statements of the file; it then fails at once rather than to lock the table:\n\n${sqlBlock(...subject.session.limited ? [] : [SHORT_WAIT], saying(subject, plan))}`
		};
	}
};
function isSilent(subject) {
	const { plan, statement } = subject;
	if (plan === void 0 || statement.kind === "optimize" || howOf(subject).algorithm !== void 0) return false;
	return (plan.algorithm === "INSTANT" || plan.algorithm === "NOCOPY") && plan.lock === "NONE";
}

//#endregion
//#region src/checks/migrations/mysql/rules/mysql-foreign-keys-off.ts
const foreignKeysOff = {
	rule: {
		id: "migrations/mysql-foreign-keys-off",
		severity: "medium",
		summary: "Adds a foreign key without checking the rows that are there",
		why: "With `foreign_key_checks = 0` the key is added without a copy of the table, and without a look at the rows: those that have no parent stay, and nothing ever looks at them again. Queries and `ON DELETE` then count on something that does not hold.",
		fix: "That is the cheapest way to add the key; look for rows without a parent before.",
		since: "0.1.0",
		sources: ["https://dev.mysql.com/doc/refman/8.4/en/server-system-variables.html#sysvar_foreign_key_checks"],
		examples: {
			bad: ["SET foreign_key_checks = 0;\nALTER TABLE orders ADD CONSTRAINT f FOREIGN KEY (user_id) REFERENCES users (id);"],
			good: ["ALTER TABLE orders ADD CONSTRAINT f FOREIGN KEY (user_id) REFERENCES users (id);", "SET foreign_key_checks = 0;\nCREATE TABLE orders (user_id INT);\nALTER TABLE orders ADD FOREIGN KEY (user_id) REFERENCES users (id);"]
		}
	},
	*check(subject) {
		const alteration = alterationOf(subject);
		if (alteration === void 0 || subject.session.checksKeys) return;
		const { table } = alteration;
		for (const { key, span } of clausesOf(alteration, "add-foreign-key")) {
			if (key.columns.every((column) => subject.isNewColumn(table.key, column))) continue;
			const [column = ""] = key.columns;
			yield {
				about: `${table.key}.${key.columns.join(",")}`,
				title: `Foreign key of table ${plain(subject.written(table.key))} is added without a look at its rows`,
				message: `\`foreign_key_checks\` is off, so rows of ${code$1(subject.written(table.key))} that have no ${code$1(subject.written(key.parent.key))} stay as they are, now and later.`,
				impact: `The key is there, but does not hold for old rows: joins lose them, and a dump of the database cannot be read back with the checks on.`,
				fix: `Look for such rows before, and mend them:\n\n${sqlBlock(`SELECT COUNT(*) FROM ${table.sql} AS child LEFT JOIN ${key.parent.sql} AS parent ON parent.<key> = child.${quote(subject.written(column))}`, `WHERE child.${quote(subject.written(column))} IS NOT NULL AND parent.<key> IS NULL;`)}`,
				at: span
			};
		}
	}
};

//#endregion
//#region src/checks/migrations/mysql/rules/mysql-implicit-commit.ts
const implicitCommit = {
	rule: {
		id: "migrations/mysql-implicit-commit",
		severity: "low",
		summary: "Counts on a rollback that MySQL and MariaDB do not have for DDL",
		why: "Every `CREATE`, `ALTER`, `DROP`, `RENAME` and `TRUNCATE` commits what is open before it and itself. Where the second of two statements fails, the first stays: the file can be run neither on nor again, and a `ROLLBACK` undoes nothing.",
		fix: "One statement that changes the structure per migration (several changes of one table fit into one `ALTER TABLE`), and moving of data in another.",
		since: "0.1.0",
		sources: ["https://dev.mysql.com/doc/refman/8.4/en/implicit-commit.html", "https://mariadb.com/kb/en/sql-statements-that-cause-an-implicit-commit/"],
		examples: {
			bad: ["START TRANSACTION;\nUPDATE users SET a = 1 WHERE id = 2;\nALTER TABLE users ADD COLUMN b INT;\nCOMMIT;", "ALTER TABLE users ADD COLUMN a INT;\nALTER TABLE orders ADD COLUMN b INT;"],
			good: [
				"ALTER TABLE users ADD COLUMN a INT, ADD COLUMN b INT;",
				"START TRANSACTION;\nUPDATE users SET a = 1 WHERE id = 2;\nCOMMIT;",
				"CREATE TABLE a (id INT);\nCREATE TABLE b (id INT);"
			]
		}
	},
	*check(subject) {
		if (!changesStructure(subject.statement) || subject.seen.has(this.rule.id)) return;
		const open = subject.session.inTransaction;
		const table = subject.touches(subject.statement);
		if (!open && (table === void 0 || !hasEarlier(subject))) return;
		subject.seen.add(this.rule.id);
		const verb = verbOf(subject.statement);
		yield {
			about: "file",
			severity: open ? "medium" : "low",
			title: open ? `Transaction is committed by ${verb} in the middle of it` : `Several changes of tables stand in one migration, and none can be undone with the others`,
			message: open ? `A transaction is open here, and ${code$1(verb)} commits it before it begins. What follows runs by itself, and the \`COMMIT\` or \`ROLLBACK\` at the end has no effect on what stands before.` : `This is not the first statement of the file that changes the structure. If it fails (a lock that is not given, a row that does not fit), what stands before stays done, and the file does not run a second time.`,
			impact: "A deploy that stops in the middle leaves a half-made structure that somebody has to mend by hand.",
			fix: open ? `Take \`START TRANSACTION\` and \`COMMIT\` away where the structure changes, and move data in a migration of its own.` : `Put changes of ${table === void 0 ? "one table" : code$1(subject.written(table.key))} into one \`ALTER TABLE\` where that costs no more, and the others into migrations of their own.`
		};
	}
};
const hasEarlier = ({ statements, index, touches }) => statements.slice(0, index).some(({ statement }) => changesStructure(statement) && touches(statement) !== void 0);
const changesStructure = (statement) => [
	"alter-table",
	"create-index",
	"drop-index",
	"drop-table",
	"rename-table",
	"truncate",
	"create-table"
].includes(statement.kind) || statement.kind === "other" && statement.ddl;
const verbOf = ({ kind }) => kind === "other" ? "DDL" : kind.replace("-", " ").toUpperCase();

//#endregion
//#region src/checks/migrations/mysql/rules/mysql-inline-references.ts
const inlineReferences = {
	rule: {
		id: "migrations/mysql-inline-references",
		severity: "medium",
		summary: "Writes REFERENCES behind a column, which MySQL reads and forgets",
		why: "MySQL before 9.0 (and MariaDB before 10.5) parses `REFERENCES` behind a column and makes no foreign key: no error, no warning. Rows without their parent come in, and `ON DELETE CASCADE` deletes nothing.",
		fix: "Write `FOREIGN KEY (column) REFERENCES …` as a part of its own.",
		since: "0.1.0",
		sources: ["https://dev.mysql.com/doc/refman/8.4/en/ansi-diff-foreign-keys.html"],
		examples: {
			bad: ["CREATE TABLE orders (id INT PRIMARY KEY, user_id INT REFERENCES users (id));", "ALTER TABLE orders ADD COLUMN user_id INT REFERENCES users (id) ON DELETE CASCADE;"],
			good: ["CREATE TABLE orders (id INT PRIMARY KEY, user_id INT, FOREIGN KEY (user_id) REFERENCES users (id));"]
		}
	},
	*check(subject) {
		if (isMysql(subject.server, 9e4) || isMaria(subject.server, 100500)) return;
		const { statement } = subject;
		for (const { name, references } of columnsOf$2(statement)) {
			if (references === void 0 || !("table" in statement) || hasKey(subject, name)) continue;
			const { table } = statement;
			const key = `FOREIGN KEY (${quote(name)}) REFERENCES ${references.table.sql} (<column>)`;
			yield {
				about: `${table.key}.${name}`,
				title: `Foreign key of column ${plain(subject.written(name))} of table ${plain(subject.written(table.key))} is read and forgotten`,
				message: `${serverName(subject)} makes no foreign key of \`REFERENCES\` behind ${code$1(subject.written(name))}: it has to stand by itself.`,
				impact: `Nothing keeps ${code$1(subject.written(table.key))} from holding rows without their ${code$1(subject.written(references.table.key))}.`,
				fix: sqlBlock(statement.kind === "create-table" ? `CREATE TABLE ${table.sql} (…, ${key});` : `ALTER TABLE ${table.sql} ADD ${key};`),
				at: references.span
			};
		}
	}
};
function columnsOf$2(statement) {
	if (statement.kind === "create-table") return statement.columns;
	if (statement.kind !== "alter-table") return [];
	return statement.actions.flatMap((action) => action.kind === "add-column" || action.kind === "modify-column" ? [action.column] : []);
}
function hasKey({ statement }, column) {
	return (statement.kind === "create-table" ? statement.keys : statement.kind === "alter-table" ? statement.actions.flatMap((action) => action.kind === "add-foreign-key" ? [action.key] : []) : []).some(({ columns }) => columns[0] === column);
}

//#endregion
//#region src/checks/migrations/mysql/rules/mysql-lock-tables.ts
const lockTables$1 = {
	rule: {
		id: "migrations/mysql-lock-tables",
		severity: "medium",
		summary: "Locks tables by hand",
		why: "`LOCK TABLES … WRITE` keeps everybody else from reading and writing until `UNLOCK TABLES` or the end of the connection; `READ` keeps them from writing. Dumps contain it: it belongs into an empty database, not into a migration.",
		fix: "Leave it out: every statement takes the locks it needs.",
		since: "0.1.0",
		sources: ["https://dev.mysql.com/doc/refman/8.4/en/lock-tables.html"],
		examples: {
			bad: ["LOCK TABLES users WRITE;\nUPDATE users SET a = 1 WHERE id = 2;\nUNLOCK TABLES;"],
			good: ["CREATE TABLE t (id INT);\nLOCK TABLES `t` WRITE;\nINSERT INTO t VALUES (1);\nUNLOCK TABLES;", "LOCK TABLES users READ LOCAL;\nUNLOCK TABLES;"]
		}
	},
	*check(subject) {
		const { statement } = subject;
		if (statement.kind !== "lock-tables") return;
		const locked = statement.tables.find(({ table, write }) => write && !subject.isNew(table.key));
		if (locked === void 0) return;
		const { table } = locked;
		yield {
			about: table.key,
			title: `Table ${plain(subject.written(table.key))} is locked by hand`,
			message: `This locks ${code$1(subject.written(table.key))} until \`UNLOCK TABLES\` or the end of the connection.`,
			impact: `All other queries on ${code$1(subject.written(table.key))} wait for everything that follows in this migration.`,
			fix: "Delete the statement and the `UNLOCK TABLES` that belongs to it.",
			at: table.span
		};
	}
};

//#endregion
//#region src/checks/migrations/mysql/rules/mysql-mixed-alter.ts
const mixedAlter = {
	rule: {
		id: "migrations/mysql-mixed-alter",
		severity: "medium",
		summary: "Puts clauses into one ALTER TABLE that would be cheaper apart",
		why: "The whole statement runs with one algorithm. A column that could be added in an instant is then added by writing every row anew, only because an index is built in the same statement.",
		fix: "Write one statement for what is INSTANT, and another for the rest.",
		since: "0.1.0",
		sources: ["https://dev.mysql.com/doc/refman/8.4/en/innodb-online-ddl-operations.html"],
		examples: {
			bad: ["ALTER TABLE users ADD COLUMN plan INT, ADD INDEX plan_i (plan);", "ALTER TABLE users ADD INDEX i (email), DROP COLUMN old_email;"],
			good: [
				"ALTER TABLE users ADD COLUMN plan INT;\nALTER TABLE users ADD INDEX plan_i (plan);",
				"ALTER TABLE users ADD COLUMN a INT, ADD COLUMN b INT;",
				"ALTER TABLE users ADD INDEX a (a), ADD INDEX b (b);"
			]
		}
	},
	*check(subject) {
		const { plan } = subject;
		const table = tableNameOf(subject);
		if (plan === void 0 || table === void 0 || !plan.mixed || !goesAhead(subject)) return;
		if (subject.statement.kind !== "alter-table" || subject.statement.how.algorithm !== void 0) return;
		const instant = plan.costs.filter((cost) => cost.instant);
		const part = (isInstant) => {
			const texts = [...new Set(plan.costs.filter((cost) => cost.instant === isInstant).map(({ span }) => span))].map(({ start, end }) => subject.part(start, end));
			return `ALTER TABLE ${table.sql} ${texts.join(", ")}`;
		};
		const both = instant.some(({ span }) => plan.costs.some((cost) => !cost.instant && cost.span === span));
		const lock = plan.costs.filter((cost) => !cost.instant).some((cost) => cost.lock !== "NONE") ? "SHARED" : "NONE";
		yield {
			about: table.key,
			title: `Table ${plain(subject.written(table.key))} is written anew because clauses are put into one statement`,
			message: `${instant.length === plan.costs.length ? "Each clause" : `${instant.length} of ${plan.costs.length} clauses`} could be \`INSTANT\`, but ${serverName(subject)} runs the whole statement with one algorithm, and together that is \`ALGORITHM=${plan.algorithm}\`: every row of ${code$1(subject.written(table.key))} is written anew.`,
			impact: `The server is busy and the disk holds ${code$1(subject.written(table.key))} twice${plan.lock === "NONE" ? "" : "; writes wait meanwhile"}; replicas show old data until they have done the same.`,
			fix: both ? `Add the column without its key first (\`ALGORITHM=INSTANT\`), then the key in a second statement:\n\n${sqlBlock(SHORT_WAIT, `ALTER TABLE ${table.sql} ADD COLUMN <column without UNIQUE>, ALGORITHM=INSTANT;`, `ALTER TABLE ${table.sql} ADD UNIQUE INDEX (<column>), ${clauseFor(subject, "NOCOPY", lock)};`)}` : `Two statements:\n\n${sqlBlock(SHORT_WAIT, `${part(true)}, ALGORITHM=INSTANT;`, `${part(false)}, ${clauseFor(subject, "NOCOPY", lock)};`)}`
		};
	}
};

//#endregion
//#region src/checks/migrations/mysql/rules/mysql-modify-forgets.ts
const modifyForgets = {
	rule: {
		id: "migrations/mysql-modify-forgets",
		severity: "medium",
		summary: "Changes a column and leaves out what it had: default, AUTO_INCREMENT, ON UPDATE",
		why: "`MODIFY` and `CHANGE` define a column from nothing: what is not said again is gone. A type is made wider, and the default is lost with it; inserts that count on it fail (error 1364) from then on.",
		fix: "Write the whole definition again, or use `ALTER COLUMN … SET DEFAULT` and `RENAME COLUMN`, which touch nothing else.",
		since: "0.1.0",
		sources: ["https://dev.mysql.com/doc/refman/8.4/en/alter-table.html#alter-table-redefine-column"],
		examples: {
			bad: ["-- base\nCREATE TABLE users (plan VARCHAR(10) NOT NULL DEFAULT 'free');\n-- change\nALTER TABLE users MODIFY plan VARCHAR(20) NOT NULL;", "CREATE TABLE t (id INT NOT NULL AUTO_INCREMENT PRIMARY KEY);\nALTER TABLE t MODIFY id BIGINT NOT NULL;"],
			good: ["-- base\nCREATE TABLE users (plan VARCHAR(10) NOT NULL DEFAULT 'free');\n-- change\nALTER TABLE users MODIFY plan VARCHAR(20) NOT NULL DEFAULT 'free';", "ALTER TABLE users MODIFY plan VARCHAR(20) NOT NULL;"]
		}
	},
	*check(subject) {
		const { statement } = subject;
		if (statement.kind !== "alter-table") return;
		const alteration = alterationOf(subject) ?? {
			table: statement.table,
			known: subject.table(statement.table.key),
			actions: statement.actions,
			how: statement.how
		};
		const { table } = alteration;
		for (const { column, before, to, span } of modifiedIn(alteration)) {
			if (before === void 0) continue;
			const [lost] = lostIn(before, to);
			if (lost === void 0 || lost.what === "default" && !needsDefault(to)) continue;
			if (statement.actions.some((action) => action.kind === "set-default" && action.column === to.name)) continue;
			yield {
				about: `${table.key}.${column}`,
				severity: subject.isNew(table.key) ? "low" : lost.breaks ? "high" : "medium",
				title: `Column ${plain(subject.written(column))} of table ${plain(subject.written(table.key))} loses its ${plain(lost.what)}`,
				message: `${code$1(subject.written(`${table.key}.${column}`))} had ${lost.words}, and its new definition does not say it: it is gone.`,
				impact: lost.breaks ? `Inserts into ${code$1(subject.written(table.key))} that leave ${code$1(subject.written(column))} out fail from then on.` : `${code$1(subject.written(column))} keeps its old value where it was set by itself until now.`,
				fix: `Say it again, if it was not meant to go:\n\n${sqlBlock(`${subject.part(span.start, span.end)} ${lost.sql}`)}${lost.what === "default" ? `\n\nIf it was, write that down as \`ALTER TABLE ${table.sql} ALTER COLUMN ${quote(subject.written(column))} DROP DEFAULT\`, after code that no longer counts on it.` : ""}`,
				at: span
			};
		}
	}
};
function lostIn({ def, default: had }, to) {
	const lost = [];
	if (def.autoIncrement && !to.autoIncrement) lost.push({
		what: "AUTO_INCREMENT",
		words: "`AUTO_INCREMENT`",
		sql: "AUTO_INCREMENT",
		breaks: to.default === void 0
	});
	if (had !== void 0 && to.default === void 0 && !to.autoIncrement && to.generated === void 0) lost.push({
		what: "default",
		words: "a default",
		sql: "DEFAULT <as it was>",
		breaks: true
	});
	if (def.onUpdate && !to.onUpdate) lost.push({
		what: "ON UPDATE",
		words: "`ON UPDATE CURRENT_TIMESTAMP`",
		sql: "ON UPDATE CURRENT_TIMESTAMP",
		breaks: false
	});
	return lost;
}
const needsDefault = (to) => to.notNull === true;

//#endregion
//#region src/checks/migrations/mysql/rules/mysql-rebuild.ts
const isToldElsewhere = (subject, { cause, span }) => {
	if (cause !== "not-null") return false;
	const alteration = alterationOf(subject);
	const column = alteration && modifiedIn(alteration).find((each) => each.span === span)?.column;
	return alteration === void 0 || column === void 0 || !subject.isNewColumn(alteration.table.key, column);
};
const rebuild = {
	rule: {
		id: "migrations/mysql-rebuild",
		severity: "medium",
		summary: "Writes every row of a table anew, in place",
		why: "The app can go on meanwhile, but the disk needs room for the table a second time, changes that come in are kept in a log that can overflow (`innodb_online_alter_log_max_size`), and a replica runs the whole change after the primary is done with it: it lags behind for as long.",
		fix: "Where a cheaper way exists, take it (a column at the end, separate statements). Otherwise run it when little is written, and say `ALGORITHM=INPLACE, LOCK=NONE`.",
		since: "0.1.0",
		sources: ["https://dev.mysql.com/doc/refman/8.4/en/innodb-online-ddl-limitations.html"],
		examples: {
			bad: [
				"ALTER TABLE users DROP PRIMARY KEY, ADD PRIMARY KEY (id, tenant);",
				"OPTIMIZE TABLE users;",
				"ALTER TABLE users ENGINE=InnoDB;",
				"ALTER TABLE users ROW_FORMAT=COMPRESSED;",
				"ALTER TABLE users ADD COLUMN a INT, ALGORITHM=INPLACE;",
				"-- base\nCREATE TABLE users (id INT);\n-- change\nALTER TABLE users ADD COLUMN a INT;\nALTER TABLE users MODIFY a INT NOT NULL;"
			],
			good: [
				"ALTER TABLE users ADD COLUMN a INT;",
				"ALTER TABLE users ADD INDEX i (email);",
				"ALTER TABLE users ENGINE=InnoDB, ALGORITHM=INPLACE, LOCK=NONE;",
				"CREATE TABLE t (a INT);\nOPTIMIZE TABLE t;"
			]
		}
	},
	*check(subject) {
		const { plan } = subject;
		const table = tableNameOf(subject);
		if (plan === void 0 || table === void 0 || !goesAhead(subject)) return;
		const { algorithm } = howOf(subject);
		const asked = algorithm === "INPLACE" && isMysql(subject.server) && plan.algorithm === "INSTANT" && plan.costs.some(({ otherwise }) => otherwise === "INPLACE");
		const [first] = plan.because.filter((cost) => !isToldElsewhere(subject, cost));
		const isRebuild = plan.algorithm === "INPLACE" && plan.lock === "NONE" && algorithm === void 0 && !plan.mixed;
		if (!asked && (!isRebuild || first === void 0)) return;
		const because = asked ? "`ALGORITHM=INPLACE` forbids `INSTANT`, which would do" : first?.why ?? "";
		yield {
			about: table.key,
			title: `Table ${plain(subject.written(table.key))} is written anew, row by row`,
			message: `${serverName(subject)} writes every row of ${code$1(subject.written(table.key))} anew: ${because}.`,
			impact: `Reads and writes go on, but the server is busy and the disk holds ${code$1(subject.written(table.key))} twice; replicas show old data until they have done the same.`,
			fix: asked ? `Say \`ALGORITHM=INSTANT\` instead:\n\n${sqlBlock(subject.shown.replace(/\bALGORITHM\s*=?\s*INPLACE\b/i, "ALGORITHM=INSTANT").replace(/,\s*LOCK\s*=?\s*\w+/i, "").concat(";"))}` : `Run it when little is written. Say how, so that the server refuses rather than copies:\n\n${sqlBlock(SHORT_WAIT, subject.statement.kind === "optimize" ? `ALTER TABLE ${table.sql} FORCE, ALGORITHM=INPLACE, LOCK=NONE;` : saying(subject, plan))}`,
			at: first?.span
		};
	}
};

//#endregion
//#region src/checks/migrations/mysql/rules/mysql-writes-wait.ts
const writesWait = {
	rule: {
		id: "migrations/mysql-writes-wait",
		severity: "high",
		summary: "Changes a table in place while writes to it wait",
		why: "Full-text and spatial indexes, `AUTO_INCREMENT` for a new column and moving rows between partitions are done in place, but under `LOCK=SHARED`: reads go on, every insert, update and delete waits until it is done.",
		fix: "Do it when nobody writes, or on a copy that gh-ost or pt-online-schema-change fills.",
		since: "0.1.0",
		sources: ["https://dev.mysql.com/doc/refman/8.4/en/innodb-online-ddl-operations.html"],
		examples: {
			bad: [
				"ALTER TABLE posts ADD FULLTEXT INDEX body_ft (body);",
				"CREATE SPATIAL INDEX place ON shops (location);",
				"ALTER TABLE posts ADD COLUMN n INT NOT NULL AUTO_INCREMENT UNIQUE;",
				"ALTER TABLE events REORGANIZE PARTITION p1 INTO (PARTITION a VALUES LESS THAN (5), PARTITION b VALUES LESS THAN (10));",
				"ALTER TABLE users ADD INDEX i (email), LOCK=SHARED;"
			],
			good: [
				"ALTER TABLE posts ADD INDEX i (author);",
				"CREATE TABLE posts (id INT, body TEXT);\nALTER TABLE posts ADD FULLTEXT INDEX f (body);",
				"-- base\nCREATE TABLE posts (body TEXT);\n-- change\nALTER TABLE posts ADD FULLTEXT INDEX f (body), LOCK=NONE;"
			]
		}
	},
	*check(subject) {
		const { plan } = subject;
		const table = tableNameOf(subject);
		if (plan === void 0 || table === void 0 || !goesAhead(subject) || plan.algorithm === "COPY") return;
		const { lock: said, algorithm } = howOf(subject);
		if (algorithm === "COPY") return;
		const asked = (said === "SHARED" || said === "EXCLUSIVE") && plan.lock === "NONE";
		if (plan.lock === "NONE" && !asked) return;
		const lock = asked ? said : plan.lock;
		const cause = plan.costs.find((cost) => cost.lock === plan.lock && !cost.instant) ?? plan.because[0];
		const all = lock === "EXCLUSIVE";
		const known = subject.table(table.key);
		const because = asked ? `the statement says \`LOCK=${said}\`, although \`LOCK=NONE\` is possible` : cause?.why ?? "";
		yield {
			about: table.key,
			title: `${all ? "All queries on" : "Writes to"} table ${plain(subject.written(table.key))} wait while it is changed`,
			message: `${serverName(subject)} does this under \`LOCK=${lock}\`: ${because}.`,
			impact: `${all ? `Every query on ${code$1(subject.written(table.key))} waits` : `Reads go on, but inserts, updates and deletes on ${code$1(subject.written(table.key))} wait`} until it is done: the larger the table, the longer.`,
			fix: asked ? `${sqlBlock(SHORT_WAIT, subject.shown.replace(/\bLOCK\s*=?\s*\w+/i, "LOCK=NONE").concat(";"))}` : `Run it when nobody writes to ${code$1(subject.written(table.key))}, and say so:\n\n${sqlBlock(SHORT_WAIT, subject.statement.kind === "optimize" ? `${subject.shown};` : saying(subject, plan))}\n\n${onlineTools(subject, table, (known?.keys.size ?? 0) > 0)}`,
			at: asked ? void 0 : cause?.span
		};
	}
};

//#endregion
//#region src/checks/migrations/mysql/rules/mysql-zero-fill.ts
const zeroFill = {
	rule: {
		id: "migrations/mysql-zero-fill",
		severity: "high",
		summary: "Makes a column required without strict mode, so that empty values become 0 or an empty text",
		why: "With strict mode a `NULL` that is not allowed any more stops the statement. Without it (`SET sql_mode` without `STRICT_…`, `ALTER IGNORE TABLE`) it becomes 0, an empty text or `0000-00-00`, and nobody can tell afterwards which values were real.",
		fix: "Leave strict mode on, and fill the rows with the value you want first.",
		since: "0.1.0",
		sources: ["https://dev.mysql.com/doc/refman/8.4/en/sql-mode.html#sql-mode-strict"],
		examples: {
			bad: ["SET sql_mode = '';\nALTER TABLE users MODIFY email VARCHAR(100) NOT NULL;", "ALTER IGNORE TABLE users MODIFY email VARCHAR(100) NOT NULL;"],
			good: ["ALTER TABLE users MODIFY email VARCHAR(100) NOT NULL;", "SET sql_mode = 'STRICT_ALL_TABLES';\nALTER TABLE users MODIFY email VARCHAR(100) NOT NULL;"]
		}
	},
	*check(subject) {
		const alteration = alterationOf(subject);
		if (alteration === void 0 || subject.statement.kind !== "alter-table") return;
		if (subject.session.strict && !subject.statement.ignore) return;
		const { table } = alteration;
		for (const { column, span } of becomesRequired(alteration)) yield {
			about: `${table.key}.${column}`,
			title: `Empty values of column ${plain(subject.written(column))} of table ${plain(subject.written(table.key))} become 0 or an empty text`,
			message: `${code$1(subject.written(`${table.key}.${column}`))} becomes \`NOT NULL\` ${subject.statement.ignore ? "with `IGNORE`" : "while strict mode is off"}: ${serverName(subject)} writes 0, an empty text or a zero date where there was \`NULL\`, with no more than a warning.`,
			impact: `Rows of ${code$1(subject.written(table.key))} hold values that nobody entered, and which ones cannot be told afterwards.`,
			fix: `Keep strict mode, and say which value the old rows get:\n\n${sqlBlock(`UPDATE ${table.sql} SET ${quote(subject.written(column))} = <value> WHERE ${quote(subject.written(column))} IS NULL; -- in batches`)}`,
			at: span
		};
	}
};

//#endregion
//#region src/checks/migrations/rules/change-column-type.ts
const FIX$15 = "Add a second column of the new type, write both, copy in batches, switch over, drop the old one in a later release.";
const changeColumnType$1 = {
	id: "migrations/change-column-type",
	severity: "high",
	works: "rewrite",
	mayFail: true,
	summary: "Changes the type of a column so that the whole table is rewritten",
	why: "PostgreSQL writes every row and every index of the table anew and blocks reads and writes meanwhile (three million rows: 5 seconds on an idle machine). Some changes need no rewrite: a longer `varchar`, `varchar` to `text`, a larger `numeric` of the same scale.",
	fix: FIX$15,
	since: "0.1.0",
	sources: ["https://www.postgresql.org/docs/18/sql-altertable.html"],
	examples: {
		bad: [
			"ALTER TABLE users ALTER COLUMN id TYPE bigint;",
			"ALTER TABLE users ALTER COLUMN born TYPE date USING born::date;",
			"ALTER TABLE users ADD COLUMN n varchar(50);\nALTER TABLE users ALTER COLUMN n TYPE varchar(20);",
			"ALTER TABLE users ADD COLUMN n varchar(50);\nCREATE INDEX by_n ON users (n);\nALTER TABLE users ALTER COLUMN n TYPE text COLLATE \"C\";"
		],
		good: [
			"CREATE TABLE t (a int);\nALTER TABLE t ALTER COLUMN a TYPE bigint;",
			"ALTER TABLE users ADD COLUMN n varchar(50);\nALTER TABLE users ALTER COLUMN n TYPE varchar(100);",
			"ALTER TABLE users ADD COLUMN n varchar(50);\nALTER TABLE users ALTER COLUMN n SET DATA TYPE text USING n::text;",
			"ALTER TABLE users ADD COLUMN n varchar(50);\nALTER TABLE users ALTER COLUMN n TYPE text USING n;"
		]
	},
	*check(subject) {
		for (const each of alterationsOf(subject.statement)) {
			const { command, table } = each;
			const { subtype, name: column = "", def } = command;
			if (subtype !== "AT_AlterColumnType" || !def || !("ColumnDef" in def) || subject.isNew(table)) continue;
			const to = columnType$1(def.ColumnDef.typeName);
			if (to === void 0) continue;
			const from = subject.schema.tables.get(table)?.columns.get(column)?.type;
			const kind = judge$1(from, to, def.ColumnDef.raw_default, column);
			const indexed = isIndexed$2(subject.schema, table, column);
			const sorted = kind === void 0 && def.ColumnDef.collClause !== void 0 && indexed ? SORTED_ANEW : kind;
			const verdict = sorted === VERDICTS.utc && indexed ? REINDEXED : sorted;
			if (verdict === void 0) continue;
			const type = describeType(to);
			const change = from ? `from ${code$1(describeType(from))} to ${code$1(type)}` : `to ${code$1(type)}`;
			yield {
				about: `${table}.${column}`,
				...verdict === VERDICTS.utc ? {} : { proof: {
					kind: "work",
					on: table
				} },
				severity: verdict.severity,
				title: `Type of column ${plain(column)} of table ${plain(table)} changes to ${plain(type)}`,
				message: `${code$1(`${table}.${column}`)} changes ${change}. ${verdict.words}`,
				impact: `While the rows are rewritten, all queries on ${code$1(table)} wait${verdict.narrowing ? "; a value that does not fit stops the deploy" : ""}. The larger the table, the longer the app stands still.`,
				...suggest(subject, rewriteOf$8(subject, each, column, def.ColumnDef), FIX$15),
				at: findWords(subject.statement, subject.file.text, [
					"alter",
					["column"],
					column,
					["set", "data"],
					"type"
				])
			};
		}
	}
};
function rewriteOf$8(subject, { index, tableSql }, column, to) {
	const { statement, readable } = subject;
	const part = partOf(subject, index);
	const location = to.typeName?.location;
	if (part === void 0 || location === void 0) return void 0;
	const using = to.raw_default && findWords(statement, readable, ["using"], statement.offsetOf(location));
	if (to.raw_default && using === void 0) return void 0;
	const end = using?.start ?? part.span.end;
	const type = written$1(statement, readable, statement.offsetOf(location), end);
	const value = using ? written$1(statement, readable, using.end, part.span.end) : sql`${quote$1(column)}`;
	const next = quote$1(`${column.slice(0, 50)}_new`);
	return {
		replaces: {
			kind: "part",
			index,
			edits: []
		},
		undo: [sql`${part.head} DROP COLUMN ${next}`],
		steps: [inWords$1("Add a column of the new type and let the code write both:", together$1(limit(subject), sql`${part.head} ADD COLUMN ${next} ${type}`)), fillStep(tableSql, next, value, sql`(${value}) IS NOT NULL`)],
		tail: `Then switch over, and drop ${code$1(column)} in a later release. With a small table (some thousand rows) and a \`lock_timeout\` the statement can stay as it is: accept it with a reason.`
	};
}
function judge$1(from, to, using, column) {
	if (using !== void 0 && !isOwnCast(using, to, column)) return {
		severity: "high",
		words: "The `USING` expression is computed for every row, so the whole table is rewritten.",
		narrowing: true
	};
	if (from === void 0) return (to.name === "text" || to.name === "varchar" || to.name === "numeric") && to.limits.length === 0 && !to.array ? {
		severity: "medium",
		words: `The old type is not known here. From another ${to.name === "numeric" ? "`numeric`" : "text type such as `varchar(n)`"} only the catalogue changes; from anything else the whole table is rewritten.`,
		narrowing: false
	} : {
		severity: "high",
		words: "The old type is not known here; most changes of a type rewrite the whole table, and this one may.",
		narrowing: false
	};
	return VERDICTS[compareTypes(from, to)];
}
const VERDICTS = {
	none: void 0,
	metadata: void 0,
	utc: {
		severity: "low",
		words: "Where the time zone of the session is UTC only the catalogue changes; elsewhere the whole table is rewritten.",
		narrowing: false
	},
	rewrite: {
		severity: "high",
		words: "This rewrites the whole table and its indexes.",
		narrowing: false
	},
	narrowing: {
		severity: "high",
		words: "This rewrites the whole table and its indexes, and fails where a value does not fit.",
		narrowing: true
	}
};
const REINDEXED = {
	severity: "medium",
	words: "Where the time zone of the session is UTC the rows stay as they are, but the indexes over the column are built anew; elsewhere the whole table is rewritten.",
	narrowing: false
};
const SORTED_ANEW = {
	severity: "high",
	words: "The rows stay as they are, but another collation sorts them in another order: the indexes over the column are built anew.",
	narrowing: false
};
const isIndexed$2 = ({ indexes, indexColumns }, table, column) => [...indexes].some(([index, of]) => of === table && indexColumns.get(index)?.includes(column) === true);
function isOwnCast(using, to, column) {
	const isOwn = (node) => node !== void 0 && "ColumnRef" in node && stringsOf(node.ColumnRef.fields).at(-1) === column;
	if (!("TypeCast" in using)) return isOwn(using);
	const { arg, typeName } = using.TypeCast;
	const type = columnType$1(typeName);
	return isOwn(arg) && type !== void 0 && describeType(type) === describeType(to);
}

//#endregion
//#region src/checks/migrations/mysql/shared/column-type.ts
const changeColumnType = {
	rule: changeColumnType$1,
	*check(subject) {
		const alteration = alterationOf(subject);
		const { plan } = subject;
		if (alteration === void 0 || plan?.algorithm !== "COPY" || !goesAhead(subject)) return;
		const { table, known } = alteration;
		for (const { column, before, to, span } of modifiedIn(alteration)) {
			const cost = plan.because.find((one) => one.cause === "column-type" && one.span === span);
			if (cost === void 0) continue;
			const waits = plan.lock !== "NONE";
			const change = before === void 0 ? "" : `from ${code$1(before.def.type.sql)} `;
			yield {
				about: `${table.key}.${column}`,
				severity: before === void 0 || !waits ? "medium" : "high",
				title: `Type of column ${plain(subject.written(column))} of table ${plain(subject.written(table.key))} changes to ${plain(to.type.sql)}`,
				message: before === void 0 ? `${code$1(subject.written(`${table.key}.${column}`))} becomes ${code$1(to.type.sql)}. The old type is not known here: if it is another one, ${serverName(subject)} copies the whole table row by row; if it is the same, only what the server knows of the column changes.` : `${code$1(subject.written(`${table.key}.${column}`))} changes ${change}to ${code$1(to.type.sql)}: ${cost.why}. ${serverName(subject)} copies the whole table row by row for it.`,
				impact: `${waits ? `Inserts, updates and deletes on ${code$1(subject.written(table.key))} wait until the last row is copied` : `The disk holds ${code$1(subject.written(table.key))} twice meanwhile`}; a value that does not fit stops the deploy. Replicas stand still as long afterwards.`,
				fix: `${onlineTools(subject, table, (known?.keys.size ?? 0) > 0)}\n\nOr add a second column of the new type, write both, copy in batches, switch over, and drop ${code$1(subject.written(column))} in a later release. ${smallTable(table)}`,
				at: span
			};
		}
	}
};

//#endregion
//#region src/checks/migrations/rules/add-check.ts
const FIX$14 = "Add it `NOT VALID`, which checks new rows only, and validate it in a second transaction, while reads and writes go on.";
const addCheck$1 = {
	id: "migrations/add-check",
	severity: "medium",
	works: "scan",
	mayFail: true,
	summary: "Checks a constraint over a whole table while nobody can use it",
	why: "PostgreSQL reads every row under a lock that blocks reads and writes (three million rows: 0.14 seconds on an idle machine), and one row that does not pass stops the deploy.",
	fix: FIX$14,
	since: "0.1.0",
	sources: ["https://www.postgresql.org/docs/18/sql-altertable.html#SQL-ALTERTABLE-DESC-ADD-TABLE-CONSTRAINT"],
	examples: {
		bad: ["ALTER TABLE users ADD CONSTRAINT age_ok CHECK (age > 0);", "ALTER TABLE users ADD COLUMN age int CHECK (age > 0);"],
		good: [
			"ALTER TABLE users ADD CONSTRAINT age_ok CHECK (age > 0) NOT VALID;",
			"CREATE TABLE t (a int);\nALTER TABLE t ADD CHECK (a > 0);",
			"ALTER TABLE users ADD COLUMN age int;"
		]
	},
	*check(subject) {
		const inline = addedColumns(subject.statement).flatMap((added) => constraintsOf(added.column).map((constraint) => ({
			...added,
			constraint,
			column: added.column.colname,
			rewrite: () => ofColumn$1(subject, added, constraint)
		})));
		const own = addedConstraints(subject.statement).map((added) => ({
			...added,
			column: void 0,
			rewrite: () => ofTable$1(subject, added)
		}));
		for (const { constraint, table, column, rewrite } of [...own, ...inline]) {
			if (constraint.contype !== "CONSTR_CHECK" || constraint.skip_validation || constraint.is_enforced === false || subject.isNew(table)) continue;
			const name = constraint.conname ?? `${table.split(".").at(-1)}_${column ?? "check"}_check`;
			const start = constraint.location === void 0 ? void 0 : subject.statement.offsetOf(constraint.location);
			yield {
				about: `${table}.${name}`,
				proof: {
					kind: "work",
					on: table
				},
				title: `Check constraint on table ${plain(table)} is checked while all queries wait`,
				message: `${column === void 0 ? "The constraint" : `The \`CHECK\` of the new column ${code$1(column)}`} is validated at once: PostgreSQL reads all of ${code$1(table)} under a lock that blocks reads and writes.`,
				impact: `All queries on ${code$1(table)} wait meanwhile; a row that does not pass stops the deploy.`,
				...suggest(subject, rewrite(), FIX$14),
				at: (start === void 0 ? void 0 : findWords(subject.statement, subject.file.text, ["check"], start)) ?? findWords(subject.statement, subject.file.text, ["check"])
			};
		}
	}
};
function ofTable$1(subject, { constraint, index, table }) {
	const part = partOf(subject, index);
	if (part === void 0) return void 0;
	const name = constraint.conname ?? nameFor$1(table, constraint);
	const added = sql`${part.head} ADD ${constraint.conname === void 0 ? sql`CONSTRAINT ${quote$1(name)} ` : ""}${part.constraint(constraint)} NOT VALID`;
	return {
		replaces: {
			kind: "part",
			index,
			edits: []
		},
		steps: [inWords$1("In this migration:", together$1(limit(subject), added)), inWords$1(NEXT, together$1(sql`${part.head} VALIDATE CONSTRAINT ${quote$1(name)}`))]
	};
}
function ofColumn$1(subject, added, constraint) {
	const text = addedText(subject, added);
	const at = text?.at(constraint);
	if (text === void 0 || at === void 0) return void 0;
	const name = constraint.conname ?? objectName(shortOf$1(added.table), [added.column.colname ?? ""], "check");
	const named = constraint.conname === void 0 ? sql`CONSTRAINT ${quote$1(name)} ` : "";
	return {
		lead: "Add the column without it:",
		replaces: {
			kind: "part",
			index: added.index,
			edits: [at]
		},
		steps: [inWords$1("Then, in the same migration:", together$1(limit(subject), sql`${text.head} ADD ${named}${text.text(at)} NOT VALID`)), inWords$1(NEXT, together$1(sql`${text.head} VALIDATE CONSTRAINT ${quote$1(name)}`))]
	};
}
const shortOf$1 = (table) => table.split(".").at(-1) ?? table;
function nameFor$1(table, { raw_expr }) {
	const columns = [...new Set(columnsIn(raw_expr))];
	return objectName(shortOf$1(table), columns.length === 1 ? columns : [], "check");
}

//#endregion
//#region src/checks/migrations/rules/add-foreign-key.ts
const FIX$13 = "Add it `NOT VALID`, which checks new rows only, and validate it in a second transaction, while reads and writes go on.";
const addForeignKey$1 = {
	id: "migrations/add-foreign-key",
	severity: "medium",
	works: "scan",
	mayFail: true,
	summary: "Checks a foreign key over a whole table while writes to two tables wait",
	why: "Both tables are locked against writes until every row is checked (three million rows: 0.25 seconds on an idle machine), and one row without its parent stops the deploy.",
	fix: FIX$13,
	since: "0.1.0",
	sources: ["https://www.postgresql.org/docs/18/sql-altertable.html#SQL-ALTERTABLE-DESC-ADD-TABLE-CONSTRAINT"],
	examples: {
		bad: [
			"DO $$ BEGIN\n ALTER TABLE a ADD CONSTRAINT fk FOREIGN KEY (b) REFERENCES c (id);\nEXCEPTION WHEN duplicate_object THEN null;\nEND $$;",
			"ALTER TABLE orders ADD CONSTRAINT fk FOREIGN KEY (user_id) REFERENCES users (id);",
			"ALTER TABLE orders ADD COLUMN region_id int NOT NULL DEFAULT 0 REFERENCES regions (id);",
			"CREATE TABLE orders AS SELECT id AS user_id FROM users;\nALTER TABLE orders ADD FOREIGN KEY (user_id) REFERENCES users (id);",
			"ALTER TABLE \"Order\" ADD FOREIGN KEY (\"userId\") REFERENCES \"User\" (\"id\") ON DELETE CASCADE;"
		],
		good: [
			"ALTER TABLE orders ADD CONSTRAINT fk FOREIGN KEY (user_id) REFERENCES users (id) NOT VALID;",
			"CREATE TABLE orders (user_id int);\nALTER TABLE orders ADD FOREIGN KEY (user_id) REFERENCES users (id);",
			"ALTER TABLE orders ADD COLUMN user_id bigint REFERENCES users (id);",
			"ALTER TABLE orders ADD COLUMN user_id bigint DEFAULT NULL REFERENCES users (id);"
		]
	},
	*check(subject) {
		const own = addedConstraints(subject.statement).map((added) => ({
			...added,
			of: void 0,
			rewrite: () => ofTable(subject, added)
		}));
		const inline = addedColumns(subject.statement).filter(({ column }) => defaultOf(column) !== void 0).flatMap((added) => constraintsOf(added.column).map((constraint) => ({
			...added,
			constraint,
			of: added.column.colname ?? "",
			rewrite: () => ofColumn(subject, added, constraint)
		})));
		for (const { constraint, table, of, rewrite } of [...own, ...inline]) {
			if (constraint.contype !== "CONSTR_FOREIGN" || constraint.skip_validation || constraint.is_enforced === false) continue;
			const isFilled = subject.schema.tables.get(table)?.filled === true && !subject.isNew(tableKey(constraint.pktable));
			if (subject.isNew(table) && !isFilled) continue;
			const columns = of === void 0 ? stringsOf(constraint.fk_attrs) : [of];
			const parent = tableKey(constraint.pktable);
			const name = constraint.conname ?? `${table.split(".").at(-1)}_${columns.join("_")}_fkey`;
			const isOwn = parent === table;
			yield {
				about: `${table}.${name}`,
				proof: {
					kind: "work",
					on: subject.isNew(table) ? parent : table
				},
				title: `Foreign key from table ${plain(table)} to ${plain(parent)} is checked while writes ${isOwn ? "to it" : "to both"} wait`,
				message: `${code$1(name)} is added without \`NOT VALID\`: PostgreSQL checks every row of ${code$1(table)} against ${code$1(parent)} while ${isOwn ? "it is" : "both are"} locked against writes.`,
				impact: `Writes to ${isOwn ? code$1(table) : `${code$1(table)} and ${code$1(parent)}`} wait meanwhile; a row without its parent stops the deploy.`,
				...suggest(subject, takesNotValid(subject, table) ? rewrite() : void 0, FIX$13),
				at: findWords(subject.statement, subject.file.text, [
					"add",
					["constraint"],
					name,
					"foreign",
					"key"
				]) ?? findWords(subject.statement, subject.file.text, ["foreign", "key"]) ?? findWords(subject.statement, subject.file.text, ["references"])
			};
		}
	}
};
const takesNotValid = ({ schema, postgres }, table) => schema.tables.get(table)?.partitioned !== true || (postgres ?? 0) >= 18;
const nameFor = (table, columns) => objectName(table.split(".").at(-1) ?? table, columns, "fkey");
function ofTable(subject, { constraint, index, table }) {
	const part = partOf(subject, index);
	if (part === void 0) return void 0;
	const { head } = part;
	const name = quote$1(constraint.conname ?? nameFor(table, stringsOf(constraint.fk_attrs)));
	const named = constraint.conname === void 0 ? `CONSTRAINT ${name} ` : "";
	return {
		replaces: {
			kind: "part",
			index,
			edits: []
		},
		steps: [inWords$1("In this migration:", together$1(limit(subject), sql`${head} ADD ${named}${part.constraint(constraint)} NOT VALID`)), inWords$1(NEXT, together$1(sql`${head} VALIDATE CONSTRAINT ${name}`))]
	};
}
function ofColumn(subject, added, constraint) {
	const text = addedText(subject, added);
	const at = text?.at(constraint);
	const words = at && findWords(subject.statement, subject.readable, ["references"], at.start);
	if (text === void 0 || at === void 0 || words === void 0) return void 0;
	const column = added.column.colname ?? "";
	const name = quote$1(constraint.conname ?? nameFor(added.table, [column]));
	const references = text.text({
		start: words.start,
		end: at.end
	});
	return {
		lead: "Add the column without it:",
		replaces: {
			kind: "part",
			index: added.index,
			edits: [at]
		},
		steps: [inWords$1("Then, in the same migration:", together$1(limit(subject), sql`${text.head} ADD CONSTRAINT ${name} FOREIGN KEY (${quote$1(column)}) ${references} NOT VALID`)), inWords$1(NEXT, together$1(sql`${text.head} VALIDATE CONSTRAINT ${name}`))]
	};
}

//#endregion
//#region src/checks/migrations/rules/add-stored-generated.ts
const FIX$12 = "Use `VIRTUAL` on PostgreSQL 18; before, an ordinary column that a trigger fills, and a backfill in batches.";
const addStoredGenerated$1 = {
	id: "migrations/add-stored-generated",
	severity: "high",
	works: "rewrite",
	summary: "Adds a stored computed column, so that the table is rewritten",
	why: "The value is computed and written for every row while all queries wait. A `VIRTUAL` column (PostgreSQL 18) is computed when it is read and costs nothing to add.",
	fix: FIX$12,
	since: "0.1.0",
	sources: ["https://www.postgresql.org/docs/18/ddl-generated-columns.html"],
	examples: {
		bad: ["ALTER TABLE users ADD COLUMN full_name text GENERATED ALWAYS AS (a || b) STORED;"],
		good: ["ALTER TABLE users ADD COLUMN full_name text GENERATED ALWAYS AS (a || b) VIRTUAL;", "CREATE TABLE t (a int);\nALTER TABLE t ADD COLUMN n int GENERATED ALWAYS AS (a) STORED;"]
	},
	*check(subject) {
		for (const each of addedColumns(subject.statement)) {
			const { column, table } = each;
			const generated = constraintsOf(column).find(({ contype }) => contype === "CONSTR_GENERATED");
			if (generated === void 0 || generated.generated_kind === "v" || subject.isNew(table)) continue;
			const name = column.colname ?? "";
			yield {
				about: `${table}.${name}`,
				proof: {
					kind: "work",
					on: table
				},
				title: `Stored computed column ${plain(name)} is added to table ${plain(table)}, which rewrites every row`,
				message: `The value of ${code$1(name)} is computed and written for every row of ${code$1(table)}.`,
				impact: `All queries on ${code$1(table)} wait until every row is written anew.`,
				...suggest(subject, rewriteOf$7(subject, each, generated), FIX$12),
				at: findWords(subject.statement, subject.file.text, [
					"add",
					[
						"column",
						"if",
						"not",
						"exists"
					],
					name
				])
			};
		}
	}
};
function rewriteOf$7(subject, added, generated) {
	const text = addedText(subject, added);
	const at = text?.at(generated);
	const stored = at && findWords(subject.statement, subject.readable, ["stored"], at.start);
	if (text === void 0 || stored === void 0) return void 0;
	return {
		lead: "On PostgreSQL 18 let it be computed when it is read. Before, add an ordinary column, fill it with a trigger, and fill the old rows in batches.",
		replaces: {
			kind: "part",
			index: added.index,
			edits: [{
				...stored,
				sql: sql`VIRTUAL`
			}]
		},
		undo: [sql`${text.head} DROP COLUMN ${quote$1(added.column.colname ?? "")}`],
		steps: []
	};
}

//#endregion
//#region src/checks/migrations/rules/drop-index.ts
const FIX$11 = "`DROP INDEX CONCURRENTLY`, outside of a transaction. Make sure first that no query needs the index (`pg_stat_user_indexes.idx_scan`).";
const dropIndex$1 = {
	id: "migrations/drop-index",
	severity: "medium",
	summary: "Drops an index under a lock on its table",
	why: "Dropping is quick, but it needs the table for itself: it waits for every running query, and every new query waits behind it.",
	fix: FIX$11,
	since: "0.1.0",
	sources: ["https://www.postgresql.org/docs/18/sql-dropindex.html"],
	examples: {
		bad: ["DROP INDEX users_email_idx;", "DROP INDEX IF EXISTS a, b;"],
		good: ["DROP INDEX CONCURRENTLY users_email_idx;", "CREATE TABLE t (a int);\nCREATE INDEX i ON t (a);\nDROP INDEX i;"]
	},
	*check(subject) {
		const { node } = subject.statement;
		if (!("DropStmt" in node) || node.DropStmt.removeType !== "OBJECT_INDEX" || node.DropStmt.concurrent) return;
		for (const [position, object] of (node.DropStmt.objects ?? []).entries()) {
			const parts = partsOf(object);
			const index = keyOf$3(parts);
			const table = subject.schema.indexes.get(index);
			if (table !== void 0 && subject.isNew(table)) continue;
			const of = table === void 0 ? "its table" : code$1(table);
			yield {
				about: index,
				proof: {
					kind: "drop",
					of: index
				},
				title: `Index ${plain(index)} is dropped under a lock${table === void 0 ? "" : ` on table ${plain(table)}`}`,
				message: `Without \`CONCURRENTLY\`, dropping ${code$1(index)} needs ${of} for itself.`,
				impact: `It waits for every query that runs on ${of}, and all later ones wait behind it; queries that used the index become slow.`,
				...suggest(subject, rewriteOf$6(subject, position, parts, node.DropStmt.missing_ok === true), FIX$11),
				at: findWords(subject.statement, subject.file.text, parts)
			};
		}
	}
};
const rewriteOf$6 = (subject, index, parts, missingOk) => partOf(subject, index) && {
	replaces: {
		kind: "part",
		index,
		edits: []
	},
	steps: [outside(sql`DROP INDEX CONCURRENTLY ${missingOk ? "IF EXISTS " : ""}${parts.map(quote$1).join(".")}`)],
	tail: subject.file.tool.outside
};

//#endregion
//#region src/checks/migrations/mysql/plan/around.ts
const isIndexed$1 = (table, column) => [...table?.indexes.values() ?? []].some(({ columns }) => columns.includes(column));
const columnsOf$1 = (table) => table?.columns.values() ?? [];
const hasIndexedVirtual = (table) => [...columnsOf$1(table)].some(({ def }) => def.generated?.kind === "virtual" && isIndexed$1(table, def.name));
const hasIndexOf = (table, kind) => [...table?.indexes.values() ?? []].some((index) => index.kind === kind);
const functionalIndexes = ({ server, table }) => isMysql(server) ? [...table?.indexes ?? []].filter(([, { isFunctional }]) => isFunctional).map(([name]) => name) : [];
const isInnodb = (table) => (table?.engine ?? "innodb") === "innodb";
function keepsIndexOf({ table, actions }, kind) {
	const gone = new Set(actions.flatMap((action) => action.kind === "drop-index" ? [action.index] : []));
	const columns = new Set(actions.flatMap((action) => action.kind === "drop-column" ? [action.column] : []));
	return [...table?.indexes ?? []].some(([name, index]) => index.kind === kind && !gone.has(name) && !(index.columns.length > 0 && index.columns.every((each) => columns.has(each))));
}
function rewriting(around) {
	const { server, table } = around;
	if (!isInnodb(table)) return {
		otherwise: "COPY",
		lock: "SHARED"
	};
	if (keepsIndexOf(around, "fulltext")) return {
		otherwise: isMysql(server) ? "COPY" : "INPLACE",
		lock: "SHARED"
	};
	if (keepsIndexOf(around, "spatial") || isMaria(server) && hasIndexedVirtual(table)) return {
		otherwise: "INPLACE",
		lock: "SHARED"
	};
	return {
		otherwise: "INPLACE",
		lock: "NONE"
	};
}
const inCatalogue = ({ server }) => ({
	instant: isMaria(server, 100300) || isMysql(server, 80012),
	otherwise: "NOCOPY",
	lock: "NONE"
});
const inPlace = ({ server }) => ({
	instant: isMaria(server, 100300),
	otherwise: "NOCOPY",
	lock: "NONE"
});
const maxRowVersions = (server) => isMysql(server, 80029) ? isMysql(server, 90100) ? 255 : 64 : Number.POSITIVE_INFINITY;

//#endregion
//#region src/checks/migrations/mysql/sql/types.ts
const SAME = {
	integer: "int",
	int4: "int",
	int8: "bigint",
	int3: "mediumint",
	middleint: "mediumint",
	int2: "smallint",
	int1: "tinyint",
	bool: "tinyint",
	boolean: "tinyint",
	numeric: "decimal",
	dec: "decimal",
	fixed: "decimal",
	real: "double",
	float4: "float",
	float8: "double",
	character: "char",
	nchar: "char",
	varcharacter: "varchar",
	nvarchar: "varchar",
	varchar2: "varchar",
	geometrycollection: "geomcollection",
	clob: "longtext",
	number: "decimal"
};
const KNOWN$2 = new Set("tinyint smallint mediumint int bigint decimal float double bit date time datetime timestamp year char varchar binary varbinary tinyblob blob mediumblob longblob tinytext text mediumtext longtext enum set json geometry point linestring polygon multipoint multilinestring multipolygon geomcollection uuid inet4 inet6 vector serial".split(" "));
const WHOLE = /* @__PURE__ */ new Set([
	"tinyint",
	"smallint",
	"mediumint",
	"int",
	"bigint"
]);
const TEXTUAL$1 = new Set("char varchar tinytext text mediumtext longtext enum set".split(" "));
function columnType(cursor) {
	const first = word$1(cursor);
	let type = SAME[first] ?? first;
	let national = first === "nchar" || first === "nvarchar";
	if (first === "national") {
		cursor.at++;
		national = true;
		type = SAME[word$1(cursor)] ?? word$1(cursor);
	}
	if (first === "long") {
		cursor.at++;
		const binary = word$1(cursor) === "varbinary";
		takeAny(cursor, "varchar", "varbinary");
		return finish(cursor, {
			name: binary ? "mediumblob" : "mediumtext",
			limits: [],
			national
		});
	}
	if (!KNOWN$2.has(type)) throw unread$1(cursor, "the type of the column is not known");
	cursor.at++;
	if (type === "double") take(cursor, "precision");
	if (type === "char" && take(cursor, "varying")) type = "varchar";
	if (type === "char" && take(cursor, "byte")) type = "binary";
	if (type === "serial") return {
		name: "bigint",
		limits: [],
		unsigned: true,
		zerofill: false,
		sql: "SERIAL"
	};
	const inside = isNext(cursor, "(") ? parens(cursor) : void 0;
	if (type === "enum" || type === "set") {
		if (inside === void 0) throw unread$1(cursor, "the members are missing");
		const members = inside.filter(({ kind }) => kind === "string").map(({ text }) => text);
		return finish(cursor, {
			name: type,
			limits: [],
			members,
			national
		});
	}
	const numbers = (inside ?? []).filter(({ kind }) => kind === "number").map(({ text }) => Number(text));
	return finish(cursor, {
		name: type,
		limits: limitsOf(type, first, numbers),
		national
	});
}
function limitsOf(type, first, numbers) {
	if (first === "bool" || first === "boolean") return [];
	if (WHOLE.has(type) || type === "year") return [];
	if (type === "decimal") return [numbers[0] ?? 10, numbers[1] ?? 0];
	if (type === "char" || type === "binary" || type === "bit") return [numbers[0] ?? 1];
	if (type === "datetime" || type === "timestamp" || type === "time") return [numbers[0] ?? 0];
	return numbers;
}
function finish(cursor, { name: type, limits, members, national }) {
	let unsigned = false;
	let zerofill = false;
	let charset = national ? "utf8mb3" : void 0;
	let collation;
	for (;;) if (take(cursor, "unsigned")) unsigned = true;
	else if (take(cursor, "signed")) unsigned = false;
	else if (take(cursor, "zerofill")) {
		zerofill = true;
		unsigned = true;
	} else if (take(cursor, "character", "set") || take(cursor, "charset") || take(cursor, "char", "set")) charset = charsetName(cursor);
	else if (take(cursor, "collate")) collation = charsetName(cursor);
	else if (TEXTUAL$1.has(type) && take(cursor, "ascii")) charset = "latin1";
	else if (TEXTUAL$1.has(type) && take(cursor, "unicode")) charset = "ucs2";
	else if (TEXTUAL$1.has(type) && take(cursor, "binary")) collation = "binary";
	else break;
	const sql = `${type}${members ? `(…)` : limits.length > 0 ? `(${limits.join(",")})` : ""}${unsigned ? " unsigned" : ""}`;
	return {
		name: type,
		limits,
		unsigned,
		zerofill,
		...charset === void 0 ? {} : { charset },
		...collation === void 0 ? {} : { collation },
		...members === void 0 ? {} : { members },
		sql: sql.toUpperCase()
	};
}
function charsetName(cursor) {
	take(cursor, "=");
	const token = cursor.tokens[cursor.at];
	if (token?.kind === "string") {
		cursor.at++;
		return modern(token.text.slice(1, -1).toLowerCase());
	}
	return modern(name(cursor).toLowerCase());
}
const modern = (text) => text.replace(/^utf8(?=$|_)/, "utf8mb3");

//#endregion
//#region src/checks/migrations/mysql/charset.ts
const BYTES = {
	utf8mb4: 4,
	utf16: 4,
	utf16le: 4,
	utf32: 4,
	gb18030: 4,
	utf8mb3: 3,
	ujis: 3,
	eucjpms: 3,
	ucs2: 2,
	big5: 2,
	gb2312: 2,
	gbk: 2,
	sjis: 2,
	cp932: 2,
	euckr: 2
};
const bytesOf = (charset) => BYTES[charset] ?? 1;
const charsetOf = (collation) => collation.startsWith("uca1400") ? "utf8mb4" : collation.split("_")[0] ?? collation;
const DEFAULT_CHARSET = "utf8mb4";
function defaultCollation(server, charset) {
	if (charset === "binary") return "binary";
	if (charset === "latin1") return "latin1_swedish_ci";
	if (charset === "utf8mb4" && isMysql(server, 8e4)) return "utf8mb4_0900_ai_ci";
	if (isMaria(server, 110500) && charset.startsWith("utf8")) return `${charset}_uca1400_ai_ci`;
	return `${charset}_general_ci`;
}
function textOf$1(server, type, table) {
	if (!TEXTUAL$1.has(type.name)) return void 0;
	if (type.collation === "binary") {
		const charset = type.charset ?? table.charset;
		return {
			charset,
			collation: `${charset}_bin`
		};
	}
	if (type.collation !== void 0) return {
		charset: type.charset ?? charsetOf(type.collation),
		collation: type.collation
	};
	if (type.charset === void 0 || type.charset === "default") return table;
	return {
		charset: type.charset,
		collation: defaultCollation(server, type.charset)
	};
}
function tableText(server, charset, collation) {
	if (collation !== void 0) return {
		charset: charset ?? charsetOf(collation),
		collation
	};
	const own = charset === void 0 || charset === "default" ? DEFAULT_CHARSET : charset;
	return {
		charset: own,
		collation: defaultCollation(server, own)
	};
}
const isSubset = (from, to) => from === "utf8mb3" && to === "utf8mb4";
const sortOf = (collation) => collation.replace(/^[a-z0-9]+_/, "");

//#endregion
//#region src/checks/migrations/mysql/schema.ts
const emptySchema$1 = (server) => ({
	server,
	tables: /* @__PURE__ */ new Map(),
	added: /* @__PURE__ */ new Map()
});
const indexName = ({ kind, name, columns }) => kind === "primary" ? "primary" : name ?? columns[0] ?? "";
const indexFor = (table, columns) => [...table.indexes.values()].find((index) => index.kind !== "fulltext" && columns.every((column, at) => index.columns[at] === column));

//#endregion
//#region src/checks/migrations/mysql/plan/cost.ts
const ALGORITHMS = [
	"INSTANT",
	"NOCOPY",
	"INPLACE",
	"COPY"
];
const LOCKS = [
	"NONE",
	"SHARED",
	"EXCLUSIVE"
];
const rank = (algorithm) => ALGORITHMS.indexOf(algorithm);
const dearest = (list, values) => list.findLast((value) => values.includes(value));
const NEVER = {
	instant: false,
	otherwise: "COPY",
	lock: "SHARED"
};

//#endregion
//#region src/checks/migrations/mysql/plan/type-change.ts
function typeChange(before, to, around) {
	const from = before.def.type;
	const [old, now] = [storedAs(from, around), storedAs(to, around)];
	const copy = (why) => ({
		...NEVER,
		cause: "column-type",
		why
	});
	if (old !== now) return copy("the type changes");
	if (old === "enum" || old === "set") return members(before, to, around);
	if (from.unsigned !== to.unsigned) return copy("the sign changes");
	if (old === "varchar" || old === "varbinary" || old.endsWith("text")) return characters(before, to, around);
	if (from.limits.join() !== to.limits.join()) return copy("the length or precision changes");
	return old === "char" ? characters(before, to, around) : void 0;
}
const storedAs = ({ name }, { server }) => name === "json" && isMaria(server) ? "longtext" : name;
function characters(before, to, around) {
	const { server, table } = around;
	const from = before.def.type;
	const copy = (why, cause = "column-type") => ({
		...NEVER,
		cause,
		why
	});
	const old = before.text;
	const now = old && textOf$1(server, to, table?.text ?? old);
	const [length, wanted] = [from.limits[0] ?? 0, to.limits[0] ?? 0];
	if (wanted < length) return copy("the column becomes shorter");
	const isJson = from.name === "json" || to.name === "json";
	const otherSet = !isJson && old?.charset !== now?.charset;
	if (old && now && otherSet && !isSubset(old.charset, now.charset)) return copy("the character set changes", "charset");
	if (crosses(length * bytesOf(old?.charset ?? "binary"), wanted * bytesOf(now?.charset ?? "binary"), around)) return copy("values of more than 255 bytes need two bytes for their length, so every row changes");
	if (old && now && !isJson && old.collation !== now.collation && isIndexed$1(table, before.def.name)) {
		const sameOrder = otherSet && sortOf(old.collation) === sortOf(now.collation);
		if (isMysql(server)) return copy("the collation of an indexed column changes", "charset");
		if (!sameOrder) return {
			instant: false,
			otherwise: "NOCOPY",
			lock: "NONE",
			cause: "index",
			why: "the collation of an indexed column changes, so its indexes are built anew",
			builds: true
		};
	}
	return wanted === length && !otherSet && old?.collation === now?.collation ? void 0 : {
		...inPlace(around),
		cause: "default",
		why: "the column becomes longer"
	};
}
function crosses(from, to, { server, table }) {
	if (isMaria(server, 100403)) return table?.rowFormat !== "redundant" && from > 127 && from < 256 && to > 255;
	return from < 256 !== to < 256;
}
function members(before, to, around) {
	const from = before.def.type;
	const [old, now] = [from.members ?? [], to.members ?? []];
	const copy = (why) => ({
		...NEVER,
		cause: "enum",
		why
	});
	const text = textOf$1(around.server, to, around.table?.text ?? before.text ?? {
		charset: "",
		collation: ""
	});
	const [oldSet, newSet] = [before.text?.charset ?? "", text?.charset ?? ""];
	if (isMaria(around.server) ? text?.collation !== before.text?.collation : oldSet !== newSet && !isSubset(oldSet, newSet)) return {
		...NEVER,
		cause: "charset",
		why: "the character set changes"
	};
	if (old.some((member, at) => now[at] !== member)) return copy(old.every((member) => now.includes(member)) ? "members change their place, and rows hold the number of the place" : "a member goes away");
	if (old.length === now.length) return void 0;
	const width = from.name === "enum" ? enumBytes : setBytes;
	if (width(old.length) !== width(now.length)) return copy("so many members need more bytes in every row");
	return {
		...inCatalogue(around),
		cause: "default",
		why: "members are added at the end"
	};
}
const enumBytes = (count) => count < 256 ? 1 : 2;
const setBytes = (count) => {
	const bytes = Math.ceil(count / 8);
	return bytes > 4 ? 8 : bytes;
};

//#endregion
//#region src/checks/migrations/mysql/plan/column-cost.ts
function canBeInstant({ server, table }, isAtEnd) {
	if (!isInnodb(table) || table?.rowFormat === "compressed" || hasIndexOf(table, "fulltext")) return false;
	if (isMaria(server)) return isMaria(server, isAtEnd ? 100302 : 100400) && !hasIndexedVirtual(table);
	return isMysql(server, isAtEnd ? 80012 : 80029) && (table?.rowVersions ?? 0) < maxRowVersions(server);
}
function addColumn$2({ column, span }, around) {
	const { server, table, checksKeys } = around;
	const cost = (priced) => ({
		...priced,
		certain: table !== void 0,
		span
	});
	const costs = [];
	if (column.check && isMysql(server, 80016)) costs.push(cost({
		...NEVER,
		cause: "check",
		why: "every row is checked"
	}));
	if (column.references && (isMysql(server, 9e4) || isMaria(server, 100500))) costs.push(cost(checksKeys ? {
		...NEVER,
		cause: "foreign-key",
		why: "the foreign key is checked"
	} : {
		instant: false,
		otherwise: "NOCOPY",
		lock: "NONE",
		cause: "foreign-key",
		why: "an index is built",
		builds: true
	}));
	if (column.unique && !column.primary) costs.push(cost({
		instant: false,
		otherwise: "NOCOPY",
		lock: "NONE",
		cause: "unique",
		why: "an index is built",
		builds: true
	}));
	if (column.primary) costs.push(cost({
		instant: false,
		...rewriting(around),
		cause: "primary",
		why: "rows are stored in the order of the primary key"
	}));
	return [...costs, cost(newColumn(column, around))];
}
function newColumn(column, around) {
	const { server } = around;
	if (column.autoIncrement) return {
		instant: false,
		otherwise: rewriting(around).otherwise,
		lock: "SHARED",
		cause: "auto-increment",
		why: "every row gets a number"
	};
	if (column.generated?.kind === "stored") return {
		...NEVER,
		cause: "stored",
		why: "the value of a stored column is computed for every row"
	};
	if (column.generated?.kind === "virtual") {
		if (isMaria(server) && column.position !== void 0 && hasIndexedVirtual(around.table)) return {
			...NEVER,
			cause: "position",
			why: "the table has an indexed virtual column"
		};
		if (functionalIndexes(around).length > 0) return {
			...NEVER,
			cause: "generated",
			why: "the table has an index over an expression, whose hidden column moves"
		};
		return {
			...inCatalogue(around),
			cause: "generated",
			why: "a virtual column is not stored"
		};
	}
	if (column.default?.kind === "expression" && isComputed(column.default.words, around)) return {
		...NEVER,
		cause: "default",
		why: "the default is an expression, which is computed for every row"
	};
	const isAtEnd = column.position === void 0;
	if (!isAtEnd && isMaria(server) && hasIndexedVirtual(around.table)) return {
		...NEVER,
		cause: "position",
		why: "the table has an indexed virtual column"
	};
	return {
		instant: canBeInstant(around, isAtEnd),
		...rewriting(around),
		cause: isAtEnd ? "column" : "position",
		why: whyNotInstant(around, isAtEnd)
	};
}
function whyNotInstant({ server, table }, isAtEnd) {
	if (hasIndexOf(table, "fulltext")) return "the table has a full-text index";
	if (table?.rowFormat === "compressed") return "rows are compressed";
	if (isMysql(server, 80029) && (table?.rowVersions ?? 0) >= maxRowVersions(server)) return `${maxRowVersions(server)} changes of columns were INSTANT since the table was last written anew, which is the limit`;
	if (!isAtEnd) return "the column does not come last";
	return "the columns of a row change";
}
const VARYING = new Set("uuid uuid_short uuid_v4 uuid_v7 sys_guid user current_user session_user system_user current_role last_insert_id connection_id row_count found_rows database schema nextval lastval".split(" "));
function isComputed(words, { server, table }) {
	if (isMysql(server)) return true;
	return words.some((word) => VARYING.has(word) || table?.columns.has(word) === true);
}
function dropColumn$1({ column: name, span }, around) {
	const { server, table } = around;
	const column = table?.columns.get(name);
	const indexed = isIndexed$1(table, name);
	const cost = (priced) => [{
		...priced,
		cause: "column",
		certain: column !== void 0,
		span
	}];
	if (column?.def.generated?.kind === "virtual") return cost({
		...inCatalogue(around),
		...indexed || functionalIndexes(around).length > 0 ? { instant: false } : {},
		why: "a virtual column is not stored"
	});
	if (table?.indexes.get("primary")?.columns.includes(name)) return cost({
		...isMaria(server) && hasOtherKey(table, name) ? {
			instant: false,
			...rewriting(around)
		} : NEVER,
		why: "rows are stored in the order of the primary key"
	});
	if (indexed && isMaria(server, 100400) && canBeInstant(around, false)) return cost({
		instant: false,
		otherwise: "NOCOPY",
		lock: "NONE",
		why: "its indexes go with it"
	});
	return cost({
		instant: !indexed && canBeInstant(around, false),
		...rewriting(around),
		why: indexed ? "the column is part of an index" : whyNotInstant(around, true)
	});
}
function modifyColumn({ from, column, span }, around) {
	const { server, table } = around;
	const before = table?.columns.get(from);
	const cost = (priced) => ({
		...priced,
		certain: before !== void 0,
		span
	});
	if (before === void 0 || table === void 0) return [cost({
		...NEVER,
		cause: "column-type",
		why: "the old type is not known here"
	})];
	const costs = [];
	const push = (priced) => {
		if (priced !== void 0) costs.push(cost(priced));
	};
	push(column.generated || before.def.generated ? computed(before, column, around) : typeChange(before, column.type, around));
	push(numbering(before, column, around));
	push(nullability(before, column, around, table));
	if (column.position !== void 0 && moves(table, from, column)) {
		const instant = isMaria(server, 100400) && !hasIndexedVirtual(table) && canBeInstant(around, false);
		push({
			...isMaria(server) && hasIndexedVirtual(table) ? NEVER : {
				instant,
				...rewriting(around)
			},
			cause: "position",
			why: "columns change their order"
		});
	}
	if (from !== column.name) push({
		...renaming(around),
		cause: "rename",
		why: "only the name changes"
	});
	if (costs.length === 0) push({
		...inCatalogue(around),
		cause: "default",
		why: "rows stay as they are"
	});
	return costs;
}
const renaming = (around) => ({
	...inCatalogue(around),
	...isMysql(around.server) && !isMysql(around.server, 80028) ? { instant: false } : {}
});
function computed(before, column, { server, table }) {
	const [old, now] = [before.def.generated, column.generated];
	if (old?.kind === now?.kind && old?.expression === now?.expression && before.def.type.sql === column.type.sql) return void 0;
	if (isMaria(server) && old?.kind === "virtual" && now?.kind === "virtual" && !isIndexed$1(table, before.def.name)) return {
		instant: true,
		otherwise: "NOCOPY",
		lock: "NONE",
		cause: "generated",
		why: "a virtual column is not stored"
	};
	return {
		...NEVER,
		cause: "stored",
		why: "the expression of a computed column changes"
	};
}
function numbering(before, column, { server }) {
	if (before.def.autoIncrement === column.autoIncrement) return void 0;
	if (!column.autoIncrement && isMaria(server)) return void 0;
	return {
		...NEVER,
		cause: "auto-increment",
		why: `\`AUTO_INCREMENT\` is ${column.autoIncrement ? "added" : "removed"}`
	};
}
function nullability(before, column, around, table) {
	const required = column.notNull === true || column.primary || isPrimary(table, before.def.name, around);
	if (required === before.notNull) return void 0;
	if (required) return {
		instant: false,
		...rewriting(around),
		cause: "not-null",
		why: "the column becomes `NOT NULL`"
	};
	return {
		instant: isMaria(around.server, 100403) && table.rowFormat === "redundant",
		...rewriting(around),
		cause: "nullable",
		why: "the column may be `NULL` from now on"
	};
}
const isPrimary = (table, name, { actions }) => table.indexes.get("primary")?.columns.includes(name) === true && !actions.some(({ kind }) => kind === "drop-primary");
function moves(table, from, { position }) {
	const order = [...table.columns.keys()];
	const at = order.indexOf(from);
	if (position?.kind === "first") return at !== 0;
	return position?.kind === "after" && order[at - 1] !== position.column;
}
const hasOtherKey = (table, without) => [...table?.indexes.values() ?? []].some(({ kind, columns }) => kind === "unique" && columns.every((name) => name !== without && table?.columns.get(name)?.notNull === true));
const needsIndex = (table, columns) => table === void 0 || indexFor(table, columns) === void 0;

//#endregion
//#region src/checks/migrations/mysql/plan/option-cost.ts
function optionCost(options, around) {
	const { server, table } = around;
	const engine = options.get("engine");
	if (engine !== void 0 && engine !== (table?.engine ?? "innodb")) return {
		...NEVER,
		cause: "engine",
		why: "the storage engine changes"
	};
	if (options.has("encryption") && isMysql(server)) return {
		...NEVER,
		cause: "rebuild",
		why: "every page is encrypted or decrypted"
	};
	if (options.has("versioning")) return {
		...NEVER,
		cause: "versioning",
		why: "every row gets the time from which it holds"
	};
	const rebuilds = [
		"engine",
		"row_format",
		"key_block_size",
		"tablespace",
		"encrypted"
	].find((name) => options.has(name));
	if (rebuilds !== void 0) return {
		instant: false,
		...rewriting(around),
		cause: "rebuild",
		why: rebuilds === "engine" ? "naming the engine that the table has writes it anew" : `\`${rebuilds.toUpperCase()}\` decides how rows are stored`
	};
	if (!isInnodb(table) && !isMaria(server) && !options.has("comment")) return {
		...NEVER,
		cause: "option",
		why: "only InnoDB does it in place"
	};
	return {
		...inPlace(around),
		cause: "option",
		why: "only what is known of the table changes"
	};
}

//#endregion
//#region src/checks/migrations/mysql/plan/partition-cost.ts
function partitionCost(how, _around) {
	const price = (otherwise, lock, why) => ({
		instant: false,
		otherwise,
		lock,
		cause: "partition",
		why
	});
	switch (how) {
		case "by":
		case "remove": return {
			...NEVER,
			cause: "partition",
			why: "all rows move to other partitions"
		};
		case "add":
		case "drop":
		case "truncate":
		case "convert-out": return price("NOCOPY", "NONE", "no row moves");
		case "add-hash":
		case "coalesce":
		case "reorganize":
		case "rebuild": return price("INPLACE", "SHARED", "rows move between partitions");
		case "optimize":
		case "repair": return price("INPLACE", "SHARED", "InnoDB writes the whole table anew, not one partition");
		case "exchange":
		case "convert-in": return price("NOCOPY", "EXCLUSIVE", "every row is checked, unless `WITHOUT VALIDATION` is said");
		case "discard":
		case "import": return price("NOCOPY", "EXCLUSIVE", "files of the table are exchanged");
		case "analyze":
		case "check": return {
			instant: true,
			otherwise: "NOCOPY",
			lock: "NONE",
			cause: "partition",
			why: "rows are only read"
		};
	}
}

//#endregion
//#region src/checks/migrations/mysql/plan/clause-cost.ts
function costsOf(action, around) {
	if (action.kind === "add-column") return addColumn$2(action, around);
	if (action.kind === "drop-column") return dropColumn$1(action, around);
	if (action.kind === "modify-column") return modifyColumn(action, around);
	return [{
		...priceOf(action, around),
		certain: around.table !== void 0,
		span: action.span
	}];
}
function priceOf(action, around) {
	const { table, checksKeys } = around;
	switch (action.kind) {
		case "rename-column": return {
			...isParent(action.from, around) ? inPlace(around) : renaming(around),
			cause: "rename",
			why: "only the name changes"
		};
		case "set-default":
		case "show-column": return {
			...inCatalogue(around),
			cause: "default",
			why: "only what is known of the column changes"
		};
		case "add-index": return newIndex(action.index, around);
		case "drop-index": return {
			instant: false,
			otherwise: "NOCOPY",
			lock: "NONE",
			cause: "index",
			why: "an index is removed"
		};
		case "drop-primary": return dropPrimary(around);
		case "rename-index":
		case "show-index": return {
			...inPlace(around),
			cause: "index",
			why: "only what is known of the index changes"
		};
		case "add-foreign-key": {
			if (checksKeys) return {
				...NEVER,
				cause: "foreign-key",
				why: "the foreign key is checked"
			};
			const builds = needsIndex(table, action.key.columns);
			return {
				...inPlace(around),
				...builds ? { instant: false } : {},
				cause: "foreign-key",
				why: "the rows are not checked",
				builds
			};
		}
		case "drop-foreign-key": return {
			...inPlace(around),
			cause: "foreign-key",
			why: "the rows are not looked at"
		};
		case "add-check":
			if (!action.enforced || isIgnoredCheck(around)) return {
				...inCatalogue(around),
				cause: "check",
				why: "it is not enforced"
			};
			return {
				...NEVER,
				cause: "check",
				why: "every row is checked"
			};
		case "enforce-check":
			if (!action.enforced) return {
				...inCatalogue(around),
				cause: "check",
				why: "it is not enforced any more"
			};
			return {
				...NEVER,
				cause: "check",
				why: "every row is checked"
			};
		case "drop-constraint":
			if (table?.checks.has(action.name)) return {
				...inCatalogue(around),
				cause: "check",
				why: "the rows are not looked at"
			};
			return {
				...inPlace(around),
				cause: "foreign-key",
				why: "the rows are not looked at"
			};
		case "rename-table": return {
			...inCatalogue(around),
			cause: "rename",
			why: "only the name changes"
		};
		case "options": return optionCost(action.options, around);
		case "convert": return convert$1(around, action);
		case "order-by": return {
			...NEVER,
			cause: "order",
			why: "all rows are sorted"
		};
		case "force": return {
			instant: false,
			...rewriting(around),
			cause: "rebuild",
			why: "the statement asks for it"
		};
		case "keys": return {
			...inCatalogue(around),
			cause: "option",
			why: "InnoDB passes over it"
		};
		case "tablespace": return {
			instant: false,
			otherwise: "NOCOPY",
			lock: "EXCLUSIVE",
			cause: "option",
			why: "the file of the table is exchanged"
		};
		case "partition": return partitionCost(action.how, around);
		case "versioning": return {
			...NEVER,
			cause: "versioning",
			why: "every row gets the time from which it holds"
		};
	}
}
const isIgnoredCheck = ({ server }) => isMysql(server) && !isMysql(server, 80016);
const isParent = (column, { table }) => table?.indexes.get("primary")?.columns[0] === column && table.indexes.get("primary")?.columns.length === 1;
function newIndex(index, around) {
	const { server, table, actions } = around;
	const added = actions.flatMap((action) => action.kind === "add-index" ? [action.index] : []);
	if (!isInnodb(table)) return {
		...NEVER,
		cause: "engine",
		why: "only InnoDB does it in place"
	};
	switch (index.kind) {
		case "primary": return {
			instant: false,
			...rewriting(around),
			cause: "primary",
			why: "rows are stored in the order of the primary key"
		};
		case "fulltext": {
			if (added.filter(({ kind }) => kind === "fulltext").length > 1) return {
				...NEVER,
				cause: "fulltext",
				why: "only one full-text index at a time is built in place"
			};
			const isFirst = !hasIndexOf(table, "fulltext") && !table?.columns.has("fts_doc_id");
			return {
				instant: false,
				otherwise: isFirst ? "INPLACE" : "NOCOPY",
				lock: "SHARED",
				cause: "fulltext",
				why: isFirst ? "the first full-text index adds a hidden column" : "a full-text index is built",
				builds: true
			};
		}
		case "spatial": return {
			instant: false,
			otherwise: "NOCOPY",
			lock: "SHARED",
			cause: "spatial",
			why: "a spatial index is built",
			builds: true
		};
		case "vector": return {
			...NEVER,
			cause: "index",
			why: "a vector index is built with a copy only"
		};
		default:
			if (index.kind === "unique" && becomesPrimary(index, around)) return {
				instant: false,
				...rewriting(around),
				cause: "primary",
				why: "the table has no primary key, so rows are stored in the order of this index"
			};
			if (index.isFunctional && movesHidden(index, around)) return {
				...NEVER,
				cause: "index",
				why: "indexes over expressions have hidden columns in the order of their names, and this one comes before another"
			};
			return {
				instant: false,
				otherwise: "NOCOPY",
				lock: index.isFunctional && isMysql(server) ? "SHARED" : "NONE",
				cause: index.kind === "unique" ? "unique" : "index",
				why: "an index is built",
				builds: true
			};
	}
}
function movesHidden({ name = "" }, around) {
	const dropped = around.actions.flatMap((action) => action.kind === "drop-index" ? [action.index] : []);
	return functionalIndexes(around).some((other) => other > name || dropped.includes(other));
}
function becomesPrimary({ columns }, { table }) {
	if (table === void 0 || table.indexes.has("primary") || columns.length === 0) return false;
	return columns.every((name) => table.columns.get(name)?.notNull === true) && !hasOtherKey(table);
}
function dropPrimary(around) {
	const { actions, table } = around;
	const again = actions.some((action) => action.kind === "add-index" && action.index.kind === "primary" || action.kind === "add-column" && action.column.primary);
	const why = "rows are stored in the order of the primary key";
	const instead = isMaria(around.server) && hasOtherKey(table);
	if (!again && !instead) return {
		...NEVER,
		cause: "primary",
		why
	};
	return {
		instant: false,
		...rewriting(around),
		cause: "primary",
		why
	};
}
function convert$1(around, to) {
	const { table } = around;
	if (table === void 0) return {
		...NEVER,
		cause: "charset",
		why: "the character set or collation may change"
	};
	const text = tableText(around.server, to.charset, to.collation);
	const changes = [...table.columns.values()].flatMap((column) => {
		if (column.text === void 0) return [];
		const { charset: _charset, collation: _collation, ...type } = column.def.type;
		if (/^(?:tiny|medium)?text$/.test(type.name) && bytesOf(text.charset) > bytesOf(column.text.charset)) return [{
			...NEVER,
			cause: "charset",
			why: "the type of a text column becomes larger"
		}];
		const change = typeChange(column, {
			...type,
			...text
		}, around);
		return change === void 0 ? [] : [change];
	});
	const worst = changes.findLast(({ otherwise }) => otherwise === "COPY") ?? changes.find(({ instant }) => !instant);
	const none = {
		...inPlace(around),
		cause: "option",
		why: "rows stay as they are"
	};
	return worst === void 0 ? none : worst.otherwise === "COPY" ? {
		...worst,
		cause: "charset"
	} : worst;
}

//#endregion
//#region src/checks/migrations/mysql/plan/plan.ts
function planOf$1(statement, around) {
	const actions = actionsOf(statement);
	if (actions === void 0) return void 0;
	const whole = {
		...around,
		actions
	};
	const costs = actions.flatMap((action) => costsOf(action, whole));
	return costs.length === 0 ? void 0 : combine(engine(costs, whole), whole);
}
function actionsOf(statement) {
	switch (statement.kind) {
		case "alter-table": return statement.actions;
		case "create-index": return [{
			kind: "add-index",
			index: statement.index,
			span: statement.index.span
		}];
		case "drop-index": return [{
			kind: "drop-index",
			index: statement.index,
			span: statement.table.span
		}];
		case "optimize": {
			const span = statement.tables[0]?.span;
			return span === void 0 ? void 0 : [{
				kind: "force",
				span
			}];
		}
		default: return;
	}
}
function tableOf$3(statement) {
	if (statement.kind === "optimize") return statement.tables[0]?.key;
	if (statement.kind === "alter-table" || statement.kind === "create-index" || statement.kind === "drop-index") return statement.table.key;
}
function engine(costs, { table }) {
	if (isInnodb(table)) return costs;
	return costs.map((cost) => {
		if (cost.cause === "rename" || cost.cause === "default" || cost.cause === "option" || cost.otherwise === "COPY") return cost;
		return {
			...cost,
			...NEVER,
			why: "only InnoDB does it in place"
		};
	});
}
function combine(given, around) {
	const { server } = around;
	const costs = withVirtual(given, around);
	if (costs.every(({ instant }) => instant)) return {
		algorithm: "INSTANT",
		lock: "NONE",
		because: costs,
		costs,
		mixed: false
	};
	const builds = costs.some((cost) => cost.builds);
	const own = (cost) => cost.instant && isMaria(server) && !builds ? "NOCOPY" : cost.otherwise;
	const algorithm = dearest(ALGORITHMS, costs.map(own)) ?? "COPY";
	const counted = costs.filter((cost) => !cost.instant || own(cost) === algorithm);
	const lock = (algorithm === "INPLACE" && isMysql(server) ? rewriting(around).otherwise : algorithm) === "COPY" && algorithm === "COPY" ? "SHARED" : dearest(LOCKS, counted.map((cost) => cost.lock)) ?? "NONE";
	const alone = dearest(ALGORITHMS, costs.map((cost) => cost.instant ? "INSTANT" : cost.otherwise)) ?? algorithm;
	return {
		algorithm,
		lock: isOnlineCopy(algorithm, around) ? "NONE" : lock,
		because: costs.filter((cost) => own(cost) === algorithm),
		costs,
		mixed: rank(alone) < rank(algorithm)
	};
}
function isOnlineCopy(algorithm, { server, table, actions }) {
	if (algorithm !== "COPY" || !isMaria(server, 110200)) return false;
	if ([...table?.keys.values() ?? []].some(({ cascades }) => cascades)) return false;
	return !actions.some((action) => {
		if (action.kind !== "add-column" && action.kind !== "modify-column") return false;
		const { name, autoIncrement } = action.column;
		const before = action.kind === "modify-column" ? table?.columns.get(action.from)?.def.autoIncrement : false;
		return autoIncrement && before !== true && !hasKeyWithout(table, name);
	});
}
const hasKeyWithout = (table, column) => [...table?.indexes.values() ?? []].some(({ kind, columns }) => (kind === "primary" || kind === "unique") && !columns.includes(column));
function withVirtual(costs, { server, actions }) {
	if (!isMaria(server) || !costs.some(({ cause }) => cause === "generated")) return costs;
	if (actions.filter(({ kind }) => kind === "add-column" || kind === "drop-column").length <= costs.filter(({ cause }) => cause === "generated").length) return costs;
	return costs.map((cost) => cost.cause === "generated" ? {
		...cost,
		...NEVER,
		why: "other columns change in the same statement"
	} : cost);
}

//#endregion
//#region src/checks/migrations/mysql/shared/constraints.ts
function copiedFor(subject, ...causes) {
	const { plan } = subject;
	if (plan?.algorithm !== "COPY" || !goesAhead(subject)) return void 0;
	return plan.because.find(({ cause }) => causes.includes(cause));
}
const addForeignKey = {
	rule: addForeignKey$1,
	*check(subject) {
		const alteration = alterationOf(subject);
		const cost = copiedFor(subject, "foreign-key");
		if (alteration === void 0 || cost === void 0) return;
		const { table, actions } = alteration;
		const key = actions.flatMap((action) => action.kind === "add-foreign-key" ? [action.key] : [])[0];
		const parent = key?.parent ?? actions.flatMap((action) => action.kind === "add-column" ? [action.column.references?.table] : [])[0];
		const of = parent === void 0 ? "another table" : code$1(subject.written(parent.key));
		yield {
			about: `${table.key}.${key?.name ?? key?.columns.join("_") ?? "key"}`,
			title: `Foreign key of table ${plain(subject.written(table.key))} copies the table while writes wait`,
			message: `With \`foreign_key_checks\` on, ${serverName(subject)} copies ${code$1(subject.written(table.key))} row by row and looks up each in ${of}.`,
			impact: `Inserts, updates and deletes on ${code$1(subject.written(table.key))} wait meanwhile; a row without its parent stops the deploy.`,
			fix: `Look for rows without a parent first. Then add the key without the copy: with the checks off it takes an instant (and the rows are not looked at).\n\n${sqlBlock(SHORT_WAIT, "SET SESSION foreign_key_checks = 0;", `${subject.shown};`, "SET SESSION foreign_key_checks = 1;")}`,
			at: cost.span
		};
	}
};
const addCheck = {
	rule: addCheck$1,
	*check(subject) {
		const table = tableNameOf(subject);
		const cost = copiedFor(subject, "check");
		if (table === void 0 || cost === void 0) return;
		const later = isMysql(subject.server) ? `Add it \`NOT ENFORCED\` where it is only to be written down:` : `Check in the code instead, or let the copy be made online:`;
		yield {
			about: `${table.key}.check`,
			title: `Check of table ${plain(subject.written(table.key))} copies the table while writes wait`,
			message: `${serverName(subject)} copies ${code$1(subject.written(table.key))} row by row to check each of them.`,
			impact: `Inserts, updates and deletes on ${code$1(subject.written(table.key))} wait meanwhile; a row that does not fit stops the deploy.`,
			fix: `${later}\n\n${onlineTools(subject, table, (subject.table(table.key)?.keys.size ?? 0) > 0)}\n\n${smallTable(table)}`,
			at: cost.span
		};
	}
};
const addStoredGenerated = {
	rule: addStoredGenerated$1,
	*check(subject) {
		const table = tableNameOf(subject);
		const cost = copiedFor(subject, "stored");
		if (table === void 0 || cost === void 0) return;
		yield {
			about: table.key,
			title: `Stored computed column copies table ${plain(subject.written(table.key))} while writes wait`,
			message: `${serverName(subject)} computes the value for every row and copies ${code$1(subject.written(table.key))} for it.`,
			impact: `Inserts, updates and deletes on ${code$1(subject.written(table.key))} wait until the last row is copied.`,
			fix: `Make it \`VIRTUAL\`: that is done in an instant, and an index over it can be built while the app goes on.\n\n${sqlBlock(`ALTER TABLE ${table.sql} ADD COLUMN <column> <type> AS (<expression>) VIRTUAL, ALGORITHM=INSTANT;`)}`,
			at: cost.span
		};
	}
};
const addUnique = {
	rule: addUnique$1,
	*check(subject) {
		const table = tableNameOf(subject);
		if (table === void 0 || subject.isNew(table.key) || !goesAhead(subject)) return;
		for (const action of actionsOf(subject.statement) ?? []) {
			const index = action.kind === "add-index" ? action.index : void 0;
			if (index === void 0 || index.kind !== "unique" && index.kind !== "primary") continue;
			if (index.columns.length > 0 && index.columns.every((column) => isEmptyColumn(subject, table.key, column))) continue;
			if ([...subject.table(table.key)?.indexes.values() ?? []].some(({ kind, columns }) => (kind === "unique" || kind === "primary") && columns.every((column) => index.columns.includes(column)))) continue;
			const what = index.kind === "primary" ? "Primary key" : "Unique key";
			const list = index.columns.map((name) => quote(subject.written(name))).join(", ");
			const { plan } = subject;
			yield {
				about: `${table.key}.${index.name ?? index.columns.join("_")}`,
				severity: "medium",
				title: `${what} of table ${plain(subject.written(table.key))} fails where two rows are alike`,
				message: `${serverName(subject)} builds ${index.columns.length > 0 ? `the key over ${index.columns.map((name) => code$1(subject.written(name))).join(", ")}` : "the key"} while reads and writes go on, and fails at the end if two rows of ${code$1(subject.written(table.key))} are alike${index.kind === "primary" ? " or one is `NULL`" : ""}, or come in meanwhile.`,
				impact: "Two such rows stop the deploy, after all the time that the build took. Inserts of the running version that repeat a value fail from then on.",
				fix: `Look for such rows first:\n\n${sqlBlock(`SELECT ${list || "<columns>"}, COUNT(*) FROM ${table.sql} GROUP BY ${list || "<columns>"} HAVING COUNT(*) > 1;`)}${plan === void 0 ? "" : `\n\nThen:\n\n${sqlBlock(SHORT_WAIT, saying(subject, plan))}`}`,
				at: index.span
			};
		}
	}
};
const isEmptyColumn = (subject, table, column) => subject.isNewColumn(table, column) || subject.statement.kind === "alter-table" && subject.statement.actions.some((action) => action.kind === "add-column" && action.column.name === column);
const dropIndex = {
	rule: dropIndex$1,
	*check(subject) {
		const table = tableNameOf(subject);
		if (table === void 0 || subject.isNew(table.key)) return;
		const actions = actionsOf(subject.statement) ?? [];
		const known = subject.table(table.key);
		for (const action of actions) {
			if (action.kind !== "drop-index") continue;
			const before = known?.indexes.get(action.index);
			const again = actions.some((other) => other.kind === "add-index" && (other.index.name === action.index || before?.columns.every((column, at) => other.index.columns[at] === column)));
			const covered = [...known?.indexes.entries() ?? []].some(([name, other]) => name !== action.index && before?.columns.every((column, at) => other.columns[at] === column));
			if (again || covered || isGone(subject, before?.columns)) continue;
			const hide = isMysql(subject.server) ? `INVISIBLE` : `IGNORED`;
			yield {
				about: `${table.key}.${action.index}`,
				severity: "low",
				title: `Index ${plain(subject.written(action.index))} of table ${plain(subject.written(table.key))} is dropped`,
				message: `Dropping ${code$1(subject.written(action.index))} is quick. Queries that need it read the whole of ${code$1(subject.written(table.key))} from then on, and building it again takes long.`,
				impact: `Queries of the running version that used it become slow, all at once.`,
				fix: `Hide it first, and look for some days whether anything becomes slow; it comes back in an instant:\n\n${sqlBlock(`ALTER TABLE ${table.sql} ALTER INDEX ${quote(subject.written(action.index))} ${hide};`)}`,
				at: action.span
			};
		}
	}
};
const isGone = ({ statement }, columns) => statement.kind === "alter-table" && columns !== void 0 && columns.length > 0 && columns.every((column) => statement.actions.some((action) => action.kind === "drop-column" && action.column === column));

//#endregion
//#region src/checks/migrations/mysql/shared/drop-column.ts
const dropColumn = {
	rule: dropColumn$2,
	*check(subject) {
		const alteration = alterationOf(subject);
		if (alteration === void 0 || !goesAhead(subject)) return;
		const { table, known } = alteration;
		for (const { column, span } of clausesOf(alteration, "drop-column")) {
			if (subject.isNewColumn(table.key, column) || isReadded(subject, table.key, column)) continue;
			const before = known?.columns.get(column);
			if (before?.def.generated !== void 0) continue;
			const inserts = before === void 0 || before.notNull && before.default === void 0;
			const relax = `ALTER TABLE ${table.sql} MODIFY ${quote(subject.written(column))} ${before?.def.type.sql ?? "<type>"} NULL;`;
			const { plan } = subject;
			const how = plan === void 0 ? "" : `, ${clauseFor(subject, plan.algorithm, plan.lock)}`;
			yield {
				about: `${table.key}.${column}`,
				title: `Column ${plain(subject.written(column))} of table ${plain(subject.written(table.key))} is dropped`,
				message: `This drops ${code$1(subject.written(`${table.key}.${column}`))} and its values.`,
				impact: `The values in ${code$1(subject.written(`${table.key}.${column}`))} are lost, and the version that still runs fails wherever it reads or writes ${code$1(subject.written(table.key))} with this column.`,
				fix: `1. Delete this clause from the migration${inserts ? ", and put this in its place, so that inserts without the column work" : ""}. With that this finding is gone.${inserts ? `\n\n${sqlBlock(relax)}` : ""}\n\n2. Ship code that no longer knows the column.\n3. Drop it in a later release, when no old version runs any more. That is reported again: ignore it there, with the reason that no running version uses the column.\n\n${sqlBlock(SHORT_WAIT, `ALTER TABLE ${table.sql} DROP COLUMN ${quote(subject.written(column))}${how};`)}`,
				at: span
			};
		}
	}
};
const recreateColumn = {
	rule: recreateColumn$1,
	*check(subject) {
		const alteration = alterationOf(subject);
		if (alteration === void 0) return;
		const { table, known } = alteration;
		for (const { column, span } of clausesOf(alteration, "drop-column")) {
			if (subject.isNewColumn(table.key, column) || !isReadded(subject, table.key, column)) continue;
			if (known?.columns.get(column)?.def.generated !== void 0) continue;
			const copied = isCopied(subject, column);
			yield {
				about: `${table.key}.${column}`,
				severity: copied ? "high" : "blocker",
				title: `Column ${plain(subject.written(column))} of table ${plain(subject.written(table.key))} is dropped and added again, without its values`,
				message: `${code$1(subject.written(`${table.key}.${column}`))} is dropped here and added again in the same migration. A column that is added is empty.${copied ? " A statement before it reads the column, so its values may have been kept elsewhere: check that." : ""}`,
				impact: `Every row of ${code$1(subject.written(table.key))} loses its ${code$1(subject.written(column))}, and nothing reports an error.`,
				fix: `Change the column in place, with the type you want:\n\n${sqlBlock(`ALTER TABLE ${table.sql} MODIFY ${quote(subject.written(column))} <new type>;`)}`,
				at: span
			};
		}
	}
};
const isReadded = ({ outlook, index }, table, column) => outlook.addsColumn(table, column, index);
const isCopied = ({ statements, index, raw }, column) => statements.slice(0, index).some(({ statement, raw: other }) => other !== raw && (statement.kind === "update" || statement.kind === "insert") && other.tokens.some(({ kind, text }) => (kind === "word" || kind === "quoted") && text.toLowerCase() === column));

//#endregion
//#region src/checks/migrations/mysql/shared/drop-table.ts
const dropTable = {
	rule: dropTable$1,
	*check(subject) {
		const { statement } = subject;
		if (statement.kind === "create-table") yield* replaced(subject, statement);
		if (statement.kind !== "drop-table" || statement.temporary) return;
		for (const table of statement.tables) {
			if (subject.isNew(table.key) || isSwapped(subject, table)) continue;
			const clears = statement.ifExists && subject.table(table.key) === void 0 && subject.outlook.creates(table.key, subject.index);
			yield {
				about: table.key,
				...clears ? { severity: "medium" } : {},
				title: `Table ${plain(subject.written(table.key))} is dropped with all its rows`,
				message: `This drops ${code$1(subject.written(table.key))}${clears ? ", if it is there: no earlier migration creates it, and this one does so afterwards" : ""}. MySQL and MariaDB commit it at once: there is no rollback.`,
				impact: `All rows of ${code$1(subject.written(table.key))} are lost, and every query that the running version still sends to it fails.`,
				fix: `Ship code that no longer uses ${code$1(subject.written(table.key))} first. Put this in its place: it takes the name away and keeps the rows.\n\n${sqlBlock(`RENAME TABLE ${table.sql} TO ${laterName(table)};`)}\n\nDrop it in a later release, and accept this finding there with the reason that nobody missed it.`,
				at: table.span
			};
		}
	}
};
function* replaced(subject, { table, temporary, replaces }) {
	if (replaces !== true || temporary || subject.isNew(table.key)) return;
	const name = subject.written(table.key);
	const isKnown = subject.table(table.key) !== void 0;
	yield {
		about: table.key,
		...isKnown ? {} : { severity: "medium" },
		title: `Table ${plain(name)} is dropped with all its rows, and created anew`,
		message: `\`CREATE OR REPLACE TABLE\` drops ${code$1(name)}${isKnown ? "" : ", if it is there (no earlier migration creates it),"} before it makes the new one. MariaDB commits it at once: there is no rollback.`,
		impact: `All rows of ${code$1(name)} are lost, with every column and index that the new one does not have.`,
		fix: `Change the table in place with \`ALTER TABLE\`. If it really starts anew, put this before, and leave \`OR REPLACE\` out: it takes the name away and keeps the rows.\n\n${sqlBlock(`RENAME TABLE ${table.sql} TO ${laterName(table)};`)}`,
		at: table.span
	};
}
const laterName = (table) => table.sql.replace(/`$/, "_unused`");
function isSwapped({ statements, index, outlook }, table) {
	if (!outlook.renamesTo(table.key, index)) return false;
	return statements.slice(0, index).some(({ statement }) => {
		if (statement.kind === "create-table") return statement.select?.includes(table.key) === true;
		return statement.kind === "insert" && statement.table.key !== table.key && statement.reads?.includes(table.key);
	});
}

//#endregion
//#region src/checks/migrations/rules/lock-timeout.ts
const FIX$10 = "Set `lock_timeout` at the top of the migration and run it again when it gave up.";
const lockTimeout$1 = {
	id: "migrations/lock-timeout",
	severity: "low",
	summary: "Takes a strong lock without a limit for how long to wait for it",
	why: "A statement that needs a strong lock waits for every query that runs on the table, and every new query waits behind it. One slow report is then enough to stop the app. With `lock_timeout` the migration gives up instead, and the app goes on.",
	fix: FIX$10,
	since: "0.1.0",
	sources: ["https://www.postgresql.org/docs/18/runtime-config-client.html#GUC-LOCK-TIMEOUT"],
	examples: {
		bad: [
			"ALTER TABLE users ADD COLUMN a int;",
			"SET lock_timeout = 0;\nALTER TABLE users ADD COLUMN a int;",
			"ALTER TABLE users ADD COLUMN a int;\nSET lock_timeout = '5s';"
		],
		good: [
			"SET lock_timeout = '5s';\nALTER TABLE users ADD COLUMN a int;",
			"SELECT set_config('lock_timeout', '5s', true);\nALTER TABLE users ADD COLUMN a int;",
			"CREATE TABLE t (a int);\nALTER TABLE t ADD COLUMN b int;",
			"CREATE INDEX CONCURRENTLY i ON users (a);"
		]
	},
	*check(subject) {
		const table = firstLocked(subject, subject.statement);
		if (table === void 0) return;
		const { statements, index } = subject;
		const before = statements.slice(0, index);
		if (before.some((statement) => firstLocked(subject, statement) !== void 0)) return;
		if (isLimited(before)) return;
		yield {
			about: "file",
			title: `Migration may wait without limit for a lock on table ${plain(table)}`,
			message: `This is the first statement that needs ${code$1(table)} for itself, and no \`lock_timeout\` is set before it.`,
			impact: `If one query on ${code$1(table)} runs long, the migration waits for it and all later queries wait behind the migration.`,
			lineBefore: `SET lock_timeout = '${subject.lockTimeout}';`,
			...suggest(subject, {
				replaces: { kind: "nothing" },
				before: [inWords$1("As the first statement of the file:", together$1(limit(subject)))],
				steps: []
			}, FIX$10)
		};
	}
};
const firstLocked = (subject, statement) => strongLocksOf(statement, subject.schema).find(({ table }) => table !== void 0 && !subject.isNew(table))?.table;
function isLimited(statements) {
	let limited = false;
	for (const { node } of statements) if ("VariableSetStmt" in node && node.VariableSetStmt.name === "lock_timeout") {
		const value = node.VariableSetStmt.args?.[0];
		const text = value && "A_Const" in value ? value.A_Const.sval?.sval ?? String(value.A_Const.ival?.ival ?? 0) : "";
		limited = text !== "" && !/^0+\s*[a-z]*$/.test(text.trim());
	} else if ("SelectStmt" in node && setsLockTimeout(node)) limited = true;
	return limited;
}
function setsLockTimeout(node) {
	const names = new Set(namesIn$1(node));
	return names.has("set_config") && names.has("lock_timeout");
}

//#endregion
//#region src/checks/migrations/mysql/shared/lock-timeout.ts
const lockTimeout = {
	rule: lockTimeout$1,
	*check(subject) {
		const table = subject.touches(subject.statement);
		if (table === void 0 || subject.seen.has(lockTimeout$1.id)) return;
		subject.seen.add(lockTimeout$1.id);
		const { statement } = subject;
		if (subject.session.limited || statement.kind === "alter-table" && statement.limited) return;
		yield {
			about: "file",
			title: `Migration may wait without limit for table ${plain(subject.written(table.key))}`,
			message: `Every change of a table, an instant one too, needs ${code$1(subject.written(table.key))} for itself for a moment. It waits for each transaction that has used the table, for up to a year (a day in MariaDB) where \`lock_wait_timeout\` is not set.`,
			impact: `If one transaction on ${code$1(subject.written(table.key))} stays open, the migration waits for it and all later queries wait behind the migration: the app stands still.`,
			lineBefore: SHORT_WAIT,
			fix: `As the first statement of the file:\n\n${sqlBlock(SHORT_WAIT)}`
		};
	}
};

//#endregion
//#region src/checks/migrations/mysql/shared/rename.ts
const renameColumn$1 = {
	rule: renameColumn$2,
	*check(subject) {
		const alteration = alterationOf(subject);
		if (alteration === void 0) return;
		const { table, known } = alteration;
		for (const action of alteration.actions) {
			if (action.kind !== "rename-column" && action.kind !== "modify-column") continue;
			const to = action.kind === "rename-column" ? action.to : action.column.name;
			const { from } = action;
			if (from === to || subject.isNewColumn(table.key, from)) continue;
			const type = known?.columns.get(from)?.def.type.sql ?? `<type of ${quote(subject.written(from))}>`;
			yield {
				about: `${table.key}.${from}`,
				title: `Column ${plain(subject.written(from))} of table ${plain(subject.written(table.key))} is renamed to ${plain(subject.written(to))}`,
				message: `${code$1(subject.written(`${table.key}.${from}`))} becomes ${code$1(subject.written(to))} in one step.`,
				impact: `From the migration until the last old process has stopped, every query of the running version that names ${code$1(subject.written(from))} fails.`,
				fix: `The simplest: keep ${code$1(subject.written(from))} in the database and rename it in the code only (Prisma \`@map\`, Django \`db_column\`). Otherwise add the new column, and let the code write both:\n\n${sqlBlock(SHORT_WAIT, `ALTER TABLE ${table.sql} ADD COLUMN ${quote(subject.written(to))} ${type}, ${clauseFor(subject, "INSTANT", "NONE")};`)}\n\nThen copy in batches, read ${code$1(subject.written(to))}, and drop ${code$1(subject.written(from))} in a later release.`,
				at: action.span
			};
		}
	}
};
const renameTable$1 = {
	rule: renameTable$2,
	*check(subject) {
		const { statement } = subject;
		if (statement.kind === "rename-table") {
			for (const { from, to } of statement.pairs) if (!statement.pairs.some((pair) => pair.to.key === from.key)) yield* renamed$1(subject, from, to);
		}
		if (statement.kind === "alter-table") {
			for (const action of statement.actions) if (action.kind === "rename-table") yield* renamed$1(subject, statement.table, action.to);
		}
	}
};
function* renamed$1(subject, from, to) {
	if (from.key === to.key || subject.isNew(from.key) || subject.outlook.takes(from.key, subject.index)) return;
	yield {
		about: from.key,
		title: `Table ${plain(subject.written(from.key))} is renamed to ${plain(subject.written(to.key))}`,
		message: `${code$1(subject.written(from.key))} becomes ${code$1(subject.written(to.key))} in one step.`,
		impact: `From the migration until the last old process has stopped, every query of the running version on ${code$1(subject.written(from.key))} fails.`,
		fix: `Leave a view with the old name, which takes reads and writes, and drop it in a later release. Between the two statements there is a moment without the name:\n\n${sqlBlock(`${subject.shown};`, `CREATE VIEW ${from.sql} AS SELECT * FROM ${to.sql};`)}\n\nOr keep the name in the database and change it in the code only (\`@@map\`, \`db_table\`).`,
		at: from.span
	};
}

//#endregion
//#region src/checks/migrations/rules/drop-not-null.ts
const dropNotNull$1 = {
	id: "migrations/drop-not-null",
	severity: "low",
	summary: "Lets a column be empty that running code takes for filled",
	why: "The version that still runs was written for a column that always has a value. Once the new one stores none, the old one reads it, and so does everything else that uses the table: reports, exports, other services.",
	fix: "Deploy code that can read an empty value first, and drop `NOT NULL` in a later release.",
	since: "0.1.0",
	sources: ["https://www.postgresql.org/docs/18/sql-altertable.html"],
	examples: {
		bad: ["ALTER TABLE users ALTER COLUMN email DROP NOT NULL;"],
		good: ["CREATE TABLE t (a int NOT NULL);\nALTER TABLE t ALTER COLUMN a DROP NOT NULL;", "ALTER TABLE users ALTER COLUMN email DROP DEFAULT;"]
	},
	*check(subject) {
		for (const { command, table } of alterationsOf(subject.statement)) {
			const { subtype, name: column = "" } = command;
			if (subtype !== "AT_DropNotNull" || subject.isNew(table) || subject.isNewColumn(table, column)) continue;
			yield {
				about: `${table}.${column}`,
				proof: {
					kind: "column",
					of: table,
					column,
					becomes: "nullable"
				},
				title: `Column ${plain(column)} of table ${plain(table)} may be empty from now on`,
				message: `${code$1(`${table}.${column}`)} loses its \`NOT NULL\`.`,
				impact: "The first row without a value meets the version that still runs, and whatever else reads this column.",
				fix: `Deploy code that can read an empty ${code$1(column)} first, and run this with the release after it.`,
				at: findWords(subject.statement, subject.file.text, [
					"alter",
					["column"],
					column,
					"drop",
					"not",
					"null"
				])
			};
		}
	}
};

//#endregion
//#region src/checks/migrations/mysql/shared/required.ts
const TIMES = /* @__PURE__ */ new Set([
	"date",
	"datetime",
	"timestamp"
]);
const addRequiredColumn = {
	rule: addRequiredColumn$1,
	*check(subject) {
		const alteration = alterationOf(subject);
		if (alteration === void 0) return;
		const { table } = alteration;
		const { strict } = subject.session;
		for (const { column, span } of clausesOf(alteration, "add-column")) {
			const required = column.notNull === true || column.primary;
			const filled = column.default !== void 0 && column.default.kind !== "null" || column.autoIncrement || column.generated !== void 0;
			if (!required || filled || isDefaulted(alteration.actions, column.name)) continue;
			const stops = strict && TIMES.has(column.type.name) && !isMaria(subject.server) || column.unique || column.primary;
			const zero = column.unique || column.primary ? "the same value, which a unique key forbids" : "0, an empty text or a zero date";
			yield {
				about: `${table.key}.${column.name}`,
				severity: stops ? "blocker" : "high",
				title: `Required column ${plain(subject.written(column.name))} is added to table ${plain(subject.written(table.key))} without a default`,
				message: `${code$1(subject.written(`${table.key}.${column.name}`))} is \`NOT NULL\` and has no default. ${serverName(subject)} gives the rows that are there ${zero}${stops ? ", so one row makes the statement fail" : " without a word"}.`,
				impact: `Inserts of the running version, which does not know the column, fail (error 1364)${stops ? `; and if ${code$1(subject.written(table.key))} has rows, the migration fails and the deploy stops` : `; and old rows of ${code$1(subject.written(table.key))} hold a value that nobody chose`}.`,
				fix: `With a default, if there is a sensible one:\n\n${sqlBlock(`ALTER TABLE ${table.sql} ADD COLUMN ${quote(subject.written(column.name))} ${column.type.sql} NOT NULL DEFAULT <value>;`)}\n\nOtherwise in three steps: add it nullable and ship code that fills it, fill the old rows in batches, then make it required:\n\n${sqlBlock(`ALTER TABLE ${table.sql} ADD COLUMN ${quote(subject.written(column.name))} ${column.type.sql} NULL;`)}`,
				at: span
			};
		}
	}
};
const isDefaulted = (actions, column) => actions.some((action) => action.kind === "set-default" && action.column === column && action.to !== void 0);
const setNotNull = {
	rule: setNotNull$1,
	*check(subject) {
		const alteration = alterationOf(subject);
		if (alteration === void 0 || subject.statement.kind !== "alter-table") return;
		if (!subject.session.strict || subject.statement.ignore) return;
		const { table } = alteration;
		for (const { column, before, to, span } of becomesRequired(alteration)) {
			if (before === void 0 || subject.isNewColumn(table.key, column)) continue;
			const defaulted = to.default !== void 0 && to.default.kind !== "null" || to.autoIncrement;
			const { plan } = subject;
			const filled = subject.statements.slice(0, subject.index).some(({ statement }) => statement.kind === "update" && statement.columns.includes(column));
			yield {
				about: `${table.key}.${column}`,
				severity: defaulted || filled ? "medium" : "high",
				title: `Column ${plain(subject.written(column))} of table ${plain(subject.written(table.key))} becomes required`,
				message: `${code$1(subject.written(`${table.key}.${column}`))} could be \`NULL\` until now. ${serverName(subject)} writes every row of ${code$1(subject.written(table.key))} anew for it, and one row with \`NULL\` makes the statement fail.`,
				impact: `A single \`NULL\` stops the deploy${defaulted ? "" : `; and inserts of the running version that leave ${code$1(subject.written(column))} out fail from then on`}.`,
				fix: `Let the code fill ${code$1(subject.written(column))} first, and fill the old rows in batches:\n\n${sqlBlock(`UPDATE ${table.sql} SET ${quote(subject.written(column))} = <value> WHERE ${quote(subject.written(column))} IS NULL LIMIT 5000; -- repeat until it changes 0 rows`)}\n\nThen, in a later release:\n\n${sqlBlock(SHORT_WAIT, plan?.algorithm === "INPLACE" && plan.lock === "NONE" ? saying(subject, plan) : `${subject.shown};`)}`,
				at: span
			};
		}
	}
};
const dropNotNull = {
	rule: dropNotNull$1,
	*check(subject) {
		const alteration = alterationOf(subject);
		if (alteration === void 0) return;
		const { table, known } = alteration;
		const key = known?.indexes.get("primary")?.columns ?? [];
		for (const { column, before, to, span } of modifiedIn(alteration)) {
			if (before?.notNull !== true || to.notNull === true || to.primary || key.includes(column)) continue;
			if (subject.isNewColumn(table.key, column)) continue;
			const said = to.notNull === false || to.default?.kind === "null";
			yield {
				about: `${table.key}.${column}`,
				title: `Column ${plain(subject.written(column))} of table ${plain(subject.written(table.key))} may be empty from now on`,
				message: `${code$1(subject.written(`${table.key}.${column}`))} loses its \`NOT NULL\`${said ? "" : ": the new definition does not say it again, and what is not said is gone"}.`,
				impact: "The first row without a value meets the version that still runs, and whatever else reads this column.",
				fix: said ? `Deploy code that can read an empty ${code$1(subject.written(column))} first, and run this with the release after it.` : `If it was not meant, say it again:\n\n${sqlBlock(`${subject.part(span.start, span.end)} NOT NULL`)}`,
				at: span
			};
		}
	}
};

//#endregion
//#region src/checks/migrations/rules/drop-schema.ts
const dropSchema$1 = {
	id: "migrations/drop-schema",
	severity: "blocker",
	summary: "Drops a schema, a database or all that a role owns",
	why: "Everything in it goes at once: tables, rows, views, functions.",
	fix: "Take it out of the migration. Drop such a thing by hand, after a backup that was restored once to try it.",
	since: "0.1.0",
	sources: ["https://www.postgresql.org/docs/18/sql-dropschema.html"],
	examples: {
		bad: [
			"DROP SCHEMA billing CASCADE;",
			"DROP DATABASE app;",
			"DROP OWNED BY app CASCADE;"
		],
		good: ["CREATE SCHEMA billing;", "ALTER SCHEMA billing RENAME TO billing_unused;"]
	},
	*check(subject) {
		const { node } = subject.statement;
		const dropped = "DropStmt" in node && node.DropStmt.removeType === "OBJECT_SCHEMA" ? (node.DropStmt.objects ?? []).map((object) => ({
			kind: "Schema",
			name: partsOf(object).join(".")
		})) : "DropdbStmt" in node ? [{
			kind: "Database",
			name: node.DropdbStmt.dbname ?? ""
		}] : "DropOwnedStmt" in node ? [{
			kind: "Everything owned by",
			name: (node.DropOwnedStmt.roles ?? []).flatMap((role) => "RoleSpec" in role ? [role.RoleSpec.rolename ?? "the current role"] : []).join(", ")
		}] : [];
		for (const { kind, name } of dropped) {
			const rename = kind === "Schema" ? `Rename it, and drop it by hand some days later:\n\n${sqlBlock(`ALTER SCHEMA ${quote$1(name)} RENAME TO ${quote$1(`${name.slice(0, 50)}_unused`)};`)}` : "Take the statement out of the migration and do it by hand, after a backup.";
			yield {
				about: name,
				rollback: "breaks",
				title: `${kind} ${plain(name)} is dropped`,
				message: `This drops ${kind.toLowerCase()} ${code$1(name)} with all that is in it.`,
				impact: `All tables and rows in ${code$1(name)} are lost, and what uses them stops working.`,
				fix: rename
			};
		}
	}
};

//#endregion
//#region src/checks/migrations/rules/truncate.ts
const truncate$2 = {
	id: "migrations/truncate",
	severity: "blocker",
	works: "loss",
	summary: "Empties a table",
	why: "All rows are gone when the migration commits; with `CASCADE` also the rows of every table that refers to it.",
	fix: "Delete the rows you mean, with a condition, or copy them away first.",
	since: "0.1.0",
	sources: ["https://www.postgresql.org/docs/18/sql-truncate.html"],
	examples: {
		bad: ["TRUNCATE sessions;", "TRUNCATE TABLE a, b RESTART IDENTITY CASCADE;"],
		good: ["CREATE TABLE t (id int);\nTRUNCATE t;", "DELETE FROM sessions WHERE expires_at < now();"]
	},
	*check(subject) {
		const { node } = subject.statement;
		if (!("TruncateStmt" in node)) return;
		const cascade = node.TruncateStmt.behavior === "DROP_CASCADE";
		for (const relation of node.TruncateStmt.relations ?? []) {
			const parts = partsOf(relation);
			const table = keyOf$3(parts);
			if (subject.isNew(table)) continue;
			const copy = `${(parts.at(-1) ?? "").slice(0, 50)}_before`;
			yield {
				about: table,
				proof: {
					kind: "work",
					on: table
				},
				title: `Table ${plain(table)} is emptied${cascade ? ", and all tables that refer to it" : ""}`,
				message: `\`TRUNCATE\` removes every row of ${code$1(table)}${cascade ? ", and with `CASCADE` every row of every table with a foreign key to it" : ""}.`,
				impact: `All rows of ${code$1(table)} are lost${cascade ? ", and those of tables that are not named here" : ""}; a backup is the only way back.`,
				fix: `If the rows are really not needed, say which ones:\n\n${sqlBlock(`DELETE FROM ${parts.map(quote$1).join(".")} WHERE <condition>; -- in batches`)}\n\nIf all of them must go, keep a copy for some days:\n\n${sqlBlock(`CREATE TABLE ${quote$1(copy)} AS TABLE ${parts.map(quote$1).join(".")};`)}`,
				at: findWords(subject.statement, subject.file.text, parts)
			};
		}
	}
};

//#endregion
//#region src/checks/migrations/mysql/shared/rows.ts
const truncate$1 = {
	rule: truncate$2,
	*check(subject) {
		const { statement } = subject;
		yield* discarded(subject);
		if (statement.kind !== "truncate" || subject.isNew(statement.table.key)) return;
		const { table } = statement;
		yield {
			about: table.key,
			title: `Table ${plain(subject.written(table.key))} is emptied`,
			message: `\`TRUNCATE\` removes every row of ${code$1(subject.written(table.key))}. It is DDL: it commits at once, and there is no rollback.`,
			impact: `All rows of ${code$1(subject.written(table.key))} are lost; a backup is the only way back.`,
			fix: `If the rows are really not needed, say which ones:\n\n${sqlBlock(`DELETE FROM ${table.sql} WHERE <condition> LIMIT 5000; -- repeat until it deletes 0 rows`)}\n\nIf all of them must go, keep them for some days under another name:\n\n${sqlBlock(`CREATE TABLE <new> LIKE ${table.sql};`, `RENAME TABLE ${table.sql} TO <kept>, <new> TO ${table.sql};`)}`,
			at: table.span
		};
	}
};
function* discarded(subject) {
	const alteration = alterationOf(subject);
	if (alteration === void 0) return;
	const { table } = alteration;
	const name = code$1(subject.written(table.key));
	for (const { discard, span } of clausesOf(alteration, "tablespace")) {
		if (!discard) continue;
		yield {
			about: table.key,
			title: `Table ${plain(subject.written(table.key))} loses the file that holds its rows`,
			message: `\`DISCARD TABLESPACE\` deletes the file of ${name} with every row and index in it. It is DDL: it commits at once, and there is no rollback.`,
			impact: `All rows of ${name} are lost, and every query to it fails (error 1814) until another file is imported.`,
			fix: `Import the file into a table of its own, look at it, and exchange the names; so the old rows stay:\n\n${sqlBlock(`CREATE TABLE <new> LIKE ${table.sql};`, "ALTER TABLE <new> DISCARD TABLESPACE;", "-- put the file there", "ALTER TABLE <new> IMPORT TABLESPACE;", `RENAME TABLE ${table.sql} TO <kept>, <new> TO ${table.sql};`)}`,
			at: span
		};
	}
}
const deleteAll = {
	rule: deleteAll$1,
	*check(subject) {
		const { statement } = subject;
		if (statement.kind !== "delete" || !statement.all || statement.limited) return;
		const [table] = statement.tables;
		if (table === void 0 || subject.isNew(table.key)) return;
		if (statement.history) {
			yield historyHit(subject, table);
			return;
		}
		yield {
			about: table.key,
			title: `Every row of table ${plain(subject.written(table.key))} is deleted`,
			message: `This \`DELETE\` has no condition, so it removes every row of ${code$1(subject.written(table.key))}.`,
			impact: `All rows of ${code$1(subject.written(table.key))} are lost; where other tables refer to it with \`ON DELETE CASCADE\`, theirs too.`,
			fix: `Say which rows:\n\n${sqlBlock(`DELETE FROM ${table.sql} WHERE <condition>;`)}`
		};
	}
};
function historyHit(subject, table) {
	const name = code$1(subject.written(table.key));
	return {
		about: table.key,
		severity: "high",
		title: `The whole history of table ${plain(subject.written(table.key))} is deleted`,
		message: `This \`DELETE HISTORY\` says no time, so it removes every earlier version of the rows of ${name}, whenever it was current.`,
		impact: `What rows of ${name} held before can no longer be asked for (\`FOR SYSTEM_TIME\`); the current rows stay.`,
		fix: `Say up to when:\n\n${sqlBlock(`DELETE HISTORY FROM ${table.sql} BEFORE SYSTEM_TIME <time>;`)}`,
		at: table.span
	};
}
const updateAll = {
	rule: updateAll$1,
	*check(subject) {
		const { statement } = subject;
		if (statement.kind !== "update" || !statement.all || statement.limited || statement.tables.length !== 1) return;
		const [table] = statement.tables;
		if (table === void 0 || subject.isNew(table.key)) return;
		const columns = statement.columns.map((name) => code$1(subject.written(name))).join(", ");
		yield {
			about: table.key,
			title: `Every row of table ${plain(subject.written(table.key))} is updated in one statement`,
			message: `This sets ${columns || "values"} in every row of ${code$1(subject.written(table.key))} at once.`,
			impact: `All rows of ${code$1(subject.written(table.key))} are locked until it is done: the running version's writes wait for 50 seconds (\`innodb_lock_wait_timeout\`) and then fail. Replicas run it again afterwards.`,
			fix: `Update in batches, each committed by itself, until no row is left:\n\n${sqlBlock(`UPDATE ${table.sql} SET … WHERE <not done yet> ORDER BY <primary key> LIMIT 5000; -- repeat until it changes 0 rows`)}`
		};
	}
};
const dropSchema = {
	rule: dropSchema$1,
	*check({ statement }) {
		if (statement.kind !== "drop-database") return;
		yield {
			about: statement.name,
			title: `Database ${plain(statement.name)} is dropped`,
			message: `This drops database ${code$1(statement.name)} with all that is in it.`,
			impact: `All tables and rows in ${code$1(statement.name)} are lost, and what uses them stops working.`,
			fix: "Take the statement out of the migration and do it by hand, after a backup."
		};
	}
};

//#endregion
//#region src/checks/migrations/mysql/checkers.ts
const own$1 = [
	dropPartition,
	enumRemovesValue,
	modifyForgets,
	zeroFill,
	copy,
	writesWait,
	rebuild,
	mixedAlter,
	algorithmRefused,
	lockTables$1,
	foreignKeysOff,
	inlineReferences,
	implicitCommit,
	explicitAlgorithm
];
const checkers = [
	dropTable,
	dropColumn,
	recreateColumn,
	dropSchema,
	truncate$1,
	deleteAll,
	updateAll,
	renameColumn$1,
	renameTable$1,
	changeColumnType,
	addRequiredColumn,
	setNotNull,
	dropNotNull,
	addForeignKey,
	addCheck,
	addUnique,
	addStoredGenerated,
	dropIndex,
	...own$1,
	lockTimeout
];
const mysqlRules = own$1.map(({ rule }) => rule);

//#endregion
//#region src/checks/migrations/rules/unparsable.ts
const unparsable = {
	id: "migrations/unparsable",
	severity: "medium",
	summary: "Holds a statement that PostgreSQL 18 cannot read, so it was not judged",
	why: "Either it is a mistake, and the migration fails during the deploy, or it is something that only the migration tool understands. In both cases this check cannot say whether it is safe.",
	fix: "Correct the statement. If it is written for another database, say so in `launch-ready.yml`: `migrations: { database: { mysql: 8.4 } }`.",
	since: "0.1.0",
	examples: {
		bad: ["ALTER TABLE users ADD COLUMN;", "SELECT 1;\nCRATE TABLE t (a int);\nSELECT 2;"],
		good: [
			"SELECT 1;",
			"",
			"-- nothing to do"
		]
	}
};

//#endregion
//#region src/checks/migrations/mysql/outlook.ts
function outlookOf(statements) {
	const columns = /* @__PURE__ */ new Map();
	const renames = /* @__PURE__ */ new Map();
	const creations = /* @__PURE__ */ new Map();
	const views = /* @__PURE__ */ new Map();
	for (const [index, { statement }] of statements.entries()) {
		if (statement.kind === "create-view") views.set(statement.view.key, index);
		if (statement.kind === "create-table") creations.set(statement.table.key, index);
		if (statement.kind === "rename-table") for (const { to } of statement.pairs) renames.set(to.key, index);
		if (statement.kind !== "alter-table") continue;
		const { key } = statement.table;
		for (const action of statement.actions) {
			if (action.kind === "rename-table") renames.set(action.to.key, index);
			if (action.kind === "add-column") columns.set(`${key}.${action.column.name}`, index);
			if (action.kind === "rename-column") columns.set(`${key}.${action.to}`, index);
			if (action.kind === "modify-column" && action.from !== action.column.name) columns.set(`${key}.${action.column.name}`, index);
		}
	}
	const isBehind = (map, key, index) => (map.get(key) ?? -1) > index;
	return {
		addsColumn: (table, column, index) => (columns.get(`${table}.${column}`) ?? -1) >= index,
		renamesTo: (table, index) => isBehind(renames, table, index),
		creates: (table, index) => isBehind(creations, table, index),
		takes: (table, index) => isBehind(renames, table, index) || isBehind(creations, table, index) || isBehind(views, table, index)
	};
}

//#endregion
//#region src/checks/migrations/mysql/sql/lexer.ts
const SINGLE = /'[^'\\]*(?:(?:''|\\[\s\S])[^'\\]*)*(?:'|\\?$)/y;
const DOUBLE = /"[^"\\]*(?:(?:""|\\[\s\S])[^"\\]*)*(?:"|\\?$)/y;
const BACK = /`[^`]*(?:``[^`]*)*(?:`|$)/y;
const LINE = /[^\r\n]*/y;
const VERSION$1 = /\/\*(M?)!(\d{0,6})/y;
const PLACEHOLDER = /\$\{[^}\r\n]*\}/y;
const HEX = /0[xX][0-9a-fA-F]+\b|0b[01]+\b/y;
const NUMBER$1 = /(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?(?![A-Za-z0-9_$\u0080-\uffff])/y;
const WORD = /[A-Za-z0-9_$\u0080-\uffff](?:[A-Za-z0-9_\u0080-\uffff]|\$(?!\{))*/y;
const BLANK = /[\s\u0000-\u001f]/;
const BLANKS = /\s*/y;
const BREAKPOINT = "--> statement-breakpoint";
function endOf(pattern, sql, at) {
	pattern.lastIndex = at;
	return pattern.test(sql) ? pattern.lastIndex : -1;
}
function lex(sql, server) {
	const ansi = /\bsql_mode\s*=[^;]{0,200}\bansi/i.test(sql);
	const tokens = [];
	let delimiter = ";";
	let begins = true;
	let inVersion = false;
	const push = (kind, start, end, text = "") => {
		tokens.push({
			kind,
			start,
			end,
			text
		});
		if (kind !== "comment") begins = kind === "semicolon";
		return end;
	};
	const comment = (start) => {
		VERSION$1.lastIndex = start;
		const version = VERSION$1.exec(sql);
		if (version && runsComment(server, version[1] !== "", version[2] ?? "")) {
			inVersion = true;
			return push("comment", start, VERSION$1.lastIndex);
		}
		const close = sql.indexOf("*/", start + 2);
		return push("comment", start, close === -1 ? sql.length : close + 2);
	};
	const bare = (start) => {
		const hex = endOf(HEX, sql, start);
		if (hex !== -1) return push("string", start, hex, sql.slice(start, hex));
		const number = endOf(NUMBER$1, sql, start);
		const word = number === -1 ? endOf(WORD, sql, start) : -1;
		let end = number !== -1 ? number : word !== -1 ? word : start + 1;
		const text = sql.slice(start, end);
		if (text.length === 1 && /[bxn]/i.test(text) && sql[end] === "'") {
			end = endOf(SINGLE, sql, end);
			return push("string", start, end, sql.slice(start, end));
		}
		const cut = delimiter === ";" ? -1 : text.indexOf(delimiter);
		if (cut > 0) return push("word", start, start + cut, text.slice(0, cut).toLowerCase());
		const command = begins && /^delimiter$/i.test(text) ? delimiterAt(sql, end) : void 0;
		if (command !== void 0) {
			delimiter = command.delimiter;
			return push("comment", start, command.end);
		}
		return push(number !== -1 ? "number" : "word", start, end, text.toLowerCase());
	};
	for (let at = endOf(BLANKS, sql, 0); at < sql.length; at = endOf(BLANKS, sql, at)) {
		const char = sql.charAt(at);
		const next = sql.charAt(at + 1);
		if (delimiter !== ";" && sql.startsWith(delimiter, at)) at = push("semicolon", at, at + delimiter.length);
		else if (char === "-" && sql.startsWith(BREAKPOINT, at)) at = push("semicolon", at, at + 24);
		else if (char === "#" || char === "-" && next === "-" && (at + 2 >= sql.length || BLANK.test(sql.charAt(at + 2)))) at = push("comment", at, endOf(LINE, sql, at));
		else if (char === "/" && next === "*") at = comment(at);
		else if (char === "*" && next === "/" && inVersion) {
			inVersion = false;
			at = push("comment", at, at + 2);
		} else if (char === "'" || char === "\"" || char === "`") {
			const end = endOf(char === "'" ? SINGLE : char === "\"" ? DOUBLE : BACK, sql, at);
			const isName = char === "`" || char === "\"" && ansi;
			const text = sql.slice(at, end);
			at = push(isName ? "quoted" : "string", at, end, isName ? unquote$1(text) : text);
		} else if (char === "$" && next === "{" && endOf(PLACEHOLDER, sql, at) !== -1) {
			const end = endOf(PLACEHOLDER, sql, at);
			at = push("word", at, end, sql.slice(at, end).toLowerCase());
		} else if (/[A-Za-z0-9_$\u0080-\uffff]/.test(char) || char === "." && /\d/.test(next) && !isQualified(tokens, at)) at = bare(at);
		else at = push(char === ";" && delimiter === ";" ? "semicolon" : "other", at, at + 1, char);
	}
	return tokens;
}
const isQualified = (tokens, at) => {
	const last = tokens.at(-1);
	return last?.end === at && (last.kind === "quoted" || last.kind === "word");
};
const unquote$1 = (raw) => {
	const quote = raw.charAt(0);
	return raw.slice(1, raw.length > 1 && raw.endsWith(quote) ? -1 : void 0).replaceAll(quote + quote, quote);
};
const DELIMITER = /[ \t]+(\S+)[^\r\n]*/y;
function delimiterAt(sql, at) {
	DELIMITER.lastIndex = at;
	const match = DELIMITER.exec(sql);
	return match?.[1] === void 0 ? void 0 : {
		delimiter: match[1],
		end: DELIMITER.lastIndex
	};
}
function shownTokens(tokens) {
	return tokens.map(({ kind, start, end, text }) => {
		if (kind !== "string" || text.includes("'")) {
			if (kind !== "string" || !text.startsWith("\"")) return {
				kind,
				start,
				end
			};
		}
		return {
			kind: "comment",
			start: start + 1,
			end: Math.max(start + 1, end - 1)
		};
	});
}

//#endregion
//#region src/checks/migrations/mysql/sql/statements.ts
function splitStatements(sql, server) {
	const statements = [];
	let all = [];
	let code = [];
	let body;
	const finish = () => {
		const [first, last] = [code[0], code.at(-1)];
		if (first && last) statements.push({
			start: first.start,
			end: last.end,
			tokens: code,
			shown: shownTokens(all.filter(({ start, end }) => start >= first.start && end <= last.end))
		});
		all = [];
		code = [];
		body = void 0;
	};
	for (const token of lex(sql, server)) {
		if (token.kind === "semicolon" && (body === void 0 || body.depth <= 0)) {
			finish();
			continue;
		}
		all.push(token);
		if (token.kind === "comment") continue;
		code.push(token);
		body ??= beginsBody(code) ? {
			depth: code.length === 3 ? 1 : 0,
			before: token.text
		} : void 0;
		if (body !== void 0) follow$1(body, token);
	}
	finish();
	return statements;
}
const ROUTINES = /* @__PURE__ */ new Set([
	"procedure",
	"function",
	"trigger",
	"event",
	"package"
]);
const OTHERS$2 = /* @__PURE__ */ new Set([
	"(",
	"table",
	"view",
	"index",
	"temporary",
	"unique",
	"database",
	"schema",
	"user",
	"role",
	"on"
]);
function beginsBody(code) {
	const last = code.at(-1);
	if (last?.kind !== "word" || code.length > 16) return false;
	if (code[0]?.text === "create") return ROUTINES.has(last.text) && code.every(({ text }) => !OTHERS$2.has(text));
	return code.length === 3 && code[0]?.text === "begin" && code[1]?.text === "not" && last.text === "atomic";
}
const STARTS = /* @__PURE__ */ new Set([
	";",
	"begin",
	"then",
	"else",
	"do",
	"row",
	"loop",
	"repeat",
	":",
	"deterministic",
	"sql"
]);
function follow$1(body, token) {
	const text = token.kind === "semicolon" ? ";" : token.kind === "word" || token.kind === "other" ? token.text : "";
	const before = body.before;
	if (before !== "end") {
		if (text === "begin" || text === "case") body.depth++;
		else if ((text === "if" || text === "while" || text === "loop" || text === "repeat") && STARTS.has(before)) body.depth++;
	}
	if (text === "end") body.depth--;
	body.before = text;
}

//#endregion
//#region src/checks/migrations/mysql/placed.ts
function placed$1({ start, end, tokens, shown }) {
	return {
		start,
		end,
		normalized: tokens.map(({ kind, text }) => kind === "string" ? "?" : text.toLowerCase()).join(" "),
		tokens: shown
	};
}
const placedStatements = ({ up }, server) => new Map(splitStatements(up, server).map((raw) => [raw.start, placed$1(raw)]));

//#endregion
//#region src/checks/migrations/mysql/table-parts.ts
function addColumn$1(schema, table, def, step, instead) {
	place(table, def, {
		def,
		text: textOf$1(schema.server, def.type, table.text),
		notNull: def.notNull === true || def.primary,
		default: def.default?.kind === "null" ? void 0 : def.default,
		step
	}, instead);
	if (def.primary) addIndex(table, {
		kind: "primary",
		name: "primary",
		columns: [def.name],
		isFunctional: false,
		span: def.span
	});
	if (def.unique) addIndex(table, {
		kind: "unique",
		name: def.name,
		columns: [def.name],
		isFunctional: false,
		span: def.span
	});
}
function place(table, def, column, instead) {
	const { position } = def;
	if (position === void 0 && (instead === void 0 || !table.columns.has(instead) || instead === def.name)) {
		table.columns.set(def.name, column);
		return;
	}
	const entries = [...table.columns].filter(([name]) => position === void 0 || name !== instead);
	const named = [def.name, column];
	if (position === void 0) table.columns = new Map(entries.map((entry) => entry[0] === instead ? named : entry));
	else {
		const after = position.kind === "first" ? -1 : entries.findIndex(([name]) => name === position.column);
		const at = position.kind === "first" ? 0 : after === -1 ? entries.length : after + 1;
		table.columns = new Map([
			...entries.slice(0, at),
			named,
			...entries.slice(at)
		]);
	}
}
function addIndex(table, index) {
	table.indexes.set(indexName(index), index);
	if (index.kind !== "primary") return;
	for (const name of index.columns) {
		const column = table.columns.get(name);
		if (column) column.notNull = true;
	}
}
function addKey$1(table, key, of) {
	const numbered = `${of.split(".").at(-1)}_ibfk_${table.keys.size + 1}`;
	table.keys.set(key.name ?? numbered, key);
	if (indexFor(table, key.columns) === void 0) addIndex(table, {
		kind: "plain",
		name: key.name,
		columns: key.columns,
		isFunctional: false,
		span: key.span
	});
}
function forgetColumn(table, column) {
	for (const [name, index] of table.indexes) {
		if (!index.columns.includes(column)) continue;
		const columns = index.columns.filter((other) => other !== column);
		if (columns.length === 0) table.indexes.delete(name);
		else table.indexes.set(name, {
			...index,
			columns
		});
	}
}
function renamed(table, from, to) {
	for (const [name, index] of table.indexes) if (index.columns.includes(from)) table.indexes.set(name, {
		...index,
		columns: index.columns.map((column) => column === from ? to : column)
	});
}

//#endregion
//#region src/checks/migrations/mysql/learn.ts
function learn$1(schema, statement, step) {
	switch (statement.kind) {
		case "create-table":
			if (statement.temporary || statement.ifNotExists && schema.tables.has(statement.table.key)) return;
			schema.tables.set(statement.table.key, created(schema, statement, step));
			return;
		case "alter-table":
			for (const action of statement.actions) learnAction(schema, statement.table, action, step);
			return;
		case "create-index":
			schema.tables.get(statement.table.key)?.indexes.set(indexName(statement.index), statement.index);
			return;
		case "drop-index":
			schema.tables.get(statement.table.key)?.indexes.delete(statement.index);
			return;
		case "drop-table":
			if (!statement.temporary) for (const { key } of statement.tables) schema.tables.delete(key);
			return;
		case "rename-table":
			for (const { from, to } of statement.pairs) rename$1(schema, from, to);
			return;
	}
}
function created(schema, statement, step) {
	const { options } = statement;
	const like = statement.like === void 0 ? void 0 : schema.tables.get(statement.like.key);
	if (like !== void 0) {
		const columns = new Map([...like.columns].map(([name, column]) => [name, {
			...column,
			step
		}]));
		return {
			...like,
			columns,
			indexes: new Map(like.indexes),
			keys: /* @__PURE__ */ new Map(),
			checks: new Set(like.checks),
			step
		};
	}
	const table = {
		columns: /* @__PURE__ */ new Map(),
		indexes: /* @__PURE__ */ new Map(),
		keys: /* @__PURE__ */ new Map(),
		checks: new Set(statement.checks.map((name) => name ?? "")),
		text: tableText(schema.server, options.get("charset"), options.get("collation")),
		engine: options.get("engine") ?? "innodb",
		rowFormat: options.get("row_format") ?? (options.has("key_block_size") ? "compressed" : void 0),
		partitioned: statement.partitioned,
		versioned: options.has("versioning"),
		step,
		rowVersions: 0
	};
	for (const column of statement.columns) addColumn$1(schema, table, column, step);
	for (const index of statement.indexes) addIndex(table, index);
	for (const key of statement.keys) addKey$1(table, key, statement.table.key);
	return table;
}
function rename$1(schema, from, to) {
	const table = schema.tables.get(from.key);
	schema.tables.delete(from.key);
	if (table) schema.tables.set(to.key, table);
}
function learnAction(schema, name, action, step) {
	if (action.kind === "add-column") schema.added.set(`${name.key}.${action.column.name}`, step);
	if (action.kind === "drop-column") schema.added.delete(`${name.key}.${action.column}`);
	const table = schema.tables.get(name.key);
	if (table === void 0) return;
	switch (action.kind) {
		case "add-column":
			if (action.ifNotExists && table.columns.has(action.column.name)) return;
			addColumn$1(schema, table, action.column, step);
			return;
		case "drop-column":
			table.columns.delete(action.column);
			forgetColumn(table, action.column);
			return;
		case "modify-column": {
			const before = table.columns.get(action.from);
			addColumn$1(schema, table, action.column, before?.step ?? 0, action.from);
			if (action.from !== action.column.name) renamed(table, action.from, action.column.name);
			const now = table.columns.get(action.column.name);
			if (now && table.indexes.get("primary")?.columns.includes(action.column.name)) now.notNull = true;
			return;
		}
		case "rename-column": {
			const column = table.columns.get(action.from);
			if (column === void 0) return;
			const def = {
				...column.def,
				name: action.to
			};
			delete def.position;
			place(table, def, {
				...column,
				def
			}, action.from);
			renamed(table, action.from, action.to);
			return;
		}
		case "set-default": {
			const column = table.columns.get(action.column);
			if (column) column.default = action.to?.kind === "null" ? void 0 : action.to;
			return;
		}
		case "add-index":
			addIndex(table, action.index);
			return;
		case "drop-index":
			table.indexes.delete(action.index);
			return;
		case "drop-primary":
			table.indexes.delete("primary");
			return;
		case "rename-index": {
			const index = table.indexes.get(action.from);
			table.indexes.delete(action.from);
			if (index) table.indexes.set(action.to, {
				...index,
				name: action.to
			});
			return;
		}
		case "add-foreign-key":
			addKey$1(table, action.key, name.key);
			return;
		case "drop-foreign-key":
			table.keys.delete(action.name);
			return;
		case "add-check":
			table.checks.add(action.name ?? "");
			return;
		case "drop-constraint":
			if (!table.keys.delete(action.name) && !table.checks.delete(action.name)) table.indexes.delete(action.name);
			return;
		case "rename-table":
			rename$1(schema, name, action.to);
			return;
		case "options":
			learnOptions(schema, table, action.options);
			return;
		case "convert":
			convert(schema, table, action);
			return;
		case "partition":
			if (action.how === "by") table.partitioned = true;
			if (action.how === "remove") table.partitioned = false;
			return;
		case "versioning":
			table.versioned = action.how === "add";
			return;
	}
}
function learnOptions(schema, table, options) {
	const engine = options.get("engine");
	if (engine !== void 0) table.engine = engine;
	const format = options.get("row_format");
	if (format !== void 0) table.rowFormat = format;
	const [charset, collation] = [options.get("charset"), options.get("collation")];
	if (charset === void 0 && collation === void 0) return;
	table.text = tableText(schema.server, charset, collation);
}
function convert(schema, table, { charset, collation }) {
	table.text = tableText(schema.server, charset, collation);
	for (const column of table.columns.values()) if (column.text !== void 0) column.text = table.text;
}

//#endregion
//#region src/checks/migrations/mysql/row-versions.ts
function learnPriced(schema, statement, step, checksKeys) {
	const key = tableOf$3(statement);
	const table = key === void 0 ? void 0 : schema.tables.get(key);
	const plan = table && planOf$1(statement, {
		server: schema.server,
		table,
		checksKeys
	});
	learn$1(schema, statement, step);
	if (table === void 0 || plan === void 0) return;
	if (plan.algorithm === "INPLACE" || plan.algorithm === "COPY") table.rowVersions = 0;
	else if (plan.algorithm === "INSTANT" && plan.costs.some(({ cause }) => cause === "column" || cause === "position")) table.rowVersions++;
}

//#endregion
//#region src/checks/migrations/mysql/session.ts
function checksKeysAfter(statement, before) {
	const value = setting(statement, "foreign_key_checks");
	return value === void 0 ? before : !isOff$1(value);
}
function isStrictAfter(statement, before) {
	const value = setting(statement, "sql_mode");
	if (value === void 0) return before;
	if (/@|concat|default/i.test(value)) return true;
	return /strict|traditional/i.test(value);
}
function isLimitedAfter(statement, before) {
	const value = setting(statement, "lock_wait_timeout");
	return value === void 0 ? before : /^\d+$/.test(value) && Number(value) < 3600;
}
function setting(statement, name) {
	if (statement.kind !== "set") return void 0;
	return statement.settings.findLast((one) => one.name.toLowerCase() === name)?.value;
}
const isOff$1 = (value) => [
	"0",
	"off",
	"false"
].includes(value.toLowerCase().replace(/'/g, ""));

//#endregion
//#region src/checks/migrations/mysql/sql/alter-partition.ts
const NAMED$1 = [
	"truncate",
	"coalesce",
	"exchange",
	"rebuild",
	"optimize",
	"repair",
	"analyze",
	"check"
];
function alterPartition(cursor) {
	const clause = (how, names = []) => ({
		kind: "partition",
		how,
		names
	});
	if (take(cursor, "remove", "partitioning")) return clause("remove");
	if (take(cursor, "add", "partition")) {
		take(cursor, "if", "not", "exists");
		takeAny(cursor, "no_write_to_binlog", "local");
		if (take(cursor, "partitions")) {
			next(cursor);
			return clause("add-hash");
		}
		parens(cursor);
		return clause("add");
	}
	if (take(cursor, "drop", "partition")) {
		take(cursor, "if", "exists");
		return clause("drop", names(cursor));
	}
	if (take(cursor, "reorganize", "partition")) {
		takeAny(cursor, "no_write_to_binlog", "local");
		const of = isNext(cursor, "into") ? [] : names(cursor);
		if (take(cursor, "into")) parens(cursor);
		return clause("reorganize", of);
	}
	if (take(cursor, "convert", "partition")) {
		const of = name(cursor);
		if (!take(cursor, "to", "table")) throw unread$1(cursor, "`TO TABLE` is missing");
		name(cursor);
		while (take(cursor, ".")) name(cursor);
		return clause("convert-out", [of]);
	}
	if (take(cursor, "convert", "table")) {
		name(cursor);
		while (take(cursor, ".")) name(cursor);
		if (!take(cursor, "to", "partition")) throw unread$1(cursor, "`TO PARTITION` is missing");
		while (cursor.at < cursor.tokens.length) cursor.at++;
		return clause("convert-in");
	}
	for (const how of ["discard", "import"]) {
		if (take(cursor, how, "tablespace")) return {
			kind: "tablespace",
			discard: how === "discard"
		};
		if (take(cursor, how, "partition")) {
			const of = names(cursor);
			take(cursor, "tablespace");
			return clause(how, of);
		}
	}
	for (const how of NAMED$1) {
		if (!take(cursor, how, "partition")) continue;
		takeAny(cursor, "no_write_to_binlog", "local");
		if (how === "coalesce") {
			next(cursor);
			return clause(how);
		}
		const of = names(cursor);
		if (how === "exchange") {
			if (!take(cursor, "with", "table")) throw unread$1(cursor, "`WITH TABLE` is missing");
			name(cursor);
			while (take(cursor, ".")) name(cursor);
			if (!take(cursor, "with", "validation")) take(cursor, "without", "validation");
		}
		while (takeAny(cursor, "quick", "fast", "medium", "extended", "changed", "use_frm", "for", "upgrade"));
		return clause(how, of);
	}
}
function names(cursor) {
	const found = [name(cursor).toLowerCase()];
	while (take(cursor, ",")) found.push(name(cursor).toLowerCase());
	return found;
}

//#endregion
//#region src/checks/migrations/mysql/sql/column.ts
function columnDef(cursor, source) {
	const from = cursor.at;
	const own = columnName(cursor);
	const serial = word$1(cursor) === "serial";
	const column = {
		name: own,
		type: columnType(cursor),
		notNull: serial ? true : void 0,
		onUpdate: false,
		autoIncrement: serial,
		primary: false,
		unique: serial,
		check: false,
		invisible: false,
		hasComment: false,
		span: spanFrom(cursor, from)
	};
	while (attribute$1(cursor, source, column));
	column.span = spanFrom(cursor, from);
	return column;
}
function attribute$1(cursor, source, column) {
	if (atEnd(cursor) || isNext(cursor, ",") || isNext(cursor, ")")) return false;
	if (take(cursor, "not", "null")) column.notNull = true;
	else if (take(cursor, "null")) column.notNull = false;
	else if (take(cursor, "default")) column.default = defaultValue(cursor);
	else if (take(cursor, "on", "update")) {
		now(cursor);
		column.onUpdate = true;
	} else if (take(cursor, "auto_increment")) column.autoIncrement = true;
	else if (take(cursor, "serial", "default", "value")) Object.assign(column, {
		notNull: true,
		autoIncrement: true,
		unique: true
	});
	else if (take(cursor, "primary", "key") || take(cursor, "primary")) column.primary = true;
	else if (take(cursor, "unique")) {
		take(cursor, "key");
		column.unique = true;
	} else if (take(cursor, "key")) column.primary = true;
	else if (take(cursor, "comment")) {
		column.hasComment = true;
		next(cursor);
	} else if (take(cursor, "collate")) column.type = {
		...column.type,
		collation: charsetName(cursor)
	};
	else if (take(cursor, "character", "set") || take(cursor, "charset")) column.type = {
		...column.type,
		charset: charsetName(cursor)
	};
	else if (take(cursor, "generated", "always", "as") || take(cursor, "as")) generated(cursor, column);
	else if (take(cursor, "first")) column.position = { kind: "first" };
	else if (take(cursor, "after")) column.position = {
		kind: "after",
		column: columnName(cursor)
	};
	else if (take(cursor, "constraint")) {
		if (!isNext(cursor, "check")) name(cursor);
		expect(cursor, "check");
		check(cursor, column);
	} else if (take(cursor, "check")) check(cursor, column);
	else if (isNext(cursor, "references")) references$1(cursor, source, column);
	else if (takeAny(cursor, "invisible")) column.invisible = true;
	else if (takeAny(cursor, "visible", "compressed", "persistent") !== void 0) take(cursor, "=");
	else if (take(cursor, "column_format") || take(cursor, "storage")) name(cursor);
	else if (take(cursor, "engine_attribute") || take(cursor, "secondary_engine_attribute")) {
		take(cursor, "=");
		next(cursor);
	} else if (take(cursor, "srid") || take(cursor, "ref_system_id")) {
		take(cursor, "=");
		next(cursor);
	} else if (take(cursor, "with", "system", "versioning") || take(cursor, "without", "system", "versioning")) return true;
	else throw unread$1(cursor, "this part of a column was not read");
	return true;
}
function generated(cursor, column) {
	const text = parens(cursor).map(({ text: part }) => part).join(" ");
	if (take(cursor, "row", "start") || take(cursor, "row", "end")) return;
	const stored = takeAny(cursor, "stored", "persistent") !== void 0;
	if (!stored) take(cursor, "virtual");
	column.generated = {
		kind: stored ? "stored" : "virtual",
		expression: text
	};
}
function check(cursor, column) {
	parens(cursor);
	if (take(cursor, "not", "enforced")) return;
	take(cursor, "enforced");
	column.check = true;
}
function references$1(cursor, source, column) {
	const from = cursor.at;
	column.references = {
		table: referenced(cursor, source).parent,
		span: spanFrom(cursor, from)
	};
}
function referenced(cursor, source) {
	expect(cursor, "references");
	const parent = tableName(cursor, source);
	if (isNext(cursor, "(")) parens(cursor);
	let cascades = false;
	for (;;) if (take(cursor, "match")) next(cursor);
	else if (isNext(cursor, "on", "delete") || isNext(cursor, "on", "update") && isAction(word$1(cursor, 2))) {
		cursor.at += 2;
		cascades ||= isNext(cursor, "cascade") || isNext(cursor, "set");
		if (!take(cursor, "set")) take(cursor, "no");
		next(cursor);
	} else return {
		parent,
		cascades
	};
}
const isAction = (text) => [
	"cascade",
	"restrict",
	"set",
	"no"
].includes(text);
const NOW = [
	"current_timestamp",
	"now",
	"localtime",
	"localtimestamp",
	"current_date",
	"curdate",
	"utc_timestamp"
];
function now(cursor) {
	if (takeAny(cursor, ...NOW) === void 0) throw unread$1(cursor, "a time is missing");
	if (isNext(cursor, "(")) parens(cursor);
}
function defaultValue(cursor) {
	if (take(cursor, "null")) return { kind: "null" };
	if (NOW.includes(word$1(cursor))) {
		now(cursor);
		return { kind: "now" };
	}
	if (isNext(cursor, "(")) return expression(parens(cursor));
	takeAny(cursor, "-", "+");
	const token = peek(cursor);
	if (token === void 0) throw unread$1(cursor, "the default is missing");
	cursor.at++;
	if (token.kind === "word" && isNext(cursor, "(")) return expression([token, ...parens(cursor)]);
	if (token.kind === "word" && token.text === "next") return restOfSequence(cursor);
	if (token.kind === "word" && !["true", "false"].includes(token.text)) {
		if (token.text.startsWith("_") && peek(cursor)?.kind === "string") return {
			kind: "literal",
			text: next(cursor).text
		};
		if (!/^[$\w]+$/.test(token.text)) return {
			kind: "literal",
			text: ""
		};
		throw unread$1(cursor, "the default was not read");
	}
	while (token.kind === "string" && peek(cursor)?.kind === "string") cursor.at++;
	return {
		kind: "literal",
		text: token.text
	};
}
function restOfSequence(cursor) {
	expect(cursor, "value", "for");
	name(cursor);
	while (take(cursor, ".")) name(cursor);
	return {
		kind: "expression",
		words: ["nextval"]
	};
}
const expression = (tokens) => {
	if (tokens.length === 1 && NOW.includes(tokens[0]?.text ?? "")) return { kind: "now" };
	return {
		kind: "expression",
		words: tokens.filter(({ kind }) => kind === "word" || kind === "quoted").map(({ text }) => text)
	};
};

//#endregion
//#region src/checks/migrations/mysql/sql/index-def.ts
function keyParts(cursor) {
	const tokens = parens(cursor);
	const columns = [];
	let isFunctional = false;
	let depth = 0;
	let begins = true;
	for (const { kind, text } of tokens) {
		if (kind === "other" && text === "(") {
			if (begins) isFunctional = true;
			depth++;
		} else if (kind === "other" && text === ")") depth--;
		else if (depth === 0 && begins && (kind === "word" || kind === "quoted")) columns.push(text.toLowerCase());
		begins = depth === 0 && kind === "other" && text === ",";
	}
	return {
		columns,
		isFunctional
	};
}
function indexOptions(cursor) {
	for (;;) if (take(cursor, "using") || take(cursor, "type")) name(cursor);
	else if (take(cursor, "comment")) next(cursor);
	else if (take(cursor, "with", "parser")) name(cursor);
	else if (take(cursor, "key_block_size") || take(cursor, "engine_attribute") || take(cursor, "secondary_engine_attribute")) {
		take(cursor, "=");
		next(cursor);
	} else if (take(cursor, "m") || take(cursor, "distance") || take(cursor, "clustering")) {
		take(cursor, "=");
		next(cursor);
	} else if (take(cursor, "not", "ignored")) continue;
	else if (takeAny(cursor, "visible", "invisible", "ignored") === void 0) return;
}
function indexDef(cursor, from, named) {
	let kind;
	if (take(cursor, "primary", "key")) kind = "primary";
	else if (isNext(cursor, "unique") || isNext(cursor, "fulltext") || isNext(cursor, "spatial") || isNext(cursor, "vector")) {
		const after = word$1(cursor, 1);
		if (isNext(cursor, "vector") && after !== "key" && after !== "index") return void 0;
		kind = word$1(cursor) === "unique" ? "unique" : word$1(cursor) === "fulltext" ? "fulltext" : word$1(cursor) === "spatial" ? "spatial" : "vector";
		cursor.at++;
		takeAny(cursor, "key", "index");
	} else if (isNext(cursor, "key") || isNext(cursor, "index")) {
		kind = "plain";
		cursor.at++;
	} else return void 0;
	take(cursor, "if", "not", "exists");
	let own = named;
	if (!isNext(cursor, "(") && !isNext(cursor, "using") && !isNext(cursor, "type")) own = name(cursor);
	if (take(cursor, "using") || take(cursor, "type")) name(cursor);
	const parts = keyParts(cursor);
	indexOptions(cursor);
	return {
		kind,
		name: own?.toLowerCase(),
		...parts,
		span: spanFrom(cursor, from)
	};
}
function foreignKey(cursor, source, from, named) {
	expect(cursor, "foreign", "key");
	take(cursor, "if", "not", "exists");
	const own = isNext(cursor, "(") ? void 0 : name(cursor);
	const { columns } = keyParts(cursor);
	const parent = referenced(cursor, source);
	return {
		name: (named ?? own)?.toLowerCase(),
		columns,
		...parent,
		span: spanFrom(cursor, from)
	};
}
function checkBody(cursor) {
	parens(cursor);
	if (take(cursor, "not", "enforced")) return { enforced: false };
	take(cursor, "enforced");
	return { enforced: true };
}
function constraintName(cursor) {
	if (!take(cursor, "constraint")) return void 0;
	take(cursor, "if", "not", "exists");
	const first = word$1(cursor);
	return peek(cursor)?.kind === "word" && [
		"primary",
		"unique",
		"foreign",
		"check"
	].includes(first) && !atEnd(cursor) ? void 0 : name(cursor);
}

//#endregion
//#region src/checks/migrations/mysql/sql/alter-add.ts
function addAction(cursor, source) {
	if (isNext(cursor, "partition")) {
		cursor.at--;
		const partition = alterPartition(cursor);
		if (partition) return [partition];
	}
	if (take(cursor, "system", "versioning")) return [{
		kind: "versioning",
		how: "add"
	}];
	if (take(cursor, "period", "for")) {
		cursor.at++;
		if (isNext(cursor, "(")) parens(cursor);
		return [{
			kind: "versioning",
			how: "add"
		}];
	}
	if (isColumn(cursor)) return columns(cursor, source);
	const from = cursor.at;
	const named = constraintName(cursor);
	const index = indexDef(cursor, from, named);
	if (index !== void 0) return [{
		kind: "add-index",
		index
	}];
	if (isNext(cursor, "foreign", "key")) return [{
		kind: "add-foreign-key",
		key: foreignKey(cursor, source, from, named)
	}];
	if (isNext(cursor, "check", "(")) {
		cursor.at++;
		return [{
			kind: "add-check",
			name: named?.toLowerCase(),
			...checkBody(cursor)
		}];
	}
	if (named !== void 0) throw unread$1(cursor, "this constraint was not read");
	return columns(cursor, source);
}
const isColumn = (cursor) => word$1(cursor) === "column" || peek(cursor)?.kind === "quoted";
function columns(cursor, source) {
	takeAny(cursor, "column");
	const ifNotExists = take(cursor, "if", "not", "exists");
	if (!isNext(cursor, "(")) return [{
		kind: "add-column",
		column: columnDef(cursor, source),
		ifNotExists
	}];
	const inside = cursorOf(parens(cursor));
	const added = [];
	while (!atEnd(inside)) {
		added.push(...addAction(inside, source));
		if (!atEnd(inside)) expect(inside, ",");
	}
	return added;
}

//#endregion
//#region src/checks/migrations/mysql/sql/table-options.ts
const NAMED = new Set("engine type autoextend_size auto_increment avg_row_length checksum page_checksum comment compression connection data delay_key_write encryption encrypted encryption_key_id ietf_quotes index insert_method key_block_size max_rows min_rows pack_keys page_compressed page_compression_level password row_format secondary_engine secondary_engine_attribute engine_attribute sequence start transactional stats_auto_recalc stats_persistent stats_sample_pages storage table_checksum tablespace union with".split(" "));
function tableOption(cursor, options) {
	if (atEnd(cursor)) return false;
	const from = cursor.at;
	take(cursor, "default");
	if (take(cursor, "character", "set") || take(cursor, "charset") || take(cursor, "char", "set")) {
		options.set("charset", charsetName(cursor));
		return true;
	}
	if (take(cursor, "collate")) {
		options.set("collation", charsetName(cursor));
		return true;
	}
	if (take(cursor, "with", "system", "versioning")) {
		options.set("versioning", "yes");
		return true;
	}
	const own = word$1(cursor);
	if (!NAMED.has(own) || own === "with") {
		cursor.at = from;
		return false;
	}
	cursor.at++;
	if (own === "data" || own === "index") takeAny(cursor, "directory");
	if (own === "start") take(cursor, "transaction");
	take(cursor, "=");
	if (own === "union") {
		parens(cursor);
		return true;
	}
	const value = next(cursor);
	if (own === "tablespace" && take(cursor, "storage")) name(cursor);
	options.set(own, value.kind === "string" ? value.text.slice(1, -1).toLowerCase() : value.text.toLowerCase());
	return true;
}
function tableOptions(cursor) {
	const options = /* @__PURE__ */ new Map();
	while (tableOption(cursor, options)) take(cursor, ",");
	return options;
}
function partitionBy(cursor) {
	if (!take(cursor, "partition", "by")) throw unread$1(cursor, "`PARTITION BY` is missing");
	partitionKind(cursor);
	if (take(cursor, "partitions")) next(cursor);
	if (take(cursor, "subpartition", "by")) {
		partitionKind(cursor);
		if (take(cursor, "subpartitions")) next(cursor);
	}
	if (isNext(cursor, "(")) parens(cursor);
}
function partitionKind(cursor) {
	takeAny(cursor, "linear");
	const kind = takeAny(cursor, "hash", "key", "range", "list", "system_time");
	if (kind === void 0) throw unread$1(cursor, "this kind of partition is not known");
	if (take(cursor, "algorithm")) {
		take(cursor, "=");
		next(cursor);
	}
	takeAny(cursor, "columns");
	if (isNext(cursor, "(")) parens(cursor);
	if (kind !== "system_time") return;
	while (!atEnd(cursor) && !isNext(cursor, "(") && !isNext(cursor, "partitions") && peek(cursor)) cursor.at++;
}

//#endregion
//#region src/checks/migrations/mysql/sql/alter-table.ts
function alterTable(cursor, source, ignore) {
	take(cursor, "if", "exists");
	const table = tableName(cursor, source);
	const limited = waits(cursor);
	const actions = [];
	const how = {};
	while (!atEnd(cursor)) {
		const from = cursor.at;
		if (!modifier(cursor, how)) for (const clause of clauses(cursor, source)) actions.push({
			...clause,
			span: spanFrom(cursor, from)
		});
		if (!take(cursor, ",") && cursor.at === from) throw unread$1(cursor, "this clause was not read");
	}
	return {
		kind: "alter-table",
		table,
		actions,
		how,
		ignore,
		limited
	};
}
function waits(cursor) {
	if (take(cursor, "nowait")) return true;
	if (!isNext(cursor, "wait") || peek(cursor, 1)?.kind !== "number") return false;
	cursor.at += 2;
	return true;
}
function modifier(cursor, how) {
	if (isNext(cursor, "algorithm") || isNext(cursor, "lock")) {
		const key = word$1(cursor) === "lock" ? "lock" : "algorithm";
		cursor.at++;
		take(cursor, "=");
		how[key] = name(cursor).toUpperCase();
		return true;
	}
	return take(cursor, "with", "validation") || take(cursor, "without", "validation");
}
function clauses(cursor, source) {
	if (take(cursor, "add")) return addAction(cursor, source);
	if (isNext(cursor, "drop")) return [dropAction(cursor)];
	if (take(cursor, "modify")) {
		takeAny(cursor, "column");
		take(cursor, "if", "exists");
		const column = columnDef(cursor, source);
		return [{
			kind: "modify-column",
			from: column.name,
			column
		}];
	}
	if (take(cursor, "change")) {
		takeAny(cursor, "column");
		take(cursor, "if", "exists");
		return [{
			kind: "modify-column",
			from: columnName(cursor),
			column: columnDef(cursor, source)
		}];
	}
	if (take(cursor, "rename")) return [renameAction(cursor, source)];
	if (take(cursor, "alter")) return [alterAction(cursor)];
	if (take(cursor, "convert", "to") || take(cursor, "convert", "to", "default")) {
		if (!(take(cursor, "character", "set") || take(cursor, "charset"))) throw unread$1(cursor, "this clause was not read");
		return [{
			kind: "convert",
			charset: charsetName(cursor),
			collation: take(cursor, "collate") ? charsetName(cursor) : void 0
		}];
	}
	if (take(cursor, "order", "by")) {
		do {
			columnName(cursor);
			takeAny(cursor, "asc", "desc");
		} while (isColumnNext(cursor) && take(cursor, ","));
		return [{ kind: "order-by" }];
	}
	if (take(cursor, "force")) return [{ kind: "force" }];
	if (take(cursor, "enable", "keys") || take(cursor, "disable", "keys")) return [{ kind: "keys" }];
	if (isNext(cursor, "partition", "by")) {
		partitionBy(cursor);
		return [{
			kind: "partition",
			how: "by",
			names: []
		}];
	}
	const partition = alterPartition(cursor);
	if (partition !== void 0) return [partition];
	const options = /* @__PURE__ */ new Map();
	if (tableOption(cursor, options)) return [{
		kind: "options",
		options
	}];
	throw unread$1(cursor, "this clause was not read");
}
function isColumnNext(cursor) {
	const after = peek(cursor, 2);
	const ends = after === void 0 || after.text === "," || after.text === "asc" || after.text === "desc";
	return isNext(cursor, ",") && ends && word$1(cursor, 1) !== "force";
}
function dropAction(cursor) {
	expect(cursor, "drop");
	if (isNext(cursor, "partition")) {
		cursor.at--;
		const partition = alterPartition(cursor);
		if (partition) return partition;
	}
	if (take(cursor, "primary", "key")) return { kind: "drop-primary" };
	if (isNext(cursor, "system", "versioning")) {
		cursor.at += 2;
		return {
			kind: "versioning",
			how: "drop"
		};
	}
	const what = named$1(cursor, "foreign", "key") ? "drop-foreign-key" : named$1(cursor, "index") || named$1(cursor, "key") ? "drop-index" : named$1(cursor, "check") || named$1(cursor, "constraint") ? "drop-constraint" : "drop-column";
	if (what === "drop-column") takeAny(cursor, "column");
	take(cursor, "if", "exists");
	const own = columnName(cursor);
	if (what === "drop-column") {
		takeAny(cursor, "restrict", "cascade");
		return {
			kind: what,
			column: own
		};
	}
	return what === "drop-index" ? {
		kind: what,
		index: own
	} : {
		kind: what,
		name: own
	};
}
function named$1(cursor, ...words) {
	const after = peek(cursor, words.length);
	return after !== void 0 && after.text !== "," && take(cursor, ...words);
}
function renameAction(cursor, source) {
	if (isNext(cursor, "column") && !isNext(cursor, "column", "to")) {
		cursor.at++;
		take(cursor, "if", "exists");
		const from = columnName(cursor);
		expect(cursor, "to");
		return {
			kind: "rename-column",
			from,
			to: columnName(cursor)
		};
	}
	if ((isNext(cursor, "index") || isNext(cursor, "key")) && word$1(cursor, 2) === "to") {
		cursor.at++;
		const from = columnName(cursor);
		expect(cursor, "to");
		return {
			kind: "rename-index",
			from,
			to: columnName(cursor)
		};
	}
	if (isNext(cursor, "index", "if", "exists") || isNext(cursor, "key", "if", "exists")) {
		cursor.at += 3;
		const from = columnName(cursor);
		expect(cursor, "to");
		return {
			kind: "rename-index",
			from,
			to: columnName(cursor)
		};
	}
	takeAny(cursor, "to", "as", "=");
	return {
		kind: "rename-table",
		to: tableName(cursor, source)
	};
}
function alterAction(cursor) {
	if ((isNext(cursor, "index") || isNext(cursor, "key")) && peek(cursor, 2)?.kind === "word" && word$1(cursor, 1) !== "set") {
		cursor.at++;
		take(cursor, "if", "exists");
		const index = columnName(cursor);
		if (!take(cursor, "not", "ignored") && takeAny(cursor, "visible", "invisible", "ignored") === void 0) throw unread$1(cursor, "this clause was not read");
		return {
			kind: "show-index",
			index
		};
	}
	if (isNext(cursor, "check") || isNext(cursor, "constraint")) {
		cursor.at++;
		const own = columnName(cursor);
		const enforced = !take(cursor, "not");
		expect(cursor, "enforced");
		return {
			kind: "enforce-check",
			name: own,
			enforced
		};
	}
	takeAny(cursor, "column");
	take(cursor, "if", "exists");
	const column = columnName(cursor);
	if (take(cursor, "drop", "default")) return {
		kind: "set-default",
		column,
		to: void 0
	};
	if (take(cursor, "set", "default")) return {
		kind: "set-default",
		column,
		to: defaultValue(cursor)
	};
	if (take(cursor, "set", "visible") || take(cursor, "set", "invisible")) return {
		kind: "show-column",
		column
	};
	throw unread$1(cursor, "this clause was not read");
}

//#endregion
//#region src/checks/migrations/mysql/sql/reads.ts
function tablesRead(tokens) {
	const found = /* @__PURE__ */ new Set();
	let inFrom = false;
	for (let at = 0; at < tokens.length; at++) {
		const token = tokens[at];
		const text = token?.kind === "word" || token?.kind === "other" ? token.text : "";
		const opens = text === "from" || text === "join" || text === "," && inFrom;
		if (text === "from") inFrom = true;
		else if (ENDS.has(text)) inFrom = false;
		if (!opens) continue;
		const parts = [];
		for (let next = at + 1;; next += 2) {
			const part = tokens[next];
			if (part?.kind !== "word" && part?.kind !== "quoted") break;
			parts.push(part.text.toLowerCase());
			if (tokens[next + 1]?.text !== "." || tokens[next + 1]?.kind !== "other") break;
		}
		if (parts.length > 0) found.add(parts.join("."));
	}
	return [...found];
}
const ENDS = /* @__PURE__ */ new Set([
	"where",
	"group",
	"order",
	"having",
	"limit",
	"select",
	"on",
	"using",
	"set",
	"union",
	")"
]);

//#endregion
//#region src/checks/migrations/mysql/sql/create-table.ts
function createTable(cursor, source, temporary) {
	const ifNotExists = take(cursor, "if", "not", "exists");
	const table = tableName(cursor, source);
	const parts = {
		columns: [],
		indexes: [],
		keys: [],
		checks: []
	};
	const head = {
		kind: "create-table",
		table,
		temporary,
		ifNotExists,
		partitioned: false,
		...parts
	};
	if (take(cursor, "like")) return {
		...head,
		options: /* @__PURE__ */ new Map(),
		like: tableName(cursor, source)
	};
	if (isNext(cursor, "(", "like")) {
		const inside = cursorOf(parens(cursor));
		inside.at = 1;
		return {
			...head,
			options: /* @__PURE__ */ new Map(),
			like: tableName(inside, source)
		};
	}
	if (isNext(cursor, "(") && !isNext(cursor, "(", "select")) {
		const inside = cursorOf(parens(cursor));
		while (!atEnd(inside)) {
			element(inside, source, parts);
			if (!atEnd(inside)) expect(inside, ",");
		}
	}
	const options = tableOptions(cursor);
	const partitioned = isNext(cursor, "partition", "by");
	if (partitioned) partitionBy(cursor);
	takeAny(cursor, "ignore", "replace");
	take(cursor, "as");
	const created = {
		...head,
		...parts,
		options,
		partitioned
	};
	if (atEnd(cursor)) return created;
	if (![
		"select",
		"with",
		"(",
		"table",
		"values"
	].includes(word$1(cursor))) throw unread$1(cursor, "this part of `CREATE TABLE` was not read");
	const rest = cursor.tokens.slice(cursor.at);
	cursor.at = cursor.tokens.length;
	return {
		...created,
		select: tablesRead(rest)
	};
}
function element(cursor, source, parts) {
	const from = cursor.at;
	const named = constraintName(cursor);
	const index = indexDef(cursor, from, named);
	if (index !== void 0) {
		parts.indexes.push(index);
		return;
	}
	if (isNext(cursor, "foreign", "key")) {
		parts.keys.push(foreignKey(cursor, source, from, named));
		return;
	}
	if (isNext(cursor, "check", "(")) {
		cursor.at++;
		if (checkBody(cursor).enforced) parts.checks.push(named?.toLowerCase());
		return;
	}
	if (take(cursor, "period", "for")) {
		take(cursor, "system_time");
		if (!isNext(cursor, "(")) cursor.at++;
		parens(cursor);
		return;
	}
	if (named !== void 0) throw unread$1(cursor, "this constraint was not read");
	parts.columns.push({
		...columnDef(cursor, source),
		span: spanFrom(cursor, from)
	});
}

//#endregion
//#region src/checks/migrations/mysql/sql/data.ts
const MODIFIERS = [
	"low_priority",
	"ignore",
	"quick",
	"high_priority",
	"delayed"
];
function update(cursor, source) {
	while (takeAny(cursor, ...MODIFIERS));
	const tables = references(cursor, source, "set");
	take(cursor, "set");
	const columns = [];
	let begins = true;
	while (!atEnd(cursor) && !isNext(cursor, "where") && !isNext(cursor, "order") && !isNext(cursor, "limit")) if (begins && isName(peek(cursor))) {
		columns.push(columnName(cursor));
		begins = false;
	} else if (isNext(cursor, "(")) parens(cursor);
	else {
		begins = isNext(cursor, ",");
		cursor.at++;
	}
	return {
		kind: "update",
		tables,
		columns,
		...condition(cursor)
	};
}
function remove(cursor, source) {
	while (takeAny(cursor, ...MODIFIERS));
	const history = isNext(cursor, "history", "from") ? historyOf$1(cursor, source) : void 0;
	if (history !== void 0) return history;
	const targets = [];
	if (!isNext(cursor, "from")) targets.push(...references(cursor, source, "from"));
	take(cursor, "from");
	const from = references(cursor, source, "where", "using", "order", "limit", "returning");
	if (take(cursor, "using")) {
		targets.push(...from);
		from.push(...references(cursor, source, "where"));
	}
	const joined = from.length > 1;
	const { all, limited } = condition(cursor);
	return {
		kind: "delete",
		tables: targets.length > 0 ? targets : from,
		all: all && !joined,
		limited
	};
}
function historyOf$1(cursor, source) {
	const from = cursor.at;
	cursor.at += 2;
	const table = tableName(cursor, source);
	const isTable = table.key.split(".").at(-1) === "history";
	if (!isTable && take(cursor, "partition")) parens(cursor);
	const bounded = isNext(cursor, "before", "system_time");
	if (isTable || !(bounded || atEnd(cursor))) {
		cursor.at = from;
		return;
	}
	cursor.at = cursor.tokens.length;
	return {
		kind: "delete",
		tables: [table],
		all: !bounded,
		limited: false,
		history: true
	};
}
function insert$1(cursor, source, replaces) {
	while (takeAny(cursor, ...MODIFIERS));
	take(cursor, "into");
	const table = tableName(cursor, source);
	const rest = cursor.tokens.slice(cursor.at);
	cursor.at = cursor.tokens.length;
	const selects = rest.some(({ kind, text }) => kind === "word" && text === "select");
	const overwrites = replaces || updatesDuplicates(rest);
	return {
		kind: "insert",
		table,
		reads: selects ? tablesRead(rest) : void 0,
		...overwrites ? { overwrites } : {}
	};
}
const updatesDuplicates = (tokens) => tokens.some((_, at) => ON_DUPLICATE.every((text, ahead) => tokens[at + ahead]?.kind === "word" && tokens[at + ahead]?.text === text));
const ON_DUPLICATE = [
	"on",
	"duplicate",
	"key",
	"update"
];
const isName = (token) => token?.kind === "word" || token?.kind === "quoted";
function references(cursor, source, ...until) {
	const tables = [];
	let expected = true;
	while (!atEnd(cursor) && !until.includes(word$1(cursor))) if (isNext(cursor, "(")) {
		parens(cursor);
		expected = false;
	} else if (expected && isName(peek(cursor))) {
		tables.push(tableName(cursor, source));
		if (take(cursor, ".")) take(cursor, "*");
		expected = false;
	} else {
		expected = isNext(cursor, ",") || isNext(cursor, "join") || isNext(cursor, "straight_join");
		cursor.at++;
	}
	return tables;
}
function condition(cursor) {
	let where;
	let limited = false;
	while (!atEnd(cursor)) if (take(cursor, "where")) where = [];
	else if (take(cursor, "limit")) limited = true;
	else if (isNext(cursor, "(")) {
		const inside = parens(cursor);
		where?.push(...inside);
	} else {
		const token = peek(cursor);
		if (token && where !== void 0 && !limited && !isNext(cursor, "order")) where.push(token);
		cursor.at++;
	}
	return {
		all: where === void 0 || isAlwaysTrue(where),
		limited
	};
}
function isAlwaysTrue(tokens) {
	const [first, sign, second] = tokens;
	if (tokens.length === 1) return first?.text === "true" || first?.kind === "number" && Number(first.text) !== 0;
	const isLiteral = first?.kind === "number" || first?.kind === "string";
	return tokens.length === 3 && sign?.text === "=" && isLiteral && first?.text === second?.text;
}

//#endregion
//#region src/checks/migrations/mysql/sql/session-statements.ts
function settings(cursor) {
	const found = [];
	while (!atEnd(cursor)) {
		while (takeAny(cursor, "@", "global", "session", "local", "persist", "persist_only", "."));
		const own = peek(cursor)?.text ?? "";
		cursor.at++;
		while (takeAny(cursor, ":", "="));
		const value = [];
		while (!atEnd(cursor) && !isNext(cursor, ",")) if (isNext(cursor, "(")) value.push(...parens(cursor).map(({ text }) => text));
		else value.push(next(cursor).text);
		take(cursor, ",");
		found.push({
			name: own,
			value: value.join(" ")
		});
	}
	return found;
}
function lockTables(cursor, source, rest) {
	if (takeAny(cursor, "tables", "table") === void 0) return rest({
		kind: "other",
		ddl: false
	});
	const tables = [];
	do {
		const table = tableName(cursor, source);
		let write = false;
		while (!atEnd(cursor) && !isNext(cursor, ",")) {
			if (isNext(cursor, "write")) write = true;
			cursor.at++;
		}
		tables.push({
			table,
			write
		});
	} while (take(cursor, ","));
	return {
		kind: "lock-tables",
		tables
	};
}

//#endregion
//#region src/checks/migrations/mysql/sql/parse.ts
function readStatement(raw, source) {
	const cursor = cursorOf(raw.tokens);
	try {
		const statement = dispatch(cursor, source);
		if (!atEnd(cursor)) throw unread$1(cursor, "this part was not read");
		return {
			ok: true,
			statement
		};
	} catch (error) {
		if (!(error instanceof Unread)) throw error;
		return {
			ok: false,
			offset: error.offset,
			message: error.message
		};
	}
}
const OTHERS$1 = new Set("select with values table show describe desc explain help kill flush grant revoke analyze check checksum repair cache reset install uninstall binlog change start stop purge shutdown savepoint release xa prepare execute deallocate call do handler load import get signal resignal clone restart ( delimiter source".split(" "));
function dispatch(cursor, source) {
	const first = word$1(cursor);
	const rest = (statement) => {
		cursor.at = cursor.tokens.length;
		return statement;
	};
	if (first === "create") return create(cursor, source, rest);
	if (first === "alter") return alter$1(cursor, source, rest);
	if (first === "drop") return drop(cursor, source, rest);
	cursor.at++;
	switch (first) {
		case "rename":
			if (!take(cursor, "table") && !take(cursor, "tables")) return rest({
				kind: "other",
				ddl: true
			});
			return renameTable(cursor, source);
		case "truncate":
			take(cursor, "table");
			return truncate(cursor, source);
		case "update": return update(cursor, source);
		case "delete": return remove(cursor, source);
		case "insert":
		case "replace": return insert$1(cursor, source, first === "replace");
		case "set": return rest({
			kind: "set",
			settings: settings(cursor)
		});
		case "begin":
			if (isNext(cursor, "not", "atomic")) return rest({
				kind: "routine",
				what: "block"
			});
			takeAny(cursor, "work");
			return { kind: "begin" };
		case "commit":
		case "rollback":
			if (take(cursor, "to") || take(cursor, "work", "to")) return rest({
				kind: "other",
				ddl: false
			});
			return rest({
				kind: "end",
				how: first
			});
		case "lock": return lockTables(cursor, source, rest);
		case "unlock": return rest({ kind: "unlock-tables" });
		case "optimize":
			takeAny(cursor, "no_write_to_binlog", "local");
			takeAny(cursor, "table", "tables");
			return optimize(cursor, source);
		case "use": return {
			kind: "use",
			database: name(cursor)
		};
		case "start": return take(cursor, "transaction") ? rest({ kind: "begin" }) : rest({
			kind: "other",
			ddl: false
		});
		default:
			if (first === "with") return withQuery(cursor, source, rest);
			if (first === "execute" || first === "prepare") return rest({
				kind: "routine",
				what: "prepared statement"
			});
			if (OTHERS$1.has(first)) return rest({
				kind: "other",
				ddl: first === "grant" || first === "revoke"
			});
			cursor.at--;
			throw unread$1(cursor, "this statement was not read");
	}
}
function withQuery(cursor, source, rest) {
	while (!atEnd(cursor)) if (isNext(cursor, "(")) parens(cursor);
	else if (take(cursor, "update")) return update(cursor, source);
	else if (take(cursor, "delete")) return remove(cursor, source);
	else cursor.at++;
	return rest({
		kind: "other",
		ddl: false
	});
}
const CREATED = "database schema user role server sequence tablespace undo logfile resource library spatial".split(" ");
function create(cursor, source, rest) {
	cursor.at++;
	const replaces = take(cursor, "or", "replace");
	const temporary = take(cursor, "temporary");
	if (take(cursor, "table")) return {
		...createTable(cursor, source, temporary),
		...replaces ? { replaces } : {}
	};
	const kind = [
		"unique",
		"fulltext",
		"spatial",
		"vector"
	].find((text) => isNext(cursor, text, "index"));
	if (kind !== void 0) cursor.at++;
	if (take(cursor, "index")) {
		const from = cursor.at - 1;
		take(cursor, "if", "not", "exists");
		const own = columnName(cursor);
		if (take(cursor, "using") || take(cursor, "type")) name(cursor);
		if (!take(cursor, "on")) throw unread$1(cursor, "`ON` is missing");
		const table = tableName(cursor, source);
		waits(cursor);
		const parts = keyParts(cursor);
		const how = tail(cursor);
		return {
			kind: "create-index",
			table,
			index: {
				kind: kind ?? "plain",
				name: own,
				...parts,
				span: spanFrom(cursor, from)
			},
			how
		};
	}
	const words = cursor.tokens.slice(cursor.at, cursor.at + 14).map((_, ahead) => word$1(cursor, ahead));
	const routine = words.find((text) => [
		"procedure",
		"function",
		"trigger",
		"event",
		"package"
	].includes(text));
	const view = words.indexOf("view");
	if (view !== -1 && (routine === void 0 || view < words.indexOf(routine))) {
		cursor.at += view + 1;
		take(cursor, "if", "not", "exists");
		return rest({
			kind: "create-view",
			view: tableName(cursor, source)
		});
	}
	if (routine !== void 0) return rest({
		kind: "routine",
		what: routine
	});
	if (CREATED.includes(word$1(cursor))) return rest({
		kind: "other",
		ddl: true
	});
	throw unread$1(cursor, "what this creates was not read");
}
function tail(cursor) {
	const how = {};
	for (;;) {
		const from = cursor.at;
		indexOptions(cursor);
		modifier(cursor, how);
		if (cursor.at === from) return how;
	}
}
const ALTERED = "database schema user role view procedure function event server tablespace undo sequence instance logfile resource library algorithm definer sql".split(" ");
function alter$1(cursor, source, rest) {
	cursor.at++;
	takeAny(cursor, "online", "offline");
	const ignore = take(cursor, "ignore");
	if (take(cursor, "table")) return alterTable(cursor, source, ignore);
	if (ALTERED.includes(word$1(cursor))) return rest({
		kind: "other",
		ddl: true
	});
	throw unread$1(cursor, "what this alters was not read");
}
const DROPPED$1 = "view procedure function trigger event user role server sequence tablespace undo logfile resource package prepare library spatial".split(" ");
function drop(cursor, source, rest) {
	cursor.at++;
	const temporary = take(cursor, "temporary");
	if (take(cursor, "table") || take(cursor, "tables")) {
		const ifExists = take(cursor, "if", "exists");
		const tables = list(cursor, source);
		waits(cursor);
		takeAny(cursor, "restrict", "cascade");
		return {
			kind: "drop-table",
			tables,
			temporary,
			ifExists
		};
	}
	if (take(cursor, "index")) {
		take(cursor, "if", "exists");
		const index = columnName(cursor);
		if (!take(cursor, "on")) throw unread$1(cursor, "`ON` is missing");
		const table = tableName(cursor, source);
		waits(cursor);
		return {
			kind: "drop-index",
			table,
			index,
			how: tail(cursor)
		};
	}
	if (take(cursor, "database") || take(cursor, "schema")) {
		take(cursor, "if", "exists");
		return {
			kind: "drop-database",
			name: name(cursor)
		};
	}
	if (DROPPED$1.includes(word$1(cursor))) return rest({
		kind: "other",
		ddl: true
	});
	throw unread$1(cursor, "what this drops was not read");
}
function list(cursor, source) {
	const tables = [tableName(cursor, source)];
	while (take(cursor, ",")) tables.push(tableName(cursor, source));
	return tables;
}
function renameTable(cursor, source) {
	take(cursor, "if", "exists");
	const pairs = [];
	do {
		const from = tableName(cursor, source);
		waits(cursor);
		if (!take(cursor, "to")) throw unread$1(cursor, "`TO` is missing");
		pairs.push({
			from,
			to: tableName(cursor, source)
		});
	} while (take(cursor, ","));
	return {
		kind: "rename-table",
		pairs
	};
}
function truncate(cursor, source) {
	const table = tableName(cursor, source);
	waits(cursor);
	return {
		kind: "truncate",
		table
	};
}
function optimize(cursor, source) {
	const tables = list(cursor, source);
	waits(cursor);
	return {
		kind: "optimize",
		tables
	};
}

//#endregion
//#region src/checks/migrations/mysql/sql/read-all.ts
function readAll$1(source, server) {
	const result = {
		statements: [],
		problems: []
	};
	const split = splitStatements(source, server);
	const called = new Set(split.flatMap(({ tokens }) => tokens[0]?.text === "call" ? [nameAt$1(tokens, 1)] : []));
	for (const raw of split) {
		const read = readStatement(raw, source);
		if (!read.ok) {
			result.problems.push({
				offset: read.offset,
				message: read.message
			});
			continue;
		}
		result.statements.push({
			raw,
			statement: read.statement
		});
		if (!mayHold(read.statement)) continue;
		for (const inner of [...prepared(raw, server), ...bodyOf(raw, called)]) {
			const held = readStatement(inner, source);
			if (held.ok) result.statements.push({
				raw: inner,
				statement: held.statement
			});
			else result.problems.push({
				offset: inner.start,
				message: "SQL that is put together when it runs was not read"
			});
		}
	}
	return result;
}
function nameAt$1(tokens, from) {
	let at = from;
	while (tokens[at + 1]?.text === ".") at += 2;
	return tokens[at]?.text.toLowerCase() ?? "";
}
const OPENERS = /* @__PURE__ */ new Set([
	";",
	"begin",
	"then",
	"else",
	"do",
	"loop",
	"repeat"
]);
const STARTERS = /* @__PURE__ */ new Set([
	"alter",
	"create",
	"drop",
	"rename",
	"truncate",
	"update",
	"delete",
	"insert"
]);
function bodyOf({ tokens, shown }, called) {
	const head = tokens.slice(0, 14).findIndex(({ kind, text }) => kind === "word" && text === "procedure");
	if (tokens[0]?.text !== "create" || head === -1) return [];
	if (!called.has(nameAt$1(tokens, tokens[head + 1]?.text === "if" ? head + 4 : head + 1))) return [];
	const found = [];
	for (let at = head; at < tokens.length; at++) {
		const [before, first] = [tokens[at], tokens[at + 1]];
		if (!before || first?.kind !== "word" || !OPENERS.has(before.text) || !STARTERS.has(first.text)) continue;
		let end = at + 1;
		while (end < tokens.length && !endsStatement(tokens[end])) end++;
		const own = tokens.slice(at + 1, end);
		const last = own.at(-1) ?? first;
		found.push({
			start: first.start,
			end: last.end,
			tokens: own,
			shown: between(shown, first.start, last.end)
		});
		at = end - 1;
	}
	return found;
}
const endsStatement = (token) => token?.kind === "semicolon" || token?.kind === "other" && token.text === ";";
function between(tokens, start, end) {
	const firstFrom = (offset) => {
		let [low, high] = [0, tokens.length];
		while (low < high) {
			const middle = low + high >> 1;
			if ((tokens[middle]?.start ?? 0) >= offset) high = middle;
			else low = middle + 1;
		}
		return low;
	};
	return tokens.slice(firstFrom(start), firstFrom(end));
}
const mayHold = (statement) => statement.kind === "set" || statement.kind === "other" || statement.kind === "routine";
const CHANGES = /^['"]\s*(?:alter\s+(?:ignore\s+)?table|create\s+(?:(?:unique|fulltext|spatial)\s+)?(?:table|index)|drop\s+(?:table|index|database|schema)|rename\s+table|truncate|update|delete\s+from)\s/i;
function prepared({ tokens }, server) {
	const [first] = tokens;
	if (first === void 0 || ![
		"set",
		"select",
		"prepare",
		"execute"
	].includes(first.text)) return [];
	return tokens.flatMap((token) => {
		if (token.kind !== "string" || !CHANGES.test(token.text)) return [];
		const quote = token.text.charAt(0);
		const inner = token.text.slice(1, -1).replace(/\\(['"])/g, " $1").replaceAll(quote + quote, ` ${quote}`).replace(/\\[nrt]/g, "  ");
		return splitStatements(inner, server).map((raw) => shifted(raw, token.start + 1));
	});
}
const shifted = ({ start, end, tokens, shown }, by) => ({
	start: start + by,
	end: end + by,
	tokens: tokens.map((token) => ({
		...token,
		start: token.start + by,
		end: token.end + by
	})),
	shown: shown.map((token) => ({
		...token,
		start: token.start + by,
		end: token.end + by
	}))
});

//#endregion
//#region src/checks/migrations/mysql/judge.ts
function createMysqlJudge({ flavour, version, together, ways }) {
	const server = serverOf(flavour, version);
	const schema = emptySchema$1(server);
	let step = 0;
	return {
		learn({ up }) {
			for (const { statement } of readAll$1(up, server).statements) learnPriced(schema, statement, 0, true);
		},
		judge(file) {
			step = together ? 1 : step + 1;
			return judgeFile(schema, file, step, ways?.get(file.path));
		}
	};
}
function judgeFile(schema, file, step, ways) {
	const { server } = schema;
	const read = readAll$1(file.up, server);
	const statements = read.statements.filter(({ statement }) => !isTooLong(statement));
	const problems = [...read.problems, ...read.statements.filter(({ statement }) => isTooLong(statement)).map(({ raw }) => ({
		offset: raw.start,
		message: `more than ${MAX_CLAUSES} clauses are not judged`
	}))];
	const before = seenBefore$1(file, server);
	const temporary = /* @__PURE__ */ new Set();
	const hits = [];
	const seen = /* @__PURE__ */ new Set();
	const outlook = outlookOf(statements);
	let session = {
		checksKeys: true,
		strict: true,
		limited: false,
		inTransaction: false
	};
	for (const [index, { raw, statement }] of statements.entries()) {
		const isNew = (table) => temporary.has(table) || schema.tables.get(table)?.step === step;
		let shown;
		let place;
		const subject = {
			server,
			statement,
			raw,
			index,
			statements,
			outlook,
			file,
			schema,
			session,
			plan: asSeen(planFor(schema, statement, session, isNew), ways?.get(raw.start)),
			isNew,
			isNewColumn: (table, column) => isNew(table) || schema.added.get(`${table}.${column}`) === step,
			table: (key) => schema.tables.get(key),
			get shown() {
				shown ??= textOf(raw, file.up);
				return shown;
			},
			seen,
			written: writtenIn(raw, file.up),
			part: (start, end) => redactRange(file.up, raw.shown, start, end).text,
			touches: (other) => touchedBy(other, isNew)
		};
		for (const checker of checkers) for (const hit of checker.check(subject)) {
			place ??= placed$1(raw);
			hits.push({
				rule: checker.rule,
				hit: oneLine(hit),
				statement: place
			});
		}
		if (statement.kind === "create-table" && statement.temporary) temporary.add(statement.table.key);
		learnPriced(schema, statement, before.has(exact(raw, file.up)) ? 0 : step, session.checksKeys);
		session = after$1(session, statement);
	}
	return {
		hits,
		statements: statements.length,
		problems
	};
}
const oneLine = (hit) => ({
	...hit,
	title: cut(hit.title, 255)
});
function planFor(schema, statement, session, isNew) {
	const key = tableOf$3(statement);
	if (key === void 0 || isNew(key)) return void 0;
	return planOf$1(statement, {
		server: schema.server,
		table: schema.tables.get(key),
		checksKeys: session.checksKeys
	});
}
function asSeen(plan, way) {
	const span = plan?.costs[0]?.span;
	if (plan === void 0 || way === void 0 || span === void 0) return plan;
	if (plan.algorithm === way.algorithm && plan.lock === way.lock) return plan;
	const { algorithm, lock } = way;
	const otherwise = algorithm === "INSTANT" ? "NOCOPY" : algorithm;
	const instant = algorithm === "INSTANT";
	const why = "the server did so when it ran the statement";
	const own = plan.because.filter((cost) => cost.otherwise === algorithm && cost.lock === lock && !instant);
	return {
		algorithm,
		lock,
		because: own.length > 0 ? own : [{
			instant,
			otherwise,
			lock,
			cause: "seen",
			why,
			certain: true,
			span
		}],
		costs: plan.costs,
		mixed: plan.mixed && plan.algorithm === algorithm
	};
}
function writtenIn({ tokens }, source) {
	let names;
	return (key) => {
		names ??= new Map(tokens.filter(({ kind }) => kind === "word" || kind === "quoted").map(({ kind, text, start, end }) => [text.toLowerCase(), kind === "quoted" ? text : source.slice(start, end)]));
		const known = names;
		return key.split(".").map((part) => known.get(part) ?? part).join(".");
	};
}
function textOf({ shown, start, end }, source) {
	const { text } = redactRange(source, shown, start, Math.min(end, start + MAX_SHOWN));
	return cut(end > start + MAX_SHOWN ? `${text}…` : text.replace(/[^\S\r\n]+$/gm, ""), 2e3);
}
const MAX_SHOWN = 4e3;
const MAX_CLAUSES = 2e3;
function isTooLong(statement) {
	return (statement.kind === "alter-table" ? statement.actions : statement.kind === "create-table" ? statement.columns : []).length > MAX_CLAUSES;
}
function touchedBy(statement, isNew) {
	return (statement.kind === "drop-table" || statement.kind === "optimize" ? statement.tables : statement.kind === "rename-table" ? statement.pairs.map(({ from }) => from) : statement.kind === "alter-table" || statement.kind === "create-index" || statement.kind === "drop-index" || statement.kind === "truncate" ? [statement.table] : []).find(({ key }) => !isNew(key));
}
function after$1(session, statement) {
	return {
		checksKeys: checksKeysAfter(statement, session.checksKeys),
		strict: isStrictAfter(statement, session.strict),
		limited: isLimitedAfter(statement, session.limited),
		inTransaction: statement.kind === "begin" || session.inTransaction && statement.kind !== "end"
	};
}
function seenBefore$1({ before }, server) {
	if (before === void 0) return /* @__PURE__ */ new Set();
	return new Set(readAll$1(before.up, server).statements.map(({ raw }) => exact(raw, before.up)));
}
const exact = ({ tokens }, source) => tokens.map(({ start, end }) => source.slice(start, end)).join(" ");

//#endregion
//#region src/checks/migrations/mysql/example.ts
function runMysqlExample(example) {
	const [, base, change] = /^-- base\n([\s\S]*?)\n-- change\n([\s\S]*)$/.exec(example) ?? [];
	const isMaria = example.startsWith("-- mariadb");
	const judge = createMysqlJudge({
		flavour: isMaria ? "mariadb" : "mysql",
		version: isMaria ? 10.11 : 8.4,
		together: true
	});
	if (base !== void 0) judge.learn({
		path: "migrations/0001_base.sql",
		text: base,
		up: base,
		wrapping: "none"
	});
	const text = change ?? example;
	const { hits, problems } = judge.judge({
		path: "migrations/0002_example.sql",
		database: "",
		tool: plainTool,
		wrapping: "none",
		text,
		up: text,
		isNew: true
	});
	return [.../* @__PURE__ */ new Set([...hits.map(({ rule }) => rule.id), ...problems.length > 0 ? [unparsable.id] : []])];
}

//#endregion
//#region src/checks/migrations/unmade.ts
function severityOfUnmade({ severity: own }, said = own) {
	const below = SEVERITIES[Math.max(0, rankOf(own) - 1)] ?? own;
	return bySeverity(said, below) > 0 ? said : below;
}
const UNMADE$1 = "no known migration makes it. If production has it, something else made it, and it is dropped there";

//#endregion
//#region src/checks/migrations/mysql/trial/choose.ts
const ANY_PATCH = 99;
const seriesOf = (version) => Math.trunc(version / 100);
function isExact(wanted, { flavour, version }) {
	if (wanted.version === void 0 || wanted.flavour !== flavour) return false;
	if (seriesOf(wanted.version) !== seriesOf(version)) return false;
	return wanted.version % 100 === ANY_PATCH || wanted.version === version;
}
function chooseServer(wanted, servers) {
	const own = servers.filter(({ flavour }) => flavour === wanted.flavour);
	const { version } = wanted;
	if (version === void 0) return own.toSorted((a, b) => b.version - a.version)[0];
	const same = own.filter((server) => seriesOf(server.version) === seriesOf(version));
	return same.find((server) => isExact(wanted, server)) ?? same[0];
}
const nameOfWanted = ({ flavour, version }) => version !== void 0 ? nameOfServer({
	flavour,
	version
}) : flavour === "mysql" ? "MySQL" : "MariaDB";

//#endregion
//#region src/checks/migrations/mysql/trial/statement-sql.ts
function sqlOf({ tokens }, source, from = 0, to = tokens.length) {
	let sql = "";
	let end;
	const owner = ownerIn(tokens);
	for (const [at, token] of tokens.slice(from, to).entries()) {
		if (owner && from + at >= owner.from && from + at < owner.to) continue;
		if (end !== void 0 && token.start > end) sql += " ";
		sql += source.slice(token.start, token.end);
		end = token.end;
	}
	return sql;
}
function ownerIn(tokens) {
	if (tokens[0]?.text !== "create" && tokens[0]?.text !== "alter") return void 0;
	const text = (at) => tokens[at]?.text ?? "";
	const from = tokens.slice(0, MOST_BEFORE).findIndex((_, at) => text(at) === "definer" && text(at + 1) === "=");
	if (from === -1) return void 0;
	const to = from + 3;
	if (text(to) === "@") return {
		from,
		to: to + 2
	};
	return {
		from,
		to: text(to) === "(" && text(to + 1) === ")" ? to + 2 : to
	};
}
const MOST_BEFORE = 10;
function askedSql(raw, statement, source) {
	if (statement.kind === "create-index" || statement.kind === "drop-index") {
		if (statement.how.algorithm !== void 0 || statement.how.lock !== void 0) return void 0;
		return {
			before: `${sqlOf(raw, source)} `,
			after: "",
			comma: " "
		};
	}
	if (statement.kind !== "alter-table" || statement.limited) return void 0;
	if (statement.how.algorithm !== void 0 || statement.how.lock !== void 0) return void 0;
	const partition = statement.actions.find((action) => action.kind === "partition");
	if (partition !== void 0 && PASSED_OVER.has(partition.how)) return void 0;
	const at = raw.tokens.findIndex(({ start }) => start >= statement.table.span.end);
	if (at <= 0) return void 0;
	const isOnly = partition !== void 0 && (partition.how === "by" || partition.how === "remove") && ["partition", "remove"].includes(raw.tokens[at]?.text ?? "");
	return {
		before: `${sqlOf(raw, source, 0, at)} `,
		after: `${isOnly ? "" : ","} ${sqlOf(raw, source, at)}`,
		comma: ", "
	};
}
const PASSED_OVER = /* @__PURE__ */ new Set([
	"truncate",
	"optimize",
	"analyze",
	"check",
	"repair"
]);

//#endregion
//#region src/checks/migrations/mysql/trial/plan.ts
const MAIN = "launch_ready_trial";
const SYSTEM = /* @__PURE__ */ new Set([
	"mysql",
	"sys",
	"information_schema",
	"performance_schema"
]);
const MOST_DATABASES$1 = 12;
function planTrial(base, change, server) {
	const names = {
		all: /* @__PURE__ */ new Set(),
		created: /* @__PURE__ */ new Set()
	};
	const notRun = [];
	let baseLeftOut = 0;
	const earlier = base.map((file) => {
		const { statements, left } = readFile$1(file, server, names);
		baseLeftOut += left.filter(({ why }) => why !== KEEPS_AWAY).length;
		return {
			path: file.path,
			statements
		};
	});
	const own = change.flatMap((file) => {
		const { statements, left } = readFile$1(file, server, names);
		if (file.before !== void 0 || file.onBase) {
			const why = "the file is on the base already";
			notRun.push(...[...statements, ...left].map(({ path, start }) => ({
				path,
				start,
				why
			})));
			return [];
		}
		notRun.push(...left);
		return [{
			path: file.path,
			statements
		}];
	});
	const databases = [...names.all].filter((name) => !SYSTEM.has(name.toLowerCase())).slice(0, MOST_DATABASES$1);
	const main = databases.length === 1 ? databases[0] ?? "launch_ready_trial" : MAIN;
	const existing = databases.filter((name) => !names.created.has(name));
	return {
		server,
		main,
		isMainSure: databases.length <= 1,
		databases,
		existing,
		base: earlier,
		change: own,
		notRun,
		baseLeftOut
	};
}
function readFile$1({ path, up }, server, names) {
	const statements = [];
	const left = [];
	let database = "";
	for (const raw of splitStatements(up, server)) {
		const read = readStatement(raw, up);
		const statement = read.ok ? read.statement : void 0;
		const why = whyNotRun$1(raw, statement);
		if (statement?.kind === "use") database = nameAt(raw, 1, up);
		const tables = (statement === void 0 ? [] : tablesOf$1(statement)).map(tableOf$2).filter((table) => table !== void 0);
		const created = createdBy(raw, up);
		names.created.add(created);
		for (const name of [
			database,
			created,
			...tables.map((table) => table.database)
		]) if (name !== "") names.all.add(name);
		if (why !== void 0) {
			left.push({
				path,
				start: raw.start,
				why
			});
			continue;
		}
		const asked = statement && askedSql(raw, statement, up);
		const lock = statement?.kind === "alter-table" ? LOCKS.find((each) => each === statement.how.lock) : void 0;
		statements.push({
			path,
			start: raw.start,
			sql: sqlOf(raw, up),
			...asked === void 0 ? {} : { asked },
			...lock === void 0 ? {} : { lock },
			kind: statement?.kind ?? "unread",
			...statement?.kind === "insert" && statement.overwrites && statement.reads !== void 0 ? { overwrites: true } : {},
			tables,
			modified: statement?.kind === "alter-table" ? modifiedBy(statement) : [],
			database
		});
	}
	return {
		statements,
		left
	};
}
const modifiedBy = ({ table, actions }) => actions.flatMap((action) => action.kind === "modify-column" ? [`${table.key}.${action.from}`] : []);
const KEEPS_AWAY = "`LOCK TABLES` would keep away who looks";
function whyNotRun$1({ tokens }, statement) {
	const [first = "", second = ""] = tokens.map(({ text }) => text);
	if (statement?.kind === "lock-tables" || statement?.kind === "unlock-tables") return KEEPS_AWAY;
	if (first === "kill" || first === "shutdown" || first === "restart" || first === "xa" || first === "handler") return "it is about the server or the connection";
	if (first === "load" && second === "data") return "it reads a file";
	for (const [at, { kind, text }] of tokens.entries()) {
		if (text.startsWith("${") && kind === "word") return "a placeholder stands in it";
		if (kind === "word" && text === "directory" && ["data", "index"].includes(tokens[at - 1]?.text ?? "")) return "it names a folder of the server";
	}
}
function createdBy(raw, source) {
	const [first, second, third] = raw.tokens.map(({ text }) => text);
	if (first !== "create" || second !== "database" && second !== "schema") return "";
	return nameAt(raw, third === "if" ? 5 : 2, source);
}
function nameAt({ tokens }, at, source) {
	const token = tokens[at];
	if (token?.kind === "quoted") return token.text;
	return token?.kind === "word" ? source.slice(token.start, token.end) : "";
}
function tablesOf$1(statement) {
	switch (statement.kind) {
		case "create-table":
		case "alter-table": {
			const renamed = statement.kind === "alter-table" ? statement.actions.flatMap((action) => action.kind === "rename-table" ? [action.to] : []) : [];
			return [statement.table, ...renamed];
		}
		case "create-index":
		case "drop-index":
		case "truncate":
		case "insert": return [statement.table];
		case "drop-table":
		case "update":
		case "delete":
		case "optimize": return statement.tables;
		case "rename-table": return statement.pairs.flatMap(({ from, to }) => [from, to]);
		default: return [];
	}
}
function tableOf$2({ key, sql }) {
	const parts = [...sql.matchAll(/`((?:[^`]|``)*)`/g)].map(([, name = ""]) => name.replaceAll("``", "`"));
	const name = parts.pop();
	if (name === void 0 || parts.length > 1) return void 0;
	return {
		key,
		database: parts[0] ?? "",
		name
	};
}

//#endregion
//#region src/checks/migrations/mysql/trial/picture.ts
const literal = (text) => `'${text.replaceAll("\\", "\\\\").replaceAll("'", "''")}'`;
const quoted = (...parts) => parts.map((part) => `\`${part.replaceAll("`", "``")}\``).join(".");
const MOST_ROWS = 1e3;
async function takePicture(admin, table, isEach = false) {
	const of = `TABLE_SCHEMA = ${literal(table.database)} AND TABLE_NAME = ${literal(table.name)}`;
	const read = async (sql) => (await admin.query(sql)).rows;
	const [[type] = []] = await read(`SELECT TABLE_TYPE FROM information_schema.TABLES WHERE ${of}`);
	if (type !== "BASE TABLE") return void 0;
	const columns = (await read(`SELECT COLUMN_NAME, COLUMN_TYPE, IS_NULLABLE, COLUMN_DEFAULT, EXTRA FROM information_schema.COLUMNS WHERE ${of} ORDER BY ORDINAL_POSITION`)).map((row) => row.map((value) => value ?? void 0));
	const indexes = await read(`SELECT DISTINCT INDEX_NAME FROM information_schema.STATISTICS WHERE ${of}`);
	const references = await read(`SELECT COLUMN_NAME, REFERENCED_TABLE_SCHEMA, REFERENCED_TABLE_NAME, REFERENCED_COLUMN_NAME FROM information_schema.KEY_COLUMN_USAGE WHERE ${of} AND REFERENCED_TABLE_NAME IS NOT NULL`);
	const partitions = await read(`SELECT PARTITION_NAME FROM information_schema.PARTITIONS WHERE ${of} AND PARTITION_NAME IS NOT NULL`);
	const counted = await unlessDiscarded(read(`SELECT ${["COUNT(*)", ...columns.map(([name = "", type = ""]) => sumOf(name, type))].join(", ")} FROM ${quoted(table.database, table.name)}`));
	const [[rows = "0", ...values] = []] = counted ?? [];
	const each = isEach && columns.length > 0 && Number(rows) > 0 && Number(rows) <= MOST_ROWS ? await read(`SELECT ${columns.map(([name = "", type = ""]) => sumOfOne(name, type)).join(", ")} FROM ${quoted(table.database, table.name)}`) : void 0;
	return {
		columns: new Map(columns.map(([name = "", kind = "", nullable, value, extra = ""], at) => [name.toLowerCase(), {
			name,
			type: kind,
			nullable: nullable === "YES",
			hasDefault: value !== void 0 && value !== "NULL",
			autoIncrement: /auto_increment/i.test(extra),
			onUpdate: /on update/i.test(extra),
			generated: /\b(?:VIRTUAL|STORED|PERSISTENT)\b/i.test(extra),
			sum: values[at] ?? "",
			...each === void 0 ? {} : { values: each.map((row) => row[at] ?? "") }
		}])),
		indexes: new Set(indexes.map(([name]) => (name ?? "").toLowerCase())),
		references: references.map(([column, ...parent]) => ({
			column: (column ?? "").toLowerCase(),
			parent: [
				parent[0] ?? "",
				parent[1] ?? "",
				parent[2] ?? ""
			]
		})),
		partitions: partitions.map(([name]) => name ?? ""),
		rows: Number(rows),
		...counted === void 0 ? { isDiscarded: true } : {}
	};
}
async function unlessDiscarded(asked) {
	try {
		return await asked;
	} catch (error) {
		if (error instanceof MysqlError && error.code === 1814) return void 0;
		throw error;
	}
}
function familyOf(type) {
	if (/^(?:(?:tiny|small|medium|big)?int|decimal|float|double|year)\b/i.test(type)) return "number";
	if (/^(?:date|datetime|timestamp)\b/i.test(type)) return "moment";
	if (/^time\b/i.test(type)) return "time";
	return /blob|binary|bit|point|geom|line|polygon|vector/i.test(type) ? "bytes" : "text";
}
const holdsOthers = (was, is) => was !== void 0 && is !== void 0 && familyOf(was.type) === familyOf(is.type) && was.sum !== is.sum;
const SHOWN$1 = {
	number: (column) => `CONVERT(${column} + 0e0 USING utf8mb4)`,
	moment: (column) => `DATE_FORMAT(${column}, '%Y-%m-%d %H:%i:%s.%f')`,
	time: (column) => `TIME_FORMAT(${column}, '%H:%i:%s.%f')`,
	bytes: (column) => `HEX(${column})`,
	text: (column) => `CONVERT(${column} USING utf8mb4)`
};
const sumOf = (name, type) => `SUM(${sumOfOne(name, type)})`;
const sumOfOne = (name, type) => `CRC32(IFNULL(${SHOWN$1[familyOf(type)](quoted(name))}, '-'))`;
function hasLost(was, is) {
	if (was.values === void 0 || is?.values === void 0) return false;
	const left = /* @__PURE__ */ new Map();
	for (const value of is.values) left.set(value, (left.get(value) ?? 0) + 1);
	return was.values.some((value) => {
		const count = (left.get(value) ?? 0) - 1;
		left.set(value, count);
		return count < 0;
	});
}

//#endregion
//#region src/checks/migrations/mysql/trial/refusal.ts
const KNOWN$1 = {
	1048: ["rows", "a value that may not be NULL is"],
	1062: ["rows", "two rows are alike where they must not be"],
	1138: ["rows", "a row holds NULL"],
	1216: ["rows", "a row has no parent"],
	1217: ["rows", "rows of another table refer to it"],
	1263: ["rows", "a row holds NULL"],
	1264: ["rows", "a number does not fit"],
	1265: ["rows", "a value does not fit"],
	1292: ["rows", "a date or number cannot be read"],
	1366: ["rows", "a value cannot be read"],
	1406: ["rows", "a text is too long"],
	1411: ["rows", "a value cannot be read"],
	1416: ["rows", "a value is no geometry"],
	1451: ["rows", "rows of another table refer to it"],
	1452: ["rows", "a row has no parent"],
	1526: ["rows", "a row fits into no partition"],
	1586: ["rows", "two rows are alike where they must not be"],
	1690: ["rows", "a number is out of range"],
	1737: ["rows", "a row fits into no partition"],
	1748: ["rows", "a row fits into no partition"],
	3140: ["rows", "a text is no JSON"],
	3141: ["rows", "a text is no JSON"],
	3156: ["rows", "a value of a JSON text does not fit"],
	3819: ["rows", "a row breaks a CHECK"],
	4025: ["rows", "a row breaks a CHECK"],
	1845: ["way", "it cannot be done with this ALGORITHM or LOCK"],
	1846: ["way", "it cannot be done with this ALGORITHM or LOCK"],
	4092: ["way", "the table has had too many instant changes"],
	1044: ["outside", "it asks for a database that is not its own"],
	1045: ["outside", "it asks for files or for other users"],
	1142: ["outside", "it asks for more than its own database"],
	1143: ["outside", "it asks for more than its own database"],
	1205: ["outside", "it waited for a lock"],
	1227: ["outside", "it asks for rights on the server"],
	1235: ["version", "this version does not do this"],
	1238: ["outside", "it sets what a session cannot"],
	1290: ["outside", "it asks for what this server does not allow"],
	1370: ["outside", "it asks for more than its own database"],
	1410: ["outside", "it asks for rights on the server"],
	1419: ["outside", "it asks for rights on the server"],
	1286: ["version", "the storage engine is not there"],
	1305: ["outside", "a function or procedure is not there"],
	3948: ["outside", "it reads a file"],
	4166: ["outside", "it reads a file"],
	1064: ["version", "it cannot be read"],
	1115: ["version", "the character set is not known"],
	1193: ["version", "the variable is not known"],
	1231: ["version", "the variable does not take this value"],
	1273: ["version", "the collation is not known"],
	3161: ["version", "the storage engine is switched off"],
	1046: ["outside", "no database is in use"],
	1049: ["outside", "the database is not there"],
	1051: ["missing", "the table is not there"],
	1054: ["missing", "a column is not there"],
	1072: ["missing", "a column of the key is not there"],
	1091: ["missing", "the column or key that goes is not there"],
	1146: ["missing", "the table is not there"],
	1176: ["missing", "the index is not there"],
	1347: ["rule", "it is no view"],
	3821: ["missing", "the CHECK is not there"],
	3940: ["missing", "the constraint is not there"],
	1050: ["exists", "the table is there already"],
	1060: ["exists", "the column is there already"],
	1061: ["exists", "the index is there already"],
	1068: ["exists", "the table has a primary key already"],
	1304: ["exists", "the procedure or function is there already"],
	1359: ["exists", "the trigger is there already"],
	1007: ["exists", "the database is there already"],
	1826: ["exists", "the foreign key is there already"],
	3822: ["exists", "the CHECK is there already"],
	1005: ["rule", "the table cannot be made so: often its foreign key does not fit"],
	1025: ["rule", "the table cannot be changed so: often a foreign key needs what goes"],
	1067: ["rule", "the default does not fit its column"],
	1070: ["rule", "the key has too many parts"],
	1071: ["rule", "the key is too long"],
	1075: ["rule", "a counted column must be a key, and there can be only one"],
	1089: ["rule", "the prefix of the key does not fit the column"],
	1090: ["rule", "the last column of a table cannot go"],
	1101: ["rule", "a TEXT, BLOB or JSON column has no such default"],
	1118: ["rule", "a row would be too large"],
	1136: ["rule", "there are more or fewer values than columns"],
	1166: ["rule", "the name of a column is not allowed"],
	1170: ["rule", "a TEXT or BLOB column in a key needs a length"],
	1171: ["rule", "a column of a primary key may not be NULL"],
	1215: ["rule", "the foreign key does not fit the columns that it refers to"],
	1239: ["rule", "the foreign key does not fit the columns that it refers to"],
	1364: ["rule", "a column that has no default gets no value"],
	1503: ["rule", "a unique key must hold all columns of the partitioning"],
	1506: ["rule", "a partitioned table has no foreign keys"],
	1553: ["rule", "a foreign key needs the index"],
	1701: ["rule", "a foreign key refers to the table"],
	1706: ["rule", "the primary key holds a column that cannot be in one"],
	1713: ["rule", "a row is too large for undo"],
	1822: ["rule", "the foreign key has no index to refer to"],
	1824: ["missing", "the table that the foreign key refers to is not there"],
	1828: ["rule", "a foreign key needs the column"],
	1829: ["rule", "a foreign key of another table needs the column"],
	1830: ["rule", "the foreign key sets NULL, and the column may not be"],
	1832: ["rule", "a foreign key needs the column as it is"],
	1833: ["rule", "a foreign key of another table needs the column as it is"],
	1834: ["rule", "a foreign key needs the table as it is"],
	1901: ["rule", "the expression may not be used here"],
	3723: ["outside", "it asks for a tablespace of the server"],
	3730: ["rule", "a foreign key of another table refers to it"],
	3734: ["missing", "the column that the foreign key refers to is not there"],
	3750: ["rule", "the server wants a primary key"],
	3757: ["rule", "an index on an expression does not do this"],
	3780: ["rule", "the columns of the foreign key are of different types"],
	3959: ["rule", "a CHECK needs the column"],
	3108: ["rule", "a computed column needs the column"],
	3837: ["rule", "an index on an expression needs the column"],
	6125: ["rule", "the foreign key refers to columns that are not unique"]
};
function readRefusal(code) {
	const [kind, words] = KNOWN$1[code] ?? ["version", "it is refused"];
	return {
		kind,
		code,
		words
	};
}

//#endregion
//#region src/checks/migrations/mysql/trial/seed-values.ts
const FIRST = {
	tinyint: 101,
	smallint: 32001,
	bool: 0
};
const FIRST_KEY = 7000001;
function madeUp({ type, isUnique }, row) {
	const [, base = "", inner = ""] = /^(\w+)(?:\((.*)\))?/s.exec(type.toLowerCase()) ?? [];
	const number = row + 1;
	const size = Number.parseInt(inner, 10);
	switch (base) {
		case "tinyint":
		case "smallint":
		case "mediumint":
		case "int":
		case "bigint": return String(isUnique ? (FIRST[base] ?? FIRST_KEY) + row : type.startsWith("tinyint(1)") ? row % 2 : number);
		case "decimal": {
			const [precision = 10, scale = 0] = inner.split(",").map(Number);
			if (precision === scale) return `0.${number}`;
			return scale === 0 ? String(number) : `${number}.5`;
		}
		case "float":
		case "double": return `${number}.5`;
		case "bit": return `b'${(row % 2 ** Math.min(size || 1, 8)).toString(2)}'`;
		case "char":
		case "varchar": return shortText(size || 1, row);
		case "tinytext":
		case "text":
		case "mediumtext":
		case "longtext": return `'row ${number}'`;
		case "binary":
		case "varbinary": return `x'${number.toString(16).padStart(2, "0").repeat(Math.max(1, Math.min(size || 1, 16)))}'`;
		case "tinyblob":
		case "blob":
		case "mediumblob":
		case "longblob": return `x'0${number}'`;
		case "enum":
		case "set": return String(base === "set" ? 1 : row % countMembers(type) + 1);
		default: return fromTable(base, number);
	}
}
function fromTable(base, n) {
	return {
		date: `'2024-01-0${n}'`,
		datetime: `'2024-01-0${n} 03:04:05'`,
		timestamp: `'2024-01-0${n} 03:04:05'`,
		time: `'03:04:0${n}'`,
		year: `${2e3 + n}`,
		json: "'{}'",
		uuid: `'00000000-0000-4000-8000-00000000000${n}'`,
		inet4: `'10.0.0.${n}'`,
		inet6: `'::${n}'`,
		point: `ST_GeomFromText('POINT(${n} 1)')`,
		geometry: `ST_GeomFromText('POINT(${n} 1)')`,
		linestring: `ST_GeomFromText('LINESTRING(0 0, ${n} 1)')`,
		polygon: `ST_GeomFromText('POLYGON((0 0, ${n} 0, ${n} 1, 0 0))')`,
		multipoint: `ST_GeomFromText('MULTIPOINT(0 0, ${n} 1)')`,
		geomcollection: `ST_GeomFromText('GEOMETRYCOLLECTION(POINT(${n} 1))')`,
		geometrycollection: `ST_GeomFromText('GEOMETRYCOLLECTION(POINT(${n} 1))')`
	}[base];
}
const shortText = (size, row) => size >= 5 ? `'row ${row + 1}'` : `'${"abc".charAt(row % 3).repeat(Math.min(size, 1))}'`;
const countMembers = (type) => Math.max(1, [...type.matchAll(/'(?:[^']|'')*'/g)].length);

//#endregion
//#region src/checks/migrations/mysql/trial/seed.ts
const ROWS = 3;
const MAX_TRIES = 24;
const MOST_TABLES$2 = 200;
async function seed(admin, tables) {
	await admin.query("SET SESSION foreign_key_checks = 0, sql_mode = 'NO_AUTO_VALUE_ON_ZERO'");
	let made = 0;
	const done = /* @__PURE__ */ new Set();
	const fill = async (table, depth) => {
		const key = quoted(table.database, table.name);
		if (done.has(key) || done.size >= MOST_TABLES$2 || depth > 50) return;
		done.add(key);
		const columns = await columnsOf(admin, table);
		if (columns.length === 0) return;
		for (const { parent } of columns) if (parent !== void 0) await fill({
			database: parent[0],
			name: parent[1]
		}, depth + 1);
		if (await unlessDiscarded(one(admin, `SELECT EXISTS (SELECT * FROM ${key})`)) !== "0") return;
		for (let row = 0; row < ROWS; row++) if (await insert(admin, key, table, columns, row)) made++;
	};
	for (const table of tables) await fill(table, 0);
	await admin.query("SET SESSION foreign_key_checks = DEFAULT, sql_mode = DEFAULT");
	return made;
}
const one = async (admin, sql) => (await admin.query(sql)).rows[0]?.[0] ?? void 0;
async function columnsOf(admin, { database, name }) {
	const of = `TABLE_SCHEMA = ${literal(database)} AND TABLE_NAME = ${literal(name)}`;
	const [[type] = []] = (await admin.query(`SELECT TABLE_TYPE FROM information_schema.TABLES WHERE ${of}`)).rows;
	if (type !== "BASE TABLE") return [];
	const columns = await admin.query(`SELECT COLUMN_NAME, COLUMN_TYPE, IS_NULLABLE, COLUMN_KEY, EXTRA FROM information_schema.COLUMNS WHERE ${of} ORDER BY ORDINAL_POSITION`);
	const unique = await admin.query(`SELECT DISTINCT COLUMN_NAME FROM information_schema.STATISTICS WHERE ${of} AND NON_UNIQUE = 0`);
	const keys = await admin.query(`SELECT COLUMN_NAME, REFERENCED_TABLE_SCHEMA, REFERENCED_TABLE_NAME, REFERENCED_COLUMN_NAME FROM information_schema.KEY_COLUMN_USAGE WHERE ${of} AND REFERENCED_TABLE_NAME IS NOT NULL`);
	const isUnique = new Set(unique.rows.map(([column]) => column));
	const parents = new Map(keys.rows.map(([column, ...parent]) => [column, parent]));
	return columns.rows.filter(([, , , , extra]) => !/\b(?:VIRTUAL|STORED|PERSISTENT)\b|ROW (?:START|END)/i.test(extra ?? "")).map(([column, kind, nullable, key]) => {
		const parent = parents.get(column ?? "");
		return {
			name: column ?? "",
			type: kind ?? "",
			nullable: nullable === "YES",
			isUnique: isUnique.has(column ?? ""),
			isKey: key === "PRI",
			parent: parent && [
				parent[0] ?? "",
				parent[1] ?? "",
				parent[2] ?? ""
			]
		};
	});
}
async function insert(admin, key, table, columns, row) {
	const names = columns.map(({ name }) => quoted(name)).join(", ");
	const put = (values) => runs(admin, `INSERT INTO ${key} (${names}) VALUES (${values.join(", ")})`);
	const plain = columns.map((column) => valueFor(table, column, row, false));
	const full = columns.map((column) => valueFor(table, column, row, true));
	if (await put(plain) || row === 2 && await put(full)) return true;
	const [[, text = ""] = []] = (await admin.query(`SHOW CREATE TABLE ${key}`)).rows;
	const literals = literalsOfChecks(text ?? "");
	for (let attempt = 0; attempt < Math.min(MAX_TRIES, literals.length); attempt++) {
		const value = literals[(attempt + row) % literals.length] ?? "NULL";
		if (await put(columns.map((column, at) => column.isKey || column.isUnique || column.parent || !isChecked(text ?? "", column.name) ? full[at] ?? "NULL" : value))) return true;
	}
	return runs(admin, `INSERT INTO ${key} () VALUES ()`);
}
function valueFor(table, column, row, isFull) {
	const { parent, nullable, isKey } = column;
	if (row === 2 && !isFull && nullable && !isKey) return "NULL";
	const value = madeUp(column, row) ?? (nullable ? "NULL" : "DEFAULT");
	if (parent === void 0) return value;
	const [database, name, other] = parent;
	if (database === table.database && name === table.name) return nullable ? "NULL" : value;
	const from = `FROM ${quoted(database, name)} WHERE ${quoted(other)} IS NOT NULL ORDER BY 1 LIMIT 1`;
	return `COALESCE((SELECT ${quoted(other)} ${from} OFFSET ${row}), (SELECT ${quoted(other)} ${from}), ${value})`;
}
async function runs(admin, sql) {
	try {
		await admin.query(sql);
		return true;
	} catch (error) {
		if (error instanceof MysqlError) return false;
		throw error;
	}
}
function literalsOfChecks(text) {
	const found = /* @__PURE__ */ new Set();
	for (const [check] of text.matchAll(/\bcheck\s*\([^;]{0,2000}/gi)) {
		if (/json_valid/i.test(check)) found.add("'{}'");
		for (const [value] of check.matchAll(/'(?:[^'\\]|''){0,200}'|\b\d{1,12}(?:\.\d{1,6})?\b/g)) {
			found.add(value);
			if (/^\d+$/.test(value)) found.add(String(Number(value) + 1));
			if (found.size > 60) return [...found];
		}
	}
	return [...found];
}
const isChecked = (text, column) => {
	const first = text.search(/\bcheck\s*\(/i);
	return first !== -1 && text.toLowerCase().includes(column.toLowerCase(), first - 200);
};

//#endregion
//#region src/checks/migrations/mysql/trial/ways.ts
const TRIES = [
	["INSTANT", ""],
	["NOCOPY", "NONE"],
	["NOCOPY", "SHARED"],
	["INPLACE", "NONE"],
	["INPLACE", "SHARED"],
	["INPLACE", "EXCLUSIVE"],
	["COPY", "NONE"],
	["COPY", "SHARED"],
	["COPY", "EXCLUSIVE"]
];
const REFUSED = /* @__PURE__ */ new Set([
	1845,
	1846,
	4092
]);
const NOT_READ = /* @__PURE__ */ new Set([
	1064,
	1221,
	1235
]);
const NUMBERS = "SELECT TABLE_ID FROM information_schema.INNODB_TABLES WHERE NAME NOT LIKE 'mysql/%' AND NAME NOT LIKE 'sys/%' AND NAME NOT LIKE '%/fts%'";
async function runCheapest({ admin, role, flavour }, asked, sql) {
	for (const [algorithm, lock] of TRIES) {
		if (algorithm === "NOCOPY" && flavour === "mysql") continue;
		const isNumbered = flavour === "mysql" && algorithm === "INPLACE";
		const before = isNumbered ? await numbersOf(admin) : [];
		const how = [`ALGORITHM=${algorithm}`, ...lock === "" ? [] : [`LOCK=${lock}`]].join(asked.comma);
		try {
			const { affected } = await role.query(`${asked.before}${how}${asked.after}`, { keep: false });
			if (affected > 0 && algorithm !== "COPY") return {
				algorithm: "COPY",
				lock: "SHARED"
			};
			return {
				algorithm: isNumbered && isSame(before, await numbersOf(admin)) ? "NOCOPY" : algorithm,
				lock: lock === "" ? "NONE" : lock
			};
		} catch (error) {
			if (!(error instanceof MysqlError)) throw error;
			if (NOT_READ.has(error.code)) break;
			if (!REFUSED.has(error.code)) throw error;
		}
	}
	await role.query(sql, { keep: false });
}
const numbersOf = async (admin) => (await admin.query(NUMBERS)).rows.map(([id]) => id ?? "");
function isSame(before, after) {
	const [old, now] = [new Set(before), new Set(after)];
	return before.every((id) => now.has(id)) || after.every((id) => old.has(id));
}

//#endregion
//#region src/checks/migrations/mysql/trial/play.ts
async function playTrial(server, plan, tell) {
	await prepareServer(server, plan);
	let failed = 0;
	let firstFailed = "";
	for (const [index, file] of plan.base.entries()) {
		await begin(server.role, plan.main);
		for (const { sql, kind } of file.statements) {
			const error = await errorOf(server.role, sql);
			if (!tell({
				kind: "base",
				files: index
			})) return;
			const isOutside = (kind === "set" || kind === "other") && error && readRefusal(error.code).kind === "outside";
			if (error === void 0 || isOutside) continue;
			failed++;
			firstFailed ||= file.path;
		}
		if (!tell({
			kind: "base",
			files: index + 1
		})) return;
	}
	const rows = await seed(server.admin, tablesOf(plan.change, plan.main));
	if (!tell({
		kind: "prepared",
		failed,
		firstFailed,
		rows
	})) return;
	for (const file of plan.change) if (!await playFile(server, file, plan.main, tell, plan.isMainSure)) return;
}
async function prepareServer({ admin, account }, plan) {
	await admin.query("SET SESSION TRANSACTION ISOLATION LEVEL READ UNCOMMITTED");
	await admin.query("SET SESSION lock_wait_timeout = 1, innodb_lock_wait_timeout = 1");
	const there = /* @__PURE__ */ new Set([...plan.existing, ...plan.databases.includes(plan.main) ? [] : [plan.main]]);
	for (const name of there) await admin.query(`CREATE DATABASE IF NOT EXISTS ${quoted(name)}`);
	for (const name of /* @__PURE__ */ new Set([plan.main, ...plan.databases])) await admin.query(`GRANT ALL ON ${quoted(name.replace(/[_%\\]/g, "\\$&"))}.* TO ${account}`);
}
async function playFile(server, { statements }, main, tell, isMainSure = true) {
	await begin(server.role, main);
	for (const statement of statements) if (!tell({
		kind: "observed",
		statement,
		observation: await observe(server, statement, main, isMainSure)
	})) return false;
	return true;
}
async function begin(role, main) {
	await role.reset();
	await errorOf(role, `USE ${quoted(main)}`);
}
async function errorOf(role, sql) {
	try {
		await role.query(sql, { keep: false });
		return;
	} catch (error) {
		if (error instanceof MysqlError) return error;
		throw error;
	}
}
const placed = ({ database, name }, current, main) => ({
	database: database || current || main,
	name
});
function tablesOf(files, main) {
	const found = /* @__PURE__ */ new Map();
	for (const { statements } of files) for (const { tables, database } of statements) for (const table of tables) {
		const place = placed(table, database, main);
		if (!SYSTEM.has(place.database.toLowerCase())) found.set(quoted(place.database, place.name), place);
	}
	return [...found.values()];
}
async function observe(server, statement, main, isMainSure) {
	const { admin } = server;
	const databases = statement.kind === "drop-database" ? await databasesOf(admin) : [];
	const before = await picturesOf(admin, statement, main);
	const doubtful = await doubtfulOf(admin, statement, before, isMainSure);
	const run = () => attempt(server, statement);
	let { error, way } = await run();
	let refusedRows;
	if (error?.kind === "rows" && statement.tables.length > 0) {
		await empty(admin, statement, main);
		const again = await run();
		if (again.error?.kind !== "rows") refusedRows = error;
		({error, way} = again);
	}
	const after = await picturesOf(admin, statement, main);
	if (refusedRows !== void 0) await seed(admin, tablesOf([{
		path: "",
		statements: [statement]
	}], main));
	const now = statement.kind === "drop-database" ? new Set(await databasesOf(admin)) : void 0;
	return {
		...error === void 0 ? {} : { error },
		...refusedRows === void 0 ? {} : { refusedRows },
		...way === void 0 ? {} : { way },
		before,
		after,
		...doubtful.size === 0 ? {} : { doubtful },
		gone: databases.filter((name) => now?.has(name) === false).map((name) => name.toLowerCase())
	};
}
async function attempt(server, { sql, asked, lock }) {
	try {
		if (asked === void 0) {
			const { affected } = await server.role.query(sql, { keep: false });
			return lock === void 0 || affected === 0 ? {} : { way: {
				algorithm: "COPY",
				lock,
				isLockSaid: true
			} };
		}
		const way = await runCheapest(server, asked, sql);
		return way === void 0 ? {} : { way };
	} catch (error) {
		if (error instanceof MysqlError) return { error: readRefusal(error.code) };
		throw error;
	}
}
async function picturesOf(admin, { tables, database, kind, overwrites }, main) {
	const pictures = /* @__PURE__ */ new Map();
	if (kind === "insert" && overwrites !== true) return pictures;
	for (const table of tables.slice(0, MOST_TABLES$1)) {
		const picture = await takePicture(admin, placed(table, database, main), overwrites);
		if (picture !== void 0) pictures.set(table.key, picture);
	}
	return pictures;
}
async function doubtfulOf(admin, { tables, database, kind }, there, isMainSure) {
	const doubtful = /* @__PURE__ */ new Set();
	if (kind === "insert") return doubtful;
	for (const [index, table] of tables.entries()) {
		if (there.has(table.key)) continue;
		if (!isMainSure && table.database === "" && database === "" || index >= MOST_TABLES$1 || await isSomewhere(admin, table.name)) doubtful.add(table.key);
	}
	return doubtful;
}
const isSomewhere = async (admin, name) => (await admin.query(`SELECT 1 FROM information_schema.TABLES WHERE LOWER(TABLE_NAME) = LOWER(${literal(name)}) AND TABLE_SCHEMA NOT IN (${[...SYSTEM].map(literal).join(", ")}) LIMIT 1`)).rows.length > 0;
const MOST_TABLES$1 = 50;
async function empty(admin, { tables, database }, main) {
	await admin.query("SET SESSION foreign_key_checks = 0");
	for (const table of tables) {
		const { database: of, name } = placed(table, database, main);
		await errorOf(admin, `DELETE FROM ${quoted(of, name)}`);
	}
	await admin.query("SET SESSION foreign_key_checks = DEFAULT");
}
const databasesOf = async (admin) => (await admin.query(`SELECT SCHEMA_NAME FROM information_schema.SCHEMATA WHERE SCHEMA_NAME NOT IN (${[...SYSTEM].map(literal).join(", ")})`)).rows.map(([name]) => name ?? "");

//#endregion
//#region src/checks/migrations/mysql/trial/run-trial.ts
const SILENCE$1 = 3e4;
const TOTAL$1 = 18e4;
async function runTrial(children, base, change, options) {
	const { wanted } = options;
	const plan = planTrial(base, change, options.server);
	const total = plan.change.reduce((sum, { statements }) => sum + statements.length, 0);
	if (total === 0 || children.mysql === void 0) return void 0;
	const programs = await children.mysqlPrograms?.() ?? [];
	const program = chooseServer(wanted, programs);
	if (program === void 0) {
		const others = programs.filter(({ flavour }) => flavour === wanted.flavour).map(({ name }) => name);
		const but = others.length === 0 ? "" : `, which has ${others.join(" and ")}`;
		return notRunAt(plan, `there is no ${nameOfWanted(wanted)} on this machine${but}`);
	}
	options.progress(`migrations: ${program.name} runs ${countOf(plan.base.length, "earlier migrations")}, then ${countOf(total, "new statements")}`);
	let server;
	try {
		server = await children.mysql(program);
	} catch (error) {
		return notRunAt(plan, `${program.name} could not be started: ${messageOf(error)}`);
	}
	const seen = /* @__PURE__ */ new Map();
	let prepared;
	let ended;
	let statements = 0;
	try {
		await withPatience(options.patience ?? {
			silence: SILENCE$1,
			total: TOTAL$1
		}, (isAwaited) => playTrial(server, plan, (event) => {
			if (!isAwaited()) return false;
			if (event.kind === "prepared") prepared = event;
			if (event.kind !== "observed") return true;
			const { path, start } = event.statement;
			seen.set(path, (seen.get(path) ?? /* @__PURE__ */ new Map()).set(start, event.observation));
			statements++;
			return true;
		}));
	} catch (error) {
		ended = error instanceof TooSilent ? `did not end (${messageOf(error)})` : `ended the trial (${messageOf(error)})`;
	} finally {
		await server.stop();
	}
	const failed = (prepared?.failed ?? 0) + plan.baseLeftOut;
	const isComplete = prepared !== void 0 && failed === 0 && !options.isCut;
	const notRun = notRunOf(plan, seen, ended === void 0 ? void 0 : endedWords(ended, prepared !== void 0));
	return {
		seen,
		statements,
		plan,
		isComplete,
		isExact: isComplete && isExact(wanted, program),
		notRun,
		server: program.name,
		leftOut: [...failed === 0 ? [] : [{
			what: "earlier statements",
			count: failed,
			why: `did not run on ${program.name}${prepared?.firstFailed ? ` (first in ${prepared.firstFailed})` : ""}, so nothing is refuted`
		}], ...leftOutOf$2(notRun)]
	};
}
const endedWords = (how, isPrepared) => isPrepared ? [`it ${how}`, `a statement before it ${how}`] : [`what comes before it ${how}`, `what comes before it ${how}`];
function notRunAt(plan, why) {
	const notRun = notRunOf(plan, /* @__PURE__ */ new Map(), [why, why]);
	return {
		seen: /* @__PURE__ */ new Map(),
		server: "",
		isExact: false,
		isComplete: false,
		statements: 0,
		leftOut: [],
		notRun,
		plan,
		notice: `Migrations were judged by their text and not tried: ${why}.`
	};
}
function notRunOf(plan, seen, why) {
	const notRun = /* @__PURE__ */ new Map();
	const note = (path, start, words) => {
		notRun.set(path, (notRun.get(path) ?? /* @__PURE__ */ new Map()).set(start, words));
	};
	for (const { path, start, why: own } of plan.notRun) note(path, start, own);
	if (why === void 0) return notRun;
	const missing = plan.change.flatMap(({ statements }) => statements).filter(({ path, start }) => seen.get(path)?.has(start) !== true);
	for (const [index, { path, start }] of missing.entries()) note(path, start, why[index === 0 ? 0 : 1]);
	return notRun;
}
function leftOutOf$2(notRun) {
	const whys = [...notRun.values()].flatMap((places) => [...places.values()]);
	return [...Map.groupBy(whys, (why) => why)].map(([why, { length }]) => ({
		what: "statements",
		count: length,
		why: `not run: ${why}`
	}));
}

//#endregion
//#region src/checks/migrations/mysql/trial/untold-losses.ts
const MOST$8 = 5;
function* losesTable({ kind, tables }, { before, after, error, refusedRows }, said, statement, created, server) {
	const [table] = tables;
	if (kind !== "create-table" || table === void 0 || error || refusedRows || created.has(table.key)) return;
	const [was, is] = [before.get(table.key), after.get(table.key)];
	if (was === void 0 || said.some(({ rule, hit }) => rule.id === dropTable$1.id && hit.about === table.key)) return;
	const columns = [...was.columns].filter(([key]) => is?.columns.has(key) !== true).map(([, { name }]) => code$1(name));
	const rows = was.rows - (is?.rows ?? 0);
	if (columns.length === 0 && rows <= 0) return;
	const lost = [...rows > 0 ? [rows === 1 ? "a row" : `${rows} rows`] : [], ...columns.length > 0 ? [`the column${columns.length === 1 ? "" : "s"} ${listOf(columns.slice(0, MOST$8))}`] : []];
	yield {
		rule: dropTable$1,
		statement,
		proved: `${server} ran it behind the migrations of the base, on rows that were made up: ${code$1(table.name)} had lost ${listOf(lost)} afterwards.`,
		hit: {
			about: table.key,
			title: `Table ${plain(table.name)} is dropped with all its rows, and created anew`,
			message: `${code$1(table.name)} was there before this statement, and what it held is not there afterwards. There is no rollback.`,
			impact: `All rows of ${code$1(table.name)} are lost, with every column and index that the new one does not have.`,
			fix: `Change the table in place with \`ALTER TABLE\`, or rename it out of the way first, so that its rows stay.`
		}
	};
}
function* overwritesValues({ overwrites, tables }, { before, after, error, refusedRows }, statement, created, server) {
	const [table] = tables;
	if (overwrites !== true || table === void 0 || error || refusedRows || created.has(table.key)) return;
	const [was, is] = [before.get(table.key), after.get(table.key)];
	if (was === void 0 || is === void 0 || was.rows === 0) return;
	const lost = [...was.columns].filter(([key, column]) => !column.generated && !column.onUpdate && hasLost(column, is.columns.get(key))).map(([, { name }]) => name);
	if (lost.length === 0) return;
	const names = listOf(lost.slice(0, MOST$8).map(code$1));
	yield {
		rule: updateAll$1,
		statement,
		proved: `${server} ran it behind the migrations of the base, on rows that were made up: values that stood in ${names} were gone afterwards.`,
		hit: {
			about: table.key,
			title: `Rows of table ${plain(table.name)} that are there are written over`,
			message: `A row that has the key of one that the query gives is written over, and so values of ${names} in ${code$1(table.name)} are lost. No condition says which rows that may be.`,
			impact: `What stood in these rows is gone; only a backup has it. All of them are locked until it is done, and the running version's writes wait.`,
			fix: `Say which rows are meant, and change only those, in batches:\n\n${sqlBlock(`UPDATE ${quoted(table.name)} SET … WHERE <not done yet> ORDER BY <primary key> LIMIT 5000; -- repeat until it changes 0 rows`)}\n\nIf rows are only to be added, leave out those that are there (\`INSERT … SELECT … WHERE NOT EXISTS (…)\`).`
		}
	};
}

//#endregion
//#region src/checks/migrations/mysql/trial/weigh.ts
const STATIC = { kind: "static" };
const proved = (words) => words === void 0 ? STATIC : {
	kind: "proved",
	words
};
const refusedForRows = (_, { refusedRows }) => refusedRows === void 0 ? void 0 : `it failed on made-up rows: ${refusedRows.words} (error ${refusedRows.code})`;
const PROOFS = {
	"drop-table": (table, { before, after }) => {
		const [was, is] = [before.get(table), after.get(table)];
		if (!was) return void 0;
		if (is) return was.rows > 0 && is.rows === 0 ? `${code$1(table)} was made anew without its ${rowWords(was.rows)}` : void 0;
		return `${code$1(table)} was gone${was.rows === 0 ? "" : ` with its ${rowWords(was.rows)}`}`;
	},
	"drop-schema": (name, { gone }) => gone.includes(name.toLowerCase()) ? `${code$1(name)} was gone` : void 0,
	"drop-column": columnGone,
	"recreate-column": columnGone,
	"rename-column": (about, observation) => {
		const is = newest(observation.before, observation.after, about);
		return columnGone(about, observation) && is && `${code$1(about)} was called ${code$1(is.name)}`;
	},
	"rename-table": (table, { before, after }) => before.has(table) && !after.has(table) ? `${code$1(table)} had another name` : void 0,
	truncate: allRowsGone,
	"delete-all": allRowsGone,
	"update-all": (table, { before, after }) => {
		const [was, is] = [before.get(table), after.get(table)];
		if (!was || !is) return void 0;
		const changed = [...was.columns].filter(([name, column]) => holdsOthers(column, is.columns.get(name)));
		if (changed.length === 0 || was.rows === 0) return void 0;
		return `other values stood in ${listOf(changed.slice(0, 5).map(([, { name }]) => code$1(name)))}`;
	},
	"add-required-column": (about, { after, refusedRows }) => {
		if (refusedRows !== void 0) return `it failed on a table with rows (error ${refusedRows.code})`;
		const column = columnOf(after, about);
		if (column === void 0 || column.nullable || column.hasDefault || column.autoIncrement) return void 0;
		return `${code$1(about)} had no default: an insert that leaves it out fails`;
	},
	"set-not-null": (about, { after, refusedRows }) => {
		if (refusedRows !== void 0) return `it failed on a row without a value (error ${refusedRows.code})`;
		return columnOf(after, about)?.nullable === false ? `${code$1(about)} could not be \`NULL\` any more` : void 0;
	},
	"drop-not-null": (about, { before, after }) => columnOf(before, about)?.nullable === false && newest(before, after, about)?.nullable === true ? `${code$1(about)} could be \`NULL\`` : void 0,
	"mysql-modify-forgets": (about, { before, after }) => {
		const lost = forgotten(columnOf(before, about), newest(before, after, about));
		return lost.length === 0 ? void 0 : `${code$1(about)} had no ${listOf(lost)} any more`;
	},
	"mysql-drop-partition": (about, { before, after }) => {
		const [table = "", names = ""] = split(about);
		const [was, is] = [before.get(table), after.get(table)];
		const gone = names.split(",").filter((name) => has$1(was, name) && !has$1(is, name));
		return gone.length === 0 ? void 0 : `${listOf(gone.map(code$1))} of ${code$1(table)} was gone`;
	},
	"mysql-inline-references": (about, { after }) => {
		const [table = "", column = ""] = split(about);
		const is = after.get(table);
		return is && !is.references.some((each) => each.column === column) ? `${code$1(table)} had no foreign key on ${code$1(column)}` : void 0;
	},
	"mysql-algorithm-refused": (_, { error }) => error?.kind === "way" ? `it was refused (error ${error.code})` : void 0,
	"mysql-zero-fill": (about, { before, after }) => {
		const [was, is] = [columnOf(before, about), newest(before, after, about)];
		return holdsOthers(was, is) ? `${code$1(about)} held other values where it had been \`NULL\`` : void 0;
	},
	"add-unique": refusedForRows,
	"mysql-enum-removes-value": refusedForRows,
	"drop-index": (about, { before, after }) => {
		const [table = "", index = ""] = split(about);
		return before.get(table)?.indexes.has(index) && after.get(table)?.indexes.has(index) === false ? `${code$1(index)} was gone` : void 0;
	}
};
const REFUTED = { "mysql-algorithm-refused": (_, { refusedRows }) => refusedRows === void 0 ? "it was not refused" : void 0 };
const UNMADE = {
	"drop-table": (table, { before, doubtful }) => before.has(table) || doubtful?.has(table) ? void 0 : `there was no ${code$1(table)}`,
	"drop-column": (about, { before }) => before.has(split(about)[0]) && columnOf(before, about) === void 0 ? `there was no ${code$1(about)}` : void 0
};
const WAYS = {
	"mysql-copy": ({ algorithm }) => algorithm === "COPY",
	"mysql-rebuild": ({ algorithm }) => algorithm === "INPLACE",
	"mysql-writes-wait": ({ algorithm, lock }) => algorithm !== "COPY" && lock !== "NONE",
	"mysql-mixed-alter": ({ algorithm }) => algorithm === "INPLACE" || algorithm === "COPY",
	"change-column-type": ({ algorithm }) => algorithm === "COPY",
	"add-foreign-key": ({ algorithm }) => algorithm === "COPY",
	"add-check": ({ algorithm }) => algorithm === "COPY",
	"add-stored-generated": ({ algorithm }) => algorithm === "COPY"
};
function weigh$1(rule, { about }, observation, isExact) {
	const id = rule.replace(/^migrations\//, "");
	const proof = PROOFS[id];
	const { error, way } = observation;
	if (error !== void 0 && !(id === "mysql-algorithm-refused" && error.kind === "way")) return {
		kind: "not-run",
		words: `the server refused it (error ${error.code}: ${error.words})`
	};
	if (proof !== void 0) {
		const words = proof(about, observation);
		if (words !== void 0 || !isExact) return proved(words);
		const wrong = REFUTED[id]?.(about, observation);
		if (wrong !== void 0) return {
			kind: "refuted",
			words: wrong
		};
		const missing = UNMADE[id]?.(about, observation);
		return missing === void 0 ? STATIC : {
			kind: "unmade",
			words: missing
		};
	}
	const is = WAYS[id];
	if (is === void 0 || way === void 0) return STATIC;
	if (is(way)) return proved(`it was done with ${wayWords(way)}${otherValues(about, observation)}`);
	return isExact ? {
		kind: "refuted",
		words: `it was done with ${wayWords(way)}`
	} : STATIC;
}
function wayWords({ algorithm, lock }) {
	if (algorithm === "INSTANT") return "`ALGORITHM=INSTANT`: no row was touched";
	const waits = lock === "NONE" ? "" : lock === "SHARED" ? ", while writes wait" : ", while reads and writes wait";
	const work = algorithm === "COPY" ? "every row was copied" : "every row was written anew in place";
	if (algorithm === "NOCOPY") return `\`LOCK=${lock}\` and without writing the table anew${waits}`;
	return `\`ALGORITHM=${algorithm}, LOCK=${lock}\`: ${work}${waits}`;
}
function otherValues(about, { before, after }) {
	const [was, is] = [columnOf(before, about), newest(before, after, about)];
	return holdsOthers(was, is) ? `. Some values of ${code$1(about)} were others afterwards` : "";
}
const rowWords = (rows) => rows === 1 ? "row" : `${rows} rows`;
function split(about) {
	const at = about.lastIndexOf(".");
	return at === -1 ? [about, ""] : [about.slice(0, at), about.slice(at + 1)];
}
function columnOf(pictures, about) {
	const [table, column] = split(about);
	return pictures.get(table)?.columns.get(column);
}
function newest(before, after, about) {
	const [table, column] = split(about);
	const [was, is] = [before.get(table), after.get(table)];
	if (is?.columns.has(column) === true) return is.columns.get(column);
	const added = [...is?.columns ?? []].filter(([name]) => was?.columns.has(name) === false);
	return added.length === 1 ? added[0]?.[1] : void 0;
}
function columnGone(about, { before, after }) {
	const [table] = split(about);
	return columnOf(before, about) && after.has(table) && columnOf(after, about) === void 0 ? `${code$1(about)} was gone` : void 0;
}
function allRowsGone(table, { before, after }) {
	const was = before.get(table)?.rows ?? 0;
	return was > 0 && after.get(table)?.rows === 0 ? `none of its ${rowWords(was)} was left` : void 0;
}
const has$1 = (table, partition) => table?.partitions.some((name) => name.toLowerCase() === partition.toLowerCase()) === true;
function forgotten(was, is) {
	if (was === void 0 || is === void 0) return [];
	return [
		...was.autoIncrement && !is.autoIncrement ? ["`AUTO_INCREMENT`"] : [],
		...was.hasDefault && !is.hasDefault && !is.autoIncrement && !is.generated ? ["default"] : [],
		...was.onUpdate && !is.onUpdate ? ["`ON UPDATE CURRENT_TIMESTAMP`"] : []
	];
}

//#endregion
//#region src/checks/migrations/mysql/trial/untold.ts
function untold(trial, change, judged) {
	const found = /* @__PURE__ */ new Map();
	const created = new Set(trial.plan.change.flatMap(({ path, statements }) => statements.flatMap(({ kind, tables, start }) => kind === "create-table" ? tables.map(({ key }) => key).filter((key) => trial.seen.get(path)?.get(start)?.before.has(key) !== true) : [])));
	let hasStopped = false;
	for (const { path, statements } of trial.plan.change) {
		const file = change.find((each) => each.path === path);
		const observed = trial.seen.get(path);
		if (file === void 0 || observed === void 0) continue;
		const places = placedStatements(file, trial.plan.server);
		const hits = [];
		for (const statement of statements) {
			const observation = observed.get(statement.start);
			const place = places.get(statement.start);
			if (observation === void 0 || place === void 0) continue;
			const said = (judged.get(path)?.hits ?? []).filter((hit) => hit.statement.start === statement.start);
			const failure = hasStopped ? void 0 : failureOf$1(file, observation, said, trial);
			hasStopped ||= observation.error !== void 0 && observation.error.kind !== "outside";
			if (failure) hits.push({
				rule: fails,
				hit: failure,
				statement: place,
				proved: RAN
			});
			hits.push(...changesValues(statement, observation, said, place, created, trial.server));
			hits.push(...losesTable(statement, observation, said, place, created, trial.server));
			hits.push(...overwritesValues(statement, observation, place, created, trial.server));
			hits.push(...forgets(statement, observation, said, place, created, trial.server));
		}
		if (hits.length > 0) found.set(path, hits);
	}
	return found;
}
function failureOf$1({ text, unread = 0, wrapping }, { error, doubtful }, said, { server, isExact, isComplete }) {
	if (error === void 0 || !isComplete || unread > 0 || text.includes("${")) return void 0;
	if (error.kind === "outside" || error.kind === "rows" || error.kind === "version" && !isExact) return void 0;
	if (error.kind === "way" && said.some(({ rule }) => rule.id === "migrations/mysql-algorithm-refused")) return void 0;
	const isForeign = error.code === NO_TABLE || error.code === UNKNOWN_TABLE;
	if (isForeign && doubtful !== void 0) return void 0;
	return {
		about: String(error.code),
		severity: isForeign || !isExact ? "medium" : "high",
		title: `Statement fails when it runs: ${plain(error.words)}`,
		message: `${server} refuses this statement (error ${error.code}): ${error.words}.${isForeign ? " No migration that is known here has made it; if something else makes it in production, accept this finding with that as the reason." : ""}`,
		impact: `The migration fails and the deploy stops.${wrapping === "none" ? "" : " Even if the tool runs the file in a transaction,"} ${wrapping === "none" ? "W" : "w"}hat changed a table before it stays done, so that the file cannot simply run again. What stands behind it was not judged by a run.`,
		fix: remedy(error, server)
	};
}
const RAN = "It was run behind the migrations of the base, on rows that were made up.";
const NO_TABLE = 1146;
const UNKNOWN_TABLE = 1051;
const REMEDIES = {
	exists: "It is there already: an earlier migration makes it. Delete this statement, or give it another name.",
	missing: "Correct the name, or make what is missing in a statement before. If another branch makes it, that one must be merged first.",
	way: "Leave `ALGORITHM` and `LOCK` out, or say what the change needs, and run it when nobody is hindered.",
	rule: "Correct the statement, and run all migrations on an empty database before you push.",
	version: "",
	rows: "",
	outside: ""
};
const remedy = ({ kind }, server) => REMEDIES[kind] || `Write it as ${server} reads it, and run all migrations on an empty database before you push.`;
function* forgets({ modified, tables }, { before, after, error }, said, statement, created, server) {
	const [table] = tables;
	if (error !== void 0 || table === void 0 || created.has(table.key)) return;
	for (const about of modified) {
		const column = about.slice(table.key.length + 1);
		const [was, is] = [before.get(table.key)?.columns.get(column), after.get(table.key)?.columns.get(column)];
		const [lost] = forgotten(was, is).filter((what) => what !== "default" || is?.nullable === false);
		const isTold = said.some(({ rule, hit }) => rule === modifyForgets.rule && hit.about === about);
		if (lost === void 0 || was === void 0 || isTold) continue;
		const breaks = lost === "default";
		yield {
			rule: modifyForgets.rule,
			statement,
			proved: `${server} ran it behind the migrations of the base: ${code$1(about)} had no ${lost} any more.`,
			hit: {
				about,
				severity: breaks ? "high" : "medium",
				title: `Column ${plain(was.name)} of table ${plain(table.name)} loses its ${plain(lost.replaceAll("`", ""))}`,
				message: `${code$1(`${table.name}.${was.name}`)} had ${breaks ? "a default" : lost}, and its new definition does not say it: it is gone.`,
				impact: breaks ? `Inserts into ${code$1(table.name)} that leave ${code$1(was.name)} out fail from then on.` : `${code$1(was.name)} is no longer set by itself.`,
				fix: `Say it again behind the new type, if it was not meant to go: ${breaks ? "`DEFAULT <as it was>`" : lost}.`
			}
		};
	}
}
function* changesValues({ kind, tables }, { before, after, error, refusedRows }, said, statement, created, server) {
	const [table] = tables;
	if (kind !== "alter-table" || table === void 0 || error || refusedRows || created.has(table.key)) return;
	const [was, is] = [before.get(table.key), after.get(table.key)];
	if (was === void 0 || is === void 0 || was.rows === 0 || is.isDiscarded) return;
	for (const [key, column] of was.columns) {
		const now = is.columns.get(key);
		const about = `${table.key}.${key}`;
		const isTold = said.some(({ hit }) => hit.about === about || hit.about === table.key);
		if (now?.type !== column.type || !holdsOthers(column, now) || column.generated || isTold) continue;
		const { name } = column;
		yield {
			rule: changeColumnType$1,
			statement,
			proved: `${server} ran it behind the migrations of the base, on rows that were made up: ${code$1(about)} held other values afterwards.`,
			hit: {
				about,
				severity: "high",
				title: `Values of column ${plain(name)} of table ${plain(table.name)} become others`,
				message: `What stood in ${code$1(`${table.name}.${name}`)} before this statement is not what stands there afterwards.`,
				impact: `Rows of ${code$1(table.name)} hold values that nobody entered, and the old ones are gone: only a backup has them.`,
				fix: `Add a second column with the new definition, copy what fits, look at what does not, and drop ${code$1(name)} in a later release.`
			}
		};
	}
}

//#endregion
//#region src/checks/migrations/mysql/trial/judge-mysql.ts
async function judgeMysql({ options, base, change, trial }) {
	const judgeAll = (ways) => {
		const judge = createMysqlJudge({
			...options,
			...ways === void 0 ? {} : { ways }
		});
		for (const file of base) judge.learn(file);
		return new Map(change.map((file) => [file.path, judge.judge(file)]));
	};
	const { flavour, version } = options;
	const server = serverOf(flavour, version);
	const wanted = {
		flavour,
		version: version === void 0 ? void 0 : server.version
	};
	const tried = trial && await runTrial(trial.children, base, change, {
		...trial,
		wanted,
		server
	});
	const said = judgeAll();
	if (tried === void 0) return {
		judgements: said,
		leftOut: [],
		notices: []
	};
	const seen = tried.isExact ? judgeAll(waysOf(tried)) : said;
	const judgements = new Map(change.map((file) => [file.path, compare(file, said.get(file.path), seen.get(file.path), tried)]));
	if (base.length > 0) for (const [path, hits] of untold(tried, change, judgements)) judgements.get(path)?.hits.push(...hits);
	for (const { hits } of judgements.values()) hits.sort((a, b) => a.statement.start - b.statement.start);
	return {
		judgements,
		...tried.server === "" ? {} : { runs: tried.statements },
		leftOut: tried.leftOut,
		notices: tried.notice === void 0 ? [] : [tried.notice]
	};
}
function waysOf({ seen }) {
	const ways = /* @__PURE__ */ new Map();
	for (const [path, places] of seen) ways.set(path, new Map([...places].flatMap(([start, { way }]) => way === void 0 || way.isLockSaid ? [] : [[start, way]])));
	return ways;
}
const keyOf$2 = ({ rule, hit, statement }) => JSON.stringify([
	rule.id,
	statement.start,
	hit.about
]);
function compare({ path }, said = NOTHING$2, seen = NOTHING$2, trial) {
	const [observed, notRun] = [trial.seen.get(path), trial.notRun.get(path)];
	const stands = new Set(seen.hits.map(keyOf$2));
	const evident = (hits) => hits.map((hit) => withEvidence(hit, observed?.get(hit.statement.start), notRun?.get(hit.statement.start), trial));
	const gone = evident(said.hits.filter((hit) => !stands.has(keyOf$2(hit))));
	return {
		...said,
		hits: [...evident(seen.hits), ...gone.filter(({ refuted }) => refuted !== void 0)]
	};
}
const NOTHING$2 = {
	hits: [],
	statements: 0,
	problems: []
};
function certain(hit) {
	if (hit.rule !== dropTable$1) return hit;
	const { severity: _, ...rest } = hit.hit;
	return {
		...hit,
		hit: rest
	};
}
function withEvidence(hit, observation, notRun, { server, isExact }) {
	if (observation === void 0) return notRun === void 0 ? hit : {
		...hit,
		notRun
	};
	const evidence = weigh$1(hit.rule.id, hit.hit, observation, isExact);
	if (evidence.kind === "static") return hit;
	if (evidence.kind === "not-run") return {
		...hit,
		notRun: evidence.words
	};
	const ran = `${server} ran it behind the migrations of the base`;
	if (evidence.kind === "unmade") return {
		...hit,
		unmade: `${ran}, and ${evidence.words}: ${UNMADE$1}.`
	};
	return evidence.kind === "proved" ? {
		...certain(hit),
		proved: `${ran}, on rows that were made up: ${evidence.words}.`
	} : {
		...hit,
		refuted: `It looks so, but ${ran}: ${evidence.words}.`
	};
}

//#endregion
//#region src/checks/migrations/excerpt.ts
const MAX_LENGTH = 200;
const BEFORE = 40;
const UNPRINTABLE = /[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g;
function excerptOf(text, lines, statement, span, tokens) {
	const { line } = lines.at(span.start);
	const start = Math.max(statement.start, lines.startOf(line));
	const end = Math.min(statement.end, lines.endOf(line));
	const redacted = redactRange(text, tokens, start, end);
	const shown = redacted.text.trimEnd().replace(UNPRINTABLE, " ");
	return {
		...window$1(shown, {
			start: redacted.map(span.start),
			end: Math.min(shown.length, redacted.map(Math.min(span.end, end)))
		}),
		line
	};
}
function window$1(text, highlight) {
	const indent = text.length - text.trimStart().length;
	const left = text.length - indent <= MAX_LENGTH ? indent : Math.max(indent, highlight.start - BEFORE);
	const lead = left > indent ? "…" : "";
	const right = Math.min(text.length, left + MAX_LENGTH);
	const tail = right < text.length ? "…" : "";
	const shift = lead.length - left;
	return {
		text: `${lead}${text.slice(left, right)}${tail}`,
		highlight: {
			start: highlight.start + shift,
			end: Math.max(highlight.start, Math.min(highlight.end, right)) + shift
		}
	};
}

//#endregion
//#region src/checks/migrations/migration.ts
function stableName(path) {
	const parts = path.split("/");
	const file = parts.at(-1) ?? "";
	const own = /^(?:migration|up|down)\.sql$/.test(file) ? parts.at(-2) ?? file : file.replace(/(?:\.up|\.do)?\.sql$/i, "");
	return own.replace(/^[VRUB]?[\d._-]+(?:__|_|-)?/i, "") || own;
}

//#endregion
//#region src/checks/migrations/places-in-file.ts
function placesIn({ text, origin }) {
	const lines = lineMap(text);
	const shown = origin === void 0 ? lines : lineMap(origin.text);
	return {
		lines,
		lineOf: (offset) => shown.at(offset).line,
		locate(span) {
			const { start, end } = origin === void 0 ? span : origin.at(span.start);
			const first = shown.at(start);
			const last = shown.at(Math.max(start, end - 1));
			return {
				startLine: first.line,
				endLine: last.line,
				...first.line === last.line ? {
					startColumn: first.column,
					endColumn: last.column + 1
				} : {}
			};
		}
	};
}

//#endregion
//#region src/checks/migrations/other-findings.ts
function otherFindings(file, { hits, problems, statements }, occurrences) {
	const numbered = (rule, ...parts) => {
		const key = JSON.stringify([rule, ...parts]);
		const occurrence = (occurrences.get(key) ?? 0) + 1;
		occurrences.set(key, occurrence);
		return fingerprint(rule, ...parts, String(occurrence));
	};
	const places = placesIn(file);
	return [...problems.map(({ offset, message }) => {
		const { startLine, startColumn = 1 } = places.locate({
			start: offset,
			end: offset + 1
		});
		return {
			check: "migrations",
			rule: unparsable.id,
			severity: unparsable.severity,
			title: cut(`A statement of ${plain(file.path)} was not judged: ${plain(message)}`, 255),
			message: `Line ${startLine}, column ${startColumn}: ${code$1(message)}. ${statements === 0 ? "No other statement of the file was read." : statements === 1 ? "The other one of the file was." : `The ${statements} others of the file were.`}`,
			impact: "Nobody has looked at what this statement does.",
			fix: "Look at it yourself, and correct it if it is a mistake. If it is written for another database, say so in `launch-ready.yml`, such as `migrations: { database: { postgres: 16 } }`.",
			location: {
				kind: "file",
				path: file.path,
				startLine,
				endLine: startLine
			},
			fingerprint: numbered(unparsable.id, stableName(file.path), message),
			state: "new",
			inlineIgnorable: file.isNew,
			docs: docsOf(unparsable.id),
			data: {
				about: printable(file.path, 200),
				tool: file.tool.name
			}
		};
	}), ...hits.map((hit) => findingOf(file, hit, places, numbered))];
}
function findingOf(file, { rule, hit, statement, proved, refuted, unmade, notRun }, places, numbered) {
	const span = hit.at ?? statement;
	const place = places.locate(span);
	const isKnown = file.before?.text.includes(file.text.slice(statement.start, statement.end)) === true;
	return {
		check: "migrations",
		rule: rule.id,
		severity: refuted !== void 0 ? "low" : unmade !== void 0 ? severityOfUnmade(rule, hit.severity) : hit.severity ?? rule.severity,
		title: cut(hit.title, 255),
		message: [hit.message, proved ?? refuted ?? unmade ?? ""].filter((text) => text !== "").join("\n\n"),
		fix: hit.fix,
		impact: hit.impact,
		location: {
			kind: "file",
			path: file.path,
			...place
		},
		fingerprint: numbered(rule.id, statement.normalized, hit.about, stableName(file.path)),
		state: isKnown ? "known" : "new",
		excerpt: {
			...excerptOf(file.text, places.lines, statement, span, statement.tokens),
			line: place.startLine
		},
		inlineIgnorable: file.isNew,
		docs: docsOf(rule.id),
		data: {
			about: printable(hit.about, 200),
			tool: file.tool.name,
			transaction: file.wrapping,
			statement: cut(printable(statement.normalized, 500), 500),
			evidence: evidenceOf({
				proved,
				refuted,
				notRun
			}),
			...notRun === void 0 ? {} : { reason: notRun }
		}
	};
}
function evidenceOf({ proved, refuted, notRun }) {
	if (proved !== void 0) return "proved";
	if (refuted !== void 0) return "refuted";
	return notRun === void 0 ? "static" : "not-run";
}

//#endregion
//#region src/checks/migrations/sqlite/example.ts
function runSqliteExample(example) {
	const [, version] = /^-- version (3\.\d+)\n/.exec(example) ?? [];
	const rest = version === void 0 ? example : example.slice(example.indexOf("\n") + 1);
	const [, base = "", change = rest] = /^-- base\n([\s\S]*?)\n-- change\n([\s\S]*)$/.exec(rest) ?? [];
	const tool = toolByText(change);
	const file = {
		path: "migrations/0002_example.sql",
		database: "",
		tool: tool ?? plainTool,
		wrapping: tool?.wrapping(change) ?? "none",
		text: change,
		up: tool?.up ? keepOnly(change, tool.up(change)) : change,
		isNew: true
	};
	const judge = createSqliteJudge({
		version: version === void 0 ? void 0 : Number(version),
		together: true
	});
	judge.learn({
		path: "migrations/0001_base.sql",
		text: base,
		up: base,
		wrapping: "none"
	});
	const { hits, problems } = judge.judge(file);
	judge.close();
	return [.../* @__PURE__ */ new Set([...hits.map(({ rule }) => rule.id), ...problems.length > 0 ? ["migrations/unparsable"] : []])];
}

//#endregion
//#region src/checks/migrations/judge-others.ts
const OTHERS = ["mysql", "sqlite"];
async function judgeOthers(context, settings, files, base, isCut) {
	const together = context.scope.kind === "change";
	const judged = {
		findings: [],
		statements: 0,
		unreadable: 0,
		leftOut: [],
		notices: []
	};
	const occurrences = /* @__PURE__ */ new Map();
	let servers = 0;
	const databases = Map.groupBy(files, ({ dialect, file }) => `${dialect} ${file.database}`);
	for (const own of databases.values()) {
		const [first] = own;
		if (first === void 0) continue;
		const earlier = base.filter(({ database }) => database === first.file.database);
		const migrations = own.map(({ file }) => file);
		const judgements = first.dialect === "sqlite" ? await ofSqlite(context, migrations, earlier, {
			version: settings.database?.sqlite,
			together,
			...first.isD1 ? { engine: "d1" } : {}
		}) : await ofMysql(context, settings, migrations, earlier, {
			isCut,
			isTried: ++servers <= MOST_SERVERS
		}, judged);
		for (const file of migrations) {
			const judgement = judgements.get(file.path);
			if (judgement === void 0) continue;
			judged.findings.push(...otherFindings(file, judgement, occurrences));
			judged.statements += judgement.statements;
			judged.unreadable += judgement.problems.length;
		}
	}
	return judged;
}
const MOST_SERVERS = 4;
const FIRST_MARIADB = 10;
async function ofMysql({ children, scope, progress }, { dialect, database, shadow }, change, base, { isCut, isTried }, judged) {
	const version = database?.mysql;
	const flavour = dialect === "mariadb" || (version ?? 0) >= FIRST_MARIADB ? "mariadb" : "mysql";
	const together = scope.kind === "change";
	const { judgements, runs, leftOut, notices } = await judgeMysql({
		options: {
			flavour,
			version,
			together
		},
		base,
		change,
		...isTried && children !== void 0 && together && shadow === "auto" ? { trial: {
			children,
			progress,
			isCut
		} } : {}
	});
	if (runs !== void 0) judged.runs = (judged.runs ?? 0) + runs;
	judged.leftOut.push(...leftOut);
	judged.notices.push(...notices.filter((notice) => !judged.notices.includes(notice)));
	return judgements;
}
async function ofSqlite({ children }, change, base, options) {
	if (children !== void 0) return judgeSqlite(children, {
		options,
		base,
		change
	});
	const judge = createSqliteJudge(options);
	for (const file of base) judge.learn(file);
	const judged = new Map(change.map((file) => [file.path, judge.judge(file)]));
	judge.close();
	return judged;
}

//#endregion
//#region src/checks/migrations/collect.ts
const MAX_PROBES = 500;
async function collect(context, settings, done = /* @__PURE__ */ new Set()) {
	const { scope, head, changes, git } = context;
	const isIgnored = globMatcher(settings["ignore-paths"]);
	const ignored = (path) => done.has(path) || isIgnored(path) && !settings.order?.includes(path);
	const isWanted = globMatcher(settings.paths);
	const listed = (await head.list()).filter(({ path }) => !ignored(path));
	const entries = listed.filter(({ kind }) => kind === "file");
	const places = placesOf$1(entries);
	const toolOf = (path) => settings.order?.includes(path) ? toolByPath(path, places) ?? plainTool : settings.paths.length === 0 ? toolByPath(path, places) : byWish(path, places, isWanted);
	const inTree = entries.map(({ path }) => path).filter((path) => toolOf(path) !== void 0);
	const compared = scope.kind === "change";
	const touched = compared ? changes.filter(({ status, path }) => status !== "deleted" && !ignored(path)).map(({ path, status, from }) => status === "added" || status === "copied" ? { path } : {
		path,
		from: from ?? path
	}) : entries.map(({ path }) => ({ path }));
	const candidates = /* @__PURE__ */ new Map();
	const probes = [];
	for (const wanted of touched) if (toolOf(wanted.path)) candidates.set(wanted.path, wanted);
	else if (/\.sql$/i.test(wanted.path) && settings.paths.length === 0 && probes.length < MAX_PROBES) probes.push(wanted);
	const sql = await readTexts(head, [...candidates.keys(), ...probes.map(({ path }) => path)], MAX_FILE_BYTES, git);
	const marked = probes.filter(({ path }) => toolByText(sql.texts.get(path) ?? ""));
	for (const wanted of marked) candidates.set(wanted.path, wanted);
	const found = [...candidates.values()].flatMap((wanted) => {
		const text = sql.texts.get(wanted.path);
		if (text === void 0) return [];
		const tool = toolByText(text) ?? toolOf(wanted.path) ?? plainTool;
		return tool.isDown?.(wanted.path) ? [] : [{
			...wanted,
			text,
			tool
		}];
	});
	const dialects = await findDialects(found, {
		tree: head,
		places,
		configured: settings.dialect === void 0 ? configuredDialect(settings.database) : named(settings.dialect),
		...git ? { git } : {}
	});
	const before = await readBefore(context, found.flatMap(({ from }) => from ?? []));
	const versions = await readVersions(head, found.map(({ path }) => path), places, git);
	const files = [];
	const otherFiles = [];
	const others = /* @__PURE__ */ new Map();
	for (const { path, from, text, tool } of found.sort(inOrder$1(settings.order))) {
		const dialect = (settings.dialect === void 0 ? dialects.get(path) : named(settings.dialect)) ?? "postgres";
		const other = OTHERS.find((name) => name === dialect);
		if (dialect !== "postgres" && other === void 0) {
			const { count, fresh } = others.get(dialect) ?? {
				count: 0,
				fresh: 0
			};
			others.set(dialect, {
				count: count + 1,
				fresh: fresh + (from === void 0 ? 1 : 0)
			});
			continue;
		}
		const old = from === void 0 ? void 0 : before.get(from);
		const [version, down] = [versions.get(path), downOf(path, text, tool, places)];
		const file = {
			path,
			tool,
			...version === void 0 ? {} : { version },
			...down === void 0 ? {} : { down },
			database: settings.order === void 0 ? rootOf(path) : "",
			wrapping: wrappingOf(tool, text, settings, places, path),
			text,
			up: upOf(tool, text),
			isNew: compared && from === void 0,
			...from === void 0 || old === void 0 ? {} : { before: {
				path: from,
				text: old,
				up: upOf(tool, old)
			} }
		};
		if (other === void 0) files.push(file);
		else otherFiles.push({
			dialect: other,
			isD1: isD1(places, path),
			file
		});
	}
	const programs = await collectPrograms(context, settings, touched, loadParser, done);
	const tooLarge = sql.tooLarge.filter((path) => candidates.has(path));
	const links = new Set(listed.flatMap(({ path, kind }) => kind === "symlink" ? path : []));
	const notText = [...candidates.keys()].filter((path) => links.has(path) || !sql.texts.has(path) && !tooLarge.includes(path));
	return {
		total: new Set([
			...inTree,
			...notText,
			...marked.map(({ path }) => path)
		].filter((path) => !(toolOf(path) ?? plainTool).isDown?.(path))).size,
		fresh: found.filter(({ from }) => from === void 0).length + tooLarge.length + notText.length,
		files,
		otherFiles,
		programs,
		others,
		foreign: await collectForeign(context, touched.map(({ path }) => path).filter((path) => !programs.paths.has(path))),
		tooLarge,
		notText,
		deleted: compared ? changes.flatMap(({ status, path }) => status === "deleted" && toolOf(path) && !toolOf(path)?.isDown?.(path) ? [path] : []) : []
	};
}
const isD1 = (places, path) => [
	"wrangler.toml",
	"wrangler.json",
	"wrangler.jsonc"
].some((name) => places.above(path, name));
const named = (dialect) => dialect === "mariadb" ? "mysql" : dialect;
const inOrder$1 = (order) => (a, b) => order === void 0 ? a.path < b.path ? -1 : 1 : order.indexOf(a.path) - order.indexOf(b.path);
function byWish(path, places, isWanted) {
	return /\.sql$/i.test(path) && isWanted(path) ? toolByPath(path, places) ?? plainTool : void 0;
}
function wrappingOf(tool, text, settings, places, path) {
	if (settings.transactions !== "auto") return settings.transactions === "file" ? "transaction" : "none";
	const beside = `${path.slice(0, path.lastIndexOf("/") + 1)}metadata.toml`;
	return tool.name === "diesel" && places.has(beside) ? "unknown" : tool.wrapping(text);
}
const upOf = (tool, text) => tool.up ? keepOnly(text, tool.up(text)) : text;
async function readBefore({ base, git }, paths) {
	if (base === void 0 || paths.length === 0) return /* @__PURE__ */ new Map();
	return (await readTexts(base, paths, MAX_FILE_BYTES, git)).texts;
}
async function collectForeign({ head, git }, paths) {
	const possible = paths.map((path) => ({
		path,
		kinds: foreignByPath(path)
	})).filter(({ kinds }) => kinds.length > 0);
	const unsure = possible.filter(({ kinds }) => kinds.every(({ text }) => text !== void 0));
	const { texts } = await readTexts(head, unsure.map(({ path }) => path), MAX_FILE_BYTES, git);
	const counts = /* @__PURE__ */ new Map();
	for (const { path, kinds } of possible) {
		const kind = kinds.find(({ text }) => text === void 0 || text.test(texts.get(path) ?? ""));
		if (kind) counts.set(kind, (counts.get(kind) ?? 0) + 1);
	}
	return [...counts].map(([kind, count]) => ({
		kind,
		count
	}));
}

//#endregion
//#region src/checks/migrations/describe.ts
function describeLeftOut({ others, foreign, tooLarge, notText, programs: { others: elsewhere } }, compared) {
	const dialects = [...others].map(([dialect, { count, fresh }]) => {
		const kind = !compared ? "migrations" : fresh === count ? "new migrations" : "new or edited migrations";
		const why = "not analysed yet";
		return {
			what: `${DIALECTS[dialect]} migrations`,
			count,
			why,
			words: `${countOf(count, kind)}, ${DIALECTS[dialect]}: ${why}`
		};
	});
	const written = elsewhere.map(({ program, dialect, count }) => {
		const why = `written for ${DIALECTS[dialect]}, which is not read in programs yet`;
		return {
			what: program.what,
			count,
			why,
			words: `${countOf(count, program.what)}: ${why}`
		};
	});
	const programs = foreign.map(({ kind: { what, why, advice }, count }) => ({
		what,
		count,
		why: `${why}; ${advice}`,
		words: `${countOf(count, what)}${compared ? " changed" : ""}, ${why}; ${advice}`
	}));
	return [
		...dialects,
		...written,
		...programs,
		...unread(tooLarge, `larger than ${MAX_FILE_BYTES / 1024 / 1024} MiB`),
		...unread(notText, "not readable: a symbolic link, or a name that is no UTF-8")
	];
}
function unread(paths, reason) {
	if (paths.length === 0) return [];
	const why = `${reason} (${listOf(paths.slice(0, 3).map((path) => printable(path, 80)))}${paths.length > 3 ? ", …" : ""})`;
	return [{
		what: "migrations",
		count: paths.length,
		why,
		words: `${countOf(paths.length, "migrations")} ${why}`
	}];
}
const MOST_PLACES = 3;
function unreadCalls({ unread }) {
	return [...Map.groupBy(unread, ({ what }) => what)].map(([what, places]) => {
		const shown = places.slice(0, MOST_PLACES).map(({ path, line }) => `${printable(path, 80)}:${line}`);
		const more = places.length > MOST_PLACES ? ", …" : "";
		return {
			what: "calls",
			count: places.length,
			why: `${printable(what, 120)} (${shown.join(", ")}${more})`
		};
	});
}
function describeChange(context, { deleted, programs, ...sql }, recorded) {
	const files = [
		...sql.files,
		...sql.otherFiles.map(({ file }) => file),
		...programs.files
	];
	const total = sql.total + programs.total + recorded.total;
	const fresh = sql.fresh + programs.fresh + recorded.fresh;
	if (context.scope.kind !== "change" || total === 0) return [];
	const changed = files.filter(({ before, onBase }) => before !== void 0 || onBase).length;
	return [
		fresh === 0 ? `None of ${countOf(total, "migrations")} is new.` : `${fresh} of ${countOf(total, "migrations")} ${fresh === 1 ? "is" : "are"} new.`,
		...changed > 0 ? [`${countOf(changed, "migrations")} that ${changed === 1 ? "is" : "are"} on the base already ${changed === 1 ? "was" : "were"} edited.`] : [],
		...deleted.length > 0 ? [`${countOf(deleted.length, "migrations")} ${deleted.length === 1 ? "was" : "were"} deleted: databases that ran ${deleted.length === 1 ? "it" : "them"} keep what ${deleted.length === 1 ? "it" : "they"} did.`] : []
	];
}

//#endregion
//#region src/checks/migrations/history/ordering.ts
const LATE_SEVERITY = {
	skips: "high",
	refuses: "high",
	"runs late": "low",
	unknown: "medium"
};
const RUNS_LATE = "runs whatever has not run yet, so this one comes after it there and before it in every new database";
const ORDERINGS = {
	prisma: {
		by: "name",
		late: "runs late",
		words: RUNS_LATE,
		source: "https://www.prisma.io/docs/orm/prisma-migrate/workflows/development-and-production"
	},
	drizzle: {
		by: "other",
		late: "skips",
		words: "runs only what is newer, by `when` in `meta/_journal.json`, than the newest that has run, and reports success",
		source: "https://github.com/drizzle-team/drizzle-orm/issues/5316"
	},
	supabase: {
		by: "number",
		late: "refuses",
		words: "stops: `supabase db push` takes it with `--include-all` only",
		twins: "keeps one row for a version, and stops at the second with a duplicate key",
		source: "https://supabase.com/docs/reference/cli/supabase-db-push"
	},
	flyway: {
		by: "parts",
		late: "refuses",
		words: "ignores it, and its validation stops the deploy because of that; `outOfOrder=true` lets it run late",
		twins: "stops before it runs anything",
		source: "https://github.com/flyway/flyway/issues/1363"
	},
	goose: {
		by: "number",
		late: "refuses",
		words: "stops because a migration is missing before the current version; `-allow-missing` lets it run late",
		twins: "stops before it runs anything",
		source: "https://pressly.github.io/goose/blog/2021/out-of-order-migrations/"
	},
	"golang-migrate": {
		by: "number",
		late: "skips",
		words: "keeps one number, the version of the database, and runs only what is above it, without a word",
		twins: "stops before it runs anything",
		source: "https://github.com/golang-migrate/migrate/issues/179"
	},
	tern: {
		by: "number",
		late: "skips",
		words: "keeps one number, the version of the database, and runs only what is above it",
		twins: "stops before it runs anything",
		source: "https://github.com/jackc/tern#migrations"
	},
	dbmate: {
		by: "number",
		late: "runs late",
		words: `${RUNS_LATE}; with \`--strict\` it stops`,
		twins: "keeps one row for a version: the second is left out, or stops the deploy with a duplicate key",
		source: "https://github.com/amacneil/dbmate/issues/159"
	},
	"sql-migrate": {
		by: "number",
		late: "runs late",
		words: RUNS_LATE,
		source: "https://github.com/rubenv/sql-migrate#readme"
	},
	sqlx: {
		by: "number",
		late: "runs late",
		words: RUNS_LATE,
		twins: "keeps one row for a version, and stops at the second: its checksum is another one, or its key a duplicate",
		source: "https://docs.rs/sqlx/latest/sqlx/migrate/struct.Migrator.html"
	},
	diesel: {
		by: "number",
		late: "runs late",
		words: RUNS_LATE,
		twins: "keeps one row for a version: the second is left out, or stops the deploy with a duplicate key",
		source: "https://docs.rs/diesel_migrations/latest/diesel_migrations/trait.MigrationHarness.html"
	},
	atlas: {
		by: "number",
		late: "refuses",
		words: "stops: `--exec-order` is `linear` unless you say otherwise",
		source: "https://atlasgo.io/versioned/apply#execution-order"
	},
	rails: {
		by: "number",
		late: "runs late",
		words: RUNS_LATE,
		twins: "raises `DuplicateMigrationVersionError` before it runs anything",
		source: "https://guides.rubyonrails.org/active_record_migrations.html"
	},
	django: {
		by: "other",
		late: "refuses",
		words: "stops because an app has two last migrations; `manage.py makemigrations --merge` joins them",
		source: "https://docs.djangoproject.com/en/5.2/topics/migrations/#version-control"
	},
	alembic: {
		by: "other",
		late: "refuses",
		words: "has two heads then, and `alembic upgrade head` stops; `alembic merge heads` joins them",
		source: "https://alembic.sqlalchemy.org/en/latest/branches.html"
	},
	knex: {
		by: "name",
		late: "runs late",
		words: RUNS_LATE,
		source: "https://knexjs.org/guide/migrations.html"
	},
	typeorm: {
		by: "number",
		late: "runs late",
		words: RUNS_LATE,
		source: "https://typeorm.io/docs/advanced-topics/migrations"
	},
	sequelize: {
		by: "name",
		late: "runs late",
		words: RUNS_LATE,
		source: "https://sequelize.org/docs/v6/other-topics/migrations/"
	},
	kysely: {
		by: "name",
		late: "refuses",
		words: "stops with `corrupted migrations`, unless the `Migrator` has `allowUnorderedMigrations`",
		source: "https://kysely.dev/docs/migrations"
	},
	efcore: {
		by: "name",
		late: "runs late",
		words: RUNS_LATE,
		source: "https://learn.microsoft.com/en-us/ef/core/managing-schemas/migrations/applying"
	},
	mikroorm: {
		by: "name",
		late: "runs late",
		words: RUNS_LATE,
		source: "https://mikro-orm.io/docs/migrations"
	},
	ecto: {
		by: "number",
		late: "runs late",
		words: `${RUNS_LATE}; it warns, and stops with \`--strict-version-order\``,
		twins: "stops before it runs anything",
		source: "https://hexdocs.pm/ecto_sql/Mix.Tasks.Ecto.Migrate.html"
	},
	laravel: {
		by: "name",
		late: "runs late",
		words: RUNS_LATE,
		source: "https://laravel.com/docs/12.x/migrations"
	},
	"up-folders": {
		by: "name",
		late: "unknown",
		words: "may leave it out for ever, stop, or run it after the other one: which, depends on the tool",
		source: "https://github.com/golang-migrate/migrate/issues/179"
	},
	plain: {
		by: "number",
		late: "unknown",
		words: "may leave it out for ever, stop, or run it after the other one: which, depends on the tool",
		twins: "may leave out the second, or stop",
		source: "https://github.com/golang-migrate/migrate/issues/179"
	}
};

//#endregion
//#region src/checks/migrations/history/version.ts
function versionOf(path, tool) {
	const parts = path.split("/");
	const file = parts.at(-1) ?? "";
	const own = /^(?:migration|up|down)\.sql$/.test(file) ? parts.at(-2) ?? "" : file;
	const by = ORDERINGS[tool.name]?.by;
	if (by === "name") return {
		kind: "name",
		name: own
	};
	if (by === "parts") {
		const [, written = ""] = /^V([\d._]+?)__/.exec(own) ?? [];
		const numbers = written.split(/[._]/).filter(Boolean).map(BigInt);
		return numbers.length === 0 ? void 0 : {
			kind: "numbers",
			parts: numbers
		};
	}
	if (by !== "number") return void 0;
	const digits = (/^\d[\d-]*(?=[_.-]|$)/.exec(own)?.[0] ?? "").replaceAll("-", "");
	return digits === "" ? void 0 : {
		kind: "numbers",
		parts: [BigInt(digits)]
	};
}
function compareVersions(a, b) {
	if (a.kind === "name") return b.kind === "name" ? a.name < b.name ? -1 : a.name > b.name ? 1 : 0 : void 0;
	if (b.kind === "name") return void 0;
	for (let index = 0; index < Math.max(a.parts.length, b.parts.length); index++) {
		const [left, right] = [a.parts[index] ?? 0n, b.parts[index] ?? 0n];
		if (left !== right) return left < right ? -1 : 1;
	}
	return 0;
}

//#endregion
//#region src/checks/migrations/history/place.ts
const FEWEST = 3;
const MOST$7 = .8;
function placeOf$1(file, before, all, ends) {
	const own = before.filter(({ database }) => database === file.database);
	const withPlace = own.flatMap(({ down }) => down ?? []);
	const filled = withPlace.filter((down) => down === "given" || down === "refused").length;
	const version = file.version ?? versionOf(file.path, file.tool);
	const compared = (other) => {
		const theirs = other.version ?? versionOf(other.path, other.tool);
		return version === void 0 || theirs === void 0 ? void 0 : compareVersions(version, theirs);
	};
	const later = own.filter((other) => {
		const order = ends === void 0 ? compared(other) : ends.includes(other.path) ? -1 : 0;
		return order !== void 0 && order < 0;
	});
	const isNamed = version?.kind === "name";
	const twins = [...own, ...all.filter(({ database }) => database === file.database)].filter((other) => other.path !== file.path && compared(other) === 0).map(({ path }) => path);
	return {
		later: later.map(({ path }) => path),
		shared: [...file.tables ?? []].filter((table) => later.some(({ tables }) => tables?.has(table) === true)),
		twins: isNamed || file.tool.name === "drizzle" ? [] : [...new Set(twins)],
		hasDowns: withPlace.length >= FEWEST && filled / withPlace.length >= MOST$7
	};
}

//#endregion
//#region src/checks/migrations/other-linters.ts
const SQUAWK = {
	"adding-field-with-default": [
		"volatile-default",
		"add-stored-generated",
		"add-serial"
	],
	"adding-foreign-key-constraint": ["add-foreign-key"],
	"adding-not-nullable-field": ["set-not-null"],
	"adding-required-field": ["add-required-column"],
	"adding-serial-primary-key-field": ["add-unique", "add-serial"],
	"ban-alter-domain-with-add-constraint": ["add-domain-check"],
	"ban-concurrent-index-creation-in-transaction": ["concurrently-in-transaction"],
	"ban-drop-column": ["drop-column"],
	"ban-drop-database": ["drop-schema"],
	"ban-drop-not-null": ["drop-not-null"],
	"ban-drop-table": ["drop-table"],
	"ban-truncate-cascade": ["truncate", "drop-cascade"],
	"ban-uncommitted-transaction": ["uncommitted-transaction"],
	"changing-column-type": ["change-column-type"],
	"constraint-missing-not-valid": [
		"add-check",
		"add-foreign-key",
		"add-unique",
		"validate-in-same-transaction"
	],
	"disallowed-unique-constraint": ["add-unique"],
	"prefer-repack": ["rewrite-table"],
	"renaming-column": ["rename-column"],
	"renaming-table": ["rename-table"],
	"require-concurrent-index-creation": ["index-not-concurrent"],
	"require-concurrent-index-deletion": ["drop-index"],
	"require-concurrent-partition-detach": ["detach-partition"],
	"require-concurrent-reindex": ["reindex-not-concurrent"],
	"require-lock-timeout": ["lock-timeout"],
	"require-timeout-settings": ["lock-timeout"],
	"transaction-nesting": ["transaction-nesting"]
};
const DESTRUCTIVE = [
	"drop-schema",
	"drop-table",
	"drop-column",
	"recreate-column",
	"drop-cascade",
	"truncate"
];
const DEPENDS_ON_DATA = [
	"add-unique",
	"add-required-column",
	"set-not-null",
	"add-check",
	"add-foreign-key"
];
const INCOMPATIBLE = ["rename-table", "rename-column"];
const CONCURRENT = [
	"index-not-concurrent",
	"drop-index",
	"concurrently-in-transaction",
	"reindex-not-concurrent"
];
const ATLAS = {
	destructive: DESTRUCTIVE,
	data_depend: DEPENDS_ON_DATA,
	incompatible: INCOMPATIBLE,
	concurrent_index: CONCURRENT,
	nestedtx: ["transaction-nesting"],
	DS101: ["drop-schema"],
	DS102: ["drop-table"],
	DS103: ["drop-column", "recreate-column"],
	MF101: ["add-unique"],
	MF102: ["add-unique"],
	MF103: ["add-required-column"],
	MF104: ["set-not-null"],
	BC101: ["rename-table"],
	BC102: ["rename-column"],
	PG101: ["index-not-concurrent"],
	PG102: ["drop-index"],
	PG103: ["concurrently-in-transaction"],
	PG104: ["add-unique"],
	PG105: ["add-unique"],
	PG301: ["change-column-type"],
	PG302: ["volatile-default"],
	PG303: ["set-not-null"],
	PG304: ["add-unique"],
	PG305: ["add-check", "add-foreign-key"]
};
const EUGENE = {
	E1: [
		"add-check",
		"add-foreign-key",
		"validate-in-same-transaction"
	],
	E2: ["set-not-null", "add-required-column"],
	E4: ["backfill-under-lock", "validate-in-same-transaction"],
	E5: ["change-column-type"],
	E6: ["index-not-concurrent"],
	E7: ["add-unique"],
	E8: ["add-unique"],
	E9: ["lock-timeout"],
	E10: [
		"change-column-type",
		"volatile-default",
		"add-serial",
		"add-stored-generated",
		"rewrite-table"
	],
	E11: ["add-serial", "add-stored-generated"],
	W14: ["add-unique"]
};

//#endregion
//#region src/checks/migrations/acknowledged.ts
const TOOLS = [
	{
		pattern: /^--\s*(squawk-ignore(-file)?)\b:?(.*)$/s,
		names: SQUAWK,
		topIsFile: false
	},
	{
		pattern: /^--\s*(atlas:nolint)\b()(.*)$/s,
		names: ATLAS,
		topIsFile: true
	},
	{
		pattern: /^--\s*(eugene:\s*ignore)\b():?(.*)$/s,
		names: EUGENE,
		topIsFile: false
	}
];
function acknowledgementsIn(text, { statements }) {
	if (!/squawk-ignore|atlas:nolint|eugene:\s*ignore/.test(text)) return [];
	return tokenize(text).flatMap(({ kind, start, end }) => {
		if (kind !== "comment") return [];
		const comment = text.slice(start, end);
		for (const { pattern, names, topIsFile } of TOOLS) {
			const [, word, file = "", list = ""] = pattern.exec(comment) ?? [];
			if (word === void 0) continue;
			const given = list.split(/[\s,]+/).filter(Boolean);
			const isAboutFile = file !== "" || topIsFile && isTop(text, start, end);
			const rules = new Set(given.flatMap((name) => names[name] ?? []));
			const statement = statements.findIndex((each) => each.end > start);
			return [{
				words: printable([word.replace(/\s+/g, " "), ...given].join(" "), 100),
				start,
				...isAboutFile ? {} : { statement },
				...given.length === 0 ? {} : { rules }
			}];
		}
		return [];
	});
}
const isTop = (text, start, end) => text.slice(0, start).trim() === "" && /^[ \t]*\r?\n[ \t]*\r?\n/.test(text.slice(end));
const covers = ({ statement, rules }, rule, positions) => (statement === void 0 || positions.includes(statement)) && (rules?.has(rule.replace("migrations/", "")) ?? true);

//#endregion
//#region src/checks/migrations/rules/breaks-query.ts
const breaksQuery = {
	id: "migrations/breaks-query",
	severity: "high",
	summary: "Breaks a query that production runs",
	why: "The file `.launch-ready/stats.json` lists what the application asks most often. PostgreSQL planned these queries before the change and after it, and one of them no longer works. While a deploy rolls out, and after it if the new code still asks the same, each such request fails.",
	fix: "Deploy code that no longer asks it first, and change the schema in a later release. Write the file anew when no version that runs asks it any more.",
	since: "0.1.0",
	sources: ["https://www.postgresql.org/docs/18/sql-prepare.html", "https://www.postgresql.org/docs/18/pgstatstatements.html"],
	examples: {
		bad: ["-- breaks: 42703 SELECT id, email FROM users WHERE id = $1\nALTER TABLE users DROP COLUMN email;", "-- breaks: 42P01 DELETE FROM sessions WHERE expires_at < $1\nALTER TABLE sessions RENAME TO user_sessions;"],
		good: ["ALTER TABLE users ADD COLUMN nickname text;"]
	}
};

//#endregion
//#region src/checks/migrations/shadow/refusal.ts
const SHAPES = [
	["column", /^column "([^"]+)" of relation "([^"]+)" /],
	["constraint", /^constraint "([^"]+)" (?:of|for) relation "([^"]+)" /],
	["relation", /^relation "([^"]+)" /],
	["relation", /^(?:table|view|materialized view|index|sequence) "([^"]+)" does not exist/],
	["column", /^column "([^"]+)" /],
	["type", /^type "([^"]+)" /],
	["schema", /^schema "([^"]+)" /],
	["function", /^function ([\w.]+)\(/],
	["other", /^(?:trigger|policy|rule) "([^"]+)" for (?:table|relation) "([^"]+)" /],
	["other", /^(?:index|constraint|trigger|policy|collation|extension|sequence) "([^"]+)" /]
];
const of = (what, otherwise) => what === "" ? otherwise : what;
const ORDER$1 = "Correct the name, or bring what is missing in an earlier statement. In whichever order branches are merged, this migration must find it.";
const TWICE = "Leave it out if an earlier migration has done it already, or give it another name.";
const WORDS$1 = {
	"42P01": [
		"a table or view does not exist",
		(what) => `there is no table or view ${of(what, "of that name")}`,
		ORDER$1
	],
	"42703": [
		"a column does not exist",
		(what) => `there is no column ${of(what, "of that name")}`,
		ORDER$1
	],
	"42704": [
		"something that it names does not exist",
		(what) => `there is no ${of(what, "such object")}`,
		ORDER$1
	],
	"42883": [
		"a function or operator does not exist",
		(what) => `there is no function or operator ${of(what, "for these types")}`,
		ORDER$1
	],
	"3F000": [
		"a schema does not exist",
		(what) => `there is no schema ${of(what, "of that name")}`,
		ORDER$1
	],
	"42P07": [
		"a table, view or index exists already",
		(what) => `${of(what, "a relation of that name")} exists already`,
		TWICE
	],
	"42701": [
		"a column exists already",
		(what) => `${of(what, "the column")} exists already`,
		TWICE
	],
	"42710": [
		"something of that name exists already",
		(what) => `${of(what, "an object of that name")} exists already`,
		TWICE
	],
	"42723": [
		"a function exists already",
		(what) => `${of(what, "the function")} exists already`,
		`${TWICE} \`CREATE OR REPLACE FUNCTION\` changes it.`
	],
	"42P06": [
		"a schema exists already",
		(what) => `${of(what, "the schema")} exists already`,
		TWICE
	],
	"42601": [
		"it is not valid SQL",
		() => "it is not valid SQL",
		"Correct the statement."
	],
	"42804": [
		"types do not fit",
		(what) => `the types do not fit${what === "" ? "" : ` for ${what}`}`,
		"Cast the value, or add `USING <column>::<type>` to the change of a type."
	],
	"42846": [
		"types cannot be cast",
		() => "one type cannot be cast to the other",
		"Write a `USING` expression that makes the new value."
	],
	"42P16": [
		"the definition is not allowed",
		() => "the definition is not allowed",
		"Correct the definition."
	],
	"42830": [
		"a foreign key has no unique key to refer to",
		() => "the columns that the foreign key refers to are not unique",
		"Refer to the primary key, or add a `UNIQUE` constraint to those columns first."
	],
	"42P10": [
		"no unique key matches the columns",
		() => "no unique key or index has these columns",
		"Name columns that have a unique key, or add one first."
	],
	"42702": [
		"a column name may mean two",
		(what) => `${of(what, "a column name")} may mean two columns`,
		"Write the table before the column."
	],
	"42725": [
		"a function name may mean two",
		() => "a function name may mean two functions",
		"Name the types of its arguments."
	],
	"42809": [
		"it is something of another kind",
		(what) => `${of(what, "it")} is of another kind than the statement says`,
		"Use the command for what it is: `ALTER VIEW`, `ALTER INDEX`, `DROP MATERIALIZED VIEW`."
	],
	"42939": [
		"the name is reserved",
		() => "the name is reserved",
		"Take another name."
	],
	"2BP01": [
		"something else depends on what it drops",
		() => "something else depends on what is dropped",
		"Drop or change what depends on it first, by name. `CASCADE` would drop it unseen."
	],
	"0A000": [
		"PostgreSQL has no way to do this",
		() => "PostgreSQL has no way to do this",
		"Do it another way: its documentation says under the command what it can not do."
	],
	"55P04": [
		"a new enum value is used before it is committed",
		() => "a new value of an enum type is used in the transaction that adds it",
		"Add the value in a migration of its own, which is committed first."
	],
	"55006": [
		"the object is in use by this transaction",
		() => "the table is still in use by this transaction: rows were changed whose triggers wait for the end",
		"Put the change of rows and the change of the table into two migrations."
	],
	"55000": [
		"the object is not in a state that allows it",
		() => "what it is about is not in a state that allows it",
		"Look at what it is about, and do what has to come first."
	],
	"25001": [
		"it cannot run inside of a transaction",
		() => "it cannot run inside of a transaction",
		"Put it into a migration of its own that runs without a transaction."
	],
	"428C9": [
		"a generated value is given",
		() => "a value is given for a column that makes its own",
		"Leave the column out, or write `OVERRIDING SYSTEM VALUE`."
	]
};
const ELSEWHERE = /^(?:role|extension|tablespace|text search|access method|operator class|configuration parameter|unrecognized configuration|foreign-data wrapper|server|language|event trigger|publication|subscription|database|could not open extension|collation|compression method|unsupported LZ4|encoding)\b/i;
const TOOLS_OWN = /(?:schema_migrations|_prisma_migrations|__drizzle_migrations|__diesel_schema_migrations|flyway_schema_history|goose_db_version|gorp_migrations|databasechangelog|alembic_version|django_migrations|django_content_type|auth_permission|ar_internal_metadata|knex_migrations|knex_migrations_lock|kysely_migration|kysely_migration_lock|mikro_orm_migrations|sequelizemeta|_sqlx_migrations|atlas_schema_revisions)"/i;
function refusalOf({ code, message }) {
	const found = WORDS$1[code];
	if (found === void 0 || ELSEWHERE.test(message) || TOOLS_OWN.test(message)) return void 0;
	if (/^SET TRANSACTION /.test(message)) return void 0;
	if (/\bextension\b|not supported by this build|is not available\b/.test(message)) return void 0;
	const shape = SHAPES.map(([kind, pattern]) => ({
		kind,
		match: pattern.exec(message)
	})).find(({ match }) => match !== null);
	const [plain, words, fix] = found;
	return {
		plain,
		words,
		fix,
		kind: shape?.kind ?? "other",
		names: (shape?.match ?? []).slice(1).filter((name) => name !== void 0),
		isMissing: /^(?:42P01|42704|42883|3F000)$/.test(code),
		dependsOnTransaction: /^(?:25001|55P04|55006)$/.test(code)
	};
}

//#endregion
//#region src/checks/migrations/stats/words.ts
function countWords(count) {
	if (count >= 1e9) return `${short(count / 1e9)} billion`;
	if (count >= 1e6) return `${short(count / 1e6)} million`;
	return Math.round(count).toLocaleString("en-US");
}
const secondsWords = (seconds) => seconds < 1 ? "less than a second" : `about ${formatDuration(Math.round(seconds) * 1e3)}`;
const short = (value) => value < 10 ? String(Math.round(value * 10) / 10) : String(Math.round(value));

//#endregion
//#region src/checks/migrations/broken-queries.ts
const MOST$6 = 10;
function brokenQueriesOf(context, { index }) {
	const seen = context.shadow?.seen[index];
	const watched = context.options.production?.watched ?? [];
	const broken = seen?.kind === "seen" ? seen.observation.broken ?? [] : [];
	if (broken.length === 0 || context.parsed.statements[index]?.nested) return void 0;
	const queries = broken.flatMap(({ query, code }) => {
		const asked = watched[query];
		return asked === void 0 ? [] : [{
			...asked,
			code,
			why: refusalOf({
				code,
				message: ""
			})?.plain ?? "it is refused"
		}];
	});
	const lines = queries.slice(0, MOST$6).map(({ shown, calls, why, code }) => `- \`${shown.replaceAll("`", "'")}\` (${callsWords(calls)}): ${why} (${code})`);
	const more = queries.length > MOST$6 ? [`- and ${queries.length - MOST$6} more`] : [];
	const one = queries.length === 1;
	return {
		rule: breaksQuery,
		hit: {
			about: [...new Set(queries.map(({ code }) => code))].join(" "),
			proof: { kind: "query" },
			title: `${one ? "Query" : `${queries.length} queries`} of production no longer work${one ? "s" : ""} after this: ${listOf([...new Set(queries.map(({ why }) => why))].slice(0, 3))}`,
			message: `Production asks ${one ? "this" : "these"}, and it works until this statement:\n\n${[...lines, ...more].join("\n")}`,
			impact: "Until the last server has the new code, each of these requests fails; if the new code still asks the same, they fail from then on.",
			fix: "Deploy code that no longer asks this first, and keep this statement for a later release.",
			rollback: "breaks"
		}
	};
}
const callsWords = (calls) => printable(`${countWords(calls)} call${calls === 1 ? "" : "s"}`, 40);

//#endregion
//#region src/checks/migrations/failure.ts
const SAID_BY = {
	"25001": "migrations/concurrently-in-transaction",
	"55P04": "migrations/enum-add-used",
	"42P16": "migrations/view-columns",
	"0A000": "migrations/index-on-partitioned"
};
const HOSTED = /^(?:auth|storage|extensions|cron|net|pgmq|vault|realtime|graphql|graphql_public|supabase_functions)(?:\.|$)/;
function failureOf(context, subject, said) {
	const { file, shadow, stopped, parsed } = context;
	const { statement, transaction } = subject;
	const seen = shadow?.seen[subject.index];
	if (seen?.kind !== "seen" || shadow?.isComplete !== true || shadow.base === 0) return void 0;
	const { error } = seen.observation;
	if (error === void 0 || statement.nested || stopped.has(file.database)) return void 0;
	const refusal = refusalOf(error);
	stopped.add(file.database);
	if (file.tool.name === "supabase" && refusal?.isMissing && HOSTED.test(refusal.names[0] ?? "")) return void 0;
	if (refusal === void 0 || said.has(SAID_BY[error.code] ?? "")) return void 0;
	if (transaction.kind === "unknown" && refusal.dependsOnTransaction) return void 0;
	if (file.text.includes("${") || (file.unread ?? 0) > 0) return void 0;
	const names = new Set(statement.tokens.map((token) => nameOf$3(parsed.readable, token)));
	const known = refusal.names.filter((name) => name.split(".").every((part) => names.has(part)));
	const what = known.length === refusal.names.length ? known.map(code$1).join(" of ") : "";
	const isForeign = refusal.isMissing && !wasThere(context, refusal);
	return {
		rule: fails,
		hit: {
			about: [error.code, ...known].join(" "),
			proof: {
				kind: "error",
				code: error.code
			},
			severity: isForeign ? "medium" : "high",
			title: `Statement fails when it runs: ${refusal.plain}`,
			message: `PostgreSQL refuses this statement: ${refusal.words(what)}.${isForeign ? " No migration that is known here has made it; if something else makes it in production, accept this finding with that as the reason." : ""}`,
			impact: "The migration fails and the deploy stops. What stands behind it was not judged by a run.",
			fix: refusal.fix
		}
	};
}
function wasThere({ schema }, { names, kind }) {
	const [first = ""] = names;
	if (kind === "column") return true;
	return schema.gone.has(printable(withoutPublic(first), 200));
}

//#endregion
//#region src/checks/migrations/rules/edited-migration.ts
const editedMigration = {
	id: "migrations/edited-migration",
	severity: "medium",
	summary: "Edits a migration that may have run already",
	why: "Migration tools run a file once. Some keep its checksum and stop the next deploy when it differs (Prisma, Flyway, sqlx, Liquibase, Atlas); the others ignore the edit, and databases that ran the old version differ from new ones from then on.",
	fix: "Undo the edit and write a new migration that brings the difference.",
	since: "0.1.0",
	sources: ["https://www.prisma.io/docs/orm/prisma-migrate/workflows/troubleshooting", "https://docs.rs/sqlx/latest/sqlx/macro.migrate.html"],
	examples: {
		bad: ["-- before\nCREATE TABLE t (a int);\n-- after\nCREATE TABLE t (a bigint);"],
		good: ["-- before\nCREATE TABLE t (a int);\n-- after\nCREATE TABLE t (a int);", "CREATE TABLE t (a int);"]
	}
};

//#endregion
//#region src/checks/migrations/sql/normalize.ts
const word = (source, token) => token.kind === "string" ? "?" : nameOf$3(source, token) ?? source.slice(token.start, token.end);
const normalizeStatement = perStatement(({ tokens }, source) => tokens.map((token) => word(source, token)).join(" "));
const exactStatement = perStatement(({ tokens }, source) => tokens.map((token) => token.kind === "string" ? source.slice(token.start, token.end) : word(source, token)).join(" "));
const sameText = (a, b) => a.replaceAll("\r\n", "\n") === b.replaceAll("\r\n", "\n");

//#endregion
//#region src/checks/migrations/file-findings.ts
function* problems({ file, parsed, fingerprintOf, places }) {
	for (const { offset, message, shown } of parsed.problems) {
		const { startLine: line, startColumn: column = 1 } = places.locate({
			start: offset,
			end: offset + 1
		});
		const rest = parsed.statements.length;
		yield {
			check: "migrations",
			rule: unparsable.id,
			severity: unparsable.severity,
			title: cut(`A statement of ${plain(file.path)} cannot be read: ${plain(message)}`, 255),
			message: `Line ${line}, column ${column}: ${code$1(message)}. This statement was not judged; ${rest === 0 ? "no other statement of the file could be read" : rest === 1 ? "the other one of the file was" : `the ${rest} others of the file were`}.`,
			impact: "If it is a mistake, the migration fails and the deploy stops; if it is not, nobody has looked at what this statement does.",
			fix: "Correct the statement. If this is not PostgreSQL, say so in `launch-ready.yml`, such as `migrations: { database: { mysql: 8.4 } }`; if the tool rewrites the file first, look at the result yourself.",
			location: {
				kind: "file",
				path: file.path,
				startLine: line,
				endLine: line
			},
			fingerprint: fingerprintOf(unparsable.id, stableName(file.path), message),
			state: "new",
			...shown === void 0 ? {} : { excerpt: excerptOf(parsed.readable, places.lines, shown, {
				start: offset,
				end: offset + ((parsed.readable.codePointAt(offset) ?? 0) > 65535 ? 2 : 1)
			}, tokenize(parsed.readable, shown.start, shown.end)) },
			inlineIgnorable: file.isNew,
			docs: docsOf(unparsable.id),
			data: {
				about: printable(file.path, 200),
				tool: file.tool.name
			}
		};
	}
}
function* edits({ file, parsed, fingerprintOf, places }) {
	const { before, tool } = file;
	if (before === void 0 || tool.isRepeatable?.(file.path)) return;
	const moved = before.path !== file.path;
	const edited = !sameText(before.text, file.text);
	if (!moved && !edited) return;
	const what = moved ? edited ? "renamed and edited" : "renamed" : "edited";
	const label = tool.name === "plain" || tool.name === "up-folders" ? "The migration tool" : tool.label;
	const effect = moved ? "knows migrations by their name: the old one is missing now, and the new one would run again" : tool.onEdit;
	const one = moved ? void 0 : before.edited;
	const line = one === void 0 ? 1 : places.lineOf(one);
	yield {
		check: "migrations",
		rule: editedMigration.id,
		severity: editedMigration.severity,
		title: cut(`${one === void 0 ? "Migration" : "A migration in"} ${plain(file.path)} was ${what} after it was merged`, 255),
		message: `${one === void 0 ? code$1(file.path) : "It"} is on the base branch already${moved ? ` as ${code$1(before.path)}` : ""}, so it may have run. ${label} ${effect}.`,
		impact: "The next deploy stops, or production and new databases differ from now on without anyone noticing.",
		fix: one !== void 0 ? "Write it as it was, and add a new one behind it that brings the difference." : `Undo it, and write a new migration that brings the difference:\n\n\`\`\`sh\ngit checkout <base branch> -- ${printable(before.path, 200).replaceAll("`", "")}\n\`\`\``,
		location: {
			kind: "file",
			path: file.path,
			startLine: line,
			endLine: line
		},
		fingerprint: fingerprintOf(editedMigration.id, stableName(file.path), what, ...parsed.statements.map((statement) => normalizeStatement(statement, parsed.text))),
		state: "new",
		inlineIgnorable: false,
		docs: docsOf(editedMigration.id),
		data: {
			about: printable(file.path, 200),
			tool: tool.name
		}
	};
}

//#endregion
//#region src/checks/migrations/rules/duplicate-version.ts
const duplicateVersion = {
	id: "migrations/duplicate-version",
	severity: "high",
	summary: "Has the version of another migration",
	why: "Two branches took the same next number. Git merges them without a conflict, since the rest of the names differs; the tool, which knows migrations by their number, stops, or takes one of them for the other and leaves it out.",
	fix: "Give this one the next free version. It has not run anywhere yet.",
	since: "0.1.0",
	sources: ["https://api.rubyonrails.org/classes/ActiveRecord/DuplicateMigrationVersionError.html"],
	examples: {
		bad: ["-- file: migrations/0003_plan.up.sql\n-- base: migrations/0003_teams.up.sql\nALTER TABLE users ADD COLUMN plan text;", "-- file: db/migration/V1_2__plan.sql\n-- base: db/migration/V1.2__teams.sql\nALTER TABLE users ADD COLUMN plan text;"],
		good: ["-- file: migrations/0004_plan.up.sql\n-- base: migrations/0003_teams.up.sql\nALTER TABLE users ADD COLUMN plan text;", "-- file: prisma/migrations/20260101_plan/migration.sql\n-- base: prisma/migrations/20260101_teams/migration.sql\nALTER TABLE users ADD COLUMN plan text;"]
	}
};

//#endregion
//#region src/checks/migrations/rules/irreversible.ts
const irreversible = {
	id: "migrations/irreversible",
	severity: "low",
	summary: "Has a way back that does not bring the data back",
	why: "The way down adds the column or the table again, and it is empty. Whoever rolls back during an incident believes that all is as before, and the old version runs on nothing.",
	fix: "Keep the data where the way down can find it (rename instead of drop, or copy it away first), or let the way down fail with a word about the backup.",
	since: "0.1.0",
	examples: {
		bad: ["-- +goose Up\nALTER TABLE users DROP COLUMN plan;\n-- +goose Down\nALTER TABLE users ADD COLUMN plan text;", "-- migrate:up\nDROP TABLE teams;\n-- migrate:down\nCREATE TABLE teams (id bigint);"],
		good: ["-- +goose Up\nALTER TABLE users ADD COLUMN plan text;\n-- +goose Down\nALTER TABLE users DROP COLUMN plan;", "-- +goose Up\nALTER TABLE users DROP COLUMN plan;"]
	}
};

//#endregion
//#region src/checks/migrations/rules/missing-down.ts
const missingDown = {
	id: "migrations/missing-down",
	severity: "low",
	summary: "Says nothing of how it is undone, as the other migrations of the project do",
	why: "Where most migrations have a way back, whoever is on call counts on it: the rollback stops at this one, in the middle of an incident.",
	fix: "Write the statements that undo it, or say in a comment there why nothing can.",
	since: "0.1.0",
	examples: {
		bad: ["-- file: migrations/4_d.up.sql\n-- base: migrations/1_a.up.sql, migrations/1_a.down.sql, migrations/2_b.up.sql, migrations/2_b.down.sql, migrations/3_c.up.sql, migrations/3_c.down.sql\nCREATE TABLE teams (id bigint);"],
		good: ["-- file: migrations/4_d.up.sql\n-- base: migrations/1_a.up.sql, migrations/2_b.up.sql, migrations/3_c.up.sql\nCREATE TABLE teams (id bigint);", "CREATE TABLE teams (id bigint);"]
	}
};

//#endregion
//#region src/checks/migrations/rules/out-of-order.ts
const outOfOrder = {
	id: "migrations/out-of-order",
	severity: "high",
	summary: "Sorts before a migration that is on the base already",
	why: "Branches are merged in another order than they were begun. Where the later migration has run, tools that keep one number leave the earlier one out for ever and report success (golang-migrate, tern, Drizzle), others stop the deploy (Flyway, goose, Supabase, Atlas, Django, Alembic, Kysely), and the rest run it late, so that production and new databases are built in different orders (Prisma, Rails, sqlx, Diesel, dbmate, Knex, MikroORM, Ecto, Laravel, Entity Framework Core). Tests on an empty database show none of this.",
	fix: "Give the migration a version after the last one of the base: rename it, or make it again with the tool. It has not run anywhere yet.",
	since: "0.1.0",
	sources: [...new Set(Object.values(ORDERINGS).map(({ source }) => source))],
	examples: {
		bad: [
			"-- file: migrations/0002_plan.up.sql\n-- base: migrations/0001_users.up.sql, migrations/0003_teams.up.sql\nALTER TABLE users ADD COLUMN plan text;",
			"-- file: db/migration/V1.9__plan.sql\n-- base: db/migration/V1.10__teams.sql\nALTER TABLE users ADD COLUMN plan text;",
			"-- file: prisma/migrations/20260101000000_plan/migration.sql\n-- base: prisma/migrations/20260102000000_teams/migration.sql\nALTER TABLE users ADD COLUMN plan text;"
		],
		good: [
			"-- file: migrations/0004_plan.up.sql\n-- base: migrations/0001_users.up.sql, migrations/0003_teams.up.sql\nALTER TABLE users ADD COLUMN plan text;",
			"-- file: db/migration/V1.10__plan.sql\n-- base: db/migration/V1.9__teams.sql, db/migration/R__views.sql\nALTER TABLE users ADD COLUMN plan text;",
			"-- file: billing/migrations/0002_plan.up.sql\n-- base: users/migrations/0003_teams.up.sql\nALTER TABLE users ADD COLUMN plan text;"
		]
	}
};

//#endregion
//#region src/checks/migrations/history-findings.ts
const MOST$5 = 3;
const labelOf = ({ file: { tool } }) => tool.name === "plain" || tool.name === "up-folders" ? "The migration tool" : tool.label;
const namesOf$1 = (paths) => listOf([...paths.slice(0, MOST$5).map(code$1), ...paths.length > MOST$5 ? [`${paths.length - MOST$5} more`] : []]);
function toFinding$3(context, rule, { about, severity, ...words }) {
	const { file, fingerprintOf } = context;
	return {
		check: "migrations",
		rule: rule.id,
		severity: severity ?? rule.severity,
		...words,
		title: cut(words.title, 255),
		location: {
			kind: "file",
			path: file.path,
			startLine: 1,
			endLine: 1
		},
		fingerprint: fingerprintOf(rule.id, stableName(file.path), about),
		state: "new",
		inlineIgnorable: file.isNew && file.origin === void 0,
		docs: docsOf(rule.id),
		data: {
			about: printable(file.path, 200),
			tool: file.tool.name
		}
	};
}
function* placeFindings(context) {
	const { file, history } = context;
	if (history === void 0 || !file.isNew) return;
	const ordering = ORDERINGS[file.tool.name];
	if (ordering !== void 0 && history.later.length > 0) yield toFinding$3(context, outOfOrder, late(context, history, ordering));
	if (ordering?.twins !== void 0 && history.twins.length > 0) yield toFinding$3(context, duplicateVersion, {
		about: "twins",
		title: `Migration ${plain(file.path)} has the version of ${plain(history.twins[0] ?? "")}`,
		message: `${namesOf$1(history.twins)} ${history.twins.length === 1 ? "has" : "have"} the same version. ${labelOf(context)} ${ordering.twins}.`,
		impact: "The deploy stops, or one of the two never runs and the new code finds a database without it.",
		fix: "Give this migration the next free version, and nothing else."
	});
	if (history.hasDowns && (file.down === "missing" || file.down === "empty")) yield toFinding$3(context, missingDown, {
		about: "down",
		title: `Migration ${plain(file.path)} has no way back, as the others have`,
		message: `${file.down === "empty" ? "The place for it is empty" : "There are no statements that undo it"}; most other migrations of this project have some.`,
		impact: "A rollback stops here.",
		fix: "Write the statements that undo it; if there are none, a comment there that says why."
	});
}
function late(context, { later, shared }, { late: what, words, by }) {
	const { file } = context;
	const isGraph = file.ends !== void 0;
	const severity = what === "runs late" && shared.length > 0 ? "medium" : LATE_SEVERITY[what];
	const touching = shared.length > 0 ? ` Both are about ${listOf(shared.slice(0, MOST$5).map(code$1))}.` : "";
	return {
		about: "order",
		severity,
		title: isGraph ? `Migration ${plain(file.path)} and ${plain(later[0] ?? "")} both come last` : `Migration ${plain(file.path)} sorts before one that is on the base already`,
		message: `${namesOf$1(later)} ${later.length === 1 ? "is" : "are"} on the base already and may have run. ${labelOf(context)} ${words}.${touching}`,
		impact: IMPACTS[what],
		fix: isGraph ? `Let this migration come after ${code$1(later[0] ?? "")}: name it as the one before. Nothing has run it yet.` : by === "other" ? "Take it out and make it again, with the base merged into the branch." : `Rename it so that it sorts after ${code$1(later.at(-1) ?? "")}. Nothing has run it yet.`
	};
}
const IMPACTS = {
	skips: "Production never gets this migration, nothing reports an error, and the new code fails on what is missing.",
	refuses: "The deploy stops before anything runs.",
	"runs late": "A new database (a test, a copy, the next environment) is built in another order than production, and may differ from it.",
	unknown: "Either the deploy stops, or production never gets this migration, or it gets it in another order than new databases."
};
const LOSES = new Set([
	"drop-column",
	"drop-table",
	"drop-schema",
	"truncate",
	"delete-all",
	"recreate-column"
].map((name) => `migrations/${name}`));
function* undoFindings(context, findings) {
	if (context.file.down !== "given") return;
	const lost = findings.filter(({ rule, state }) => LOSES.has(rule) && state === "new");
	const names = [...new Set(lost.flatMap(({ data }) => typeof data?.["about"] === "string" ? data["about"] : []))];
	if (names.length === 0) return;
	yield toFinding$3(context, irreversible, {
		about: "data",
		title: `The way back of ${plain(context.file.path)} does not bring its data back`,
		message: `This migration has a way back, and drops what is in ${namesOf$1(names)}. Whatever stands in the way back, those values are gone.`,
		impact: "Who rolls back gets a column or table of that name, empty, and an old version that takes it for whole.",
		fix: "Keep the values until no rollback is to be expected: drop in a later release, or copy them to a table first and let the way back fetch them from there."
	});
}

//#endregion
//#region src/checks/migrations/shadow/fix-result.ts
function fixWord(result) {
	switch (result.kind) {
		case "run": return "run";
		case "not-run": return `not-run: ${result.why}`;
		case "refused": return `refused: ${result.code}`;
		case "still-blocks": return `still blocks: ${withoutPublic(result.relation)}`;
		case "differs": return `differs: ${withoutPublic(result.relation)}`;
		default: return result;
	}
}
const isBadFix = ({ kind }) => kind === "refused" || kind === "still-blocks" || kind === "differs";
const stepKey = (statement, step) => `${statement} ${step}`;
function fixResults(suggested, seen, played, shapes) {
	const steps = stepsByKey(played);
	return new Map(suggested.map((each) => {
		const failed = refusedItself(seen[each.index]) ?? ofSteps(steps.get(each.key), played.ended);
		return [each.key, failed ?? ofShape(each, shapes)];
	}));
}
function stepsByKey({ file, offset, steps }) {
	const byKey = /* @__PURE__ */ new Map();
	for (const [statement, owners] of file.owners.entries()) {
		let isBehindRefused = false;
		for (const [position, { keys, harmless }] of owners.entries()) {
			const seen = steps.get(stepKey(offset + statement, position));
			for (const key of keys) byKey.set(key, [...byKey.get(key) ?? [], {
				seen,
				harmless,
				isBehindRefused
			}]);
			isBehindRefused ||= seen?.refused !== void 0;
		}
	}
	return byKey;
}
function ofSteps(steps, ended) {
	if (steps === void 0) return {
		kind: "not-run",
		why: "it stands in a block that makes statements when it runs"
	};
	for (const { seen, harmless, isBehindRefused } of steps) {
		if (seen === void 0) return {
			kind: "not-run",
			why: isBehindRefused ? "another rewrite of the statement was refused" : ended
		};
		if (seen.refused !== void 0) return {
			kind: "refused",
			code: seen.refused
		};
		const block = seen.blocks.find(({ mode }) => mode !== harmless);
		if (block !== void 0) return {
			kind: "still-blocks",
			relation: block.relation
		};
	}
}
const OUTSIDE_ONLY = "25001";
function refusedItself(original) {
	if (original?.kind === "not-run") return original;
	const code = original?.observation.error?.code;
	return code === void 0 || code === OUTSIDE_ONLY ? void 0 : {
		kind: "not-run",
		why: `PostgreSQL refused the statement itself (${code})`
	};
}
function ofShape({ relation, rewrite }, shapes) {
	if (rewrite.replaces.kind === "nothing") return { kind: "run" };
	const name = relation?.includes(".") ? relation : `public.${relation}`;
	const [original, safe] = [shapes?.original.get(name), shapes?.safe.get(name)];
	return original !== void 0 && original !== safe ? {
		kind: "differs",
		relation: name
	} : { kind: "run" };
}

//#endregion
//#region src/checks/migrations/shadow/weigh.ts
function weigh(proof, seen, complete, isSure = true) {
	if (seen === void 0 || proof === void 0) return { kind: "static" };
	if (seen.kind === "not-run") return seen;
	const { observation } = seen;
	if (proof.kind === "error") return errorEvidence(proof.code, observation);
	if (observation.error !== void 0) return {
		kind: "not-run",
		why: `PostgreSQL refused it (${observation.error.code})`
	};
	const words = shown$1(proof, observation);
	if (words !== void 0) return {
		kind: "proved",
		words
	};
	const isLost = proof.kind === "drop" || proof.kind === "column" && proof.becomes === "dropped";
	const isWork = (proof.kind === "work" || proof.kind === "lock") && observation.isOutside !== true;
	if (!(isLost || isWork) || !isSure || !complete || observation.refusedRows !== void 0) return { kind: "static" };
	return {
		kind: isLost ? "unmade" : "refuted",
		words: notShown(proof)
	};
}
function errorEvidence(expected, { error, refusedRows }) {
	const found = error?.code;
	if (found === expected) return {
		kind: "proved",
		words: `it failed (${expected})`
	};
	if (found !== void 0) return {
		kind: "not-run",
		why: `PostgreSQL refused it (${found})`
	};
	return refusedRows === void 0 ? {
		kind: "refuted",
		words: "it did not fail"
	} : { kind: "static" };
}
const isNamed = (relation, name) => withoutPublic(relation) === name || !name.includes(".") && relation.endsWith(`.${name}`);
const code = (name) => `\`${printable(withoutPublic(name), 80).replaceAll("`", "'")}\``;
const WORK = {
	rewrite: "written anew",
	scan: "read from end to end",
	rows: "asked for rows"
};
function shown$1(proof, observation) {
	switch (proof.kind) {
		case "work":
		case "rows": {
			const on = proof.kind === "rows" ? proof.of : proof.on;
			const found = blockingWork(observation, proof.kind === "rows").filter(({ relation }) => on === void 0 || isNamed(relation, on));
			if (found.length === 0) return void 0;
			return listOf(found.slice(0, 3).map(({ relation, mode, work }) => `${code(relation)} was ${WORK[work]} under ${lockWords(mode)}`));
		}
		case "lock": {
			const lock = observation.locks.find(({ relation = "", mode }) => isNamed(relation, proof.on) && blockedBy(mode) !== void 0);
			return lock === void 0 ? void 0 : `${code(proof.on)} was under ${lockWords(lock.mode)}`;
		}
		case "drop":
			if (!observation.dropped.some((name) => isNamed(name, proof.of))) return void 0;
			return `${code(proof.of)} was gone${alongWords(observation)}`;
		case "rename": {
			const renamed = observation.renamed.find(({ from }) => isNamed(from, proof.of));
			return renamed === void 0 ? void 0 : `${code(proof.of)} was called ${code(renamed.to)}`;
		}
		case "column": {
			const change = observation.columns.find(({ relation, column, change: what }) => isNamed(relation, proof.of) && column === proof.column && what === proof.becomes);
			if (change === void 0) return void 0;
			const name = code(`${proof.of}.${proof.column}`);
			if (proof.becomes === "renamed") return `${name} was called ${code(change.to ?? "")}`;
			if (proof.becomes === "nullable") return `${name} could be empty`;
			return `${name} was gone${alongWords(observation)}`;
		}
		case "cascade": return observation.cascaded.length === 0 ? void 0 : `it was gone${alongWords(observation)}`;
		case "loss": return observation.lost === void 0 ? void 0 : `it was gone${alongWords(observation)}`;
		case "query": return observation.broken === void 0 ? void 0 : "could no longer plan what production asks";
		case "refused": return observation.refusedRows === void 0 ? void 0 : `it failed on a table with rows (${observation.refusedRows.code})`;
		case "error": return observation.error?.code === proof.code ? `it failed (${proof.code})` : void 0;
		default: return proof;
	}
}
function notShown(proof) {
	switch (proof.kind) {
		case "work": return proof.on === void 0 ? "no table was read from end to end or written anew while others would wait" : `${code(proof.on)} was neither read from end to end nor written anew`;
		case "lock": return `${code(proof.on)} was under no lock that others would wait for`;
		case "drop": return `there was no ${code(proof.of)}`;
		case "column": return `there was no ${code(`${proof.of}.${proof.column}`)}`;
		default: return "it did not happen";
	}
}
const BLOCKS = {
	"reads and writes": "reads and writes wait",
	writes: "writes wait"
};
function lockWords(mode) {
	const blocked = blockedBy(mode);
	return `${mode}${blocked === void 0 ? "" : ` (${BLOCKS[blocked]})`}`;
}
const MOST$4 = 8;
function alongWords({ cascaded }) {
	if (cascaded.length === 0) return "";
	const names = cascaded.slice(0, MOST$4).map(({ kind, name }) => `${kind} ${code(name)}`);
	const more = cascaded.length > MOST$4 ? [`${cascaded.length - MOST$4} more`] : [];
	return `, and with it ${listOf([...names, ...more])}`;
}

//#endregion
//#region src/checks/migrations/statement-facts.ts
function relationOf({ node }) {
	if ("AlterTableStmt" in node) return { relation: tableKey(node.AlterTableStmt.relation) };
	if ("UpdateStmt" in node) return { relation: tableKey(node.UpdateStmt.relation) };
	if ("DeleteStmt" in node) return { relation: tableKey(node.DeleteStmt.relation) };
	return "IndexStmt" in node ? { relation: tableKey(node.IndexStmt.relation) } : {};
}
function factsOf({ schema, step }, statement, seen) {
	const said = locksOf(statement, schema).flatMap(({ relation, mode }) => relation === void 0 || schema.tables.get(relation)?.step === step ? [] : [{
		relation,
		mode
	}]);
	if (seen?.kind !== "seen" || seen.observation.error !== void 0) return { locks: said };
	const { taken, rewritten, scans } = seen.observation;
	return {
		locks: strongestOf([...said, ...taken.map(({ relation, mode }) => ({
			relation: withoutPublic(relation ?? ""),
			mode
		}))]),
		rewrite: rewritten.map(withoutPublic),
		scan: [...scans.keys()].map(withoutPublic)
	};
}
function stepOf$2(context, statement, seen, { kind, group }) {
	const { locks, rewrite = [], scan = [] } = factsOf(context, statement, seen);
	const blocked = locks.map(({ mode }) => blockedBy(mode));
	return {
		line: context.places.locate(statement).startLine,
		statement: cut(printable(normalizeStatement(statement, context.parsed.text), 200), 200),
		locks: locks.map(({ relation = "", mode }) => ({
			relation,
			mode
		})),
		blocks: blocked.includes("reads and writes") ? "reads and writes" : blocked.includes("writes") ? "writes" : "nothing",
		rewrite,
		scan,
		evidence: seen === void 0 ? "said" : seen.kind === "seen" ? "seen" : { notRun: seen.why },
		...kind === "no" ? {} : { transaction: group }
	};
}

//#endregion
//#region src/checks/migrations/stats/cost.ts
const SPEED = {
	scan: {
		rows: 5e6,
		bytes: 5e8
	},
	index: {
		rows: 4e5,
		bytes: 2e8
	},
	rewrite: {
		rows: 12e4,
		bytes: 5e7
	},
	rows: {
		rows: 18e3,
		bytes: 2e7
	}
};
const secondsOf = (work, { rows, bytes }) => Math.max(rows / SPEED[work].rows, bytes / SPEED[work].bytes);

//#endregion
//#region src/checks/migrations/stats/in-production.ts
const NOTHING$1 = 1;
const LITTLE = 10;
const OUTAGE = 60;
function inProduction({ stats, isFresh }, { works, mayFail }, { proof, relation, severity }) {
	const name = tableOf$1(proof) ?? relation;
	const table = name === void 0 ? void 0 : stats.tables.get(name);
	if (name === void 0 || table === void 0) return void 0;
	const on = `on ${stats.at.toISOString().slice(0, 10)}`;
	if (proof?.kind === "drop" || works === "loss") return {
		words: `${code$1(name)} held ${rowsWords(table)} ${on}.`,
		severity,
		data: {
			rows: table.rows,
			bytes: table.bytes
		}
	};
	if (proof?.kind === "column" && proof.becomes === "dropped") {
		const values = table.values.get(proof.column);
		if (values === void 0) return void 0;
		const held = values === 0 ? "no value at all" : `${countWords(values)} value${values === 1 ? "" : "s"} that ${values === 1 ? "is" : "are"} not null`;
		return {
			words: `${code$1(`${name}.${proof.column}`)} held ${held} ${on}.`,
			severity,
			data: { values }
		};
	}
	if (works === void 0) return void 0;
	const seconds = secondsOf(works, table);
	return {
		words: `${code$1(name)} held ${rowsWords(table)} ${on}: ${secondsWords(seconds)}, as a guess from its size.`,
		severity: severityFor(seconds, severity, isFresh, mayFail === true),
		data: {
			rows: table.rows,
			bytes: table.bytes,
			seconds: Math.round(seconds * 100) / 100
		}
	};
}
const rowsWords = ({ rows, bytes }) => rows === 0 ? "no rows" : `${countWords(rows)} row${rows === 1 ? "" : "s"} (${describeBytes(bytes)})`;
function severityFor(seconds, severity, isFresh, mayFail) {
	if (seconds >= OUTAGE) return severity === "high" ? "blocker" : severity;
	if (!isFresh) return severity;
	if (seconds < NOTHING$1 && !mayFail) return "low";
	return seconds < LITTLE && isAtLeast(severity, "medium") ? "medium" : severity;
}
function tableOf$1(proof) {
	if (proof === void 0) return void 0;
	if ("of" in proof) return proof.of;
	return "on" in proof ? proof.on : void 0;
}

//#endregion
//#region src/checks/migrations/hit-finding.ts
function toFinding$2(context, rule, statement, hit, { isKnown, seen, fixed }) {
	const { file, parsed, places, shadow } = context;
	const weighed = weigh(hit.proof, seen, shadow?.isComplete === true, !statement.nested);
	const evidence = weighed.kind === "unmade" && hit.proof?.kind === "drop" && context.schema.gone.has(hit.proof.of) ? {
		kind: "refuted",
		words: weighed.words
	} : weighed;
	const isCertain = evidence.kind === "proved" && hit.proof?.kind === "error" && rule !== fails;
	const span = hit.at ?? {
		start: statement.start,
		end: statement.end
	};
	const place = places.locate(span);
	const normalized = normalizeStatement(statement, parsed.text);
	const severity = evidence.kind === "refuted" ? "low" : evidence.kind === "unmade" ? severityOfUnmade(rule, hit.severity) : isCertain ? rule.severity : hit.severity ?? rule.severity;
	const { production } = context.options;
	const large = production && evidence.kind !== "refuted" && evidence.kind !== "unmade" && inProduction(production, rule, {
		severity,
		proof: hit.proof,
		relation: hit.relation ?? relationOf(statement).relation
	});
	return {
		check: "migrations",
		rule: rule.id,
		severity: large ? large.severity : severity,
		title: cut(hit.title, 255),
		message: [
			hit.message,
			...large ? [large.words] : [],
			...evidenceWords(evidence, shadow?.server ?? "")
		].join("\n\n"),
		fix: fixWords(rule, hit, fixed, shadow?.server ?? ""),
		impact: hit.rollback === void 0 ? hit.impact : `${hit.impact} ${ROLLBACK}`,
		location: {
			kind: "file",
			path: file.path,
			...place
		},
		fingerprint: context.fingerprintOf(rule.id, normalized, hit.about, stableName(file.path)),
		state: isKnown ? "known" : "new",
		excerpt: {
			...excerptOf(parsed.readable, places.lines, statement, span, allTokens(statement, parsed.readable)),
			line: place.startLine
		},
		...hit.lineBefore === void 0 || !file.isNew || file.origin !== void 0 ? {} : { replacement: lineBefore(places.lines.at(statement.start).line, hit.lineBefore) },
		inlineIgnorable: file.isNew && file.origin?.at(span.start).isInText !== true,
		docs: docsOf(rule.id),
		data: {
			about: printable(hit.about, 200),
			tool: file.tool.name,
			transaction: file.wrapping,
			statement: cut(printable(normalized, 500), 500),
			...large ? { production: large.data } : {},
			...factsOf(context, statement, seen),
			...hit.rollback === void 0 ? {} : { rollback: hit.rollback },
			evidence: evidence.kind === "unmade" ? "static" : evidence.kind,
			...evidence.kind === "not-run" ? { reason: evidence.why } : {},
			...fixed === void 0 ? {} : { fix: fixWord(fixed) }
		}
	};
}
const ROLLBACK = "Afterwards a rollback of the code alone fails in the same way.";
function fixWords(rule, { fix, rewrite }, fixed, server) {
	if (fixed !== void 0 && isBadFix(fixed)) return rule.fix;
	if (fixed?.kind !== "run" || rewrite?.replaces.kind === "nothing") return fix;
	return `${fix}\n\n${server} ran these statements here: nobody would have waited for a table to be read or written anew.`;
}
function evidenceWords(evidence, server) {
	if (evidence.kind === "proved") return [`${server} ran it on what the migrations before it make, and ${evidence.words}.`];
	if (evidence.kind === "refuted") return [`It looks so, but ${server} ran it on what the migrations before it make, and ${evidence.words}.`];
	if (evidence.kind === "unmade") return [`${server} ran it on what the migrations before it make, and ${evidence.words}: ${UNMADE$1}.`];
	return [];
}
const lineBefore = (line, text) => ({
	startLine: line,
	endLine: line,
	startColumn: 1,
	endColumn: 1,
	text: `${text}\n`
});

//#endregion
//#region src/checks/migrations/rules/add-domain-check.ts
const FIX$9 = "Add it `NOT VALID`: it is checked for new values from then on. Validating locks the same tables for as long: do it when that does not hurt, or never.";
const addDomainCheck = {
	id: "migrations/add-domain-check",
	severity: "medium",
	works: "scan",
	mayFail: true,
	summary: "Checks a domain constraint over every table that uses the domain",
	why: "PostgreSQL reads each table with a column of the domain while writes to it wait, and one value that does not pass stops the deploy.",
	fix: FIX$9,
	since: "0.1.0",
	sources: ["https://www.postgresql.org/docs/18/sql-alterdomain.html"],
	examples: {
		bad: ["ALTER DOMAIN email ADD CONSTRAINT short CHECK (length(VALUE) < 200);", "ALTER DOMAIN email ADD CHECK (VALUE <> 5);"],
		good: ["ALTER DOMAIN email ADD CONSTRAINT short CHECK (length(VALUE) < 200) NOT VALID;", "CREATE DOMAIN email AS text CHECK (VALUE <> 5);"]
	},
	*check(subject) {
		const { node } = subject.statement;
		if (!("AlterDomainStmt" in node)) return;
		const { def, typeName } = node.AlterDomainStmt;
		if (!def || !("Constraint" in def) || def.Constraint.contype !== "CONSTR_CHECK" || def.Constraint.skip_validation) return;
		const parts = stringsOf(typeName);
		const domain = keyOf$3(parts);
		yield {
			about: domain,
			proof: { kind: "work" },
			title: `Constraint on domain ${plain(domain)} is checked in every table that uses it`,
			message: `PostgreSQL reads every table with a column of ${code$1(domain)} and locks it against writes meanwhile.`,
			impact: `Writes to all tables that use ${code$1(domain)} wait; a value that does not pass stops the deploy.`,
			...suggest(subject, rewriteOf$5(subject, sql`ALTER DOMAIN ${parts.map(quote$1).join(".")}`, parts, def.Constraint), FIX$9)
		};
	}
};
function rewriteOf$5(subject, head, parts, { conname, location = 0 }) {
	const { statement, readable } = subject;
	if (isExecuted(statement, readable)) return void 0;
	const name = quote$1(conname ?? objectName(parts.at(-1) ?? "", [], "check"));
	const text = written$1(statement, readable, statement.offsetOf(location), statement.end);
	return {
		replaces: { kind: "all" },
		undo: [sql`${head} DROP CONSTRAINT ${name}`],
		steps: [inWords$1("Check new values only:", together$1(limit(subject), sql`${head} ADD ${conname === void 0 ? `CONSTRAINT ${name} ` : ""}${text} NOT VALID`))],
		tail: "Look for old values that do not pass with a query of your own. `VALIDATE CONSTRAINT` reads the same tables while writes to them wait, as this statement does: run it when that does not hurt, or leave the constraint as it is."
	};
}

//#endregion
//#region src/checks/migrations/rules/add-serial.ts
const FIX$8 = "Add a plain `bigint`, attach a sequence as its default, fill the old rows in batches.";
const addSerial = {
	id: "migrations/add-serial",
	severity: "high",
	works: "rewrite",
	summary: "Adds a numbered column, so that the table is rewritten",
	why: "`serial` and `GENERATED … AS IDENTITY` number every row that is there: PostgreSQL rewrites the table and its indexes while all queries wait.",
	fix: FIX$8,
	since: "0.1.0",
	sources: ["https://www.postgresql.org/docs/18/sql-altertable.html"],
	examples: {
		bad: [
			"ALTER TABLE users ADD COLUMN n serial;",
			"ALTER TABLE users ADD COLUMN n bigint GENERATED BY DEFAULT AS IDENTITY;",
			"ALTER TABLE users ADD COLUMN id bigserial PRIMARY KEY;"
		],
		good: ["CREATE TABLE t (a int);\nALTER TABLE t ADD COLUMN n serial;", "ALTER TABLE users ADD COLUMN n bigint;"]
	},
	*check(subject) {
		for (const each of addedColumns(subject.statement)) {
			const { column, table } = each;
			const identity = constraintsOf(column).some(({ contype }) => contype === "CONSTR_IDENTITY");
			if (!identity && !isSerial(column.typeName) || subject.isNew(table)) continue;
			const name = column.colname ?? "";
			yield {
				about: `${table}.${name}`,
				proof: {
					kind: "work",
					on: table
				},
				title: `Numbered column ${plain(name)} is added to table ${plain(table)}, which rewrites every row`,
				message: `${identity ? "An identity column" : "A `serial` column"} gets a number for every row that ${code$1(table)} has, so all of it is written anew.`,
				impact: `All queries on ${code$1(table)} wait until every row is written.`,
				...suggest(subject, rewriteOf$4(subject, each), FIX$8),
				at: findWords(subject.statement, subject.file.text, [
					"add",
					[
						"column",
						"if",
						"not",
						"exists"
					],
					name
				])
			};
		}
	}
};
function rewriteOf$4(subject, added) {
	const { column, index, relation, tableSql } = added;
	const text = addedText(subject, added);
	if (text === void 0) return void 0;
	const name = column.colname ?? "";
	const identity = text.all("CONSTR_IDENTITY");
	const type = columnType$1(column.typeName)?.sql ?? "bigint";
	const sequence = [relation.schemaname, objectName(relation.relname ?? "", [name], "seq")].filter((part) => part !== void 0).map(quote$1).join(".");
	return {
		fills: true,
		lead: "Add a plain column:",
		replaces: {
			kind: "part",
			index,
			edits: [...text.all("CONSTR_NOTNULL"), ...identity.length > 0 ? identity : [{
				...text.typeAt,
				sql: sql`${type}`
			}]]
		},
		...identity.length > 0 ? { undo: [sql`${text.head} DROP COLUMN ${quote$1(name)}`] } : {},
		steps: [
			inWords$1("New rows get their numbers from a sequence:", together$1(limit(subject), sql`CREATE SEQUENCE ${sequence} AS ${type} OWNED BY ${tableSql}.${quote$1(name)}`, sql`${text.head} ALTER COLUMN ${quote$1(name)} SET DEFAULT nextval('${sequence.replaceAll("'", "''")}')`)),
			fillStep(tableSql, quote$1(name), sql`DEFAULT`),
			...requiredSteps(subject, text.head, [name], "When every row has one, make it required:")
		],
		...identity.length > 0 ? { tail: "A default of a sequence does what the identity does, except that an insert may bring a number of its own." } : {}
	};
}

//#endregion
//#region src/checks/migrations/sql/new-sequence.ts
function isNewSequence(subject, name) {
	if (subject.isNewObject("sequence", name)) return true;
	return [...subject.schema.tables].some(([table, { columns }]) => name.startsWith(`${table}_`) && [...columns.keys()].some((column) => name === `${table}_${column}_seq` && subject.isNewColumn(table, column)));
}

//#endregion
//#region src/checks/migrations/rules/alter-identity.ts
const alterIdentity = {
	id: "migrations/alter-identity",
	severity: "medium",
	summary: "Changes how a column is numbered while running code inserts rows",
	why: "Without its numbering, inserts that leave the column out fail with error 23502. With `GENERATED ALWAYS`, inserts that give a value fail with error 428C9. A counter that is set back gives out numbers that are taken, and inserts fail one after the other until it is past them.",
	fix: "Change the code first, so that it works with the old and the new way, and the column in a later release. Set a counter only forward.",
	since: "0.1.0",
	sources: ["https://www.postgresql.org/docs/18/sql-altertable.html", "https://www.postgresql.org/docs/18/ddl-identity-columns.html"],
	examples: {
		bad: [
			"ALTER TABLE users ALTER COLUMN id DROP IDENTITY;",
			"ALTER TABLE users ALTER COLUMN id DROP IDENTITY IF EXISTS;",
			"ALTER TABLE users ALTER COLUMN id SET GENERATED ALWAYS;",
			"ALTER TABLE users ALTER COLUMN id RESTART WITH 1;",
			"ALTER SEQUENCE users_id_seq RESTART;"
		],
		good: [
			"ALTER TABLE users ALTER COLUMN id SET GENERATED BY DEFAULT;",
			"CREATE TABLE t (id int GENERATED ALWAYS AS IDENTITY);\nALTER TABLE t ALTER COLUMN id RESTART WITH 100;",
			"CREATE TABLE t (id serial);\nALTER SEQUENCE t_id_seq RESTART WITH 1000;",
			"ALTER SEQUENCE users_id_seq OWNED BY users.id;",
			"ALTER TABLE users ADD COLUMN age int DEFAULT 1;\nALTER TABLE users ALTER COLUMN age DROP IDENTITY IF EXISTS;"
		]
	},
	*check(subject) {
		for (const { about, what, message, impact } of changes$1(subject)) yield {
			about,
			title: `${what} of ${plain(about)} ${what === "Counter" ? "is set anew" : "changes"}`,
			message,
			impact,
			fix: what === "Counter" ? "Set it past the highest number that is in use, in the same transaction: `SELECT setval(…, (SELECT max(…) FROM …))`." : "Ship code first that works both ways, and change the column in a later release."
		};
	}
};
function changes$1(subject) {
	const { node } = subject.statement;
	if ("AlterSeqStmt" in node) {
		const { sequence, options } = node.AlterSeqStmt;
		const name = tableKey(sequence);
		return optionsOf(options).has("restart") && !isNewSequence(subject, name) ? [counter(name)] : [];
	}
	return alterationsOf(subject.statement).flatMap(({ command, table }) => subject.isNew(table) || subject.isNewColumn(table, command.name ?? "") || isNone(subject, command, table) ? [] : ofCommand(command, table));
}
function isNone({ schema }, { subtype, name = "", missing_ok }, table) {
	if (subtype !== "AT_DropIdentity" || !missing_ok) return false;
	const column = schema.tables.get(table)?.columns.get(name);
	return column?.type !== void 0 && !column.isIdentity;
}
function ofCommand({ subtype, name = "", def }, table) {
	const about = `${table}.${name}`;
	if (subtype === "AT_DropIdentity") return [{
		about,
		what: "Numbering",
		message: `${code$1(about)} is not numbered any more, and stays \`NOT NULL\`.`,
		impact: `Inserts of the running version into ${code$1(table)} that leave the column out fail.`
	}];
	if (subtype !== "AT_SetIdentity") return [];
	const options = optionsOf(def !== void 0 && "List" in def ? def.List.items : void 0);
	if (options.has("restart")) return [counter(about)];
	return options.get("generated") !== 97 ? [] : [{
		about,
		what: "Numbering",
		message: `${code$1(about)} takes no value from an insert any more.`,
		impact: `Inserts of the running version into ${code$1(table)} that give a value for it fail.`
	}];
}
const counter = (about) => ({
	about,
	what: "Counter",
	message: `The counter of ${code$1(about)} starts anew.`,
	impact: "If rows with those numbers are there, inserts of the running version fail on the key until the counter is past them."
});
const optionsOf = (nodes) => new Map((nodes ?? []).flatMap((node) => {
	if (!("DefElem" in node)) return [];
	const { defname = "", arg } = node.DefElem;
	return [[defname, arg !== void 0 && "Integer" in arg ? arg.Integer.ival : void 0]];
}));

//#endregion
//#region src/checks/migrations/rules/alter-role.ts
const alterRole = {
	id: "migrations/alter-role",
	severity: "high",
	summary: "Shuts out a role that running code may connect with",
	why: "A role belongs to the whole server, not to this database. With another password, an end date, a limit or `NOLOGIN`, connections that are open stay, and every new one is refused: the app fails little by little as its pool renews itself, and its next start fails at once.",
	fix: "Create a second role with the same rights, let the app connect with it, and shut out the first one when nobody uses it (`pg_stat_activity`).",
	since: "0.1.0",
	sources: ["https://www.postgresql.org/docs/18/sql-alterrole.html"],
	examples: {
		bad: [
			"ALTER ROLE app NOLOGIN;",
			"ALTER ROLE app VALID UNTIL '2026-01-01';",
			"ALTER USER app CONNECTION LIMIT 3;",
			"DROP ROLE app;"
		],
		good: [
			"ALTER ROLE app LOGIN;",
			"CREATE ROLE app NOLOGIN;",
			"CREATE ROLE app;\nALTER ROLE app NOLOGIN;",
			"CREATE ROLE app;\nALTER ROLE app RENAME TO web;\nDROP ROLE web;",
			"ALTER ROLE app CREATEDB;",
			"ALTER ROLE app VALID UNTIL 'infinity';",
			"ALTER ROLE app CONNECTION LIMIT -1;"
		]
	},
	*check(subject) {
		for (const { role, words } of shutOut(subject.statement.node)) {
			if (subject.isNewObject("role", role)) continue;
			yield {
				about: role,
				title: `Role ${plain(role)} ${words}`,
				message: `${code$1(role)} is a role of the whole server. Connections that are open go on; new ones are refused.`,
				impact: `If the running version connects as ${code$1(role)}, it loses the database as soon as it opens a new connection.`,
				fix: `Create a second role with the rights of ${code$1(role)}, let the app connect with that one, and come back to this in a later release.`
			};
		}
	}
};
function shutOut(node) {
	if ("DropRoleStmt" in node) return (node.DropRoleStmt.roles ?? []).flatMap((role) => "RoleSpec" in role ? [{
		role: role.RoleSpec.rolename ?? "CURRENT_USER",
		words: "is dropped"
	}] : []);
	if (!("AlterRoleStmt" in node)) return [];
	const { role, options = [] } = node.AlterRoleStmt;
	return options.flatMap((option) => {
		if (!("DefElem" in option)) return [];
		const words = wordsOf$1(option.DefElem.defname ?? "", option.DefElem.arg);
		return words === void 0 ? [] : [{
			role: role?.rolename ?? "CURRENT_USER",
			words
		}];
	});
}
function wordsOf$1(name, value) {
	if (name === "canlogin") return isTrue(value) ? void 0 : "may not log in any more";
	if (name === "password") return "gets another password";
	if (name === "connectionlimit") return isUnlimited(value) ? void 0 : "may hold so many connections and no more";
	if (name === "validUntil") return isForEver(value) ? void 0 : "has an end date";
}
const isTrue = (value) => value !== void 0 && "Boolean" in value && value.Boolean.boolval === true;
const isUnlimited = (value) => value !== void 0 && "Integer" in value && value.Integer.ival === -1;
const isForEver = (value) => value !== void 0 && "String" in value && value.String.sval === "infinity";

//#endregion
//#region src/checks/migrations/rules/attach-partition.ts
const FIX$7 = "Add and validate a `CHECK` constraint that says the same as the bounds, attach, then drop the constraint.";
const attachPartition = {
	id: "migrations/attach-partition",
	severity: "medium",
	works: "scan",
	mayFail: true,
	summary: "Attaches a table as a partition and reads all of it under a lock",
	why: "PostgreSQL must prove that every row belongs into the partition. Without a matching `CHECK` constraint it reads the whole table while nobody can use it.",
	fix: FIX$7,
	since: "0.1.0",
	sources: ["https://www.postgresql.org/docs/18/ddl-partitioning.html#DDL-PARTITIONING-DECLARATIVE-MAINTENANCE"],
	examples: {
		bad: ["ALTER TABLE m ATTACH PARTITION m_2025 FOR VALUES FROM (1) TO (2);", "ALTER TABLE m ATTACH PARTITION m_2025 FOR VALUES FROM ('2025-01-01') TO (MAXVALUE);"],
		good: ["ALTER TABLE m_2025 VALIDATE CONSTRAINT bounds;\nALTER TABLE m ATTACH PARTITION m_2025 FOR VALUES FROM (1) TO (2);", "CREATE TABLE m_2025 (LIKE m);\nALTER TABLE m ATTACH PARTITION m_2025 FOR VALUES FROM (1) TO (2);"]
	},
	*check(subject) {
		for (const each of alterationsOf(subject.statement)) {
			const { command, table } = each;
			if (command.subtype !== "AT_AttachPartition" || !command.def || !("PartitionCmd" in command.def)) continue;
			const { name } = command.def.PartitionCmd;
			const child = tableKey(name);
			if (subject.isNew(child) || (subject.schema.tables.get(child)?.checks.size ?? 0) > 0) continue;
			yield {
				about: child,
				proof: {
					kind: "work",
					on: child
				},
				title: `Table ${plain(child)} is attached to ${plain(table)} and read under a lock`,
				message: `Unless ${code$1(child)} has a validated \`CHECK\` that says the same as the bounds, PostgreSQL reads all of it here, and nobody else can use it meanwhile.`,
				impact: `Queries on ${code$1(child)} wait while it is read.`,
				...suggest(subject, rewriteOf$3(subject, each, command.def.PartitionCmd), FIX$7),
				at: findWords(subject.statement, subject.file.text, ["attach", "partition"])
			};
		}
	}
};
function rewriteOf$3(subject, { index, table }, { name, bound }) {
	const part = partOf(subject, index);
	const [column, ...others] = subject.schema.tables.get(table)?.partitionedBy ?? [];
	if (part === void 0 || bound === void 0 || column === void 0 || column === "" || others.length > 0) return void 0;
	const bounds = conditionsOf(subject, quote$1(column), bound);
	if (bounds === void 0) return void 0;
	const child = sql`ALTER TABLE ${relationSql(name)}`;
	const check = quote$1(`${(name?.relname ?? "").slice(0, 50)}_bounds`);
	const condition = [sql`${quote$1(column)} IS NOT NULL`, ...bounds].reduce((all, each) => sql`${all} AND ${each}`);
	return {
		replaces: {
			kind: "part",
			index,
			edits: []
		},
		steps: [
			inWords$1("Before this migration:", together$1(limit(subject), sql`${child} ADD CONSTRAINT ${check} CHECK (${condition}) NOT VALID`)),
			inWords$1(NEXT, together$1(sql`${child} VALIDATE CONSTRAINT ${check}`)),
			inWords$1("Then nothing is read any more:", together$1(limit(subject), sql`${part.head} ${written$1(subject.statement, subject.readable, part.span.start, part.span.end)}`, sql`${child} DROP CONSTRAINT ${check}`))
		]
	};
}
function conditionsOf({ statement, readable }, column, bound) {
	if (bound.is_default || bound.location === void 0) return void 0;
	const listed = (from) => {
		const span = inParentheses(statement, readable, from);
		return span && {
			text: written$1(statement, readable, span.start, span.end),
			end: span.end
		};
	};
	const first = listed(statement.offsetOf(bound.location));
	if (first === void 0) return void 0;
	if (bound.strategy === "l") return /\bnull\b/i.test(first.text.exact) ? void 0 : [sql`${column} IN (${first.text})`];
	const second = bound.strategy === "r" ? listed(first.end + 1) : void 0;
	if (second === void 0) return void 0;
	return [...isEndless(bound.lowerdatums) ? [] : [sql`${column} >= ${first.text}`], ...isEndless(bound.upperdatums) ? [] : [sql`${column} < ${second.text}`]];
}
const isEndless = ([node] = []) => node !== void 0 && "ColumnRef" in node;

//#endregion
//#region src/checks/migrations/sql/moves.ts
function movesData({ node }) {
	return "UpdateStmt" in node || "DeleteStmt" in node || "MergeStmt" in node || "InsertStmt" in node && !isValues(node.InsertStmt.selectStmt) || "CreateTableAsStmt" in node || "DoStmt" in node;
}
const isExplainable = ({ node }) => [
	"SelectStmt",
	"InsertStmt",
	"UpdateStmt",
	"DeleteStmt",
	"MergeStmt",
	"CreateTableAsStmt"
].some((kind) => kind in node);
const isValues = (select) => typeof select !== "object" || select === null || "SelectStmt" in select && typeof select.SelectStmt === "object" && select.SelectStmt !== null && "valuesLists" in select.SelectStmt && tablesIn(select).size === 0;

//#endregion
//#region src/checks/migrations/sql/objects.ts
function madeBy(node) {
	if ("ViewStmt" in node) return [{
		kind: "view",
		name: tableKey(node.ViewStmt.view),
		replaces: node.ViewStmt.replace === true
	}];
	if ("CreateTableAsStmt" in node) return node.CreateTableAsStmt.objtype === "OBJECT_MATVIEW" ? [{
		kind: "view",
		name: tableKey(node.CreateTableAsStmt.into?.rel)
	}] : [];
	if ("CreateFunctionStmt" in node) {
		const { funcname, returnType, replace } = node.CreateFunctionStmt;
		const forTriggers = /^(?:event_)?trigger$/.test(stringsOf(returnType?.names).at(-1) ?? "");
		return [{
			kind: "function",
			name: keyOf$3(stringsOf(funcname)),
			forTriggers,
			replaces: replace === true
		}];
	}
	if ("CreateEnumStmt" in node) return [{
		kind: "type",
		name: keyOf$3(stringsOf(node.CreateEnumStmt.typeName))
	}];
	if ("CreateDomainStmt" in node) return [{
		kind: "type",
		name: keyOf$3(stringsOf(node.CreateDomainStmt.domainname))
	}];
	if ("CompositeTypeStmt" in node) return [{
		kind: "type",
		name: tableKey(node.CompositeTypeStmt.typevar)
	}];
	if ("CreateSeqStmt" in node) return [{
		kind: "sequence",
		name: tableKey(node.CreateSeqStmt.sequence)
	}];
	if ("CreateExtensionStmt" in node) return [{
		kind: "extension",
		name: node.CreateExtensionStmt.extname ?? ""
	}];
	if ("CreateSchemaStmt" in node) return [{
		kind: "schema",
		name: node.CreateSchemaStmt.schemaname ?? ""
	}];
	if ("CreateRoleStmt" in node) return [{
		kind: "role",
		name: node.CreateRoleStmt.role ?? ""
	}];
	if ("CreateTrigStmt" in node) {
		const { relation, trigname = "", replace } = node.CreateTrigStmt;
		return [{
			kind: "trigger",
			name: `${tableKey(relation)}.${trigname}`,
			replaces: replace === true
		}];
	}
	if ("CreatePolicyStmt" in node) {
		const { table, policy_name = "" } = node.CreatePolicyStmt;
		return [{
			kind: "policy",
			name: `${tableKey(table)}.${policy_name}`
		}];
	}
	return [];
}
const DROPPED = {
	OBJECT_VIEW: "view",
	OBJECT_MATVIEW: "view",
	OBJECT_FUNCTION: "function",
	OBJECT_PROCEDURE: "function",
	OBJECT_ROUTINE: "function",
	OBJECT_AGGREGATE: "function",
	OBJECT_TYPE: "type",
	OBJECT_DOMAIN: "type",
	OBJECT_SEQUENCE: "sequence",
	OBJECT_EXTENSION: "extension",
	OBJECT_SCHEMA: "schema",
	OBJECT_TRIGGER: "trigger",
	OBJECT_POLICY: "policy",
	OBJECT_ROLE: "role"
};
function droppedBy(node) {
	if ("DropRoleStmt" in node) return (node.DropRoleStmt.roles ?? []).flatMap((role) => {
		const name = "RoleSpec" in role ? role.RoleSpec.rolename : void 0;
		return name === void 0 ? [] : [{
			kind: "role",
			name,
			parts: [name],
			cascade: false
		}];
	});
	if (!("DropStmt" in node)) return [];
	const { removeType = "", objects, behavior } = node.DropStmt;
	const kind = DROPPED[removeType];
	if (kind === void 0) return [];
	return (objects ?? []).map((object) => {
		const parts = partsOf(object);
		const name = kind === "trigger" || kind === "policy" ? `${keyOf$3(parts.slice(0, -1))}.${parts.at(-1)}` : keyOf$3(parts);
		return {
			kind,
			name,
			parts,
			cascade: behavior === "DROP_CASCADE"
		};
	});
}
function renamedBy(node) {
	if ("RenameStmt" in node) {
		const { renameType = "", relation, object, subname = "", newname = "" } = node.RenameStmt;
		const kind = DROPPED[renameType];
		if (kind === void 0 || kind === "trigger" || kind === "policy") return void 0;
		if (kind === "schema" || kind === "extension" || kind === "role") return {
			kind,
			name: subname,
			to: newname
		};
		const parts = relation === void 0 ? partsOf(object) : [relation.schemaname, relation.relname];
		return {
			kind,
			name: keyOf$3(parts),
			to: keyOf$3([...parts.slice(0, -1), newname])
		};
	}
	if ("AlterObjectSchemaStmt" in node) {
		const { objectType = "", relation, object, newschema = "" } = node.AlterObjectSchemaStmt;
		const kind = DROPPED[objectType];
		if (kind === void 0) return void 0;
		const parts = relation === void 0 ? partsOf(object) : [relation.schemaname, relation.relname];
		return {
			kind,
			name: keyOf$3(parts),
			to: keyOf$3([newschema, parts.at(-1)])
		};
	}
}
const takesName = (node, { kind, name }) => {
	const renamed = renamedBy(node);
	return madeBy(node).some((made) => made.kind === kind && made.name === name) || renamed?.kind === kind && renamed.to === name;
};

//#endregion
//#region src/checks/migrations/sql/view-columns.ts
function columnsOfView({ aliases, query }) {
	const given = stringsOf(aliases);
	const own = namesOf(query);
	return own === void 0 ? void 0 : [...given, ...own.slice(given.length)];
}
function namesOf(query) {
	if (query === void 0 || !("SelectStmt" in query)) return void 0;
	const { larg, targetList } = query.SelectStmt;
	if (larg !== void 0) return namesOf({ SelectStmt: larg });
	const names = (targetList ?? []).map((target) => "ResTarget" in target ? nameOf$2(target.ResTarget) : void 0);
	return names.length === 0 || names.includes(void 0) ? void 0 : names.filter((name) => name !== void 0);
}
function nameOf$2({ name, val }) {
	if (name !== void 0) return name;
	if (val === void 0) return void 0;
	if ("ColumnRef" in val) {
		const { fields } = val.ColumnRef;
		return (fields ?? []).some((field) => "A_Star" in field) ? void 0 : stringsOf(fields).at(-1);
	}
	return "FuncCall" in val ? stringsOf(val.FuncCall.funcname).at(-1) : void 0;
}

//#endregion
//#region src/checks/migrations/schema.ts
const emptySchema = () => ({
	tables: /* @__PURE__ */ new Map(),
	views: /* @__PURE__ */ new Map(),
	indexes: /* @__PURE__ */ new Map(),
	indexColumns: /* @__PURE__ */ new Map(),
	viewColumns: /* @__PURE__ */ new Map(),
	objects: /* @__PURE__ */ new Map(),
	gone: /* @__PURE__ */ new Set()
});
const emptyTable = (step) => ({
	step,
	columns: /* @__PURE__ */ new Map(),
	notNullChecks: /* @__PURE__ */ new Map(),
	foreignKeys: /* @__PURE__ */ new Map(),
	keys: /* @__PURE__ */ new Map(),
	checks: /* @__PURE__ */ new Set()
});
function known(schema, key) {
	const table = schema.tables.get(key) ?? emptyTable(-1);
	schema.tables.set(key, table);
	return table;
}
function tablesBehind(schema, names) {
	const all = new Set(names);
	for (const name of all) for (const behind of schema.views.get(name) ?? []) all.add(behind);
	return all;
}
function learn(schema, statement, step) {
	learnObjects(schema, statement.node, step);
	learnTables(schema, statement, step);
}
function learnObjects({ objects, gone, viewColumns }, node, step) {
	for (const { kind, name } of droppedBy(node)) {
		objects.delete(`${kind} ${name}`);
		if (kind === "view") viewColumns.delete(name);
		if (kind !== "role") gone.add(name);
	}
	const renamed = renamedBy(node);
	if (renamed !== void 0) {
		move(objects, `${renamed.kind} ${renamed.name}`, `${renamed.kind} ${renamed.to}`);
		if (renamed.kind === "view") move(viewColumns, renamed.name, renamed.to);
		if (renamed.kind !== "role") gone.add(renamed.name);
	}
	for (const { kind, name, forTriggers } of madeBy(node)) {
		const known = objects.get(`${kind} ${name}`);
		objects.set(`${kind} ${name}`, {
			step: known?.step ?? step,
			...forTriggers ? { forTriggers } : {}
		});
	}
}
function learnTables(schema, { node }, step) {
	if ("CreateStmt" in node) {
		const { relation, tableElts, if_not_exists, partspec, partbound, inhRelations } = node.CreateStmt;
		const key = tableKey(relation);
		if (if_not_exists && schema.tables.has(key)) return;
		const table = emptyTable(step);
		schema.tables.set(key, table);
		if (partspec !== void 0) table.partitioned = true;
		const [parent] = inhRelations ?? [];
		if (partbound !== void 0 && parent !== void 0) {
			const whole = known(schema, keyOf$3(partsOf(parent)));
			whole.partitioned = true;
			if (partbound.is_default) whole.defaultPartition = key;
		}
		if (partspec) table.partitionedBy = (partspec.partParams ?? []).map((param) => "PartitionElem" in param ? param.PartitionElem.name ?? "" : "");
		for (const element of tableElts ?? []) {
			if ("ColumnDef" in element) addColumn(table, element.ColumnDef, step, key);
			if ("Constraint" in element) addConstraint(table, element.Constraint, key);
		}
	} else if ("CreateTableAsStmt" in node) {
		const { into, if_not_exists } = node.CreateTableAsStmt;
		const key = tableKey(into?.rel);
		if (!(if_not_exists && schema.tables.has(key))) schema.tables.set(key, {
			...emptyTable(step),
			filled: true
		});
	} else if ("SelectStmt" in node && node.SelectStmt.intoClause) schema.tables.set(tableKey(node.SelectStmt.intoClause.rel), {
		...emptyTable(step),
		filled: true
	});
	else if ("InsertStmt" in node && movesData({ node })) {
		const table = schema.tables.get(tableKey(node.InsertStmt.relation));
		if (table) table.filled = true;
	} else if ("AlterTableStmt" in node) alter(schema, node.AlterTableStmt.relation, node.AlterTableStmt.cmds ?? [], step);
	else if ("RenameStmt" in node) {
		const { renameType, relation, subname = "", newname = "" } = node.RenameStmt;
		const key = tableKey(relation);
		if (renameType === "OBJECT_TABLE") {
			move(schema.tables, key, keyOf$3([relation?.schemaname, newname]));
			schema.gone.add(key);
			for (const [index, table] of schema.indexes) if (table === key) schema.indexes.set(index, keyOf$3([relation?.schemaname, newname]));
		} else if (renameType === "OBJECT_COLUMN") renameColumn(schema, key, subname, newname);
		else if (renameType === "OBJECT_INDEX") {
			const to = keyOf$3([relation?.schemaname, newname]);
			const keys = schema.tables.get(schema.indexes.get(key) ?? "")?.keys;
			if (keys !== void 0) move(keys, relation?.relname ?? "", newname);
			move(schema.indexes, key, to);
			move(schema.indexColumns, key, to);
		} else if (renameType === "OBJECT_TYPE") renameColumnType(schema, partsOf(node.RenameStmt.object).at(-1) ?? "", newname);
		else if (renameType === "OBJECT_TABCONSTRAINT") move(known(schema, key).notNullChecks, subname, newname);
	} else if ("DropStmt" in node) for (const object of node.DropStmt.objects ?? []) {
		const key = keyOf$3(partsOf(object));
		if (node.DropStmt.removeType === "OBJECT_TABLE") {
			schema.tables.delete(key);
			schema.gone.add(key);
		}
		if (node.DropStmt.removeType === "OBJECT_INDEX") {
			schema.tables.get(schema.indexes.get(key) ?? "")?.keys.delete(partsOf(object).at(-1) ?? "");
			schema.indexes.delete(key);
		}
	}
	else if ("ViewStmt" in node) {
		const view = tableKey(node.ViewStmt.view);
		schema.views.set(view, [...tablesIn(node.ViewStmt.query)]);
		const columns = columnsOfView(node.ViewStmt);
		if (columns === void 0) schema.viewColumns.delete(view);
		else schema.viewColumns.set(view, columns);
	} else if ("IndexStmt" in node) {
		const { idxname, relation, indexParams = [], unique, whereClause } = node.IndexStmt;
		if (idxname === void 0) return;
		const key = keyOf$3([relation?.schemaname, idxname]);
		schema.indexes.set(key, tableKey(relation));
		const columns = indexParams.flatMap((param) => "IndexElem" in param ? param.IndexElem.name ?? [] : []);
		schema.indexColumns.set(key, columns);
		if (unique && whereClause === void 0 && columns.length === indexParams.length) known(schema, tableKey(relation)).keys.set(idxname, {
			kind: "unique",
			columns
		});
	}
}
function renameColumn(schema, table, from, to) {
	move(known(schema, table).columns, from, to);
	for (const [index, columns] of schema.indexColumns) if (schema.indexes.get(index) === table) schema.indexColumns.set(index, columns.map((column) => column === from ? to : column));
}
function renameColumnType({ tables }, from, to) {
	for (const { columns } of tables.values()) for (const [name, column] of columns) if (column.type?.name === from) columns.set(name, {
		...column,
		type: {
			...column.type,
			name: to,
			sql: column.type.sql.replace(quote$1(from), () => quote$1(to))
		}
	});
}
function move(map, from, to) {
	const value = map.get(from);
	if (value === void 0) return;
	map.delete(from);
	map.set(to, value);
}
function addColumn(table, definition, step, key) {
	const constraints = constraintsOf(definition);
	const has = (kind) => constraints.some(({ contype }) => contype === kind);
	const name = definition.colname ?? "";
	table.columns.set(name, {
		type: columnType$1(definition.typeName),
		notNull: has("CONSTR_NOTNULL") || has("CONSTR_PRIMARY") || has("CONSTR_IDENTITY") || isSerial(definition.typeName),
		hasDefault: defaultOf(definition) !== void 0 || has("CONSTR_IDENTITY") || has("CONSTR_GENERATED") || isSerial(definition.typeName),
		isIdentity: has("CONSTR_IDENTITY"),
		step
	});
	for (const constraint of constraints) addConstraint(table, constraint, key, name);
}
function addConstraint(table, constraint, key, of) {
	const name = constraint.conname ?? "";
	if (constraint.contype === "CONSTR_FOREIGN") table.foreignKeys.set(constraint.conname ?? foreignKeyName(key, constraint, of), tableKey(constraint.pktable));
	if (constraint.contype === "CONSTR_PRIMARY" || constraint.contype === "CONSTR_UNIQUE") addKey(table, constraint, key, of);
	const validated = constraint.skip_validation !== true;
	if (validated && constraint.contype === "CONSTR_CHECK") table.checks.add(name);
	const column = constraint.contype === "CONSTR_CHECK" ? notNullCheck(constraint.raw_expr) : void 0;
	if (column !== void 0) table.notNullChecks.set(name, {
		column,
		validated
	});
	if (constraint.contype === "CONSTR_PRIMARY") for (const key of stringsOf(constraint.keys)) {
		const known = table.columns.get(key);
		if (known) table.columns.set(key, {
			...known,
			notNull: true
		});
	}
}
function addKey({ keys }, { contype, conname, keys: listed }, table, of) {
	const columns = of === void 0 ? stringsOf(listed) : [of];
	const kind = contype === "CONSTR_PRIMARY" ? "primary" : "unique";
	const short = table.split(".").at(-1) ?? "";
	keys.set(conname ?? (kind === "primary" ? `${short}_pkey` : [
		short,
		...columns,
		"key"
	].join("_")), {
		kind,
		columns
	});
}
function foreignKeyName(key, { fk_attrs }, of) {
	const columns = of === void 0 ? stringsOf(fk_attrs) : [of];
	return [
		key.split(".").at(-1),
		...columns,
		"fkey"
	].join("_");
}
const UNKNOWN_COLUMN = {
	type: void 0,
	notNull: false,
	hasDefault: false,
	isIdentity: false,
	step: -1
};
function alter(schema, relation, commands, step) {
	const key = tableKey(relation);
	const table = known(schema, key);
	const update = (name, change) => {
		const column = table.columns.get(name) ?? UNKNOWN_COLUMN;
		table.columns.set(name, {
			...column,
			...change
		});
	};
	for (const node of commands) {
		if (!("AlterTableCmd" in node)) continue;
		const { subtype, name = "", def, missing_ok } = node.AlterTableCmd;
		switch (subtype) {
			case "AT_AddColumn":
				if (def && "ColumnDef" in def && !(missing_ok && table.columns.has(def.ColumnDef.colname ?? ""))) addColumn(table, def.ColumnDef, step, key);
				break;
			case "AT_DropColumn":
				table.columns.delete(name);
				for (const [check, { column }] of table.notNullChecks) if (column === name) table.notNullChecks.delete(check);
				break;
			case "AT_AlterColumnType":
				if (def && "ColumnDef" in def) update(name, { type: columnType$1(def.ColumnDef.typeName) });
				break;
			case "AT_SetNotNull":
			case "AT_DropNotNull":
				update(name, { notNull: subtype === "AT_SetNotNull" });
				break;
			case "AT_ColumnDefault":
				update(name, { hasDefault: def !== void 0 });
				break;
			case "AT_AddIdentity":
				update(name, {
					hasDefault: true,
					isIdentity: true
				});
				break;
			case "AT_AddConstraint":
				if (def && "Constraint" in def) addConstraint(table, def.Constraint, key);
				break;
			case "AT_ValidateConstraint": {
				const check = table.notNullChecks.get(name);
				if (check) table.notNullChecks.set(name, {
					...check,
					validated: true
				});
				table.checks.add(name);
				break;
			}
			case "AT_DropConstraint":
				table.notNullChecks.delete(name);
				table.checks.delete(name);
				table.foreignKeys.delete(name);
				table.keys.delete(name);
				break;
			case "AT_AttachPartition":
				table.partitioned = true;
				if (def && "PartitionCmd" in def && def.PartitionCmd.bound?.is_default) table.defaultPartition = tableKey(def.PartitionCmd.name);
				break;
			case "AT_DropIdentity": update(name, {
				hasDefault: false,
				isIdentity: false
			});
		}
	}
}

//#endregion
//#region src/checks/migrations/rules/backfill-under-lock.ts
const backfillUnderLock = {
	id: "migrations/backfill-under-lock",
	severity: "medium",
	works: "rows",
	summary: "Moves data while the table is locked by an earlier statement",
	why: "A lock lasts until the transaction ends. `ALTER TABLE` alone holds it for milliseconds; with an `UPDATE` of the same table behind it, nobody can use the table until every row is written.",
	fix: "Put the change of the schema and the moving of data into two migrations.",
	since: "0.1.0",
	sources: ["https://www.postgresql.org/docs/18/explicit-locking.html"],
	examples: {
		bad: [
			"ALTER TABLE users ADD COLUMN plan text;\nUPDATE users SET plan = 'free';",
			"ALTER TABLE a ADD COLUMN b int;\nINSERT INTO c SELECT id FROM a;",
			"CREATE VIEW v AS SELECT id FROM a;\nALTER TABLE a ADD COLUMN b int;\nCREATE TABLE c AS SELECT id FROM v;"
		],
		good: [
			"-- +goose NO TRANSACTION\n-- +goose Up\nALTER TABLE users ADD COLUMN plan text;\nUPDATE users SET plan = 'free';",
			"ALTER TABLE users ADD COLUMN plan text;\nUPDATE others SET plan = 1 WHERE id = 3;",
			"ALTER TABLE users ADD COLUMN plan text;\nINSERT INTO users (plan) VALUES ('free');"
		]
	},
	*check(subject) {
		const { node } = subject.statement;
		if (subject.held.size === 0) return;
		const condition = "UpdateStmt" in node ? node.UpdateStmt.whereClause : "DeleteStmt" in node ? node.DeleteStmt.whereClause : void 0;
		if ("DoStmt" in node || !movesData(subject.statement)) return;
		const locked = [...tablesBehind(subject.schema, tablesIn(node))].filter((table) => subject.held.has(table));
		const table = locked.find((name) => subject.held.get(name)?.blocks === "reads and writes") ?? locked[0];
		if (table === void 0) return;
		const blocks = subject.held.get(table)?.blocks ?? "writes";
		const all = !("InsertStmt" in node) && !("CreateTableAsStmt" in node) && isAlwaysTrue$1(condition);
		yield {
			about: table,
			proof: {
				kind: "rows",
				of: table
			},
			severity: all && blocks === "reads and writes" ? "high" : "medium",
			title: `Data is moved while table ${plain(table)} is locked`,
			message: `An earlier statement of this transaction locked ${code$1(table)} against ${blocks}, and the lock is held until the end. This statement ${all ? "touches every row" : "runs"} meanwhile.`,
			impact: `${blocks === "writes" ? "Writes to" : "All queries on"} ${code$1(table)} wait until this is done; with a large table the app stands still.`,
			fix: `Move this statement into a migration of its own that runs after this one${all ? ", and let it work in batches" : ""}:\n\n1. this migration: the changes of the schema only\n2. the next one: the data, each batch committed by itself\n\n${subject.file.tool.outside}`
		};
	}
};

//#endregion
//#region src/checks/migrations/rules/concurrent-index-if-not-exists.ts
const concurrentIndexIfNotExists = {
	id: "migrations/concurrent-index-if-not-exists",
	severity: "medium",
	summary: "Takes an invalid index, left by a build that failed, for the index it wants",
	why: "`CREATE INDEX CONCURRENTLY` that is interrupted, runs into a timeout or finds two rows alike leaves an index behind that is there and invalid: no query uses it, every write pays for it, and a unique one checks nothing. The next try finds the name, `IF NOT EXISTS` leaves it at that, and the migration counts as done.",
	fix: "Drop what is left of an earlier try first: `DROP INDEX CONCURRENTLY IF EXISTS`, then create without `IF NOT EXISTS`.",
	since: "0.1.0",
	sources: ["https://www.postgresql.org/docs/18/sql-createindex.html#SQL-CREATEINDEX-CONCURRENTLY"],
	examples: {
		bad: ["-- +goose NO TRANSACTION\n-- +goose Up\nCREATE INDEX CONCURRENTLY IF NOT EXISTS users_email_idx ON users (email);"],
		good: [
			"-- +goose NO TRANSACTION\n-- +goose Up\nDROP INDEX CONCURRENTLY IF EXISTS users_email_idx;\nCREATE INDEX CONCURRENTLY IF NOT EXISTS users_email_idx ON users (email);",
			"-- +goose NO TRANSACTION\n-- +goose Up\nCREATE INDEX CONCURRENTLY users_email_idx ON users (email);",
			"CREATE INDEX IF NOT EXISTS users_email_idx ON users (email);"
		]
	},
	*check(subject) {
		const { node } = subject.statement;
		if (!("IndexStmt" in node) || !node.IndexStmt.concurrent || !node.IndexStmt.if_not_exists) return;
		const { idxname = "", relation, unique } = node.IndexStmt;
		const key = keyOf$3([relation?.schemaname, idxname]);
		const isCleared = subject.statements.slice(0, subject.index).some(({ node: earlier }) => "DropStmt" in earlier && earlier.DropStmt.removeType === "OBJECT_INDEX" && (earlier.DropStmt.objects ?? []).some((object) => partsOf(object).at(-1) === idxname));
		const table = tableKey(relation);
		if (isCleared || subject.isNew(table)) return;
		yield {
			about: key,
			title: `Index ${plain(idxname)} may stay invalid: IF NOT EXISTS keeps what a failed build has left`,
			message: `If building ${code$1(idxname)} fails, an invalid index of that name stays. The next run of this migration finds it and is content.`,
			impact: `Queries on ${code$1(table)} go on without the index${unique ? ", and rows that are alike get in" : ""}, while the migration counts as done.`,
			fix: `Clear the way first, and leave out \`IF NOT EXISTS\`:\n\n${sqlBlock(`DROP INDEX CONCURRENTLY IF EXISTS ${quote$1(idxname)};`)}\n\n${sqlBlock(`${subject.shown.replace(/\s+if\s+not\s+exists\b/i, "")};`)}\n\n${subject.file.tool.outside}`,
			at: findWords(subject.statement, subject.file.text, [
				"if",
				"not",
				"exists"
			])
		};
	}
};

//#endregion
//#region src/checks/migrations/rules/concurrently-in-transaction.ts
const FIX$6 = "Put the statement alone into a migration that runs without a transaction.";
const concurrentlyInTransaction = {
	id: "migrations/concurrently-in-transaction",
	severity: "high",
	summary: "Runs a statement inside of a transaction that PostgreSQL refuses there",
	why: "`CREATE INDEX CONCURRENTLY` and its like commit several times themselves. Inside of a transaction, or in a file of several statements that is sent as one query, PostgreSQL refuses them with error 25001: the migration fails and the deploy stops.",
	fix: FIX$6,
	since: "0.1.0",
	sources: ["https://www.postgresql.org/docs/18/sql-createindex.html#SQL-CREATEINDEX-CONCURRENTLY", "https://github.com/prisma/prisma-engines/pull/5847"],
	examples: {
		bad: [
			"CREATE INDEX CONCURRENTLY a ON users (email);",
			"BEGIN;\nDROP INDEX CONCURRENTLY a;\nCOMMIT;",
			"-- migrate:up\nREINDEX TABLE CONCURRENTLY users;"
		],
		good: [
			"-- +goose NO TRANSACTION\n-- +goose Up\nCREATE INDEX CONCURRENTLY a ON users (email);",
			"-- migrate:up transaction:false\nCREATE INDEX CONCURRENTLY a ON users (email);\n-- migrate:down\nBEGIN; DROP INDEX CONCURRENTLY a; COMMIT;",
			"CREATE INDEX a ON users (email);"
		]
	},
	*check(subject) {
		const refused = outsideOnly(subject.statement.node);
		const { kind } = subject.transaction;
		if (refused === void 0 || kind === "no" || kind === "unknown") return;
		const { tool } = subject.file;
		const apart = kind === "tool" && tool.runsApart && (refused.creates || tool.runsApart.statements === "all") ? tool.runsApart : void 0;
		const reason = kind === "explicit" ? "A `BEGIN` stands before it in this file." : subject.file.wrapping === "implicit" ? `${tool.label} sends the file as one query, and PostgreSQL makes one transaction of its ${subject.statements.length} statements.` : tool.name === "plain" ? "The file runs in a transaction." : `${tool.label} wraps the file in a transaction.`;
		yield {
			about: refused.words,
			severity: apart ? "medium" : "high",
			title: `${refused.words} stands in a transaction, where PostgreSQL refuses it`,
			message: `${reason} \`${refused.words}\` cannot run there (error 25001).${apart ? ` Since ${apart.since} it is run apart from the others.` : ""}`,
			impact: `The migration fails and the deploy stops${apart ? `, with versions before ${apart.since}` : ""}.`,
			...suggest(subject, isExecuted(subject.statement, subject.readable) ? void 0 : {
				lead: `${kind === "explicit" ? "Take it out of `BEGIN … COMMIT`. " : ""}${tool.outside}`,
				replaces: { kind: "all" },
				steps: [outside(written$1(subject.statement, subject.readable, subject.statement.start, subject.statement.end))]
			}, FIX$6),
			at: findWords(subject.statement, subject.file.text, ["concurrently"])
		};
	}
};

//#endregion
//#region src/checks/migrations/rules/create-partition-of.ts
const createPartitionOf = {
	id: "migrations/create-partition-of",
	severity: "low",
	summary: "Creates a partition in one step, which locks the partitioned table against everybody",
	why: "`CREATE TABLE … PARTITION OF` needs ACCESS EXCLUSIVE on the partitioned table. The lock is short, but it waits for every query that runs on any partition, and all later ones wait behind it. `ATTACH PARTITION` of a table that was made before gets by with SHARE UPDATE EXCLUSIVE, which blocks neither reads nor writes.",
	fix: "Create the table by itself (`LIKE … INCLUDING ALL`), then attach it.",
	since: "0.1.0",
	sources: ["https://www.postgresql.org/docs/18/ddl-partitioning.html#DDL-PARTITIONING-DECLARATIVE-MAINTENANCE"],
	examples: {
		bad: ["CREATE TABLE events_2026 PARTITION OF events FOR VALUES FROM ('2026-01-01') TO ('2027-01-01');"],
		good: ["CREATE TABLE events (at date) PARTITION BY RANGE (at);\nCREATE TABLE events_old PARTITION OF events DEFAULT;", "CREATE TABLE events_2026 (LIKE events INCLUDING ALL);\nALTER TABLE events ATTACH PARTITION events_2026 FOR VALUES FROM ('2026-01-01') TO ('2027-01-01');"]
	},
	*check(subject) {
		const { node } = subject.statement;
		if (!("CreateStmt" in node) || node.CreateStmt.partbound === void 0) return;
		const { relation, inhRelations } = node.CreateStmt;
		const [parent] = inhRelations ?? [];
		const parts = partsOf(parent);
		const table = keyOf$3(parts);
		if (subject.isNew(table)) return;
		const sql = parts.map(quote$1).join(".");
		yield {
			about: tableKey(relation),
			proof: {
				kind: "lock",
				on: table
			},
			title: `Partitioned table ${plain(table)} is locked to create partition ${plain(tableKey(relation))}`,
			message: `This needs ${code$1(table)} for itself for a moment, and waits for every query on it.`,
			impact: `If one query on ${code$1(table)} runs long, all others wait behind this statement.`,
			fix: `In two steps, of which none blocks reads or writes:\n\n${sqlBlock(`SET lock_timeout = '${subject.lockTimeout}';`, `CREATE TABLE ${relationSql(relation)} (LIKE ${sql} INCLUDING ALL);`, `ALTER TABLE ${sql} ATTACH PARTITION ${relationSql(relation)} <the bounds>;`)}`
		};
	}
};

//#endregion
//#region src/checks/migrations/rules/create-rule.ts
const createRule = {
	id: "migrations/create-rule",
	severity: "high",
	summary: "Adds a rule that puts something else in place of the writes of running code",
	why: "With `DO INSTEAD`, what the app writes does not happen: it gets no error, and `INSERT 0 0` as an answer. With `DO ALSO`, more happens than it wrote, and expressions such as `nextval()` are computed twice. The rule holds for the version that still runs from the moment it is there.",
	fix: "Use a trigger, which sees each row and can say why it refuses one; or change the code, and let the rule go.",
	since: "0.1.0",
	sources: ["https://www.postgresql.org/docs/18/sql-createrule.html", "https://wiki.postgresql.org/wiki/Don%27t_Do_This#Don.27t_use_rules"],
	examples: {
		bad: ["CREATE RULE silent AS ON DELETE TO users DO INSTEAD NOTHING;", "CREATE RULE copied AS ON INSERT TO users DO ALSO INSERT INTO log VALUES (new.id);"],
		good: ["CREATE TABLE t (a int);\nCREATE RULE silent AS ON DELETE TO t DO INSTEAD NOTHING;", "CREATE VIEW v AS SELECT 1 AS a;\nCREATE RULE writes AS ON INSERT TO v DO INSTEAD INSERT INTO users VALUES (new.a);"]
	},
	*check(subject) {
		const { node } = subject.statement;
		if (!("RuleStmt" in node)) return;
		const { relation, rulename = "", event = "", instead } = node.RuleStmt;
		const table = tableKey(relation);
		if (subject.isNew(table) || subject.schema.objects.has(`view ${table}`)) return;
		const writes = EVENTS[event] ?? "query";
		yield {
			about: `${table}.${rulename}`,
			severity: instead ? "high" : "medium",
			title: `Rule ${plain(rulename)} ${instead ? "replaces" : "adds to"} what is asked of table ${plain(table)}`,
			message: `From here on every ${writes} on ${code$1(table)} is rewritten by ${code$1(rulename)}, also one of the version that still runs.`,
			impact: instead ? `The running version’s ${writes} on ${code$1(table)} does not happen as it was written, and nothing tells it so.` : `The running version’s ${writes} on ${code$1(table)} does more than it says, and fails where that fails.`,
			fix: "Use a trigger, which can tell why it refuses a row. If the rule is meant, ship code that knows it first, and accept this finding with that as the reason."
		};
	}
};
const EVENTS = {
	CMD_INSERT: "insert",
	CMD_UPDATE: "update",
	CMD_DELETE: "delete",
	CMD_SELECT: "query"
};

//#endregion
//#region src/checks/migrations/rules/create-trigger.ts
const createTrigger = {
	id: "migrations/create-trigger",
	severity: "low",
	summary: "Adds a trigger, which from now on runs with every write of running code",
	why: "The version that still runs was not written for it: its writes become slower, and if the function of the trigger fails, they fail. Writes to the table wait while the trigger is created.",
	fix: "Try it with the writes of the version that runs, and keep its function short. `ALTER TABLE … DISABLE TRIGGER` is the way out.",
	since: "0.1.0",
	sources: ["https://www.postgresql.org/docs/18/sql-createtrigger.html"],
	examples: {
		bad: ["CREATE TRIGGER audit AFTER UPDATE ON users FOR EACH ROW EXECUTE FUNCTION note();"],
		good: [
			"CREATE TABLE t (a int);\nCREATE TRIGGER audit AFTER UPDATE ON t FOR EACH ROW EXECUTE FUNCTION note();",
			"DROP TRIGGER audit ON users;\nCREATE TRIGGER audit AFTER UPDATE ON users FOR EACH ROW EXECUTE FUNCTION note();",
			"CREATE OR REPLACE TRIGGER audit AFTER UPDATE ON users FOR EACH ROW EXECUTE FUNCTION note();"
		]
	},
	*check(subject) {
		const { node } = subject.statement;
		if (!("CreateTrigStmt" in node)) return;
		const { relation, trigname = "", replace } = node.CreateTrigStmt;
		const table = tableKey(relation);
		const name = `${table}.${trigname}`;
		const wasThere = subject.statements.slice(0, subject.index).some(({ node: earlier }) => droppedBy(earlier).some((each) => each.kind === "trigger" && each.name === name));
		if (replace || wasThere || subject.isNew(table) || subject.schema.objects.get(`view ${table}`) !== void 0) return;
		yield {
			about: name,
			proof: {
				kind: "lock",
				on: table
			},
			title: `Trigger ${plain(trigname)} runs with every write to table ${plain(table)} from now on`,
			message: `${code$1(trigname)} is new on ${code$1(table)}, and also runs for the version that is live now.`,
			impact: `Writes of the running version to ${code$1(table)} do more work, and fail where the trigger fails.`,
			fix: `Try the function with rows as the running version writes them. To be able to take it back at once: \`ALTER TABLE … DISABLE TRIGGER\` needs no deploy.`
		};
	}
};

//#endregion
//#region src/checks/migrations/rules/default-partition-scan.ts
const defaultPartitionScan = {
	id: "migrations/default-partition-scan",
	severity: "medium",
	works: "scan",
	summary: "Adds a partition beside a default one, which is read from end to end under a lock",
	why: "PostgreSQL must prove that no row of the default partition belongs into the new one. It reads all of the default partition under ACCESS EXCLUSIVE, so that every query that touches it waits, and fails if it finds such a row.",
	fix: "Give the default partition a validated `CHECK` that leaves out the new bounds, add the partition, drop the check. Better: keep the default partition empty.",
	since: "0.1.0",
	sources: ["https://www.postgresql.org/docs/18/sql-altertable.html#SQL-ALTERTABLE-ATTACH-PARTITION"],
	examples: {
		bad: ["ALTER TABLE events ATTACH PARTITION events_rest DEFAULT;\nCREATE TABLE events_2026 PARTITION OF events FOR VALUES FROM (2026) TO (2027);", "ALTER TABLE events ATTACH PARTITION events_rest DEFAULT;\nALTER TABLE events ATTACH PARTITION events_2026 FOR VALUES FROM (2026) TO (2027);"],
		good: ["CREATE TABLE events_2026 PARTITION OF events FOR VALUES FROM (2026) TO (2027);", "ALTER TABLE events ATTACH PARTITION events_rest DEFAULT;\nALTER TABLE events_rest ADD CONSTRAINT bounds CHECK (at >= 2027) NOT VALID;\nALTER TABLE events_rest VALIDATE CONSTRAINT bounds;\nCREATE TABLE events_2026 PARTITION OF events FOR VALUES FROM (2026) TO (2027);"]
	},
	*check(subject) {
		for (const { parent, partition } of addedPartitions(subject)) {
			const other = subject.schema.tables.get(parent)?.defaultPartition;
			if (other === void 0 || subject.isNew(other)) continue;
			if ((subject.schema.tables.get(other)?.checks.size ?? 0) > 0) continue;
			yield {
				about: partition,
				proof: {
					kind: "work",
					on: other
				},
				title: `Default partition ${plain(other)} is read while all queries wait, to add ${plain(partition)}`,
				message: `${code$1(parent)} has a default partition. Before ${code$1(partition)} takes rows of its own, PostgreSQL reads all of ${code$1(other)} under a lock that blocks reads and writes.`,
				impact: `Queries that touch ${code$1(other)} wait meanwhile; one row that belongs into ${code$1(partition)} stops the deploy.`,
				fix: `Before this migration, each in a transaction of its own:\n\n${sqlBlock(`ALTER TABLE ${other} ADD CONSTRAINT outside CHECK (NOT (<the new bounds>)) NOT VALID;`)}\n\n${sqlBlock(`ALTER TABLE ${other} VALIDATE CONSTRAINT outside;`)}`
			};
		}
	}
};
function addedPartitions({ statement }) {
	const { node } = statement;
	if ("CreateStmt" in node) {
		const { relation, partbound, inhRelations } = node.CreateStmt;
		return partbound === void 0 || partbound.is_default ? [] : [{
			parent: keyOf$3(partsOf(inhRelations?.[0])),
			partition: tableKey(relation)
		}];
	}
	return alterationsOf(statement).flatMap(({ command: { subtype, def }, table }) => subtype === "AT_AttachPartition" && def && "PartitionCmd" in def && !def.PartitionCmd.bound?.is_default ? [{
		parent: table,
		partition: tableKey(def.PartitionCmd.name)
	}] : []);
}

//#endregion
//#region src/checks/migrations/rules/detach-partition.ts
const FIX$5 = "`DETACH PARTITION … CONCURRENTLY` (PostgreSQL 14 and later), outside of a transaction.";
const detachPartition = {
	id: "migrations/detach-partition",
	severity: "medium",
	summary: "Detaches a partition under a lock on the whole partitioned table",
	why: "It takes an instant, but needs the parent and the partition for itself: it waits for every running query, and every new one waits behind it.",
	fix: FIX$5,
	since: "0.1.0",
	sources: ["https://www.postgresql.org/docs/18/sql-altertable.html"],
	examples: {
		bad: ["ALTER TABLE m DETACH PARTITION m_2024;"],
		good: ["ALTER TABLE m DETACH PARTITION m_2024 CONCURRENTLY;", "ALTER TABLE m DETACH PARTITION m_2024 FINALIZE;"]
	},
	*check(subject) {
		for (const { command, table, index } of alterationsOf(subject.statement)) {
			if (command.subtype !== "AT_DetachPartition" || !command.def || !("PartitionCmd" in command.def)) continue;
			const { name, concurrent } = command.def.PartitionCmd;
			if (concurrent || subject.isNew(table)) continue;
			const child = tableKey(name);
			const part = partOf(subject, index);
			yield {
				about: child,
				proof: {
					kind: "lock",
					on: child
				},
				title: `Partition ${plain(child)} is detached under a lock on table ${plain(table)}`,
				message: `Without \`CONCURRENTLY\` this needs all of ${code$1(table)} for itself.`,
				impact: `It waits for every running query on ${code$1(table)}, and all later ones wait behind it.`,
				...suggest(subject, part && {
					replaces: {
						kind: "part",
						index,
						edits: []
					},
					steps: [outside(sql`${part.head} DETACH PARTITION ${relationSql(name)} CONCURRENTLY`)],
					tail: subject.file.tool.outside
				}, FIX$5),
				at: findWords(subject.statement, subject.file.text, ["detach", "partition"])
			};
		}
	}
};

//#endregion
//#region src/checks/migrations/rules/disable-trigger.ts
const disableTrigger = {
	id: "migrations/disable-trigger",
	severity: "medium",
	summary: "Switches triggers off and leaves them off for writes of running code",
	why: "`DISABLE TRIGGER ALL` also switches off the triggers that check foreign keys: rows without a parent get in and stay. Whatever a trigger kept in step drifts apart, and enabling it again does not catch up.",
	fix: "Enable it again in the same transaction: the lock keeps other writers out meanwhile. Or set `session_replication_role` for this session only.",
	since: "0.1.0",
	sources: ["https://www.postgresql.org/docs/18/sql-altertable.html#SQL-ALTERTABLE-DESC-DISABLE-ENABLE-TRIGGER"],
	examples: {
		bad: ["ALTER TABLE users DISABLE TRIGGER ALL;", "-- +goose NO TRANSACTION\n-- +goose Up\nALTER TABLE users DISABLE TRIGGER audit;\nUPDATE users SET a = 1 WHERE id = 1;\nALTER TABLE users ENABLE TRIGGER audit;"],
		good: ["ALTER TABLE users DISABLE TRIGGER audit;\nUPDATE users SET a = 1 WHERE id = 1;\nALTER TABLE users ENABLE TRIGGER audit;", "ALTER TABLE users ENABLE TRIGGER audit;"]
	},
	*check(subject) {
		for (const alteration of alterationsOf(subject.statement)) {
			const { command, table, tableSql } = alteration;
			if (!/^AT_DisableTrig/.test(command.subtype ?? "") || subject.isNew(table)) continue;
			const isBack = isEnabledLater(subject, alteration);
			if (isBack && subject.transaction.kind !== "no") continue;
			const which = command.subtype === "AT_DisableTrig" ? `Trigger ${command.name ?? ""}` : "All triggers";
			yield {
				about: `${table}.${command.name ?? "all"}`,
				title: `${plain(which)} of table ${plain(table)} ${command.subtype === "AT_DisableTrig" ? "is" : "are"} switched off`,
				message: `${isBack ? `Each statement is committed by itself, so that writes of others to ${code$1(table)} go by the triggers until they are enabled again.` : `Nothing in this migration enables ${command.subtype === "AT_DisableTrig" ? "it" : "them"} again.`}${command.subtype === "AT_DisableTrigAll" ? " Foreign keys of the table are not checked meanwhile." : ""}`,
				impact: `Writes of the running version to ${code$1(table)} leave out what the triggers do${command.subtype === "AT_DisableTrigAll" ? ", and may break foreign keys without an error" : ""}.`,
				fix: `In one transaction with what needs it:\n\n${sqlBlock("BEGIN;", `${subject.shown};`, "…", `ALTER TABLE ${tableSql} ENABLE TRIGGER ${command.name ?? (command.subtype === "AT_DisableTrigAll" ? "ALL" : "USER")};`, "COMMIT;")}`,
				at: findWords(subject.statement, subject.file.text, ["disable", "trigger"])
			};
		}
	}
};
const isEnabledLater = ({ statements, index }, { table, command }) => statements.slice(index + 1).flatMap(alterationsOf).some((later) => later.table === table && /^AT_Enable(?:Always|Replica)?Trig/.test(later.command.subtype ?? "") && (later.command.name === command.name || later.command.name === void 0));

//#endregion
//#region src/checks/migrations/rules/does-more.ts
const doesMore = {
	id: "migrations/does-more",
	severity: "high",
	summary: "Drops something, or holds a table up, in a way that its text does not show",
	why: "The statement was run, and a table or column that was there before was gone, or a table was read or written anew while others would have waited. The text does not say so: a function does it, or SQL that is made when it runs, or a name means another table here than it seems.",
	fix: "Write what is to be done as a statement of its own, so that it can be read and judged; or accept this with the reason.",
	since: "0.1.0",
	sources: ["https://www.postgresql.org/docs/18/plpgsql-statements.html#PLPGSQL-STATEMENTS-EXECUTING-DYN"],
	examples: {
		bad: [
			"-- lost: public.orders\nSELECT clean_up();",
			"-- lost: public.orders\nDO $$ BEGIN EXECUTE format('DROP TABLE %I', (SELECT 'orders')); END $$;",
			"-- lost: public.orders\nCREATE TEMP TABLE orders (x int); DROP TABLE public.orders;"
		],
		good: ["SELECT clean_up();", "-- lost: public.orders\nDROP TABLE orders;"]
	}
};

//#endregion
//#region src/checks/migrations/rules/drop-cascade.ts
const KINDS$1 = {
	OBJECT_TYPE: "Type",
	OBJECT_DOMAIN: "Domain",
	OBJECT_VIEW: "View",
	OBJECT_MATVIEW: "Materialized view",
	OBJECT_FUNCTION: "Function",
	OBJECT_SEQUENCE: "Sequence",
	OBJECT_EXTENSION: "Extension"
};
const dropCascade = {
	id: "migrations/drop-cascade",
	severity: "high",
	summary: "Drops something and, unseen, all that depends on it",
	why: "`DROP TYPE … CASCADE` drops every column of that type with its values, `DROP EXTENSION … CASCADE` every index and column that uses it, `DROP VIEW … CASCADE` the views upon it. Nothing in the migration says which.",
	fix: "Leave out `CASCADE`: PostgreSQL then lists what depends on it and stops. Drop those things by name, or change them first.",
	since: "0.1.0",
	sources: ["https://www.postgresql.org/docs/18/ddl-depend.html"],
	examples: {
		bad: [
			"DROP TYPE mood CASCADE;",
			"DROP VIEW report CASCADE;",
			"DROP EXTENSION citext CASCADE;"
		],
		good: ["DROP TYPE mood;", "CREATE TYPE tmp AS ENUM ();\nDROP TYPE tmp;"]
	},
	*check(subject) {
		const { node } = subject.statement;
		if (!("DropStmt" in node) || node.DropStmt.behavior !== "DROP_CASCADE") return;
		const { removeType = "" } = node.DropStmt;
		const kind = KINDS$1[removeType];
		if (kind === void 0) return;
		for (const object of node.DropStmt.objects ?? []) {
			const name = partsOf(object).join(".");
			const columns = removeType === "OBJECT_TYPE" || removeType === "OBJECT_DOMAIN" || removeType === "OBJECT_EXTENSION";
			yield {
				about: name,
				proof: { kind: "cascade" },
				severity: columns ? "high" : "medium",
				title: `${kind} ${plain(name)} is dropped with everything that depends on it`,
				message: `\`CASCADE\` also drops what depends on ${code$1(name)}${columns ? ": columns of that type, with their values" : ""}. What that is stands nowhere in the migration.`,
				impact: columns ? `Every column that uses ${code$1(name)} is dropped with its values, in whatever table it is.` : `Whatever is built upon ${code$1(name)} is gone without a word, and queries that use it fail.`,
				fix: `Leave out \`CASCADE\`; PostgreSQL then names what is in the way:\n\n${sqlBlock(`${subject.shown.replace(/\s+cascade\b\s*$/i, "")};`)}`,
				at: findWords(subject.statement, subject.file.text, ["cascade"])
			};
		}
	}
};

//#endregion
//#region src/checks/migrations/rules/drop-constraint.ts
const dropConstraint = {
	id: "migrations/drop-constraint",
	severity: "medium",
	summary: "Drops a primary key, a unique constraint or a unique index that running code leans on",
	why: "`INSERT … ON CONFLICT (columns)` fails with error 42P10 as soon as no unique key has these columns; every upsert of the running version does. Until the new code takes care, equal rows get in and nothing reports it. Without a primary key, logical replication (read replicas of other versions, change streams, many hosts' upgrades) refuses updates and deletes of the table.",
	fix: "Build the new key first (`CREATE UNIQUE INDEX CONCURRENTLY`), ship code that uses it, and drop the old one in a later release.",
	since: "0.1.0",
	sources: ["https://www.postgresql.org/docs/18/sql-insert.html#SQL-ON-CONFLICT", "https://www.postgresql.org/docs/18/logical-replication-publication.html#LOGICAL-REPLICATION-PUBLICATION-REPLICA-IDENTITY"],
	examples: {
		bad: [
			"ALTER TABLE users DROP CONSTRAINT users_pkey;",
			"ALTER TABLE users ADD COLUMN email text, ADD CONSTRAINT one_email UNIQUE (email);\nALTER TABLE users DROP CONSTRAINT one_email;",
			"CREATE UNIQUE INDEX one_email ON users (email);\nDROP INDEX CONCURRENTLY one_email;"
		],
		good: [
			"ALTER TABLE orders DROP CONSTRAINT orders_user_id_fkey;",
			"ALTER TABLE users DROP CONSTRAINT users_pkey, ADD PRIMARY KEY (id);",
			"CREATE TABLE t (a int PRIMARY KEY);\nALTER TABLE t DROP CONSTRAINT t_pkey;",
			"CREATE INDEX by_email ON users (email);\nDROP INDEX CONCURRENTLY by_email;",
			"CREATE UNIQUE INDEX a ON users (email);\nDROP INDEX CONCURRENTLY a;\nCREATE UNIQUE INDEX CONCURRENTLY b ON users (email);"
		]
	},
	*check(subject) {
		for (const { table, name, words: found } of dropped(subject)) {
			if (subject.isNew(table)) continue;
			const known = subject.schema.tables.get(table)?.keys.get(name);
			const kind = known?.kind ?? (name === `${table.split(".").at(-1)}_pkey` ? "primary" : void 0);
			if (kind === void 0 || isReplaced(subject, table, name, known?.columns)) continue;
			const words = kind === "primary" ? "Primary key" : found.includes("index") ? "Unique index" : "Unique constraint";
			const columns = known === void 0 ? "" : ` over ${known.columns.map(code$1).join(", ")}`;
			yield {
				about: `${table}.${name}`,
				title: `${words} ${plain(name)} of table ${plain(table)} is dropped`,
				message: `${code$1(name)}${columns} goes, and nothing in this migration takes its place.`,
				impact: `Upserts of the running version that name its columns in \`ON CONFLICT\` fail, and rows that are alike get in${kind === "primary" ? "; where the table is replicated logically, updates and deletes fail" : ""}.`,
				fix: `If another key takes its place, build that first, ship code that uses it, and drop ${code$1(name)} in a later release. If nothing needs it, accept this finding with that as the reason.`,
				at: findWords(subject.statement, subject.file.text, found.includes("index") ? [name] : [...found, name])
			};
		}
	}
};
function dropped(subject) {
	const { node } = subject.statement;
	if ("DropStmt" in node && node.DropStmt.removeType === "OBJECT_INDEX") return (node.DropStmt.objects ?? []).map((object) => {
		const parts = partsOf(object);
		return {
			table: subject.schema.indexes.get(keyOf$3(parts)) ?? "",
			name: parts.at(-1) ?? "",
			words: ["index"]
		};
	});
	return alterationsOf(subject.statement).flatMap(({ command: { subtype, name = "" }, table }) => subtype === "AT_DropConstraint" ? [{
		table,
		name,
		words: [
			"drop",
			"constraint",
			["if", "exists"]
		]
	}] : []);
}
function isReplaced({ statements, index }, table, name, columns) {
	const isSame = (other) => columns === void 0 || other.length === 0 || columns.join() === other.join();
	return statements.some((statement, position) => {
		const { node } = statement;
		if ("IndexStmt" in node) {
			const { idxname, relation, unique, indexParams, whereClause } = node.IndexStmt;
			if (idxname === name && position < index) return false;
			const own = (indexParams ?? []).flatMap((each) => "IndexElem" in each ? each.IndexElem.name ?? [] : []);
			return unique === true && whereClause === void 0 && tableKey(relation) === table && isSame(own);
		}
		return addedConstraints(statement).some(({ constraint, table: of }) => of === table && (constraint.conname !== name || position >= index) && (constraint.contype === "CONSTR_PRIMARY" || constraint.contype === "CONSTR_UNIQUE") && isSame(stringsOf(constraint.keys)));
	});
}

//#endregion
//#region src/checks/migrations/rules/drop-default.ts
const dropDefault = {
	id: "migrations/drop-default",
	severity: "medium",
	summary: "Takes the default from a required column, so that inserts of running code fail",
	why: "The version that still runs leaves the column out of its inserts, because the default fills it, or because it does not know the column yet. Without the default each of these inserts fails with error 23502 until the last old process is gone.",
	fix: "Keep the default in this release. Drop it in a later one, when every version that runs gives a value.",
	since: "0.1.0",
	sources: ["https://www.postgresql.org/docs/18/ddl-default.html"],
	examples: {
		bad: ["ALTER TABLE users ADD COLUMN plan int NOT NULL DEFAULT 1;\nALTER TABLE users ALTER COLUMN plan DROP DEFAULT;", "ALTER TABLE users ALTER COLUMN plan SET NOT NULL, ALTER COLUMN plan DROP DEFAULT;"],
		good: [
			"ALTER TABLE users ADD COLUMN plan int DEFAULT 1;\nALTER TABLE users ALTER COLUMN plan DROP DEFAULT;",
			"ALTER TABLE users ADD COLUMN plan int NOT NULL DEFAULT 1;\nALTER TABLE users ALTER COLUMN plan DROP DEFAULT;\nALTER TABLE users ALTER COLUMN plan SET DEFAULT 2;",
			"CREATE TABLE t (a int NOT NULL DEFAULT 1);\nALTER TABLE t ALTER COLUMN a DROP DEFAULT;",
			"ALTER TABLE users ALTER COLUMN plan DROP DEFAULT;"
		]
	},
	*check(subject) {
		for (const { command, table, index } of alterationsOf(subject.statement)) {
			const { subtype, name: column = "", def } = command;
			if (subtype !== "AT_ColumnDefault" || def !== void 0 || subject.isNew(table)) continue;
			const known = subject.schema.tables.get(table)?.columns.get(column);
			if (!(known?.notNull === true || alterationsOf(subject.statement).some((other) => other.command.subtype === "AT_SetNotNull" && other.command.name === column)) || known?.hasDefault === false || isGivenAgain(subject, table, column, index)) continue;
			const isNew = subject.isNewColumn(table, column);
			yield {
				about: `${table}.${column}`,
				title: `Required column ${plain(column)} of table ${plain(table)} loses its default`,
				message: `${code$1(`${table}.${column}`)} is \`NOT NULL\`, and from here on nothing fills it${isNew ? ". It is new: the version that still runs does not know it" : ""}.`,
				impact: `Inserts of the running version into ${code$1(table)} that leave ${code$1(column)} out fail.`,
				fix: "Take this statement out, and drop the default in a later release. A default that is there costs nothing.",
				at: findWords(subject.statement, subject.file.text, [
					"alter",
					["column"],
					column,
					"drop",
					"default"
				])
			};
		}
	}
};
function isGivenAgain({ statements, index, statement }, table, column, after) {
	return [...alterationsOf(statement).filter((other) => other.index > after), ...statements.slice(index + 1).flatMap(alterationsOf)].some((other) => other.table === table && other.command.name === column && (other.command.subtype === "AT_ColumnDefault" && other.command.def !== void 0 || other.command.subtype === "AT_AddIdentity" || other.command.subtype === "AT_DropNotNull" || other.command.subtype === "AT_DropColumn"));
}

//#endregion
//#region src/checks/migrations/sql/dropped.ts
function droppedObjects(subject, kind) {
	return droppedBy(subject.statement.node).flatMap((dropped) => {
		const { name, parts, cascade } = dropped;
		if (dropped.kind !== kind || cascade || subject.isNewObject(kind, name) || isTakenAgain(subject, dropped)) return [];
		return {
			kind,
			name,
			sql: parts.map(quote$1).join("."),
			at: findWords(subject.statement, subject.file.text, parts)
		};
	});
}
const isTakenAgain = ({ statements, index }, object) => statements.slice(index + 1).some(({ node }) => takesName(node, object) || object.kind === "view" && "CreateStmt" in node && tableKey(node.CreateStmt.relation) === object.name);
const isOwned = ({ schema }, sequence) => sequence.endsWith("_seq") && [...schema.tables.keys(), ...schema.gone].some((table) => sequence.startsWith(`${table}_`));

//#endregion
//#region src/checks/migrations/rules/drop-extension.ts
const dropExtension = {
	id: "migrations/drop-extension",
	severity: "medium",
	summary: "Drops an extension whose functions running code may call",
	why: "PostgreSQL refuses while a column, an index or a default needs the extension, but not while only code calls its functions or operators: those queries fail until the last old process is gone. To make it again takes a role that may.",
	fix: "Ship code that no longer needs the extension first, and drop it in a later release.",
	since: "0.1.0",
	sources: ["https://www.postgresql.org/docs/18/sql-dropextension.html"],
	examples: {
		bad: ["DROP EXTENSION pg_trgm;"],
		good: ["DROP EXTENSION pg_trgm;\nCREATE EXTENSION pg_trgm SCHEMA extensions;"]
	},
	*check(subject) {
		for (const { name, sql, at } of droppedObjects(subject, "extension")) yield {
			about: name,
			rollback: "breaks",
			title: `Extension ${plain(name)} is dropped`,
			message: `This drops ${code$1(name)} with all its functions, operators and types.`,
			impact: `Every query of the running version that calls a function or operator of ${code$1(name)} fails from now on.`,
			fix: `Ship code that no longer needs ${code$1(name)} first; then:\n\n${sqlBlock(`SET lock_timeout = '${subject.lockTimeout}';`, `DROP EXTENSION ${sql};`)}`,
			at
		};
	}
};

//#endregion
//#region src/checks/migrations/rules/drop-function.ts
const dropFunction = {
	id: "migrations/drop-function",
	severity: "medium",
	summary: "Drops a function that running code may call",
	why: "Until the last old process is gone, every query that calls the function fails. Functions that only triggers call are not meant: PostgreSQL refuses to drop one that a trigger uses.",
	fix: "Ship code that no longer calls the function first, and drop it in a later release.",
	since: "0.1.0",
	sources: ["https://www.postgresql.org/docs/18/sql-dropfunction.html"],
	examples: {
		bad: ["DROP FUNCTION total(int);", "DROP PROCEDURE IF EXISTS billing.close_month;"],
		good: ["DROP FUNCTION total(int);\nCREATE FUNCTION total(a int) RETURNS int LANGUAGE sql AS $$ SELECT a $$;", "CREATE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$;\nDROP FUNCTION touch();"]
	},
	*check(subject) {
		for (const { name, at } of droppedObjects(subject, "function")) {
			if (subject.schema.objects.get(`function ${name}`)?.forTriggers) continue;
			yield {
				about: name,
				rollback: "breaks",
				title: `Function ${plain(name)} is dropped`,
				message: `This drops ${code$1(name)}, and nothing in this migration makes it again.`,
				impact: `Every query of the running version that calls ${code$1(name)} fails from now on; so does one in a function or policy that names it in its text.`,
				fix: `Ship code that no longer calls ${code$1(name)} first. When no old version runs any more, drop it and accept this finding with that as the reason:\n\n${sqlBlock(`SET lock_timeout = '${subject.lockTimeout}';`, `${subject.shown};`)}`,
				at
			};
		}
	}
};

//#endregion
//#region src/checks/migrations/rules/drop-sequence.ts
const dropSequence = {
	id: "migrations/drop-sequence",
	severity: "medium",
	summary: "Drops a sequence that running code may draw numbers from",
	why: "PostgreSQL refuses to drop a sequence that a default uses, but not one that code asks with `nextval`: some ORMs (Hibernate among them) number rows that way, and every insert of the running version then fails.",
	fix: "Ship code that no longer asks the sequence first, and drop it in a later release.",
	since: "0.1.0",
	sources: ["https://www.postgresql.org/docs/18/sql-dropsequence.html"],
	examples: {
		bad: ["DROP SEQUENCE invoice_number;"],
		good: [
			"CREATE TABLE users (a int);\nDROP SEQUENCE users_id_seq;",
			"CREATE SEQUENCE tmp;\nDROP SEQUENCE tmp;",
			"DROP SEQUENCE invoice_number;\nCREATE SEQUENCE invoice_number START 1000;"
		]
	},
	*check(subject) {
		for (const { name, sql, at } of droppedObjects(subject, "sequence")) {
			if (isOwned(subject, name)) continue;
			yield {
				about: name,
				proof: {
					kind: "drop",
					of: name
				},
				rollback: "breaks",
				title: `Sequence ${plain(name)} is dropped`,
				message: `This drops ${code$1(name)}, and where it stood is lost.`,
				impact: `Inserts of the running version that ask ${code$1(name)} for a number fail; numbers that were given out may come again from what replaces it.`,
				fix: `Ship code that no longer asks ${code$1(name)} first; then:\n\n${sqlBlock(`SET lock_timeout = '${subject.lockTimeout}';`, `DROP SEQUENCE ${sql};`)}`,
				at
			};
		}
	}
};

//#endregion
//#region src/checks/migrations/rules/drop-trigger.ts
const dropTrigger = {
	id: "migrations/drop-trigger",
	severity: "low",
	summary: "Drops a trigger whose work running code counts on",
	why: "What the trigger did (counts, audit rows, times of the last change) is not done for writes of the version that still runs, and nothing reports it. `DROP TRIGGER` needs the table for itself for a moment.",
	fix: "Ship code that does the work itself first, and drop the trigger in a later release.",
	since: "0.1.0",
	sources: ["https://www.postgresql.org/docs/18/sql-droptrigger.html"],
	examples: {
		bad: ["DROP TRIGGER audit ON users;"],
		good: [
			"DROP TRIGGER audit ON users;\nCREATE TRIGGER audit AFTER UPDATE ON users FOR EACH ROW EXECUTE FUNCTION note();",
			"CREATE TABLE t (a int);\nDROP TRIGGER audit ON t;",
			"DROP TRIGGER audit ON users;\nDROP TABLE users;"
		]
	},
	*check(subject) {
		const rest = subject.statements.slice(subject.index + 1);
		for (const dropped of droppedBy(subject.statement.node)) {
			const { kind, name, parts } = dropped;
			const table = name.slice(0, -(parts.at(-1)?.length ?? 0) - 1);
			if (kind !== "trigger" || subject.isNew(table) || subject.isNewObject(kind, name)) continue;
			if (rest.some(({ node }) => "DropStmt" in node && node.DropStmt.removeType === "OBJECT_TABLE" && JSON.stringify(node.DropStmt.objects).includes(`"${table.split(".").at(-1)}"`)) || isTakenAgain(subject, dropped)) continue;
			yield {
				about: name,
				proof: {
					kind: "lock",
					on: table
				},
				title: `Trigger ${plain(parts.at(-1) ?? "")} of table ${plain(table)} is dropped`,
				message: `What ${code$1(parts.at(-1) ?? "")} did with writes to ${code$1(table)} is not done any more.`,
				impact: "Until the last old process is gone, its writes leave out what the trigger did, and nobody is told.",
				fix: "Ship code that does the work itself first. When no old version runs any more, drop the trigger."
			};
		}
	}
};

//#endregion
//#region src/checks/migrations/rules/drop-type.ts
const dropType = {
	id: "migrations/drop-type",
	severity: "low",
	summary: "Drops a type that running code may name",
	why: "Without `CASCADE` PostgreSQL drops only a type that no column uses. Code may name it all the same: an ORM casts its parameters to an enum by name, and drivers look types up when they connect.",
	fix: "Ship code that no longer names the type first, and drop it in a later release.",
	since: "0.1.0",
	sources: ["https://www.postgresql.org/docs/18/sql-droptype.html"],
	examples: {
		bad: ["DROP TYPE mood;", "DROP DOMAIN email;"],
		good: ["CREATE TYPE mood_new AS ENUM ();\nALTER TYPE mood RENAME TO mood_old;\nALTER TYPE mood_new RENAME TO mood;\nDROP TYPE mood_old;", "DROP TYPE mood;\nCREATE TYPE mood AS ENUM ();"]
	},
	*check(subject) {
		for (const { name, at } of droppedObjects(subject, "type")) {
			if (isLeftover(subject, name)) continue;
			yield {
				about: name,
				rollback: "breaks",
				title: `Type ${plain(name)} is dropped`,
				message: `This drops ${code$1(name)}. No column can use it any more, or PostgreSQL would refuse.`,
				impact: `A query of the running version that casts to ${code$1(name)} fails from now on.`,
				fix: `Ship code that no longer names ${code$1(name)} first; then:\n\n${sqlBlock(`SET lock_timeout = '${subject.lockTimeout}';`, `${subject.shown};`)}`,
				at
			};
		}
	}
};
const isLeftover = ({ statements, index }, name) => statements.slice(0, index).some(({ node }) => {
	const renamed = renamedBy(node);
	return renamed?.kind === "type" && renamed.to === name;
});

//#endregion
//#region src/checks/migrations/rules/drop-view.ts
const dropView = {
	id: "migrations/drop-view",
	severity: "medium",
	summary: "Drops a view that running code may read",
	why: "Until the last old process is gone, every query on the view fails, and so does everything else that reads it: reports, dashboards, exports.",
	fix: "Ship code that no longer reads the view first, and drop it in a later release.",
	since: "0.1.0",
	sources: ["https://www.postgresql.org/docs/18/sql-dropview.html"],
	examples: {
		bad: ["DROP VIEW report;", "DROP MATERIALIZED VIEW IF EXISTS billing.totals;"],
		good: [
			"DROP VIEW report;\nCREATE VIEW report AS SELECT 1 AS a;",
			"CREATE VIEW tmp AS SELECT 1 AS a;\nDROP VIEW tmp;",
			"DROP VIEW report;\nCREATE TABLE report (id int);"
		]
	},
	*check(subject) {
		for (const { name, at } of droppedObjects(subject, "view")) yield {
			about: name,
			proof: {
				kind: "drop",
				of: name
			},
			rollback: "breaks",
			title: `View ${plain(name)} is dropped`,
			message: `This drops ${code$1(name)}, and nothing in this migration makes it again.`,
			impact: `Every query of the running version on ${code$1(name)} fails from now on.`,
			fix: `Ship code that no longer reads ${code$1(name)} first. When no old version runs any more, drop it and accept this finding with that as the reason:\n\n${sqlBlock(`SET lock_timeout = '${subject.lockTimeout}';`, `${subject.shown};`)}`,
			at
		};
	}
};

//#endregion
//#region src/checks/migrations/rules/enable-rls-without-policy.ts
const enableRlsWithoutPolicy = {
	id: "migrations/enable-rls-without-policy",
	severity: "high",
	summary: "Switches row level security on where no policy lets anybody see a row",
	why: "Without a policy nobody but the owner of the table and roles with BYPASSRLS sees a row or may write one. Queries do not fail: they find nothing, and the app looks as if all its data were gone. An app that connects as the owner does not notice, unless `FORCE` is set.",
	fix: "Create the policies in the same transaction, before or after.",
	since: "0.1.0",
	sources: ["https://www.postgresql.org/docs/18/ddl-rowsecurity.html"],
	examples: {
		bad: [
			"ALTER TABLE users ENABLE ROW LEVEL SECURITY;",
			"ALTER TABLE users ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;",
			"CREATE POLICY own ON users USING (id = 1);\nALTER TABLE users FORCE ROW LEVEL SECURITY;",
			"CREATE POLICY own ON users USING (id = 1);\nALTER TABLE users ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;"
		],
		good: [
			"ALTER TABLE users ENABLE ROW LEVEL SECURITY;\nCREATE POLICY own ON users USING (id = 1);",
			"CREATE POLICY own ON users USING (id = 1);\nALTER TABLE users ENABLE ROW LEVEL SECURITY;",
			"CREATE TABLE t (a int);\nALTER TABLE t ENABLE ROW LEVEL SECURITY;",
			"CREATE TABLE t (a int);\nALTER TABLE t ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;\nCREATE POLICY own ON t USING (a = 1);"
		]
	},
	*check(subject) {
		for (const { command, table, tableSql } of alterationsOf(subject.statement)) {
			const isOpen = hasPolicy(subject, table);
			if (command.subtype === "AT_ForceRowSecurity" && !subject.isNew(table) && (isOpen || !isEnabled(subject, table))) yield {
				about: `${table} forced`,
				severity: isOpen ? "medium" : "high",
				title: `Row level security of table ${plain(table)} holds for its owner, too`,
				message: `An app that connects as the owner of ${code$1(table)} saw all rows until now. ${isOpen ? "From here on it sees what the policies let through." : "No policy is known here: where row level security is on, it sees none from here on, and every insert is refused."}`,
				impact: `The app looks as if rows of ${code$1(table)} were gone, without an error.`,
				fix: `Look at which role the app connects with. If it is the owner, create the policies that it needs before this statement:\n\n${sqlBlock(`CREATE POLICY <name> ON ${tableSql} FOR ALL TO <role> USING (<who may see a row>) WITH CHECK (<who may write one>);`)}`,
				at: findWords(subject.statement, subject.file.text, [
					"force",
					"row",
					"level",
					"security"
				])
			};
			if (command.subtype !== "AT_EnableRowSecurity" || subject.isNew(table) || isOpen) continue;
			const isCertain = subject.statements.flatMap(alterationsOf).some((other) => other.table === table && other.command.subtype === "AT_ForceRowSecurity") || subject.file.tool.name === "supabase";
			yield {
				about: table,
				severity: isCertain ? "high" : "medium",
				title: `Row level security of table ${plain(table)} is on, and no policy lets a row through`,
				message: `${code$1(table)} has no policy that is known here. ${isCertain ? "" : "Unless the app connects as the owner of the table, e"}${isCertain ? "E" : ""}very query finds it empty from now on, and every insert is refused.`,
				impact: `The app looks as if all rows of ${code$1(table)} were gone, without an error.`,
				fix: `In the same transaction:\n\n${sqlBlock(`CREATE POLICY <name> ON ${tableSql} FOR ALL TO <role> USING (<who may see a row>) WITH CHECK (<who may write one>);`)}`,
				at: findWords(subject.statement, subject.file.text, [
					"enable",
					"row",
					"level",
					"security"
				])
			};
		}
	}
};
const isEnabled = ({ statements }, table) => statements.flatMap(alterationsOf).some((other) => other.table === table && other.command.subtype === "AT_EnableRowSecurity");
const hasPolicy = ({ schema, statements }, table) => [...schema.objects.keys()].some((key) => key.startsWith(`policy ${table}.`)) || statements.some(({ node }) => madeBy(node).some(({ kind, name }) => kind === "policy" && name.startsWith(`${table}.`)));

//#endregion
//#region src/checks/migrations/sql/transactions.ts
function transactionsOf(statements, { wrapping, origin }) {
	if (origin?.parts === void 0) return inOne(statements, wrapping);
	const found = [];
	for (const part of origin.parts) {
		const own = inOne(statements.slice(found.length, endBefore(statements, found.length, part.until)), part.wrapping);
		const next = (found.at(-1)?.group ?? -1) + 1 - (own[0]?.group ?? 0);
		for (const { kind, group } of own) found.push({
			kind,
			group: group + next
		});
	}
	return found;
}
function endBefore(statements, first, place) {
	let end = first;
	while ((statements[end]?.start ?? place) < place) end++;
	return end;
}
function inOne(statements, wrapping) {
	const outside = wrapping === "transaction" || wrapping === "implicit" && statements.filter(({ nested }) => !nested).length > 1 ? "tool" : wrapping === "unknown" ? "unknown" : "no";
	let kind = outside;
	let group = 0;
	return statements.map(({ node, nested }) => {
		if (nested) return {
			kind: "explicit",
			group
		};
		if ("TransactionStmt" in node) {
			const { kind: command } = node.TransactionStmt;
			if (command === "TRANS_STMT_BEGIN" || command === "TRANS_STMT_START") {
				kind = "explicit";
				group++;
			} else if (command === "TRANS_STMT_COMMIT" || command === "TRANS_STMT_ROLLBACK") {
				const ended = {
					kind,
					group: group++
				};
				kind = wrapping === "implicit" ? outside : "no";
				return ended;
			}
		}
		if (kind === "no") group++;
		return {
			kind,
			group
		};
	});
}

//#endregion
//#region src/checks/migrations/rules/enum-add-used.ts
const enumAddUsed = {
	id: "migrations/enum-add-used",
	severity: "high",
	summary: "Uses a new enum value in the transaction that adds it",
	why: "PostgreSQL lets nobody use a value of an enum type before the transaction that added it is committed (error 55P04): the migration fails and the deploy stops. On an empty database it fails as well, unless the type is new in the same transaction.",
	fix: "Put `ALTER TYPE … ADD VALUE` into a migration of its own, and what uses the value into the next one.",
	since: "0.1.0",
	sources: ["https://www.postgresql.org/docs/18/sql-altertype.html#SQL-ALTERTYPE-NOTES"],
	examples: {
		bad: [
			"ALTER TYPE mood ADD VALUE 'calm';\nUPDATE people SET mood = 'calm' WHERE id = 1;",
			"ALTER TYPE mood ADD VALUE IF NOT EXISTS 'calm';\nALTER TABLE people ALTER COLUMN mood SET DEFAULT 'calm';",
			"BEGIN;\nALTER TYPE mood ADD VALUE 'calm';\nINSERT INTO people (mood) VALUES ('calm'::mood);\nCOMMIT;"
		],
		good: [
			"ALTER TYPE mood ADD VALUE 'calm';\nUPDATE people SET mood = 'happy' WHERE id = 1;",
			"CREATE TYPE mood AS ENUM ('sad');\nALTER TYPE mood ADD VALUE 'calm';\nCREATE TABLE people (mood mood DEFAULT 'calm');",
			"-- migrate:up transaction:false\nALTER TYPE mood ADD VALUE 'calm';\nUPDATE people SET mood = 'calm' WHERE id = 1;",
			"ALTER TYPE mood ADD VALUE 'calm';\nALTER TYPE mood ADD VALUE 'wild' BEFORE 'calm';",
			"CREATE TABLE notes (tag text);\nALTER TYPE mood ADD VALUE 'calm';\nALTER TABLE notes ALTER COLUMN tag SET DEFAULT 'calm';"
		]
	},
	*check(subject) {
		for (const { type, value } of addedBefore(subject)) {
			const use = useOf(subject, type, value);
			if (use === void 0) continue;
			yield {
				about: type,
				proof: {
					kind: "error",
					code: "55P04"
				},
				severity: use === "certain" ? "high" : "medium",
				title: `A new value of enum type ${plain(type)} is used before it is committed`,
				message: `An earlier statement of this transaction adds a value to ${code$1(type)}, and this one ${use === "certain" ? "uses it" : "holds the same text"}. PostgreSQL refuses that (error 55P04).`,
				impact: "The migration fails and the deploy stops.",
				fix: `Leave only the new value in this migration, and put this statement into the next one:\n\n${sqlBlock(`${subject.shown};`)}`
			};
		}
	}
};
function addedBefore(subject) {
	const { statements, index, transaction, file } = subject;
	if (transaction.kind === "no" || transaction.kind === "unknown") return [];
	const added = statements.slice(0, index).flatMap((statement, position) => {
		const value = valueAddedBy(statement);
		return value === void 0 || subject.isNewObject("type", value.type) ? [] : [{
			...value,
			position
		}];
	});
	if (added.length === 0) return [];
	const groups = transactionsOf(statements, file);
	return added.filter(({ position }) => groups[position]?.group === transaction.group);
}
function valueAddedBy({ node }) {
	if (!("AlterEnumStmt" in node)) return void 0;
	const { typeName, oldVal, newVal } = node.AlterEnumStmt;
	return oldVal === void 0 && newVal !== void 0 ? {
		type: keyOf$3(stringsOf(typeName)),
		value: newVal
	} : void 0;
}
function useOf({ statement, schema }, type, value) {
	const { node } = statement;
	if ("AlterEnumStmt" in node || "CommentStmt" in node || "CreateEnumStmt" in node || "DoStmt" in node) return void 0;
	const isType = (name) => name === type.split(".").at(-1);
	for (const { command, table } of alterationsOf(statement)) {
		if (command.subtype !== "AT_ColumnDefault" || !isText(command.def, value)) continue;
		const column = schema.tables.get(table)?.columns.get(command.name ?? "")?.type?.name;
		if (column !== void 0) return isType(column) ? "certain" : void 0;
	}
	const elsewhere = /* @__PURE__ */ new Set();
	let found;
	for (const each of walk(node)) {
		if ("TypeCast" in each) {
			const { arg, typeName } = each.TypeCast;
			if (!isText(arg, value)) continue;
			if (isType(stringsOf(typeName?.names).at(-1))) return "certain";
			if (arg !== void 0) elsewhere.add(arg);
		}
		if (!elsewhere.has(each) && "A_Const" in each && isText(each, value)) found = "possible";
	}
	return found;
}
const isText = (node, value) => node !== void 0 && "A_Const" in node && node.A_Const.sval?.sval === value;

//#endregion
//#region src/checks/migrations/rules/enum-value-rename.ts
const enumValueRename = {
	id: "migrations/enum-value-rename",
	severity: "high",
	summary: "Renames a value of an enum type that running code writes and compares with",
	why: "All rows change their value in the same instant. Until the last old process is gone, every query that writes the old value or compares with it fails, and code that reads rows meets a value that it does not know.",
	fix: "Add the new value, let the code accept both, write the new one, update the rows in batches. The old value may stay in the type: PostgreSQL cannot remove one.",
	since: "0.1.0",
	sources: ["https://www.postgresql.org/docs/18/sql-altertype.html"],
	examples: {
		bad: ["ALTER TYPE mood RENAME VALUE 'sad' TO 'unhappy';"],
		good: ["ALTER TYPE mood ADD VALUE 'unhappy';", "CREATE TYPE mood AS ENUM ('sad');\nALTER TYPE mood RENAME VALUE 'sad' TO 'unhappy';"]
	},
	*check(subject) {
		const { node } = subject.statement;
		if (!("AlterEnumStmt" in node) || node.AlterEnumStmt.oldVal === void 0) return;
		const type = keyOf$3(stringsOf(node.AlterEnumStmt.typeName));
		if (subject.isNewObject("type", type)) return;
		yield {
			about: type,
			rollback: "breaks",
			title: `A value of enum type ${plain(type)} is renamed`,
			message: `A value of ${code$1(type)} gets another name in one step, in every row of every table.`,
			impact: "Queries of the running version that write the old value or compare with it fail, and rows it reads hold a value that it does not know.",
			fix: `Add the new value to ${code$1(type)} in this migration instead (\`ALTER TYPE … ADD VALUE\`). Ship code that accepts both and writes the new one, then update the rows in batches.`
		};
	}
};

//#endregion
//#region src/checks/migrations/rules/foreign-key-without-index.ts
const foreignKeyWithoutIndex = {
	id: "migrations/foreign-key-without-index",
	severity: "low",
	summary: "Adds a foreign key that deletes must follow without an index",
	why: "With `ON DELETE CASCADE` or `SET NULL`, each row that is deleted from the other table makes PostgreSQL look for the rows that refer to it. Without an index it reads this whole table, for every deleted row. PostgreSQL makes no index by itself.",
	fix: "Create an index that begins with the columns of the key.",
	since: "0.1.0",
	sources: ["https://www.postgresql.org/docs/18/ddl-constraints.html#DDL-CONSTRAINTS-FK"],
	examples: {
		bad: ["ALTER TABLE orders ADD CONSTRAINT fk FOREIGN KEY (user_id) REFERENCES users (id) ON DELETE CASCADE NOT VALID;", "CREATE TABLE orders (id int PRIMARY KEY, user_id int REFERENCES users ON DELETE CASCADE);"],
		good: [
			"CREATE TABLE orders (id int PRIMARY KEY, user_id int REFERENCES users ON DELETE CASCADE);\nCREATE INDEX ON orders (user_id, id);",
			"CREATE TABLE members (user_id int REFERENCES users ON DELETE CASCADE, team_id int, PRIMARY KEY (user_id, team_id));",
			"CREATE TABLE orders (id int PRIMARY KEY, user_id int REFERENCES users);"
		]
	},
	*check(subject) {
		const { statements, index } = subject;
		const [first, ...others] = keysOf(subject.statement).filter((key) => isBare(subject, key));
		if (first === void 0 || statements.slice(0, index).some((each) => keysOf(each).some((key) => isBare(subject, key)))) return;
		const later = statements.slice(index + 1).flatMap(keysOf).filter((key) => isBare(subject, key));
		const all = [
			first,
			...others,
			...later
		];
		const { table, columns, constraint } = first;
		const parent = tableKey(constraint.pktable);
		const more = all.length === 1 ? "" : ` (and ${all.length - 1} more)`;
		yield {
			about: `${table}.${columns.join("_")}`,
			title: `Foreign key of table ${plain(table)} to ${plain(parent)} has no index${more}`,
			message: `No index that is known here begins with ${listOf(all.slice(0, MOST$3).map((key) => key.columns.map((column) => code$1(`${key.table}.${column}`)).join(", ")))}${all.length > MOST$3 ? `, nor with the columns of ${all.length - MOST$3} more keys` : ""}.`,
			impact: `Each delete from ${code$1(parent)} reads all of ${code$1(table)}; the more rows it has, the longer.`,
			fix: fixOf$1(subject, all.slice(0, MOST$3)),
			at: findWords(subject.statement, subject.file.text, ["foreign", "key"])
		};
	}
};
const MOST$3 = 8;
const isBare = (subject, { table, columns, constraint }) => /^[cnd]$/.test(constraint.fk_del_action ?? "") && !isIndexed(subject, table, columns);
function fixOf$1(subject, keys) {
	const isNew = keys.every(({ table }) => subject.isNew(table) || subject.statements.some((each) => makes(each, table)));
	const lines = keys.map(({ table, columns }) => `CREATE INDEX${isNew ? "" : " CONCURRENTLY"} ON ${table.split(".").map(quote$1).join(".")} (${columns.map(quote$1).join(", ")});`);
	return isNew ? `In this migration, while the tables are empty:\n\n${sqlBlock(...lines)}` : `${sqlBlock(...lines)}\n\n${subject.file.tool.outside}`;
}
const makes = ({ node }, table) => "CreateStmt" in node && tableKey(node.CreateStmt.relation) === table;
function keysOf(statement) {
	const { node } = statement;
	if ("CreateStmt" in node) {
		const table = tableKey(node.CreateStmt.relation);
		return (node.CreateStmt.tableElts ?? []).flatMap((element) => ofElement(element, table));
	}
	return [...addedConstraints(statement).flatMap(({ constraint, table }) => ofElement({ Constraint: constraint }, table)), ...addedColumns(statement).flatMap(({ column, table }) => ofElement({ ColumnDef: column }, table))];
}
function ofElement(element, table) {
	if ("Constraint" in element && element.Constraint.contype === "CONSTR_FOREIGN") return [{
		table,
		columns: stringsOf(element.Constraint.fk_attrs),
		constraint: element.Constraint
	}];
	if (!("ColumnDef" in element)) return [];
	return constraintsOf(element.ColumnDef).flatMap((constraint) => constraint.contype === "CONSTR_FOREIGN" ? [{
		table,
		columns: [element.ColumnDef.colname ?? ""],
		constraint
	}] : []);
}
function isIndexed(subject, table, columns) {
	const { schema, statements } = subject;
	const covers = (own) => {
		const first = own.slice(0, columns.length);
		return first.length === columns.length && columns.every((column) => first.includes(column));
	};
	const known = [...schema.indexes].some(([name, of]) => of === table && covers(schema.indexColumns.get(name) ?? []));
	const keys = [...schema.tables.get(table)?.keys.values() ?? []].some((key) => covers(key.columns));
	return known || keys || statements.some(({ node }) => indexesOf(node, table).some(covers));
}
function indexesOf(node, table) {
	if ("IndexStmt" in node && tableKey(node.IndexStmt.relation) === table) return [(node.IndexStmt.indexParams ?? []).map((each) => "IndexElem" in each ? each.IndexElem.name ?? "" : "")];
	if ("CreateStmt" in node && tableKey(node.CreateStmt.relation) === table) return (node.CreateStmt.tableElts ?? []).flatMap(uniqueColumns);
	if ("AlterTableStmt" in node && tableKey(node.AlterTableStmt.relation) === table) return (node.AlterTableStmt.cmds ?? []).flatMap((cmd) => "AlterTableCmd" in cmd && cmd.AlterTableCmd.def ? uniqueColumns(cmd.AlterTableCmd.def) : []);
	return [];
}
function uniqueColumns(element) {
	const isUnique = ({ contype }) => contype === "CONSTR_PRIMARY" || contype === "CONSTR_UNIQUE";
	if ("Constraint" in element) return isUnique(element.Constraint) ? [stringsOf(element.Constraint.keys)] : [];
	if (!("ColumnDef" in element)) return [];
	return constraintsOf(element.ColumnDef).some(isUnique) ? [[element.ColumnDef.colname ?? ""]] : [];
}

//#endregion
//#region src/checks/migrations/rules/index-not-concurrent.ts
const FIX$4 = "`CREATE INDEX CONCURRENTLY`, outside of a transaction. If it fails it leaves an invalid index behind: drop that and try again.";
const indexNotConcurrent = {
	id: "migrations/index-not-concurrent",
	severity: "high",
	works: "index",
	summary: "Builds an index while nobody can write to the table",
	why: "Without `CONCURRENTLY` every insert, update and delete waits until the index is built (three million rows: 1 to 2 seconds on an idle machine, several times that in production).",
	fix: FIX$4,
	since: "0.1.0",
	sources: ["https://www.postgresql.org/docs/18/sql-createindex.html#SQL-CREATEINDEX-CONCURRENTLY"],
	examples: {
		bad: ["CREATE INDEX users_email_idx ON users (email);", "CREATE UNIQUE INDEX ON \"User\" (\"email\") WHERE deleted = 'no';"],
		good: [
			"CREATE INDEX CONCURRENTLY users_email_idx ON users (email);",
			"CREATE TABLE t (a int);\nCREATE INDEX ON t (a);",
			"CREATE INDEX ON ONLY parted (a);"
		]
	},
	*check(subject) {
		const { node } = subject.statement;
		if (!("IndexStmt" in node)) return;
		const { relation, concurrent, unique, idxname } = node.IndexStmt;
		const table = tableKey(relation);
		if (concurrent || relation?.inh !== true || subject.isNew(table)) return;
		if (subject.schema.tables.get(table)?.partitioned) return;
		yield {
			about: idxname ?? table,
			proof: {
				kind: "work",
				on: table
			},
			title: `Index ${idxname === void 0 ? "" : `${plain(idxname)} `}on table ${plain(table)} is built while writes wait`,
			message: `${unique ? "This unique index" : "This index"} is built without \`CONCURRENTLY\`, so ${code$1(table)} is locked against writes until it is done.`,
			impact: `Every insert, update and delete on ${code$1(table)} waits while the index is built; with a large table requests time out.`,
			...suggest(subject, rewriteOf$2(subject, relation, idxname), FIX$4),
			at: findWords(subject.statement, subject.file.text, [
				"create",
				["unique"],
				"index"
			])
		};
	}
};
function rewriteOf$2(subject, relation, name) {
	const { statement, readable, file } = subject;
	const words = findWords(statement, readable, [
		"create",
		["unique"],
		"index"
	]);
	if (isExecuted(statement, readable) || words === void 0) return void 0;
	if (subject.schema.tables.get(tableKey(relation))?.partitionedBy !== void 0) return name === void 0 ? void 0 : ofPartitioned(subject, relation, name, words.end);
	const concurrent = edited(statement, readable, statement, [{
		start: words.end,
		end: words.end,
		sql: sql`CONCURRENTLY`
	}]);
	const again = name === void 0 ? "" : ` If the build fails, \`DROP INDEX CONCURRENTLY ${quote$1(name).replaceAll("`", "'")};\` before the next try.`;
	return {
		replaces: { kind: "all" },
		steps: [inWords$1("Build it without the lock:", outside(concurrent))],
		tail: `${file.tool.outside}${again}`
	};
}
function ofPartitioned({ statement, readable, file, ...subject }, relation, name, from) {
	const on = findWords(statement, readable, ["on"], from);
	if (on === void 0) return void 0;
	const parent = edited(statement, readable, statement, [{
		start: on.end,
		end: on.end,
		sql: sql`ONLY`
	}]);
	const index = [relation?.schemaname, name].flatMap((part) => part === void 0 ? [] : quote$1(part)).join(".");
	return {
		replaces: { kind: "all" },
		steps: [inWords$1("The table is partitioned: make the index of the parent alone, in an instant:", together$1(limit(subject), parent))],
		undo: [sql`DROP INDEX ${index}`],
		tail: `Then build one on each partition with \`CREATE INDEX CONCURRENTLY\`, and put it in with \`ALTER INDEX … ATTACH PARTITION …\`. ${file.tool.outside}`
	};
}

//#endregion
//#region src/checks/migrations/rules/index-on-partitioned.ts
const indexOnPartitioned = {
	id: "migrations/index-on-partitioned",
	severity: "high",
	works: "index",
	summary: "Builds an index of a partitioned table in one step",
	why: "PostgreSQL builds the index of every partition in the one statement, while writes to all of them wait. With `CONCURRENTLY` it refuses: that is not possible for a partitioned table.",
	fix: "Create it `ON ONLY` the partitioned table, build the index of each partition with `CONCURRENTLY`, attach each; the index becomes valid with the last one.",
	since: "0.1.0",
	sources: ["https://www.postgresql.org/docs/18/ddl-partitioning.html#DDL-PARTITIONING-DECLARATIVE-MAINTENANCE"],
	examples: {
		bad: ["-- base: migrations/0000_events.sql\nALTER TABLE events ATTACH PARTITION events_2026 DEFAULT;\nCREATE INDEX events_at ON events (at);", "ALTER TABLE events ATTACH PARTITION events_2026 DEFAULT;\nCREATE INDEX CONCURRENTLY events_at ON events (at);"],
		good: [
			"ALTER TABLE events ATTACH PARTITION events_2026 DEFAULT;\nCREATE INDEX events_at ON ONLY events (at);",
			"CREATE TABLE events (at date) PARTITION BY RANGE (at);\nCREATE INDEX events_at ON events (at);",
			"CREATE INDEX users_email ON users (email);"
		]
	},
	*check(subject) {
		const { node } = subject.statement;
		if (!("IndexStmt" in node)) return;
		const { relation, concurrent, unique, idxname } = node.IndexStmt;
		const table = tableKey(relation);
		if (relation?.inh !== true || subject.isNew(table) || !subject.schema.tables.get(table)?.partitioned) return;
		const name = quote$1(idxname ?? `${table.split(".").at(-1)}_idx`);
		yield {
			about: idxname ?? table,
			proof: concurrent ? {
				kind: "error",
				code: "0A000"
			} : { kind: "work" },
			title: concurrent ? `Index on partitioned table ${plain(table)} cannot be built concurrently` : `Index on partitioned table ${plain(table)} is built in all partitions while writes wait`,
			message: concurrent ? `${code$1(table)} is partitioned, and PostgreSQL refuses \`CONCURRENTLY\` there (error 0A000).` : `${code$1(table)} is partitioned: the index of each partition is built in this one statement, and all of them are locked against writes until the last is done.`,
			impact: concurrent ? "The migration fails and the deploy stops." : `Every insert, update and delete on ${code$1(table)} waits while the indexes are built.`,
			fix: `${sqlBlock(`CREATE ${unique ? "UNIQUE " : ""}INDEX ${name} ON ONLY ${relationSql(relation)} (<columns>);`)}\n\nThen for each partition, outside of a transaction:\n\n${sqlBlock(`CREATE ${unique ? "UNIQUE " : ""}INDEX CONCURRENTLY <index of the partition> ON <partition> (<columns>);`, `ALTER INDEX ${name} ATTACH PARTITION <index of the partition>;`)}`,
			at: findWords(subject.statement, subject.file.text, [
				"create",
				["unique"],
				"index"
			])
		};
	}
};

//#endregion
//#region src/checks/migrations/rules/lock-table.ts
const lockTable = {
	id: "migrations/lock-table",
	severity: "medium",
	summary: "Locks a table by hand until the transaction ends",
	why: "The lock is held for all that follows in the transaction, however long that takes, and it waits for every query that runs on the table while all later ones wait behind it.",
	fix: "Leave it out: each statement takes the lock that it needs. What must see no writes in between is better done in small transactions.",
	since: "0.1.0",
	sources: ["https://www.postgresql.org/docs/18/sql-lock.html"],
	examples: {
		bad: ["LOCK TABLE users;", "LOCK TABLE users, teams IN SHARE MODE;"],
		good: ["LOCK TABLE users IN ROW EXCLUSIVE MODE;", "CREATE TABLE t (a int);\nLOCK TABLE t;"]
	},
	*check(subject) {
		const { node } = subject.statement;
		if (!("LockStmt" in node)) return;
		const mode = LOCK_MODES[(node.LockStmt.mode ?? 8) - 1] ?? "ACCESS EXCLUSIVE";
		const blocks = blockedBy(mode);
		if (blocks === void 0) return;
		for (const relation of node.LockStmt.relations ?? []) {
			const table = keyOf$3(partsOf(relation));
			if (subject.isNew(table)) continue;
			yield {
				about: table,
				proof: {
					kind: "lock",
					on: table
				},
				title: `Table ${plain(table)} is locked by hand, and ${blocks} wait until the end of the transaction`,
				message: `This takes ${mode} on ${code$1(table)} and keeps it until the transaction ends.`,
				impact: `${blocks === "writes" ? "Writes to" : "All queries on"} ${code$1(table)} wait for as long as what follows takes.`,
				fix: `Leave it out. If it must stay, set \`lock_timeout\` before it and end the transaction soon:\n\n\`\`\`sql\nSET lock_timeout = '${subject.lockTimeout}';\n\`\`\``
			};
		}
	}
};

//#endregion
//#region src/checks/migrations/rules/many-tables-in-transaction.ts
const MANY = 3;
const manyTablesInTransaction = {
	id: "migrations/many-tables-in-transaction",
	severity: "low",
	summary: "Keeps strong locks on several tables that are in use until one transaction ends",
	why: "Each lock is kept until the end, so the first table is closed while the migration waits for the third. A transaction of the app that has the third and wants the first ends in a deadlock, and PostgreSQL breaks off one of the two: the deploy or the request.",
	fix: "One migration for each table, each committed by itself, with `lock_timeout`.",
	since: "0.1.0",
	sources: ["https://www.postgresql.org/docs/18/explicit-locking.html#LOCKING-DEADLOCKS"],
	examples: {
		bad: ["ALTER TABLE a ADD COLUMN x int;\nALTER TABLE b ADD COLUMN x int;\nALTER TABLE c ADD COLUMN x int;"],
		good: [
			"ALTER TABLE a ADD COLUMN x int;\nALTER TABLE a ADD COLUMN y int;\nALTER TABLE b ADD COLUMN x int;",
			"-- +goose NO TRANSACTION\n-- +goose Up\nALTER TABLE a ADD COLUMN x int;\nALTER TABLE b ADD COLUMN x int;\nALTER TABLE c ADD COLUMN x int;",
			"CREATE TABLE t (a int REFERENCES users, b int REFERENCES teams, c int REFERENCES roles);"
		]
	},
	*check(subject) {
		const { held, statement, schema, transaction } = subject;
		if (transaction.kind === "no" || transaction.kind === "unknown") return;
		const before = [...held].filter(([, { blocks }]) => blocks === "reads and writes").map(([table]) => table);
		if (before.length >= MANY) return;
		const taken = strongLocksOf(statement, schema).flatMap(({ table, blocks }) => table !== void 0 && blocks === "reads and writes" && !subject.isNew(table) ? [table] : []);
		const all = [.../* @__PURE__ */ new Set([...before, ...taken])];
		if (all.length < MANY) return;
		yield {
			about: "file",
			title: `Tables ${plain(all.slice(0, MANY).join(", "))} are locked together until the transaction ends`,
			message: `With this statement the transaction holds ${all.slice(0, MANY).map(code$1).join(", ")} against reads and writes, and gives none back before its end.`,
			impact: `All queries on these tables wait for the slowest of the statements; a transaction of the app that needs two of them in another order ends in a deadlock.`,
			fix: `Split it: one migration for each table. ${subject.file.tool.name === "plain" ? "" : `Where ${subject.file.tool.label} runs each file by itself, t`}${subject.file.tool.name === "plain" ? "T" : ""}hat is all it takes.`
		};
	}
};

//#endregion
//#region src/checks/migrations/sql/versions.ts
const has = (value) => value !== void 0 && value !== false && value !== null;
const FACTS = [
	{
		words: "VIRTUAL generated columns",
		since: 18,
		is: (kind, of) => kind === "Constraint" && of["contype"] === "CONSTR_GENERATED" && of["generated_kind"] === "v"
	},
	{
		words: "NOT ENFORCED",
		since: 18,
		is: (kind, of) => kind === "Constraint" && (of["contype"] === "CONSTR_CHECK" || of["contype"] === "CONSTR_FOREIGN") && of["is_enforced"] !== true
	},
	{
		words: "NOT NULL … NOT VALID",
		since: 18,
		is: (kind, of) => kind === "Constraint" && of["contype"] === "CONSTR_NOTNULL" && has(of["keys"])
	},
	{
		words: "WITHOUT OVERLAPS",
		since: 18,
		is: (kind, of) => kind === "Constraint" && has(of["without_overlaps"])
	},
	{
		words: "PERIOD in a foreign key",
		since: 18,
		is: (kind, of) => kind === "Constraint" && has(of["fk_with_period"])
	},
	{
		words: "RETURNING WITH (OLD …)",
		since: 18,
		is: (kind, of) => kind === "ReturningClause" && has(of["options"])
	},
	{
		words: "uuidv7()",
		since: 18,
		is: (kind, of) => isCall(kind, of, "uuidv7")
	},
	{
		words: "uuidv4()",
		since: 18,
		is: (kind, of) => isCall(kind, of, "uuidv4")
	},
	{
		words: "SET EXPRESSION",
		since: 17,
		is: (kind, of) => kind === "AlterTableCmd" && of["subtype"] === "AT_SetExpression"
	},
	{
		words: "MERGE … RETURNING",
		since: 17,
		is: (kind, of) => kind === "MergeStmt" && has(of["returningClause"])
	},
	{
		words: "WHEN NOT MATCHED BY SOURCE",
		since: 17,
		is: (kind, of) => kind === "MergeWhenClause" && of["matchKind"] === "MERGE_WHEN_NOT_MATCHED_BY_SOURCE"
	},
	{
		words: "JSON_TABLE",
		since: 17,
		is: (kind) => kind === "JsonTable"
	},
	{
		words: "JSON_VALUE, JSON_QUERY and JSON_EXISTS",
		since: 17,
		is: (kind) => kind === "JsonFuncExpr"
	},
	{
		words: "IS JSON",
		since: 16,
		is: (kind) => kind === "JsonIsPredicate"
	},
	{
		words: "JSON_OBJECT and JSON_ARRAY",
		since: 16,
		is: (kind) => /^Json(?:Object|Array)(?:QueryC|C)onstructor$/.test(kind)
	},
	{
		words: "any_value()",
		since: 16,
		is: (kind, of) => isCall(kind, of, "any_value")
	},
	{
		words: "a subquery in FROM without a name",
		since: 16,
		is: (kind, of) => kind === "RangeSubselect" && !has(of["alias"])
	},
	{
		words: "MERGE",
		since: 15,
		is: (kind) => kind === "MergeStmt"
	},
	{
		words: "NULLS NOT DISTINCT",
		since: 15,
		is: (kind, of) => (kind === "IndexStmt" || kind === "Constraint") && has(of["nulls_not_distinct"])
	},
	{
		words: "ON DELETE SET NULL (columns)",
		since: 15,
		is: (kind, of) => kind === "Constraint" && has(of["fk_del_set_cols"])
	},
	{
		words: "security_invoker",
		since: 15,
		is: (kind, of) => kind === "DefElem" && of["defname"] === "security_invoker"
	},
	{
		words: "TABLES IN SCHEMA of a publication",
		since: 15,
		is: (kind, of) => kind === "PublicationObjSpec" && /TABLES_IN/.test(String(of["pubobjtype"]))
	},
	{
		words: "DETACH PARTITION CONCURRENTLY",
		since: 14,
		is: (kind, of) => kind === "PartitionCmd" && has(of["concurrent"])
	},
	{
		words: "BEGIN ATOMIC",
		since: 14,
		is: (kind, of) => kind === "CreateFunctionStmt" && has(of["sql_body"])
	},
	{
		words: "CREATE OR REPLACE TRIGGER",
		since: 14,
		is: (kind, of) => kind === "CreateTrigStmt" && has(of["replace"])
	},
	{
		words: "COMPRESSION of a column",
		since: 14,
		is: (kind, of) => kind === "AlterTableCmd" && of["subtype"] === "AT_SetCompression" || kind === "ColumnDef" && has(of["compression"])
	},
	{
		words: "date_bin()",
		since: 14,
		is: (kind, of) => isCall(kind, of, "date_bin")
	},
	{
		words: "DROP EXPRESSION",
		since: 13,
		is: (kind, of) => kind === "AlterTableCmd" && of["subtype"] === "AT_DropExpression"
	},
	{
		words: "DROP DATABASE … (FORCE)",
		since: 13,
		is: (kind, of) => kind === "DropdbStmt" && has(of["options"])
	},
	{
		words: "REINDEX CONCURRENTLY",
		since: 12,
		is: (kind, of) => kind === "ReindexStmt" && JSON.stringify(of["params"] ?? "").includes("concurrently")
	},
	{
		words: "STORED generated columns",
		since: 12,
		is: (kind, of) => kind === "Constraint" && of["contype"] === "CONSTR_GENERATED" && of["generated_kind"] === "s"
	},
	{
		words: "MATERIALIZED of a WITH query",
		since: 12,
		is: (kind, of) => kind === "CommonTableExpr" && !/^CTEMaterializeDefault$/.test(String(of["ctematerialized"]))
	}
];
function isCall(kind, of, name) {
	return kind === "FuncCall" && Array.isArray(of["funcname"]) && stringsOf(of["funcname"]).at(-1) === name;
}
function newerThan(version, node) {
	const facts = FACTS.filter(({ since }) => since > version);
	if (facts.length === 0) return [];
	const found = /* @__PURE__ */ new Set();
	for (const piece of walk(node)) for (const [kind, of] of Object.entries(piece)) if (typeof of === "object" && of !== null) {
		for (const fact of facts) if (fact.is(nameOf$1(kind), of)) found.add(fact);
	}
	return [...found].map(({ words, since }) => ({
		words,
		since
	}));
}
const nameOf$1 = (field) => field === "returningClause" ? "ReturningClause" : field;

//#endregion
//#region src/checks/migrations/rules/needs-newer-version.ts
const needsNewerVersion = {
	id: "migrations/needs-newer-version",
	severity: "high",
	summary: "Needs a newer PostgreSQL than production runs",
	why: "It works on the laptop, where PostgreSQL is newer, and fails in production with a syntax error: the deploy stops. Only looked for where `launch-ready.yml` says what production runs: `migrations: { database: { postgres: 14 } }`.",
	fix: "Write it as the older version understands it, or upgrade production first and change `launch-ready.yml` with it.",
	since: "0.1.0",
	sources: ["https://www.postgresql.org/docs/release/"],
	examples: {
		bad: [
			"-- PostgreSQL 14\nCREATE UNIQUE INDEX one ON users (email) NULLS NOT DISTINCT;",
			"-- PostgreSQL 13\nALTER TABLE m DETACH PARTITION m_2025 CONCURRENTLY;",
			"-- PostgreSQL 17\nALTER TABLE users ADD COLUMN total int GENERATED ALWAYS AS (a + b) VIRTUAL;",
			"-- PostgreSQL 17\nALTER TABLE users ADD CONSTRAINT c CHECK (a > 0) NOT ENFORCED;",
			"-- PostgreSQL 14\nMERGE INTO a USING b ON a.id = b.id WHEN MATCHED THEN DO NOTHING;",
			"-- PostgreSQL 17\nALTER TABLE users ALTER COLUMN id SET DEFAULT uuidv7();"
		],
		good: [
			"-- PostgreSQL 15\nCREATE UNIQUE INDEX one ON users (email) NULLS NOT DISTINCT;",
			"-- PostgreSQL 14\nALTER TABLE users ADD CONSTRAINT c CHECK (a > 0) NOT VALID;",
			"-- PostgreSQL 14\nCREATE TABLE t (a int CHECK (a > 0), b int GENERATED ALWAYS AS (a) STORED, c int REFERENCES t);",
			"ALTER TABLE users ADD COLUMN total int GENERATED ALWAYS AS (a + b) VIRTUAL;"
		]
	},
	*check(subject) {
		if (subject.postgres === void 0) return;
		for (const { words, since } of newerThan(subject.postgres, subject.statement.node)) yield {
			about: words,
			title: `${words} needs PostgreSQL ${since}, and production runs ${subject.postgres}`,
			message: `${code$1(words)} came with PostgreSQL ${since}. \`launch-ready.yml\` says that production runs ${subject.postgres}, which does not know it.`,
			impact: "The migration fails in production and the deploy stops, although it runs wherever PostgreSQL is newer.",
			fix: `Write it without ${code$1(words)}. If production runs a newer version by now, say so in \`launch-ready.yml\`: \`migrations: { database: { postgres: ${since} } }\`.`
		};
	}
};

//#endregion
//#region src/checks/migrations/rules/policy-change.ts
const policyChange = {
	id: "migrations/policy-change",
	severity: "medium",
	summary: "Changes who may see or write rows while running code counts on it",
	why: "A row that a policy hides is no error: queries of the running version find less, updates change nothing, and only inserts fail. Where a policy is dropped and row level security stays on, its rows are gone for everybody it was for.",
	fix: "Add the new policy beside the old one, ship code that goes by it, and drop the old one in a later release.",
	since: "0.1.0",
	sources: ["https://www.postgresql.org/docs/18/sql-createpolicy.html"],
	examples: {
		bad: [
			"DROP POLICY own ON users;",
			"ALTER POLICY own ON users USING (id = 1);",
			"CREATE POLICY mine ON users AS RESTRICTIVE USING (id = 1);"
		],
		good: [
			"CREATE POLICY mine ON users USING (id = 1);",
			"DROP POLICY own ON users;\nCREATE POLICY own ON users USING (id = 1);",
			"ALTER TABLE users DISABLE ROW LEVEL SECURITY;\nDROP POLICY own ON users;"
		]
	},
	*check(subject) {
		for (const { table, policy, words } of changes(subject)) {
			if (subject.isNew(table) || subject.isNewObject("policy", `${table}.${policy}`)) continue;
			yield {
				about: `${table}.${policy}`,
				title: `Policy ${plain(policy)} of table ${plain(table)} ${words}`,
				message: `From here on other rows of ${code$1(table)} may be seen or written than before, also by the version that still runs.`,
				impact: `Queries of the running version on ${code$1(table)} may find fewer rows, without an error, and its inserts may be refused.`,
				fix: "Look at what the running version asks for. If it would see less, add the new policy first and take the old one away in a later release."
			};
		}
	}
};
function changes(subject) {
	const { node } = subject.statement;
	if ("AlterPolicyStmt" in node) {
		const { table, policy_name: policy = "" } = node.AlterPolicyStmt;
		return [{
			table: tableKey(table),
			policy,
			words: "changes"
		}];
	}
	if ("CreatePolicyStmt" in node) {
		const { table, policy_name: policy = "", permissive } = node.CreatePolicyStmt;
		return permissive ? [] : [{
			table: tableKey(table),
			policy,
			words: "takes rows away"
		}];
	}
	return droppedBy(node).flatMap((dropped) => {
		const policy = dropped.parts.at(-1) ?? "";
		const table = dropped.name.slice(0, -policy.length - 1);
		if (dropped.kind !== "policy" || isTakenAgain(subject, dropped) || isOff(subject, table)) return [];
		return [{
			table,
			policy,
			words: "is dropped"
		}];
	});
}
const isOff = ({ statements }, table) => statements.some(({ node }) => "AlterTableStmt" in node && tableKey(node.AlterTableStmt.relation) === table && (node.AlterTableStmt.cmds ?? []).some((cmd) => "AlterTableCmd" in cmd && cmd.AlterTableCmd.subtype === "AT_DisableRowSecurity") || "DropStmt" in node && node.DropStmt.removeType === "OBJECT_TABLE" && JSON.stringify(node.DropStmt.objects).includes(`"${table.split(".").at(-1)}"`));

//#endregion
//#region src/checks/migrations/rules/refresh-materialized-view.ts
const FIX$3 = "`REFRESH MATERIALIZED VIEW CONCURRENTLY`; the view needs a unique index for that.";
const refreshMaterializedView = {
	id: "migrations/refresh-materialized-view",
	severity: "medium",
	works: "rewrite",
	summary: "Refreshes a materialized view while nobody can read it",
	why: "Without `CONCURRENTLY` every query on the view waits until it is computed anew.",
	fix: FIX$3,
	since: "0.1.0",
	sources: ["https://www.postgresql.org/docs/18/sql-refreshmaterializedview.html"],
	examples: {
		bad: ["REFRESH MATERIALIZED VIEW report;", "REFRESH MATERIALIZED VIEW CONCURRENTLY report;"],
		good: ["CREATE MATERIALIZED VIEW v AS SELECT 1;\nREFRESH MATERIALIZED VIEW v;", "REFRESH MATERIALIZED VIEW report WITH NO DATA;"]
	},
	*check(subject) {
		const { node } = subject.statement;
		if (!("RefreshMatViewStmt" in node)) return;
		const { concurrent, skipData, relation } = node.RefreshMatViewStmt;
		const view = tableKey(relation);
		if (skipData || subject.isNew(view)) return;
		if (concurrent) {
			yield {
				about: view,
				proof: {
					kind: "work",
					on: view
				},
				severity: "low",
				title: `Materialized view ${plain(view)} is computed anew by a migration`,
				message: `Nobody waits to read ${code$1(view)}, but the migration waits until all of it is computed and compared, and so does every other refresh.`,
				impact: "The deploy takes as long as the query of the view does.",
				fix: "Refresh it by a job of its own, unless what comes next needs it."
			};
			return;
		}
		yield {
			about: view,
			proof: {
				kind: "work",
				on: view
			},
			title: `Materialized view ${plain(view)} is refreshed while queries on it wait`,
			message: `${code$1(view)} is locked against reads until it is computed anew.`,
			impact: `Every page that reads ${code$1(view)} waits meanwhile.`,
			...suggest(subject, {
				replaces: { kind: "all" },
				steps: [{
					...together$1(sql`REFRESH MATERIALIZED VIEW CONCURRENTLY ${relationSql(relation)}`),
					harmless: "EXCLUSIVE"
				}],
				tail: "The view needs a unique index for that."
			}, FIX$3)
		};
	}
};

//#endregion
//#region src/checks/migrations/rules/reindex-not-concurrent.ts
const FIX$2 = "`REINDEX … CONCURRENTLY` (PostgreSQL 12 and later), outside of a transaction.";
const reindexNotConcurrent = {
	id: "migrations/reindex-not-concurrent",
	severity: "high",
	works: "index",
	summary: "Rebuilds indexes while nobody can write to the table",
	why: "Writes to the table wait until every index is rebuilt, and so do reads that would use one.",
	fix: FIX$2,
	since: "0.1.0",
	sources: ["https://www.postgresql.org/docs/18/sql-reindex.html#SQL-REINDEX-CONCURRENTLY"],
	examples: {
		bad: ["REINDEX TABLE users;", "REINDEX (VERBOSE) INDEX users_email_idx;"],
		good: ["REINDEX TABLE CONCURRENTLY users;", "REINDEX (CONCURRENTLY) INDEX users_email_idx;"]
	},
	*check(subject) {
		const { node } = subject.statement;
		if (!("ReindexStmt" in node) || isConcurrent(node) || node.ReindexStmt.kind === "REINDEX_OBJECT_SYSTEM") return;
		const { relation, name, kind } = node.ReindexStmt;
		const what = relation ? tableKey(relation) : name ?? "the database";
		if (subject.isNew(what)) return;
		const word = (kind ?? "").replace("REINDEX_OBJECT_", "");
		yield {
			about: what,
			proof: { kind: "work" },
			title: `${plain(what)} is reindexed while writes wait`,
			message: `This rebuilds ${code$1(what)} without \`CONCURRENTLY\`.`,
			impact: `Writes to the table behind ${code$1(what)} wait until all is rebuilt.`,
			...suggest(subject, rewriteOf$1(subject, word), FIX$2)
		};
	}
};
function rewriteOf$1(subject, word) {
	const { statement, readable } = subject;
	const words = findWords(statement, readable, [word.toLowerCase()]);
	if (isExecuted(statement, readable) || words === void 0) return void 0;
	const concurrent = edited(statement, readable, statement, [{
		start: words.end,
		end: words.end,
		sql: sql`CONCURRENTLY`
	}]);
	return {
		replaces: { kind: "all" },
		steps: [outside(concurrent)],
		tail: subject.file.tool.outside
	};
}

//#endregion
//#region src/checks/migrations/rules/rename-others.ts
const WORDS = {
	view: "View",
	function: "Function",
	type: "Type",
	sequence: "Sequence",
	schema: "Schema"
};
const renameOthers = {
	id: "migrations/rename-others",
	severity: "medium",
	summary: "Renames or moves a view, function, type, sequence or schema that running code may name",
	why: "Until the last old process is gone, every query with the old name fails. What is inside of the database (views, defaults, keys) follows the new name by itself; the bodies of functions and all that code sends do not.",
	fix: "Make a second one with the new name, let the code use that, drop the old one in a later release.",
	since: "0.1.0",
	sources: ["https://www.postgresql.org/docs/18/sql-alterview.html", "https://www.postgresql.org/docs/18/sql-alterschema.html"],
	examples: {
		bad: [
			"ALTER VIEW report RENAME TO totals;",
			"ALTER FUNCTION total(int) RENAME TO sum_of;",
			"ALTER SCHEMA billing RENAME TO invoicing;",
			"ALTER TYPE mood SET SCHEMA shared;"
		],
		good: [
			"CREATE TYPE mood_new AS ENUM ();\nALTER TYPE mood RENAME TO mood_old;\nALTER TYPE mood_new RENAME TO mood;",
			"ALTER VIEW report RENAME TO totals;\nCREATE VIEW report AS SELECT a FROM totals;",
			"ALTER INDEX a RENAME TO b;",
			"ALTER TRIGGER a ON users RENAME TO b;"
		]
	},
	*check(subject) {
		const renamed = renamedBy(subject.statement.node);
		if (renamed === void 0) return;
		const { kind, name, to } = renamed;
		const word = WORDS[kind];
		if (word === void 0 || subject.isNewObject(kind, name) || isTakenAgain(subject, renamed)) return;
		if (kind === "sequence" && isOwned(subject, name)) return;
		if (subject.schema.objects.get(`${kind} ${name}`)?.forTriggers) return;
		yield {
			about: `${kind} ${name}`,
			...kind === "view" || kind === "sequence" ? { proof: {
				kind: "rename",
				of: name
			} } : {},
			rollback: "breaks",
			severity: kind === "schema" ? "high" : "medium",
			title: `${word} ${plain(name)} is renamed to ${plain(to)}`,
			message: `${code$1(name)} becomes ${code$1(to)} in one step.`,
			impact: kind === "schema" ? `Every query of the running version that names ${code$1(name)} fails, for all tables in it.` : `Every query of the running version that names ${code$1(name)} fails.`,
			fix: kind === "schema" ? `Leave ${code$1(name)} as it is. If it must go, make the new schema with a view for each table, and move the tables in a later release.` : `Make a second one called ${code$1(to)}, ship code that uses it, and drop ${code$1(name)} in a later release.`
		};
	}
};

//#endregion
//#region src/checks/migrations/rules/revoke.ts
const revoke = {
	id: "migrations/revoke",
	severity: "medium",
	summary: "Takes a right away that running code may need",
	why: "From the moment the migration commits, every query of the running version that needs the right fails with error 42501. Rights of `PUBLIC` are what most roles stand on without anybody knowing.",
	fix: "Grant what is needed to the roles by name first, ship code that connects with them, and revoke in a later release.",
	since: "0.1.0",
	sources: ["https://www.postgresql.org/docs/18/sql-revoke.html"],
	examples: {
		bad: ["REVOKE INSERT ON users FROM app;", "REVOKE ALL ON SCHEMA public FROM PUBLIC;"],
		good: [
			"GRANT INSERT ON users TO app;",
			"CREATE TABLE t (a int);\nREVOKE ALL ON t FROM PUBLIC;",
			"CREATE FUNCTION f() RETURNS int LANGUAGE sql AS $$ SELECT 1 $$;\nREVOKE ALL ON FUNCTION f() FROM PUBLIC;",
			"REVOKE ALL ON users FROM app;\nGRANT SELECT ON users TO app;"
		]
	},
	*check(subject) {
		const { node } = subject.statement;
		if (!("GrantStmt" in node) || node.GrantStmt.is_grant) return;
		const roles = rolesOf(node.GrantStmt.grantees);
		const left = (node.GrantStmt.objects ?? []).map((object) => keyOf$3(partsOf(object))).filter((name) => name !== "" && !isOwn(subject, name));
		const all = node.GrantStmt.targtype === "ACL_TARGET_ALL_IN_SCHEMA";
		if (left.length === 0 || isGranted(subject, roles)) return;
		const what = all ? `all in schema ${left.join(", ")}` : left.join(", ");
		yield {
			about: `${what} ${roles.join(", ")}`,
			title: `Rights on ${plain(what)} are taken from ${plain(roles.join(", "))}`,
			message: `${roles.map(code$1).join(", ")} may do less with ${code$1(what)} from here on.`,
			impact: "If the running version connects with such a role, or stands on the rights of `PUBLIC`, its queries fail with error 42501.",
			fix: "Look with which role the app connects. Grant that role what it needs by name, in a release before this one."
		};
	}
};
const rolesOf = (nodes) => (nodes ?? []).flatMap((node) => "RoleSpec" in node ? [node.RoleSpec.rolename ?? "PUBLIC"] : []);
const isOwn = (subject, name) => subject.isNew(name) || [
	"view",
	"function",
	"type",
	"sequence",
	"schema"
].some((kind) => subject.isNewObject(kind, name));
const isGranted = ({ statements, index }, roles) => statements.slice(index + 1).some(({ node }) => "GrantStmt" in node && node.GrantStmt.is_grant === true && rolesOf(node.GrantStmt.grantees).some((role) => roles.includes(role)));

//#endregion
//#region src/checks/migrations/rules/rewrite-table.ts
const COMMANDS = {
	AT_SetLogged: "SET LOGGED",
	AT_SetUnLogged: "SET UNLOGGED",
	AT_SetTableSpace: "SET TABLESPACE",
	AT_SetAccessMethod: "SET ACCESS METHOD"
};
const rewriteTable = {
	id: "migrations/rewrite-table",
	severity: "high",
	works: "rewrite",
	summary: "Writes a whole table anew while nobody can use it",
	why: "`VACUUM FULL`, `CLUSTER`, `SET TABLESPACE`, `SET LOGGED` and their like copy the table with its indexes under a lock that blocks reads and writes, and need as much free disk again.",
	fix: "Use `pg_repack` or `pg_squeeze`, or a maintenance window. A plain `VACUUM` blocks nobody.",
	since: "0.1.0",
	sources: ["https://www.postgresql.org/docs/18/sql-vacuum.html", "https://www.postgresql.org/docs/18/sql-cluster.html"],
	examples: {
		bad: [
			"VACUUM FULL users;",
			"CLUSTER users USING users_pkey;",
			"ALTER TABLE users SET TABLESPACE fast;",
			"ALTER TABLE users SET UNLOGGED;"
		],
		good: [
			"VACUUM (ANALYZE) users;",
			"VACUUM (FULL off) users;",
			"ANALYZE users;",
			"ALTER TABLE users SET (fillfactor = 70);"
		]
	},
	*check(subject) {
		for (const { words, table } of rewrites(subject.statement)) {
			if (subject.isNew(table)) continue;
			const plainVacuum = words === "VACUUM FULL" ? `\n\n${sqlBlock(`VACUUM (ANALYZE) ${table === "all tables" ? "" : table};`)}` : "";
			yield {
				about: `${words} ${table}`,
				proof: {
					kind: "work",
					on: table
				},
				title: `${words} writes ${table === "all tables" ? table : `table ${plain(table)}`} anew while all queries wait`,
				message: `\`${words}\` copies ${code$1(table)} with its indexes under a lock that blocks reads and writes.`,
				impact: `All queries on ${code$1(table)} wait until the copy is done, and the disk must hold it twice.`,
				fix: `Take it out of the migration; \`pg_repack\` does the same without the lock, or do it in a maintenance window.${plainVacuum}`
			};
		}
	}
};
function rewrites(statement) {
	const { node } = statement;
	if ("ClusterStmt" in node) return [{
		words: "CLUSTER",
		table: node.ClusterStmt.relation ? tableKey(node.ClusterStmt.relation) : "all tables"
	}];
	if ("VacuumStmt" in node) {
		if (!hasOption(node.VacuumStmt.options, "full")) return [];
		const tables = (node.VacuumStmt.rels ?? []).flatMap((rel) => "VacuumRelation" in rel && rel.VacuumRelation.relation ? [keyOf$3(partsOf({ RangeVar: rel.VacuumRelation.relation }))] : []);
		return (tables.length > 0 ? tables : ["all tables"]).map((table) => ({
			words: "VACUUM FULL",
			table
		}));
	}
	return alterationsOf(statement).flatMap(({ command, table }) => {
		const words = COMMANDS[command.subtype ?? ""];
		return words === void 0 || command.name === "heap" ? [] : [{
			words,
			table
		}];
	});
}

//#endregion
//#region src/checks/migrations/rules/set-sequence.ts
const setSequence = {
	id: "migrations/set-sequence",
	severity: "medium",
	summary: "Sets a sequence to a number that is written down",
	why: "Production has given out other numbers than the database that this was written for. Where the number is smaller than the largest one in the table, inserts of running code fail with error 23505, one after the other, until they have passed it; without a unique key they give numbers out twice.",
	fix: "Compute the number from the table: `SELECT setval('orders_id_seq', (SELECT coalesce(max(id), 0) + 1 FROM orders), false);`",
	since: "0.1.0",
	sources: ["https://www.postgresql.org/docs/18/functions-sequence.html"],
	examples: {
		bad: [
			"SELECT setval('orders_id_seq', 1000);",
			"SELECT setval('orders_id_seq'::regclass, 1::bigint, false);",
			"CREATE TABLE orders (id serial);\nSELECT setval('orders_archive_id_seq', 1000);"
		],
		good: [
			"SELECT setval('orders_id_seq', (SELECT max(id) FROM orders));",
			"CREATE SEQUENCE s;\nSELECT setval('s', 1000);",
			"CREATE TABLE t (id serial);\nSELECT setval('t_id_seq', 1000);",
			"ALTER TABLE users ADD COLUMN number serial;\nSELECT setval('users_number_seq', 1000);"
		]
	},
	*check(subject) {
		for (const name of setTo(subject.statement.node)) {
			if (isNewSequence(subject, name)) continue;
			yield {
				about: name,
				title: `Sequence ${plain(name)} is set to a number that is written down`,
				message: `Where the number is not larger than all that ${code$1(name)} has given out in production, the next ones are there already.`,
				impact: "Inserts of the running version fail with a duplicate key, or numbers are given out twice.",
				fix: `Compute the number from the table that uses ${code$1(name)}: \`setval(…, (SELECT coalesce(max(<column>), 0) + 1 FROM <table>), false)\`.`
			};
		}
	}
};
function setTo(node) {
	if (!("SelectStmt" in node)) return [];
	const found = [];
	for (const each of walk(node)) {
		if (!("FuncCall" in each)) continue;
		const { funcname, args = [] } = each.FuncCall;
		const [sequence, number] = args;
		if (partsOf(funcname?.at(-1)).at(-1) !== "setval" || !isConstant(number)) continue;
		const name = nameIn(sequence);
		if (name !== void 0) found.push(name);
	}
	return found;
}
const isConstant = (node) => node !== void 0 && ("A_Const" in node || "TypeCast" in node && isConstant(node.TypeCast.arg));
function nameIn(node) {
	if (node === void 0) return void 0;
	if ("TypeCast" in node) return nameIn(node.TypeCast.arg);
	if (!("A_Const" in node)) return void 0;
	const { sval } = node.A_Const;
	return sval?.sval === void 0 ? void 0 : keyOf$3(sval.sval.replaceAll("\"", "").split("."));
}

//#endregion
//#region src/checks/migrations/rules/system-catalog.ts
const systemCatalog = {
	id: "migrations/system-catalog",
	severity: "high",
	summary: "Writes into PostgreSQL's own catalogue",
	why: "The catalogue says what every other row means. Nothing checks such a write, other sessions keep what they have cached, and a wrong one can make a table unreadable. Hosts refuse it, since it takes a superuser with `allow_system_table_mods` for some of it; the next major version may have other columns.",
	fix: "There is a statement for it, such as `ALTER TYPE … RENAME VALUE`, `ALTER TABLE … VALIDATE CONSTRAINT`, `ALTER TABLE … ALTER COLUMN … TYPE`.",
	since: "0.1.0",
	sources: ["https://www.postgresql.org/docs/18/catalogs-overview.html"],
	examples: {
		bad: [
			"DELETE FROM pg_enum WHERE enumlabel = 'old';",
			"UPDATE pg_catalog.pg_attribute SET atttypmod = 104;",
			"UPDATE pg_constraint SET convalidated = true;"
		],
		good: [
			"UPDATE pg_settings SET setting = '1';",
			"CREATE TABLE pg_rows (a int);\nDELETE FROM pg_rows;",
			"SELECT * FROM pg_enum;"
		]
	},
	*check(subject) {
		const relation = writtenTo(subject.statement.node);
		if (relation === void 0 || !isCatalog(relation) || subject.schema.tables.has(tableKey(relation))) return;
		const name = relation.relname ?? "";
		yield {
			about: name,
			title: `PostgreSQL's own table ${plain(name)} is changed by hand`,
			message: `${code$1(name)} is part of the catalogue, which PostgreSQL keeps by itself and does not check.`,
			impact: "A wrong row makes tables unreadable or queries wrong, for all sessions; most hosts refuse the statement, and the deploy stops.",
			fix: "Use the statement that there is for it, such as `ALTER TYPE … RENAME VALUE` or `ALTER TABLE … VALIDATE CONSTRAINT`."
		};
	}
};
const writtenTo = (node) => "UpdateStmt" in node ? node.UpdateStmt.relation : "DeleteStmt" in node ? node.DeleteStmt.relation : "InsertStmt" in node ? node.InsertStmt.relation : void 0;
const CATALOG = /^pg_(?:aggregate|am|amop|amproc|attrdef|attribute|authid|auth_members|cast|class|collation|constraint|conversion|database|default_acl|depend|description|enum|event_trigger|extension|foreign_\w+|index|inherits|language|largeobject\w*|namespace|opclass|operator|opfamily|partitioned_table|policy|proc|publication\w*|range|rewrite|sequence|shdepend|statistic\w*|subscription\w*|tablespace|trigger|ts_\w+|type)$/;
const isCatalog = ({ schemaname, relname = "" }) => (schemaname === void 0 || schemaname === "pg_catalog") && CATALOG.test(relname);

//#endregion
//#region src/checks/migrations/rules/transaction-nesting.ts
const transactionNesting = {
	id: "migrations/transaction-nesting",
	severity: "medium",
	summary: "Begins a transaction inside of one, or ends one that it did not begin",
	why: "PostgreSQL has no transactions inside of transactions: the second `BEGIN` is a warning, and the first `COMMIT` ends everything. A `COMMIT` without `BEGIN` ends the transaction of the migration tool: what stands behind it is no longer undone when a later statement fails.",
	fix: "One `BEGIN` and one `COMMIT` a file, or none where the tool opens the transaction.",
	since: "0.1.0",
	sources: ["https://www.postgresql.org/docs/18/sql-begin.html", "https://www.postgresql.org/docs/18/sql-commit.html"],
	examples: {
		bad: [
			"BEGIN;\nBEGIN;\nALTER TABLE users ADD COLUMN a int;\nCOMMIT;",
			"BEGIN;\nALTER TABLE users ADD COLUMN a int;\nCOMMIT;\nCOMMIT;",
			"ALTER TABLE users ADD COLUMN a int;\nCOMMIT;\nALTER TABLE users ADD COLUMN b int;"
		],
		good: [
			"BEGIN;\nALTER TABLE users ADD COLUMN a int;\nCOMMIT;",
			"BEGIN;\nALTER TABLE users ADD COLUMN a int;\nCOMMIT;\nBEGIN;\nALTER TABLE users ADD COLUMN b int;\nCOMMIT;",
			"COMMIT;\nCREATE INDEX CONCURRENTLY i ON users (a);\nBEGIN;",
			"BEGIN;\nSAVEPOINT a;\nROLLBACK TO a;\nCOMMIT;"
		]
	},
	*check(subject) {
		const step = stepOf$1(subject.statement);
		if (step === void 0) return;
		const before = subject.statements.slice(0, subject.index).flatMap((each) => stepOf$1(each) ?? []);
		const isOpen = before.at(-1) === "begin";
		if (step === "begin" && isOpen) yield {
			about: "begin",
			title: "A transaction begins inside of one",
			message: "`BEGIN` stands here, and the transaction that began before has not ended. PostgreSQL warns and goes on in the first one.",
			impact: "The first `COMMIT` ends both: what was meant to be undone together may be kept in part.",
			fix: "Leave this `BEGIN` out. For a part that is to be undone by itself use `SAVEPOINT`."
		};
		if (step === "end" && !isOpen && !givesBack(subject)) yield {
			about: "end",
			title: "A transaction ends here that this file did not begin",
			message: `No \`BEGIN\` stands before this ${before.length === 0 ? "in the file" : "since the last `COMMIT`"}.`,
			impact: "Where the tool opened the transaction, it ends here: a later statement that fails no longer undoes what stands before.",
			fix: "Leave it out, or write `BEGIN;` before the statements that belong together and tell the tool not to open one."
		};
	}
};
function stepOf$1({ node, nested }) {
	if (nested || !("TransactionStmt" in node)) return void 0;
	const { kind } = node.TransactionStmt;
	if (kind === "TRANS_STMT_BEGIN" || kind === "TRANS_STMT_START") return "begin";
	return kind === "TRANS_STMT_COMMIT" || kind === "TRANS_STMT_ROLLBACK" || kind === "TRANS_STMT_PREPARE" ? "end" : void 0;
}
const givesBack = ({ statements, index }) => statements.slice(index + 1).flatMap((each) => stepOf$1(each) ?? []).at(-1) === "begin";

//#endregion
//#region src/checks/migrations/rules/validate-in-same-transaction.ts
const FIX$1 = "Put `VALIDATE CONSTRAINT` into the next migration.";
const validateInSameTransaction = {
	id: "migrations/validate-in-same-transaction",
	severity: "medium",
	works: "scan",
	summary: "Validates a constraint in the transaction that added it",
	why: "`NOT VALID` keeps the strong lock short, but a lock lasts until the transaction ends. Validating in the same transaction reads the whole table under it, so nothing is won.",
	fix: FIX$1,
	since: "0.1.0",
	sources: ["https://www.postgresql.org/docs/18/sql-altertable.html"],
	examples: {
		bad: ["ALTER TABLE a ADD CONSTRAINT c CHECK (x > 0) NOT VALID;\nALTER TABLE a VALIDATE CONSTRAINT c;"],
		good: ["ALTER TABLE a VALIDATE CONSTRAINT c;", "-- migrate:up transaction:false\nALTER TABLE a ADD CONSTRAINT c CHECK (x > 0) NOT VALID;\nALTER TABLE a VALIDATE CONSTRAINT c;"]
	},
	*check(subject) {
		if (subject.transaction.kind === "no" || subject.transaction.kind === "unknown") return;
		for (const { command, table, index } of alterationsOf(subject.statement)) {
			const { subtype, name = "" } = command;
			if (subtype !== "AT_ValidateConstraint" || subject.isNew(table) || !subject.held.has(table)) continue;
			const part = partOf(subject, index);
			yield {
				about: `${table}.${name}`,
				proof: {
					kind: "work",
					on: table
				},
				title: `Constraint ${plain(name)} is validated while table ${plain(table)} is still locked`,
				message: `An earlier statement of this transaction locked ${code$1(table)}, and the lock is held while ${code$1(name)} is checked against every row.`,
				impact: `Queries on ${code$1(table)} wait as long as they would without \`NOT VALID\`.`,
				...suggest(subject, part && {
					replaces: {
						kind: "part",
						index,
						edits: []
					},
					steps: [inWords$1("Leave only `ADD CONSTRAINT … NOT VALID` in this migration, and validate in the next one:", together$1(sql`${part.head} VALIDATE CONSTRAINT ${quote$1(name)}`))]
				}, FIX$1),
				at: findWords(subject.statement, subject.file.text, [
					"validate",
					"constraint",
					name
				])
			};
		}
	}
};

//#endregion
//#region src/checks/migrations/rules/view-columns.ts
const viewColumns = {
	id: "migrations/view-columns",
	severity: "high",
	summary: "Replaces a view with one that lacks or renames a column, which PostgreSQL refuses",
	why: "`CREATE OR REPLACE VIEW` may only add columns at the end: those that are there must keep their names and order (error 42P16). The migration fails and the deploy stops.",
	fix: "Keep the old columns and add new ones behind them. To take one away, make a second view, let the code read that, and drop the old view in a later release.",
	since: "0.1.0",
	sources: ["https://www.postgresql.org/docs/18/sql-createview.html"],
	examples: {
		bad: ["CREATE VIEW report AS SELECT id, name FROM users;\nCREATE OR REPLACE VIEW report AS SELECT id FROM users;", "CREATE VIEW report AS SELECT id, name FROM users;\nCREATE OR REPLACE VIEW report AS SELECT id, email, name FROM users;"],
		good: [
			"CREATE VIEW report AS SELECT id FROM users;\nCREATE OR REPLACE VIEW report AS SELECT u.id, name FROM users u;",
			"CREATE VIEW report AS SELECT id, name FROM users;\nDROP VIEW report;\nCREATE OR REPLACE VIEW report AS SELECT id FROM users;",
			"CREATE OR REPLACE VIEW report AS SELECT id FROM users;"
		]
	},
	*check(subject) {
		const { node } = subject.statement;
		if (!("ViewStmt" in node) || !node.ViewStmt.replace) return;
		const view = tableKey(node.ViewStmt.view);
		const before = subject.schema.viewColumns.get(view);
		const after = columnsOfView(node.ViewStmt);
		if (before === void 0 || after === void 0) return;
		const wrong = before.findIndex((column, position) => after[position] !== column);
		const column = before[wrong];
		if (column === void 0) return;
		yield {
			about: `${view}.${column}`,
			proof: {
				kind: "error",
				code: "42P16"
			},
			title: `View ${plain(view)} cannot be replaced: column ${plain(column)} does not stay where it was`,
			message: `${code$1(column)} is column ${wrong + 1} of ${code$1(view)}, and in the new text ${after[wrong] === void 0 ? "there is none" : `that is ${code$1(after[wrong])}`}.`,
			impact: "The migration fails and the deploy stops.",
			fix: `Keep ${before.map(code$1).join(", ")} in this order, and add new columns behind them.`
		};
	}
};

//#endregion
//#region src/checks/migrations/rules/volatile-default.ts
const FIX = "Add the column without a default, set the default (it counts for new rows), and fill the old rows in batches.";
const volatileDefault = {
	id: "migrations/volatile-default",
	severity: "high",
	works: "rewrite",
	summary: "Adds a column with a default that is another one for each row, so that the table is rewritten",
	why: "A constant, or `now()`, is stored once and costs nothing. `gen_random_uuid()`, `random()` or `clock_timestamp()` must be computed for each row: PostgreSQL rewrites the table and its indexes while all queries wait (three million rows: 7 seconds on an idle machine).",
	fix: FIX,
	since: "0.1.0",
	sources: ["https://www.postgresql.org/docs/18/sql-altertable.html"],
	examples: {
		bad: ["ALTER TABLE users ADD COLUMN token uuid DEFAULT gen_random_uuid();", "ALTER TABLE users ADD COLUMN at timestamptz NOT NULL DEFAULT clock_timestamp();"],
		good: [
			"ALTER TABLE users ADD COLUMN at timestamptz NOT NULL DEFAULT now();",
			"ALTER TABLE users ADD COLUMN at timestamp(3) NOT NULL DEFAULT CURRENT_TIMESTAMP;",
			"ALTER TABLE users ADD COLUMN n int DEFAULT 5, ADD COLUMN j jsonb DEFAULT '{}'::jsonb;",
			"CREATE TABLE t (a int);\nALTER TABLE t ADD COLUMN u uuid DEFAULT gen_random_uuid();"
		]
	},
	*check(subject) {
		for (const each of addedColumns(subject.statement)) {
			const { column, table } = each;
			const expression = defaultOf(column);
			if (expression === void 0 || subject.isNew(table)) continue;
			const { volatility, call } = volatilityOf(expression);
			if (volatility === "stable") continue;
			const name = column.colname ?? "";
			const added = findWords(subject.statement, subject.file.text, [
				"add",
				[
					"column",
					"if",
					"not",
					"exists"
				],
				name
			]);
			const unknown = volatility === "unknown";
			yield {
				about: `${table}.${name}`,
				proof: {
					kind: "work",
					on: table
				},
				severity: unknown ? "medium" : "high",
				title: `Column ${plain(name)} is added to table ${plain(table)} with a default that ${unknown ? "may rewrite" : "rewrites"} every row`,
				message: unknown ? `What ${code$1(`${call}()`)} does is not known here. Unless it is declared \`STABLE\` or \`IMMUTABLE\`, PostgreSQL computes it for each row and rewrites ${code$1(table)}.` : `${code$1(`${call}()`)} gives another value for each row, so PostgreSQL rewrites all of ${code$1(table)} and its indexes.`,
				impact: `All queries on ${code$1(table)} wait until every row is written anew.`,
				...suggest(subject, rewriteOf(subject, each, expression), FIX),
				at: findWords(subject.statement, subject.file.text, [call], added?.start) ?? added
			};
		}
	}
};
function rewriteOf(subject, added, expression) {
	const { column, index, tableSql } = added;
	const text = addedText(subject, added);
	const own = constraintsOf(column).find(({ raw_expr }) => raw_expr === expression);
	const at = own && text?.at(own);
	const words = at && findWords(subject.statement, subject.readable, ["default"], at.start);
	if (text === void 0 || at === void 0 || words === void 0) return void 0;
	const value = written$1(subject.statement, subject.readable, words.end, at.end);
	const name = quote$1(column.colname ?? "");
	const required = text.all("CONSTR_NOTNULL");
	return {
		fills: true,
		lead: "Add the column without it:",
		replaces: {
			kind: "part",
			index,
			edits: [at, ...required]
		},
		steps: [
			inWords$1("Its default counts for new rows:", together$1(limit(subject), sql`${text.head} ALTER COLUMN ${name} SET DEFAULT ${value}`)),
			fillStep(tableSql, name, sql`DEFAULT`),
			...required.length === 0 ? [] : requiredSteps(subject, text.head, [column.colname ?? ""], "When every row has one, make it required:")
		]
	};
}

//#endregion
//#region src/checks/migrations/rules/index.ts
const statementRules = [
	dropTable$1,
	dropColumn$2,
	recreateColumn$1,
	dropSchema$1,
	dropCascade,
	truncate$2,
	deleteAll$1,
	updateAll$1,
	backfillUnderLock,
	renameColumn$2,
	renameTable$2,
	changeColumnType$1,
	addRequiredColumn$1,
	setNotNull$1,
	dropNotNull$1,
	indexNotConcurrent,
	dropIndex$1,
	reindexNotConcurrent,
	concurrentlyInTransaction,
	addForeignKey$1,
	addCheck$1,
	addDomainCheck,
	addUnique$1,
	validateInSameTransaction,
	volatileDefault,
	addSerial,
	addStoredGenerated$1,
	rewriteTable,
	refreshMaterializedView,
	attachPartition,
	detachPartition,
	lockTimeout$1,
	uncommittedTransaction,
	transactionNesting,
	enumAddUsed,
	enumValueRename,
	renameOthers,
	dropView,
	dropFunction,
	dropType,
	dropSequence,
	dropExtension,
	dropDefault,
	dropConstraint,
	alterIdentity,
	viewColumns,
	indexOnPartitioned,
	concurrentIndexIfNotExists,
	createPartitionOf,
	defaultPartitionScan,
	createTrigger,
	createRule,
	dropTrigger,
	disableTrigger,
	enableRlsWithoutPolicy,
	policyChange,
	revoke,
	alterRole,
	setSequence,
	systemCatalog,
	lockTable,
	manyTablesInTransaction,
	foreignKeyWithoutIndex,
	needsNewerVersion
];
const migrationRules = [
	...statementRules,
	fails,
	breaksQuery,
	doesMore,
	unparsable,
	editedMigration,
	outOfOrder,
	duplicateVersion,
	missingDown,
	irreversible,
	...mysqlRules,
	...sqliteRules
];

//#endregion
//#region src/checks/migrations/unsaid.ts
const MOST$2 = 5;
function unsaidOf(seen, said) {
	if (seen?.kind !== "seen" || seen.observation.error !== void 0) return void 0;
	const lost = said.some(isAboutAll) ? [] : lossesOf(seen.observation).filter((name) => !said.some((each) => isOf(each, name)));
	const worked = said.some(isAboutWork) ? [] : workOf(seen.observation);
	if (lost.length + worked.length === 0) return void 0;
	const names = lost.length > 0 ? lost : worked;
	const shown = names.slice(0, MOST$2);
	const more = names.length > MOST$2 ? [`${names.length - MOST$2} more`] : [];
	const what = lost.length > 0 ? "drops" : "holds up";
	return {
		rule: doesMore,
		hit: {
			about: printable(`${what} ${shown.join(", ")}`, 200),
			proof: lost.length > 0 ? { kind: "loss" } : { kind: "work" },
			title: `Statement ${what} ${listOf([...shown.map(plain), ...more])}, which its text does not show`,
			message: lost.length > 0 ? `When this ran, ${listOf([...shown.map(code$1), ...more])} ${names.length === 1 ? "was" : "were"} gone. The text does not say so: a function does it, SQL that is made when it runs, or a name that means something else here.` : `When this ran, ${listOf([...shown.map(code$1), ...more])} ${names.length === 1 ? "was" : "were"} read or written anew while others would have waited, and the text does not show it.`,
			impact: lost.length > 0 ? "What was in it is lost, and the version that still runs fails where it asks for it." : "Queries wait until it is done; with a large table the app stands still.",
			fix: doesMore.fix
		}
	};
}
const workOf = (observation) => blockingWork(observation, false).flatMap(({ relation }) => observation.scans.has(relation) || observation.taken.some((lock) => lock.relation === relation) ? withoutPublic(relation) : []);
const lossesOf = ({ lost }) => (lost ?? []).map(withoutPublic);
const isAboutAll = ({ rule, hit: { proof } }) => proof?.kind === "cascade" || /^migrations\/drop-(?:schema|cascade|extension|type)$/.test(rule.id);
function isOf({ hit: { proof } }, lost) {
	const name = proof?.kind === "drop" ? proof.of : proof?.kind === "column" ? `${proof.of}.${proof.column}` : void 0;
	return name !== void 0 && (name === lost || lost.endsWith(`.${name}`));
}
const isAboutWork = ({ rule, hit: { proof } }) => rule.works !== void 0 || rule.id === "migrations/add-required-column" || proof?.kind === "work" || proof?.kind === "rows" || proof?.kind === "lock";

//#endregion
//#region src/checks/migrations/judge.ts
function createJudge(options) {
	const schema = emptySchema();
	const occurrences = /* @__PURE__ */ new Map();
	let step = 0;
	const stopped = /* @__PURE__ */ new Set();
	const fingerprintOf = (rule, ...parts) => {
		const key = JSON.stringify([rule, ...parts]);
		const occurrence = (occurrences.get(key) ?? 0) + 1;
		occurrences.set(key, occurrence);
		return fingerprint(rule, ...parts, String(occurrence));
	};
	return {
		learn: (parsed) => {
			for (const statement of parsed.statements) learn(schema, statement, 0);
		},
		judge(file, parsed, shadow, history) {
			step = options.together ? 1 : step + 1;
			const seen = seenBefore(file, options.parse);
			const context = {
				file,
				parsed,
				schema,
				step,
				seen,
				options,
				fingerprintOf,
				places: placesIn(file),
				shadow,
				history,
				stopped,
				steps: [],
				suggested: [],
				acknowledged: options.allowComments === false || file.origin !== void 0 ? [] : acknowledgementsIn(parsed.text, parsed),
				used: /* @__PURE__ */ new Set()
			};
			const findings = [
				...edits(context),
				...problems(context),
				...placeFindings(context),
				...hits(context)
			];
			findings.push(...undoFindings(context, findings));
			return {
				findings,
				statements: parsed.statements.length,
				unreadable: parsed.problems.length,
				trace: {
					path: file.path,
					steps: context.steps
				},
				suggested: context.suggested,
				unused: context.acknowledged.flatMap((each) => context.used.has(each) ? [] : {
					line: context.places.locate({
						start: each.start,
						end: each.start + 1
					}).startLine,
					words: each.words
				})
			};
		}
	};
}
function seenBefore({ before }, parse) {
	const seen = /* @__PURE__ */ new Map();
	if (before === void 0) return seen;
	for (const statement of parseStatements(parse, before.text, before.up).statements) {
		const text = exactStatement(statement, before.text);
		seen.set(text, (seen.get(text) ?? 0) + 1);
	}
	return seen;
}
function* hits(context) {
	const { file, parsed, schema, step, seen, options } = context;
	const { statements } = parsed;
	const transactions = transactionsOf(statements, file);
	let held = /* @__PURE__ */ new Map();
	let group = -1;
	let said = [];
	for (const [index, statement] of statements.entries()) {
		const transaction = transactions[index] ?? {
			kind: "unknown",
			group: 0
		};
		if (transaction.group !== group) held = /* @__PURE__ */ new Map();
		group = transaction.group;
		const exact = exactStatement(statement, parsed.text);
		const left = seen.get(exact) ?? 0;
		seen.set(exact, left - 1);
		const isNew = (table) => schema.tables.get(table)?.step === step;
		context.steps.push(stepOf$2(context, statement, context.shadow?.seen[index], transaction));
		const subject = {
			statement,
			index,
			file,
			statements,
			transaction,
			schema,
			held,
			isNew,
			isNewObject: (kind, name) => schema.objects.get(`${kind} ${name}`)?.step === step,
			isNewColumn: (table, column) => schema.tables.get(table)?.columns.get(column)?.step === step,
			get shown() {
				return redactStatement(statement, parsed.readable);
			},
			readable: parsed.readable,
			lockTimeout: options.lockTimeout,
			postgres: options.postgres
		};
		const found = statementRules.flatMap((rule) => [...rule.check(subject)].map((hit) => ({
			rule,
			hit
		})));
		const rewrites = found.flatMap(({ hit }) => hit.rewrite ?? []);
		const about = {
			isKnown: left > 0,
			seen: context.shadow?.seen[index]
		};
		for (const [position, { rule, hit }] of found.entries()) {
			const key = `${index}.${position}`;
			const { rewrite } = hit;
			if (rewrite) context.suggested.push({
				key,
				rule: rule.id,
				about: hit.about,
				index,
				...relationOf(statement),
				rewrite
			});
			const whole = rewrite && rewrites.length > 1 ? {
				...hit,
				fix: fixOf$2(subject, rewrite, rewrites)
			} : hit;
			const known = {
				...about,
				fixed: context.shadow?.fixes.get(key)
			};
			yield accepted(context, toFinding$2(context, rule, statement, whole, known), statement, index);
		}
		const shown = [failureOf(context, subject, new Set(found.map(({ rule }) => rule.id))), brokenQueriesOf(context, subject)];
		for (const each of shown) {
			if (each === void 0) continue;
			const known = {
				...about,
				fixed: void 0
			};
			yield accepted(context, toFinding$2(context, each.rule, statement, each.hit, known), statement, index);
		}
		if (!statement.nested) said = [];
		said.push(...found);
		if (statements[index + 1]?.nested !== true) {
			const top = statements.slice(0, index + 1).findLastIndex(({ nested }) => !nested);
			const [block, seenOfBlock] = [statements[top], context.shadow?.seen[top]];
			const unsaid = block && unsaidOf(seenOfBlock, said);
			if (block && unsaid) {
				const known = {
					isKnown: about.isKnown,
					seen: seenOfBlock,
					fixed: void 0
				};
				yield accepted(context, toFinding$2(context, unsaid.rule, block, unsaid.hit, known), block, top);
			}
		}
		if (transaction.kind === "explicit" || transaction.kind === "tool") {
			for (const lock of strongLocksOf(statement, schema)) if (lock.table !== void 0 && !isNew(lock.table) && held.get(lock.table)?.blocks !== "reads and writes") held.set(lock.table, lock);
		}
		if ("RenameStmt" in statement.node && statement.node.RenameStmt.renameType === "OBJECT_TABLE") {
			const { relation, newname } = statement.node.RenameStmt;
			const lock = held.get(tableKey(relation));
			if (lock !== void 0) held.set(keyOf$3([relation?.schemaname, newname]), lock);
		}
		learn(schema, statement, left > 0 ? 0 : step);
	}
}
function accepted(context, finding, statement, index) {
	const { file, parsed, acknowledged, used, options } = context;
	const assured = options.allowComments === false ? void 0 : file.origin?.at(statement.start).assured;
	if (assured !== void 0) return {
		...finding,
		state: "ignored",
		ignored: {
			by: "inline",
			reason: assured
		}
	};
	if (acknowledged.length === 0) return finding;
	const block = parsed.statements.slice(0, index + 1).findLastIndex(({ nested }) => !nested);
	const found = acknowledged.filter((each) => covers(each, finding.rule, [index, block]));
	for (const each of found) used.add(each);
	const [first] = found;
	return first === void 0 ? finding : {
		...finding,
		state: "ignored",
		ignored: {
			by: "inline",
			reason: first.words
		}
	};
}

//#endregion
//#region src/checks/migrations/example.ts
async function runExample$1(ruleId, example) {
	if (ruleId.startsWith("migrations/mysql-")) return runMysqlExample(example);
	if (ruleId.startsWith("migrations/sqlite-") || /^-- base\n/.test(example)) return runSqliteExample(example);
	const parse = await loadParser();
	const { file, said, base, around } = readExample(example);
	const postgres = /^-- PostgreSQL (\d+)$/m.exec(example)?.[1];
	const judge = createJudge({
		parse,
		lockTimeout: "5s",
		together: true,
		...postgres === void 0 ? {} : { postgres: Number(postgres) },
		...said("breaks") === void 0 ? {} : { production: asking(said("breaks")?.slice(6) ?? "") }
	});
	const parsed = parseStatements(parse, file.text, file.up);
	const old = placedOf(base, around);
	const { findings } = judge.judge(file, parsed, seenAs(said, parsed), old.length === 0 ? void 0 : placeOf$1(file, old, [file]));
	return [...new Set(findings.map(({ rule }) => rule))];
}
function readExample(example) {
	const [, before, after] = /^-- before\n([\s\S]*?)\n-- after\n([\s\S]*)$/.exec(example) ?? [];
	const { said, text } = readTop(after ?? example);
	const base = said("base")?.split(", ") ?? [];
	const path = said("file") ?? "migrations/0001_example.sql";
	const around = {
		has: (name) => base.includes(name),
		above: () => false
	};
	const marked = toolByText(text);
	const tool = marked ?? (said("file") === void 0 ? plainTool : toolByPath(path, around) ?? plainTool);
	const up = (sql) => tool.up ? keepOnly(sql, tool.up(sql)) : sql;
	const down = downOf(path, text, tool, around);
	return {
		file: {
			path,
			database: rootOf(path),
			tool,
			text,
			up: up(text),
			wrapping: marked ? marked.wrapping(text) : "transaction",
			isNew: before === void 0,
			...down === void 0 ? {} : { down },
			...before === void 0 ? {} : { before: {
				path,
				text: before,
				up: up(before)
			} }
		},
		said,
		base,
		around
	};
}
function readTop(example) {
	const top = /^(?:-- (?:file|base|refused|breaks|lost): [^\n]*\n|-- PostgreSQL \d+\n)*/.exec(example)?.[0] ?? "";
	return {
		said: (key) => new RegExp(`^-- ${key}: (.*)$`, "m").exec(top)?.[1],
		text: example.slice(top.length)
	};
}
const placedOf = (paths, around) => paths.flatMap((path) => {
	const tool = toolByPath(path, around) ?? plainTool;
	const down = downOf(path, "", tool, around);
	if (tool.isDown?.(path)) return [];
	return [{
		path,
		database: rootOf(path),
		tool,
		...down === void 0 ? {} : { down }
	}];
});
const asking = (text) => ({
	stats: {
		at: /* @__PURE__ */ new Date(0),
		tables: /* @__PURE__ */ new Map(),
		queries: []
	},
	isFresh: true,
	watched: [{
		text,
		shown: text,
		calls: 1
	}]
});
function seenAs(said, { statements }) {
	const [refused, breaks, lost] = [
		said("refused"),
		said("breaks"),
		said("lost")
	];
	if (refused === void 0 && breaks === void 0 && lost === void 0) return void 0;
	const last = {
		...refused === void 0 ? {} : { error: {
			code: refused.slice(0, 5),
			message: refused.slice(6)
		} },
		...lost === void 0 ? {} : {
			lost: [lost],
			dropped: [lost]
		},
		...breaks === void 0 ? {} : { broken: [{
			query: 0,
			code: breaks.slice(0, 5)
		}] }
	};
	return {
		seen: statements.map((_, index) => ({
			kind: "seen",
			observation: {
				...nothingSeen(),
				...index === statements.length - 1 ? last : {}
			}
		})),
		isComplete: true,
		base: 1,
		server: "PostgreSQL",
		fixes: /* @__PURE__ */ new Map()
	};
}

//#endregion
//#region src/checks/migrations/history/places-in-history.ts
function placesInHistory(change, base) {
	const old = base.map((migration) => withTables(migration, migration.parsed));
	const all = change.map(({ file, parsed }) => ({
		file,
		placed: withTables(file, parsed)
	}));
	const placed = all.filter(({ file }) => file.isNew).map((each) => each.placed);
	return new Map(all.map(({ file, placed: own }) => [file.path, placeOf$1(own, old, placed, file.ends)]));
}
function withTables(migration, { statements }) {
	let tables;
	return {
		...migration,
		get tables() {
			tables ??= new Set(statements.flatMap(({ node }) => [...tablesIn(node), ..."DropStmt" in node && node.DropStmt.removeType === "OBJECT_TABLE" ? (node.DropStmt.objects ?? []).map((object) => keyOf$3(partsOf(object))) : []]));
			return tables;
		}
	};
}

//#endregion
//#region src/checks/migrations/read-base.ts
const MAX_BYTES$2 = 16777216;
async function readBase(context, files, order) {
	const { base, git } = context;
	if (base === void 0) return {
		files: [],
		leftOut: 0
	};
	const entries = await base.list();
	const places = placesOf$1(entries);
	const roots = new Set(files.filter(({ origin }) => origin === void 0).map(({ path }) => rootOf(path)));
	const paths = entries.map(({ path }) => path).filter((path) => roots.has(rootOf(path)) && /\.sql$/i.test(path));
	const up = order?.filter((path) => entries.some((entry) => entry.path === path)) ?? paths.filter((path) => !(toolByPath(path, places) ?? plainTool).isDown?.(path));
	const read = up.slice(-2e3);
	const { texts } = await readTexts(base, read, MAX_FILE_BYTES, git);
	const versions = await readVersions(base, read, places, git);
	let bytes = 0;
	const found = [];
	for (const path of read) {
		const text = texts.get(path);
		if (text === void 0) continue;
		bytes += text.length;
		if (bytes > MAX_BYTES$2) break;
		const tool = toolByText(text) ?? toolByPath(path, places) ?? plainTool;
		const [version, down] = [versions.get(path), downOf(path, text, tool, places)];
		found.push({
			path,
			database: order === void 0 ? rootOf(path) : "",
			tool,
			...version === void 0 ? {} : { version },
			...down === void 0 ? {} : { down },
			text,
			up: tool.up ? keepOnly(text, tool.up(text)) : text,
			wrapping: tool.wrapping(text)
		});
	}
	return {
		files: found,
		leftOut: up.length - found.length
	};
}
const parseBase = (parse, files) => files.map(({ text, up, wrapping: _, ...file }) => ({
	...file,
	parsed: parseStatements(parse, text, up)
}));

//#endregion
//#region src/checks/migrations/recorded/history-table.ts
const KNOWN = new RegExp(`(?:^|\\.)"?(?:${[
	...[
		"schema_migrations?",
		"schema_version",
		"schema_history",
		"ar_internal_metadata",
		"data_migrations"
	],
	...[
		"migrations?(?:_?locks?)?",
		"migration_versions?",
		"migration_history",
		"knex_migrations(?:_lock)?"
	],
	...[
		"sequelizemeta",
		"sequelizedata",
		"django_migrations",
		"alembic_version",
		"flyway_schema_history"
	],
	...[
		"databasechangelog(?:lock)?",
		"__efmigrations(?:history|lock)",
		"goose_db_version",
		"_sqlx_migrations"
	],
	...[
		"_prisma_migrations",
		"mikro_orm_migrations",
		"kysely_migrations?(?:_lock)?",
		"pgmigrations"
	],
	...[
		"gorp_migrations",
		"__drizzle_migrations",
		"__diesel_schema_migrations",
		"atlas_schema_revisions"
	],
	...[
		"typeorm_metadata",
		"doctrine_migration_versions",
		"phinxlog",
		"bun_migrations?(?:_locks)?"
	]
].join("|")})"?$`, "i");
function tableOf(node) {
	if (node === void 0) return void 0;
	if ("InsertStmt" in node) return tableKey(node.InsertStmt.relation);
	if ("UpdateStmt" in node) return tableKey(node.UpdateStmt.relation);
	if ("DeleteStmt" in node) return tableKey(node.DeleteStmt.relation);
	const relations = /* @__PURE__ */ new Set();
	for (const each of walk(node)) if ("relname" in each) relations.add(tableKey(each));
	return relations.size === 1 ? [...relations][0] : void 0;
}
const BESIDE$1 = /(?:lock|locks|metadata|sequelizedata)"?$/i;
const isHistoryTable = (table, marked) => KNOWN.test(table) && (marked.size === 0 || marked.has(table) || BESIDE$1.test(table));
function writtenBy(node) {
	if (node === void 0) return [];
	const about = "UpdateStmt" in node ? node.UpdateStmt.targetList : "InsertStmt" in node ? node.InsertStmt.selectStmt : void 0;
	const literals = [];
	for (const each of walk(about)) {
		if (!("A_Const" in each)) continue;
		const { sval, ival, fval } = each.A_Const;
		literals.push(String(sval?.sval ?? fval?.fval ?? ival?.ival ?? ""));
	}
	return literals;
}

//#endregion
//#region src/checks/migrations/recorded/named-by.ts
function meaning(text, path) {
	const words = text.trim();
	if (words === "") return 0;
	const parts = path.split("/");
	const file = parts.at(-1) ?? "";
	const stem = /^(?:migration|up)\.\w+$/.test(file) ? parts.at(-2) ?? file : file.replace(/(?:\.up)?\.\w+$/, "");
	if (path.endsWith(words) && words.includes(".")) return 1e3 + words.length;
	if (words.endsWith(file)) return 1e3 + file.length;
	if (words === stem || words === stem.replace(/^[VR]?[\d._-]+/, "")) return 500 + words.length;
	const number = /^[VU]?(\d[\d._-]*\d|\d)/.exec(stem)?.[1]?.replace(/\D/g, "").replace(/^0+(?=\d)/, "") ?? "";
	if (number !== "" && /^\d+$/.test(words) && words.replace(/^0+(?=\d)/, "") === number) return number.length;
	if (number.length >= 8 && words.includes(number)) return number.length;
	return words.length >= 4 && stem.startsWith(words) && /^[_.-]/.test(stem.slice(words.length)) ? words.length : 0;
}
function namedBy(texts, paths) {
	const sure = paths.map((path) => ({
		path,
		sure: Math.max(0, ...texts.map((text) => meaning(text, path)))
	}));
	const most = Math.max(0, ...sure.map((each) => each.sure));
	if (most === 0) return void 0;
	const best = sure.filter((each) => each.sure === most).map(({ path }) => path);
	if (best.length === 1) return best[0];
	return best.find((path) => path.split("/").slice(0, -1).some((folder) => texts.includes(folder)));
}

//#endregion
//#region src/checks/migrations/recorded/noise.ts
const CLIENT = /^(?:application_name|client_encoding|client_min_messages|datestyle|intervalstyle|timezone|extra_float_digits|bytea_output|standard_conforming_strings|ssl_renegotiation_limit|default_transaction_\w+|transaction_\w+|idle_in_transaction_session_timeout|jit)$/i;
const QUIET = [...[
	"VariableShowStmt",
	"DeallocateStmt",
	"ListenStmt",
	"UnlistenStmt",
	"NotifyStmt",
	"DiscardStmt"
], ...[
	"FetchStmt",
	"DeclareCursorStmt",
	"ClosePortalStmt",
	"ConstraintsSetStmt",
	"CheckPointStmt"
]];
function isNoise(node) {
	if (node === void 0) return false;
	const [kind = ""] = Object.keys(node);
	if (QUIET.includes(kind)) return true;
	if ("ExplainStmt" in node) return !isAnalyzed(node.ExplainStmt.options) || !mayChange(node);
	if ("VariableSetStmt" in node) return CLIENT.test(node.VariableSetStmt.name ?? "");
	return "SelectStmt" in node && node.SelectStmt.intoClause === void 0 && !mayChange(node);
}
function mayChange(node) {
	for (const each of walk(node)) {
		if ("InsertStmt" in each || "UpdateStmt" in each || "DeleteStmt" in each || "MergeStmt" in each) return true;
		if ("funcname" in each && !isHarmless([...namesIn$1(each.funcname)])) return true;
	}
	return false;
}
const isAnalyzed = (options) => options?.some((option) => "DefElem" in option && option.DefElem.defname === "analyze") === true;
const HARMLESS = new RegExp(`^(?:${[
	"pg_(?:try_)?advisory_(?:xact_)?(?:un)?lock(?:_shared|_all)?|pg_backend_pid|pg_is_in_recovery|pg_current_xact_id|txid_current",
	"pg_sleep|pg_export_snapshot|pg_my_temp_schema|pg_postmaster_start_time|pg_conf_load_time|set_config|current_setting",
	"current_\\w+|session_user|user|version|inet_(?:server|client)_(?:addr|port)",
	"pg_get_\\w+|pg_\\w+_is_visible|pg_has_role|pg_indexam_has_property|pg_index(?:_column)?_has_property|pg_encoding_to_char",
	"pg_char_to_encoding|pg_typeof|pg_collation_for|pg_describe_object|pg_identify_object|pg_options_to_table|pg_tablespace_\\w+",
	"pg_(?:total_)?relation_(?:size|filenode|filepath)|pg_table_size|pg_indexes_size|pg_database_size|pg_column_size|pg_size_pretty",
	"pg_stat_get_\\w+|pg_timezone_\\w+|pg_available_extension\\w*|pg_extension_\\w+|_pg_expandarray|pg_sequence_\\w+",
	"to_reg\\w+|obj_description|col_description|shobj_description|format_type|has_\\w+_privilege|row_security_active",
	"count|max|min|sum|avg|coalesce|greatest|least|nullif|array_\\w+|string_agg|string_to_array|unnest|cardinality|bool_or|bool_and|every",
	"generate_series|generate_subscripts|jsonb?_(?:agg|build_object|build_array|object_agg|array_elements|array_elements_text|each|each_text|object_keys)",
	"row_to_json|to_jsonb?|row_number|rank|dense_rank|lag|lead|lower|upper|trim|btrim|ltrim|rtrim|length|char_length|substring|substr",
	"left|right|replace|regexp_\\w+|split_part|concat|concat_ws|format|quote_ident|quote_literal|position|strpos|starts_with|like_escape",
	"now|clock_timestamp|statement_timestamp|transaction_timestamp|to_char|to_number|to_date|to_timestamp|date_part|date_trunc|extract|age",
	"abs|round|floor|ceil|ceiling|mod|random|gen_random_uuid|uuid_generate_v4|hashtext|md5|exists"
].join("|")})$`, "i");
const isHarmless = (parts) => (parts.length < 2 || /^(?:pg_catalog|information_schema)$/i.test(parts[0] ?? "")) && HARMLESS.test(parts.at(-1) ?? "");

//#endregion
//#region src/checks/migrations/recorded/attribute.ts
function markedIn(kept, paths) {
	const none = /* @__PURE__ */ new Set();
	return new Set(kept.flatMap(({ node }) => {
		const table = tableOf(node);
		return table !== void 0 && isHistoryTable(table, none) && namedBy(writtenBy(node), paths) !== void 0 ? table : [];
	}));
}
function attribute(kept, options) {
	const { paths } = options;
	let isMaking = options.isFirst;
	const steps = kept.map((each) => {
		const step = stepOf(each, options, isMaking);
		if (step.isMark) isMaking = false;
		return {
			each,
			...step
		};
	});
	const marks = steps.flatMap(({ isMark, marks: path }, at) => isMark ? [{
		at,
		path
	}] : []);
	const some = (from, to) => steps.slice(from, to).some(({ isOwn }) => !isOwn);
	const isBefore = marks.length > 0 && !some(0, marks[0]?.at ?? 0) && some(marks.at(-1)?.at ?? 0, steps.length);
	const segments = [];
	for (const [at, { each, isOwn }] of steps.entries()) {
		if (isOwn) continue;
		const path = (isBefore ? marks.findLast((one) => one.at < at) : marks.find((one) => one.at > at) ?? marks.at(-1))?.path ?? (paths.length === 1 ? paths[0] : void 0);
		const last = segments.at(-1);
		if (last !== void 0 && last.path === path) last.kept.push(each);
		else segments.push({
			path,
			kept: [each]
		});
	}
	return segments;
}
function byFile(segments) {
	const files = /* @__PURE__ */ new Map();
	const others = [];
	for (const { path, kept } of segments) if (path === void 0) others.push(...kept);
	else files.set(path, [...files.get(path) ?? [], ...kept]);
	return {
		files,
		others
	};
}
const isReshaped = (node) => "AlterTableStmt" in node || "DropStmt" in node || "RenameStmt" in node;
function stepOf({ node }, { paths, marked }, isMaking) {
	if (isNoise(node)) return {
		isOwn: true,
		isMark: false
	};
	const table = tableOf(node);
	if (node === void 0 || table === void 0 || !isHistoryTable(table, marked) || !isMaking && isReshaped(node)) return {
		isOwn: false,
		isMark: false
	};
	const marks = namedBy(writtenBy(node), paths);
	return {
		isOwn: true,
		isMark: marks !== void 0 || "InsertStmt" in node,
		...marks === void 0 ? {} : { marks }
	};
}

//#endregion
//#region src/checks/migrations/recorded/command-tool.ts
const commandTool = {
	name: "command",
	label: "The migration tool",
	matches: () => false,
	wrapping: () => "none",
	onEdit: plainTool.onEdit,
	outside: "Put it into a migration of its own, and tell the tool to open no transaction for it."
};

//#endregion
//#region src/checks/migrations/recorded/edited.ts
async function editedIn({ head, base, git }, changes, places) {
	const paths = changes.map(({ path }) => path).filter((path) => toolByPath(path, places) === void 0 && programsByPath(path).length === 0);
	if (paths.length === 0 || base === void 0) return {
		files: [],
		total: 0,
		paths: /* @__PURE__ */ new Set()
	};
	const [now, before] = [await readTexts(head, paths, MAX_FILE_BYTES, git), await readTexts(base, paths, MAX_FILE_BYTES, git)];
	const files = paths.flatMap((path) => {
		const [text, old] = [now.texts.get(path), before.texts.get(path)];
		if (text === void 0 || old === void 0) return [];
		return [{
			path,
			tool: commandTool,
			database: folderOf$1(path),
			wrapping: "unknown",
			text,
			up: keepOnly(text, []),
			isNew: false,
			before: {
				path,
				text: old,
				up: keepOnly(old, [])
			}
		}];
	});
	return {
		files,
		total: files.length,
		paths: new Set(paths)
	};
}

//#endregion
//#region src/checks/migrations/recorded/search-path.ts
const DEFAULT_PATH = "RESET search_path";
function pathSetBy(node, sql) {
	if (node === void 0) return void 0;
	if ("DiscardStmt" in node) return node.DiscardStmt.target === "DISCARD_ALL" ? DEFAULT_PATH : void 0;
	if ("VariableSetStmt" in node) {
		const { kind, name = "", is_local } = node.VariableSetStmt;
		if (kind === "VAR_RESET_ALL") return DEFAULT_PATH;
		if (name.toLowerCase() !== "search_path" || is_local) return void 0;
		return kind === "VAR_SET_VALUE" ? sql : DEFAULT_PATH;
	}
	if (!("SelectStmt" in node)) return void 0;
	for (const each of walk(node)) {
		if (!("FuncCall" in each)) continue;
		const { funcname, args = [] } = each.FuncCall;
		const [name, value, isLocal] = args.map(constantOf);
		if (partsOf(funcname?.at(-1)).at(-1) !== "set_config" || typeof name !== "string" || isLocal !== false) continue;
		if (name.toLowerCase() !== "search_path" || typeof value !== "string") continue;
		return `SET search_path TO ${value.trim() === "" ? "''" : value}`;
	}
}
function constantOf(node) {
	if ("TypeCast" in node && node.TypeCast.arg !== void 0) return constantOf(node.TypeCast.arg);
	if (!("A_Const" in node)) return void 0;
	const { sval, boolval } = node.A_Const;
	return sval === void 0 ? boolval && boolval.boolval === true : sval.sval ?? "";
}

//#endregion
//#region src/checks/migrations/recorded/with-values.ts
function withValues({ text, start, tokens }, values) {
	if (values.length === 0) return text;
	let written = "";
	let copied = 0;
	for (const token of tokens) {
		const name = token.kind === "number" ? text.slice(token.start - start, token.end - start) : "";
		if (!/^\$\d+$/.test(name)) continue;
		const value = values[Number(name.slice(1)) - 1];
		written += text.slice(copied, token.start - start) + (value === void 0 || value === null ? "NULL" : literal$2(value));
		copied = token.end - start;
	}
	return written + text.slice(copied);
}

//#endregion
//#region src/checks/migrations/recorded/kept.ts
function keptOf(parse, sent) {
	const open = /* @__PURE__ */ new Map();
	const paths = /* @__PURE__ */ new Map();
	const pathOf = (session) => paths.get(session) ?? "RESET search_path";
	const kept = [];
	let failed = [];
	let ids = 0;
	let at = 0;
	const end = (session, how) => {
		const own = open.get(session);
		open.delete(session);
		if (own === void 0) return;
		if (own.failed !== void 0) failed = [...own.kept, own.failed];
		if (how === "undone") {
			paths.set(session, own.searchPath);
			return;
		}
		const isOne = !own.isBegun && own.kept.length === 1;
		kept.push(...own.kept.map(({ transaction, ...each }) => isOne || transaction === void 0 ? each : {
			...each,
			transaction
		}));
	};
	const openOf = (session, batch, isBegun) => {
		const searchPath = pathOf(session);
		const own = open.get(session) ?? {
			id: ids++,
			isBegun,
			kept: [],
			savepoints: [],
			batch,
			searchPath
		};
		open.set(session, own);
		return own;
	};
	for (const one of sent) {
		if (one.isSkipped) continue;
		const { session, batch, done, error } = one;
		const before = open.get(session);
		if (before !== void 0 && !before.isBegun && before.batch !== batch) end(session, before.failed ? "undone" : "kept");
		const statements = statementsOf(parse, one);
		for (const [index, each] of statements.entries()) {
			const hasRun = index < done.length;
			if (!hasRun && (error === void 0 || index > done.length)) break;
			const transaction = transactionOf(each.node);
			if (!hasRun) {
				const own = openOf(session, batch, false);
				own.failed ??= {
					...withPath(each, pathOf(session)),
					transaction: own.id,
					at: at++
				};
				break;
			}
			if (transaction === void 0) {
				const own = openOf(session, batch, false);
				const path = pathSetBy(each.node, each.sql);
				if (path !== void 0) paths.set(session, path);
				else own.kept.push({
					...withPath(each, pathOf(session)),
					transaction: own.id,
					at: at++
				});
				continue;
			}
			const { kind = "", savepoint_name: name = "", chain = false } = transaction;
			if (kind === "TRANS_STMT_BEGIN" || kind === "TRANS_STMT_START") openOf(session, batch, true).isBegun = true;
			if (kind === "TRANS_STMT_COMMIT") end(session, done[index] === "COMMIT" ? "kept" : "undone");
			if (kind === "TRANS_STMT_ROLLBACK") end(session, "undone");
			if (chain) openOf(session, batch, true).isBegun = true;
			const own = open.get(session);
			if (own === void 0) continue;
			if (kind === "TRANS_STMT_SAVEPOINT") own.savepoints.push({
				name,
				at: own.kept.length
			});
			if (kind === "TRANS_STMT_RELEASE") {
				const last = own.savepoints.findLastIndex((savepoint) => savepoint.name === name);
				if (last !== -1) own.savepoints.length = last;
			}
			if (kind === "TRANS_STMT_ROLLBACK_TO") {
				const last = own.savepoints.findLast((savepoint) => savepoint.name === name);
				if (own.failed !== void 0) failed = [...own.kept, own.failed];
				delete own.failed;
				if (last !== void 0) own.kept.length = Math.min(own.kept.length, last.at);
			}
		}
		if (error !== void 0 && open.get(session)?.isBegun === false) end(session, "undone");
	}
	for (const [session, { isBegun, failed: hasFailed }] of [...open]) end(session, isBegun || hasFailed ? "undone" : "kept");
	return {
		kept: inOrder(kept),
		failed: inOrder(failed)
	};
}
const withPath = (each, searchPath) => searchPath === "RESET search_path" ? each : {
	...each,
	searchPath
};
const inOrder = (all) => [...all].sort((a, b) => a.at - b.at).map(({ at: _, ...each }) => each);
const transactionOf = (node) => node !== void 0 && "TransactionStmt" in node ? node.TransactionStmt : void 0;
function statementsOf(parse, { session, sql, values }) {
	const isUnread = values.includes(void 0);
	const { statements, problems } = parseStatements(parse, sql);
	if (problems.length > 0) return [{
		session,
		sql: sql.trim().replace(/;\s*$/, ""),
		isUnread
	}];
	return statements.filter(({ nested }) => !nested).map((statement) => {
		const written = withValues(statement, values);
		const again = values.length === 0 ? void 0 : parse(written);
		return {
			session,
			sql: written,
			node: again?.ok ? again.statements[0]?.node ?? statement.node : statement.node,
			isUnread
		};
	});
}

//#endregion
//#region src/checks/migrations/recorded/own-files.ts
function matcherOf(run, settings, places) {
	const isIgnored = globMatcher(settings["ignore-paths"]);
	const isNamed = globMatcher(run.paths);
	const folder = folderOf(run);
	return (path) => {
		if (!path.startsWith(folder) || isIgnored(path) || BESIDE.test(path)) return false;
		if (run.paths.length > 0) return isNamed(path);
		const tool = toolByPath(path, places);
		if (tool !== void 0) return tool.isDown?.(path) !== true;
		return programsByPath(path).length > 0 || foreignByPath(path).length > 0 || IN_MIGRATIONS.test(path);
	};
}
const folderOf = (run) => run["working-directory"] === "." ? "" : `${run["working-directory"].replace(/\/+$/, "")}/`;
const BESIDE = /(?:^|\/)(?:__init__\.py|index\.[cm]?[jt]s|[^/]+\.Designer\.cs|[^/]+ModelSnapshot\.cs|[^/]+\.(?:d|test|spec)\.[cm]?ts)$/;
const IN_MIGRATIONS = /(?:^|\/)(?:\w*migrations?|migrate)\/(?:[^/]+\/)*[^/]+\.(?:[cm]?[jt]s|py|rb|php|exs?|cs|fs|vb|go|rs|java|kt|scala|groovy|clj|pl|xml|ya?ml|json)$/i;

//#endregion
//#region src/checks/migrations/recorded/said.ts
const WIDTH = 200;
const FRAME = /^(?:at |File "|from \S+:\d|#\d+ |\^+$|~+|\.{3} \d+ |\w+: .*,$|(?:routine|line): |[[\](){}]+;?$|Node\.js v|npm (?:ERR!|error) A complete log)/;
const SHORTEST$1 = 3;
function saidOf(output, sent) {
	const literals = new Set(sent.flatMap(literalsOf).filter(({ length }) => length >= SHORTEST$1));
	const lines = stripVTControlCharacters(output).split(/\r?\n/).map((line) => line.trim());
	return [...new Set(lines)].filter((line) => line !== "" && !FRAME.test(line)).slice(-4).map((line) => {
		let shown = line;
		for (const literal of literals) shown = shown.replaceAll(literal, "…");
		return cut(printable(shown, WIDTH), WIDTH);
	}).join(" / ");
}
function literalsOf({ sql, values }) {
	const written = tokenize(sql).filter(({ kind }) => kind === "string").map(({ start, end }) => sql.slice(start, end).replace(/^\w*'|^\$\w*\$|'$|\$\w*\$$/g, ""));
	return [
		...[...sql.matchAll(/\d{5,}/g)].map(([digits]) => digits),
		...written,
		...written.map((text) => text.replaceAll("''", "'")),
		...values.flatMap((value) => value ?? [])
	];
}

//#endregion
//#region src/checks/migrations/recorded/record.ts
async function record({ openStage, base, head, progress }, run, options) {
	if (openStage === void 0 || base === void 0) return "";
	const command = {
		line: run.command,
		folder: run["working-directory"],
		environment: run.environment,
		limit: run.minutes * 6e4
	};
	let stage;
	try {
		stage = await openStage(options);
	} catch (error) {
		return `\`migrations.run\` has no database: ${messageOf(error)}`;
	}
	try {
		progress("migrations: `migrations.run` runs on the base");
		const isMissing = await missingFolder(run, base, "the base");
		if (isMissing !== void 0) return isMissing;
		await stage.checkOut(base);
		const before = await stage.run(command);
		if (before.exitCode !== 0 || before.isTooMuch) return whyFailed(run, before, "the base");
		if (before.sent.length === 0) return "what `migrations.run` started sent nothing to the database that it was given: it must take its address from DATABASE_URL or PGHOST, PGPORT, PGUSER, PGPASSWORD and PGDATABASE, or from what `migrations.run.environment` makes of them";
		progress("migrations: `migrations.run` runs on the change");
		const isGone = await missingFolder(run, head, "the change");
		if (isGone !== void 0) return isGone;
		await stage.checkOut(head);
		const after = await stage.run(command);
		if (after.isLate || after.isStuck || after.isTooMuch) return whyFailed(run, after, "the change");
		return [before, after];
	} finally {
		await stage.close();
	}
}
async function missingFolder(run, tree, where) {
	const folder = folderOf(run);
	if ((await tree.list()).some(({ path }) => path.startsWith(folder))) return void 0;
	return `\`migrations.run.working-directory\` is \`${printable(run["working-directory"], 200)}\`, and ${where} has no such folder`;
}
function whyFailed(run, { exitCode, isLate, isStuck, isTooMuch, output, sent }, where) {
	const how = isStuck ? "waits for a second conversation with the database, which only a server can hold: name production’s version (`database: { postgres: 16 }`) on a machine that has this PostgreSQL" : isTooMuch ? "sent more than is kept (64 million characters, 200,000 statements): rows that fill a new database belong into a command of their own" : isLate ? `did not end within ${countOf(run.minutes, "minutes")} (\`migrations.run.minutes\`)` : exitCode === null ? "was ended" : `ended with code ${exitCode}`;
	const said = saidOf(output, sent);
	return `\`migrations.run\` on ${where} ${how}${said === "" ? "" : `; it said: ${said}`}`;
}

//#endregion
//#region src/checks/migrations/recorded/locate.ts
const MOST$1 = 1e6;
function locator(text) {
	const lines = [...text.slice(0, MOST$1).matchAll(/[^\r\n]+/g)].map(({ 0: line, index }) => ({
		start: index + line.length - line.trimStart().length,
		end: index + line.trimEnd().length,
		words: new Set(wordsOf(line))
	}));
	let last = 0;
	return (node) => {
		const names = node === void 0 ? /* @__PURE__ */ new Map() : weightsOf(node);
		let best;
		for (const [at, { words }] of lines.entries()) {
			let shared = 0;
			for (const [name, weight] of names) if (words.has(name)) shared += weight;
			const isBetter = best === void 0 || shared > best.shared || shared === best.shared && best.at < last && at >= last;
			if (shared > 0 && isBetter) best = {
				at,
				shared
			};
		}
		if (best !== void 0) last = best.at;
		const found = lines[best?.at ?? 0];
		return {
			start: found?.start ?? 0,
			end: found?.end ?? 0
		};
	};
}
const wordsOf = (text) => [...text.matchAll(/[\p{L}_$][\p{L}\p{N}_$]*/gu)].map(([word]) => word.replaceAll("_", "").toLowerCase());
const NAMES = [
	"relname",
	"colname",
	"name",
	"newname",
	"conname",
	"idxname",
	"subname",
	"extname",
	"schemaname"
];
function weightsOf(node) {
	const weights = /* @__PURE__ */ new Map();
	for (const each of walk(node)) for (const [key, value] of Object.entries(each)) if (typeof value === "string" && (key === "sval" || NAMES.includes(key))) for (const word of wordsOf(value)) weights.set(word, Math.max(weights.get(word) ?? 0, key === "relname" ? 1 : 2));
	return weights;
}

//#endregion
//#region src/checks/migrations/recorded/script.ts
function scriptOfKept(kept, program) {
	const locate = locator(program);
	const groups = new Set(kept.map(({ transaction }) => transaction));
	const wrapping = groups.size === 1 && !groups.has(void 0) ? "transaction" : "none";
	let open;
	let session = kept[0]?.session;
	let path = DEFAULT_PATH;
	let hasSettings = false;
	const statements = kept.flatMap(({ sql, node, transaction, ...each }) => {
		const place = locate(node);
		const before = [];
		if (wrapping === "none" && transaction !== open) {
			if (open !== void 0) before.push("COMMIT");
			if (each.session !== session && hasSettings) before.push("RESET ALL");
			if (transaction !== void 0) before.push("BEGIN");
			open = transaction;
		} else if (each.session !== session && hasSettings) before.push("RESET ALL");
		if (before.includes("RESET ALL")) [path, hasSettings] = [DEFAULT_PATH, false];
		session = each.session;
		const { searchPath = DEFAULT_PATH } = each;
		if (searchPath !== path) before.push(searchPath);
		path = searchPath;
		hasSettings ||= path !== "RESET search_path" || node !== void 0 && "VariableSetStmt" in node;
		return [...before, sql].map((one) => ({
			sql: one,
			...place
		}));
	});
	const end = statements.at(-1);
	if (open !== void 0 && end !== void 0) statements.push({
		...end,
		sql: "COMMIT"
	});
	if (path !== "RESET search_path" && end !== void 0) statements.push({
		...end,
		sql: DEFAULT_PATH
	});
	const { sql, origin } = scriptOf(program, { statements });
	return {
		text: sql,
		origin,
		wrapping
	};
}

//#endregion
//#region src/checks/migrations/recorded/collect.ts
const NOTHING = {
	total: 0,
	fresh: 0,
	files: [],
	base: [],
	leftOut: [],
	notices: [],
	paths: /* @__PURE__ */ new Set()
};
async function collectRecorded(context, settings, parse) {
	const found = await collectAll(context, settings, parse);
	const isNew = settings.runIsNew && context.scope.kind === "change" ? [NEW_RUN] : [];
	return {
		...found,
		notices: [...isNew, ...found.notices]
	};
}
const NEW_RUN = "`migrations.run` is new or changed here: it counts once it is on the base. Try it on a laptop with `launch-ready migrations --run COMMAND`.";
async function collectAll(context, settings, parse) {
	const { run } = settings;
	const { base, head, scope, changes } = context;
	if (run === void 0 || base === void 0 || scope.kind !== "change") return NOTHING;
	const entries = (await head.list()).filter(({ kind }) => kind === "file");
	const isOurs = matcherOf(run, settings, placesOf$1(entries));
	const touched = changes.filter(({ path, status }) => status !== "deleted" && isOurs(path));
	const edited = await editedIn(context, touched.filter(({ status }) => status === "modified"), placesOf$1(entries));
	const added = touched.filter(({ status }) => status !== "modified");
	if (added.length === 0) return {
		...NOTHING,
		...edited
	};
	if (context.fork || context.openStage === void 0) return {
		...NOTHING,
		...edited,
		leftOut: [{
			what: "commands",
			count: 1,
			why: `\`migrations.run\` did not run${context.fork ? ": code of a fork (or a bot) is never run" : ": outside of GitHub Actions only `--run COMMAND` runs code of the project"}`
		}]
	};
	const paths = added.map(({ path }) => path);
	const older = (await base.list()).filter(({ path, kind }) => kind === "file" && isOurs(path)).map(({ path }) => path);
	const changed = new Set(changes.map((change) => change.from ?? change.path));
	const done = [
		...paths,
		...edited.paths,
		...older.filter((path) => !changed.has(path))
	];
	const found = {
		...NOTHING,
		files: edited.files,
		total: done.length,
		fresh: paths.length,
		paths: new Set(done)
	};
	const { texts } = await readTexts(head, [...paths, ...older], MAX_FILE_BYTES, context.git);
	const recorded = await record(context, run, {
		version: settings.database?.postgres,
		extensions: extensionsNamedIn([...texts.values()])
	});
	if (typeof recorded === "string") return {
		...found,
		problem: recorded
	};
	const parser = await parse();
	const [before, after] = recorded.map(({ sent, exitCode }) => {
		const { kept, failed } = keptOf(parser, sent);
		return exitCode === 0 ? kept : [...kept, ...failed];
	});
	const marked = markedIn([...before, ...after], [...older, ...paths]);
	const own = byFile(attribute(after, {
		paths,
		marked,
		isFirst: false
	}));
	if (own.files.size === 0 && own.others.length === 0 && markedIn(after, paths).size === 0 && recorded[1].exitCode === 0) return {
		...found,
		problem: UNSEEN
	};
	const database = `run ${run["working-directory"]}`;
	const places = placesOf$1(entries);
	const toolOf = (path) => toolByPath(path, places) ?? programsByPath(path)[0]?.tool ?? commandTool;
	const last = paths.at(-1) ?? "";
	if (own.others.length > 0) own.files.set(last, [...own.files.get(last) ?? [], ...own.others]);
	const silent = paths.filter((path) => !own.files.has(path));
	const files = paths.flatMap((path) => {
		const kept = own.files.get(path);
		if (kept === void 0) return [];
		const { text, origin, wrapping } = scriptOfKept(kept, texts.get(path) ?? "");
		const unread = kept.filter(({ isUnread }) => isUnread).length;
		return [{
			path,
			tool: toolOf(path),
			database,
			wrapping,
			text,
			up: text,
			origin,
			isNew: true,
			unread
		}];
	});
	return {
		...found,
		files: [...edited.files, ...files],
		base: attribute(before, {
			paths: older,
			marked,
			isFirst: true
		}).map(({ path = BASE$1, kept }) => ({
			path,
			database,
			tool: toolOf(path),
			parsed: parseStatements(parser, scriptOfKept(kept, "").text),
			unread: kept.filter(({ isUnread }) => isUnread).length
		})),
		leftOut: leftOutOf$1(own.files),
		...recorded[1].exitCode === 0 ? {} : { problem: whyFailed(run, recorded[1], "the change") },
		notices: noticesOf(run, {
			silent,
			spread: own.others.length > 0 && paths.length > 1,
			last
		})
	};
}
const UNSEEN = "`migrations.run` sent nothing for the new migrations, not even that they ran: write the command that runs them, or their folder as `migrations.run.working-directory`, or their files as `migrations.run.paths`";
const BASE$1 = "the base";
const extensionsNamedIn = (texts) => EXTENSIONS.filter((name) => texts.some((text) => new RegExp(`(?<![\\w-])${name}(?![\\w-])`, "i").test(text)));
function leftOutOf$1(files) {
	const unread = [...files.values()].flat().filter(({ isUnread }) => isUnread).length;
	return unread === 0 ? [] : [{
		what: "statements",
		count: unread,
		why: "sent with values of types that cannot be read"
	}];
}
function noticesOf(run, { silent, spread, last }) {
	const shown = (paths) => listOf(paths.slice(0, 3).map((path) => `\`${printable(path, 200)}\``));
	return [
		`What \`${printable(run.command, 120)}\` sent to PostgreSQL was judged; lines in its files are the likeliest ones.`,
		...silent.length === 0 ? [] : [`${shown(silent)}${silent.length > 3 ? " and others" : ""} sent nothing that changes the database.`],
		...spread ? [`Which of the new migrations sent each statement is not known: they are shown at \`${printable(last, 200)}\`.`] : []
	];
}

//#endregion
//#region src/checks/migrations/shadow/extensions.ts
const CREATE_EXTENSION = /\bcreate\s+extension\s+(?:if\s+not\s+exists\s+)?"?([\w-]+)/gi;
const createdIn = (texts) => texts.flatMap((text) => [...text.matchAll(CREATE_EXTENSION)].map(([, name = ""]) => name.toLowerCase()));
function extensionsIn(texts) {
	const names = createdIn(texts);
	const all = new Set(names.includes("earthdistance") ? ["cube", ...names] : names);
	return EXTENSIONS.filter((name) => all.has(name));
}
const missingIn = (texts) => [...new Set(createdIn(texts))].filter((name) => name !== "plpgsql" && !EXTENSIONS.includes(name));

//#endregion
//#region src/checks/migrations/shadow/plan.ts
function planStatements(parsed, file, firstGroup = 0) {
	const transactions = transactionsOf(parsed.statements, file);
	return parsed.statements.flatMap((statement, index) => {
		const { kind, group } = transactions[index] ?? {
			kind: "no",
			group: 0
		};
		if (statement.nested || "TransactionStmt" in statement.node || whyNotRun(statement) !== void 0) return [];
		return [{
			statement,
			planned: {
				sql: statement.text,
				group: kind === "no" ? void 0 : firstGroup + group,
				planned: isExplainable(statement)
			}
		}];
	});
}
function whyNotRun({ node }) {
	if ("CopyStmt" in node) return "COPY needs a client, a file or a program";
	if ("CreateSubscriptionStmt" in node || "AlterSubscriptionStmt" in node) return "a subscription needs another server";
	if ("CreateTableSpaceStmt" in node || "DropTableSpaceStmt" in node) return "a tablespace is a folder on the server";
	if ("CreatedbStmt" in node || "DropdbStmt" in node || "AlterSystemStmt" in node) return "it is about the server, not about a database";
	if (isAboutRows(node) && hasParameter(node)) return "a value in it is only known when the program runs";
}
const isAboutRows = (node) => "InsertStmt" in node || "UpdateStmt" in node || "DeleteStmt" in node || "MergeStmt" in node || "SelectStmt" in node;
function hasParameter(node) {
	for (const each of walk(node)) if ("ParamRef" in each) return true;
	return false;
}

//#endregion
//#region src/checks/migrations/shadow/safe-plan.ts
function safeStatements(parsed, suggested) {
	const byStatement = Map.groupBy(suggested, ({ index }) => index);
	const file = {
		statements: [],
		owners: []
	};
	for (const [index, statement] of parsed.statements.entries()) {
		if (statement.nested || "TransactionStmt" in statement.node || whyNotRun(statement) !== void 0) continue;
		const nested = nestedAfter(parsed.statements, index);
		const steps = nested.every((at) => isPlain(parsed, at)) && nested.some((at) => byStatement.has(at)) ? nested.flatMap((at) => stepsOf(parsed, parsed.statements[at], byStatement.get(at) ?? [], true)) : stepsOf(parsed, statement, byStatement.get(index) ?? [], false);
		file.statements.push({
			sql: alone(statement, parsed.readable),
			planned: isExplainable(statement),
			steps: steps.map(({ statements, runs, isQuiet }) => ({
				statements,
				runs,
				...isQuiet ? { isQuiet } : {}
			}))
		});
		file.owners.push(steps.map(({ keys, harmless }) => ({
			keys,
			harmless
		})));
	}
	return file;
}
const isPlain = ({ statements, readable }, at) => statements[at] !== void 0 && !isExecuted(statements[at], readable);
function nestedAfter(statements, position) {
	const nested = [];
	for (let index = position + 1; statements[index]?.nested; index++) nested.push(index);
	return nested;
}
function alone(statement, source) {
	const text = source.slice(statement.start, statement.end);
	return "VariableSetStmt" in statement.node ? text.replace(/^set\s+local\b/i, "SET") : text;
}
function stepsOf({ readable }, statement, suggested, isNested) {
	if (statement === void 0) return [];
	const itself = alone(statement, readable);
	if (suggested.length === 0) return isNested ? [quiet(itself)] : [];
	const ordered = [...suggested].sort((a, b) => Number(b.rewrite.fills === true) - Number(a.rewrite.fills === true));
	const [first, rest] = [ordered.filter(isFirstStep), ordered.filter((each) => !isFirstStep(each))];
	return [
		...own(ordered, ({ before = [] }) => before),
		...first.flatMap((each) => [
			...partAlone(statement, readable, each, ordered),
			...own([each], ({ steps }) => steps),
			...(each.rewrite.undo ?? []).map(({ exact }) => quiet(exact))
		]),
		...remainder(statement, readable, rest, first.length > 0),
		...own(rest, ({ steps }) => steps)
	];
}
const isFirstStep = ({ rewrite }) => rewrite.undo !== void 0;
const own = (suggested, steps) => suggested.flatMap(({ key, rewrite }) => steps(rewrite).map((step) => ({
	statements: step.sql.map(({ exact }) => exact),
	runs: step.runs,
	keys: [key],
	harmless: step.harmless
})));
function partAlone(statement, source, { key, rewrite: { replaces } }, all) {
	if (replaces.kind !== "part" || replaces.edits.length === 0) return [];
	const rewrites = all.map(({ rewrite }) => rewrite);
	const left = remainderOf(statement, source, rewrites, replaces.index);
	return left === void 0 ? [] : [{
		statements: [left.exact],
		runs: "together",
		keys: [key],
		harmless: void 0
	}];
}
const quiet = (text) => ({
	statements: [text],
	runs: "together",
	isQuiet: true,
	keys: [],
	harmless: void 0
});
function remainder(statement, source, suggested, isQuiet) {
	const rewrites = suggested.map(({ rewrite }) => rewrite);
	if (rewrites.every(({ replaces }) => replaces.kind === "nothing")) return [quiet(alone(statement, source))];
	const left = remainderOf(statement, source, rewrites);
	if (left === void 0) return [];
	const keys = suggested.flatMap(({ key, rewrite: { replaces } }) => replaces.kind === "part" && replaces.edits.length > 0 ? [key] : []);
	if (keys.length === 0 || isQuiet) return [quiet(left.exact)];
	return [{
		statements: [left.exact],
		runs: "together",
		keys,
		harmless: void 0
	}];
}

//#endregion
//#region src/checks/migrations/shadow/plan-rewrites.ts
function planRewrites(files, suggested) {
	const statements = [];
	const planned = [];
	for (const { file, parsed } of files) {
		if (file.before !== void 0 || file.onBase) continue;
		const own = safeStatements(parsed, suggested.get(file.path) ?? []);
		planned.push({
			path: file.path,
			file: own,
			offset: statements.length
		});
		statements.push(...own.statements);
	}
	return {
		statements: statements.some(({ steps }) => steps.length > 0) ? statements : [],
		results: (seen, { shapes, ...run }) => new Map([...suggested].flatMap(([path, own]) => {
			const file = planned.find((each) => each.path === path);
			if (file === void 0) return files.some((each) => each.file.path === path) ? [[path, unplayed(own)]] : [];
			return [[path, fixResults(own, seen.get(path) ?? [], {
				...file,
				...run
			}, shapes)]];
		}))
	};
}
const noSteps = () => ({
	steps: /* @__PURE__ */ new Map(),
	ended: "it was not reached",
	shapes: void 0
});
function noteStep(seen, statement, step, what) {
	seen.steps.set(stepKey(statement, step), what);
}
const unplayed = (suggested) => new Map(suggested.map(({ key }) => [key, {
	kind: "not-run",
	why: "the file is on the base already"
}]));

//#endregion
//#region src/checks/migrations/shadow/prelude.ts
const SUPABASE_ROLES = [...[
	"anon",
	"authenticated",
	"service_role",
	"supabase_admin",
	"supabase_auth_admin",
	"supabase_storage_admin"
], ...["authenticator", "dashboard_user"]];
const SUPABASE = `
CREATE SCHEMA auth; CREATE SCHEMA storage; CREATE SCHEMA extensions; CREATE SCHEMA graphql_public; CREATE SCHEMA vault; CREATE SCHEMA realtime;
CREATE TABLE auth.users (
  id uuid PRIMARY KEY, aud varchar(255), role varchar(255), email varchar(255), encrypted_password varchar(255),
  email_confirmed_at timestamptz, invited_at timestamptz, last_sign_in_at timestamptz, raw_app_meta_data jsonb, raw_user_meta_data jsonb,
  is_super_admin boolean, created_at timestamptz, updated_at timestamptz, phone text UNIQUE, deleted_at timestamptz,
  is_anonymous boolean NOT NULL DEFAULT false);
CREATE FUNCTION auth.uid() RETURNS uuid LANGUAGE sql STABLE AS 'SELECT nullif(current_setting(''request.jwt.claim.sub'', true), '''')::uuid';
CREATE FUNCTION auth.role() RETURNS text LANGUAGE sql STABLE AS 'SELECT current_setting(''request.jwt.claim.role'', true)';
CREATE FUNCTION auth.email() RETURNS text LANGUAGE sql STABLE AS 'SELECT current_setting(''request.jwt.claim.email'', true)';
CREATE FUNCTION auth.jwt() RETURNS jsonb LANGUAGE sql STABLE AS 'SELECT current_setting(''request.jwt.claims'', true)::jsonb';
CREATE TABLE storage.buckets (
  id text PRIMARY KEY, name text NOT NULL, owner uuid, created_at timestamptz DEFAULT now(), updated_at timestamptz DEFAULT now(),
  public boolean DEFAULT false, avif_autodetection boolean DEFAULT false, file_size_limit bigint, allowed_mime_types text[], owner_id text);
CREATE TABLE storage.objects (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(), bucket_id text REFERENCES storage.buckets (id), name text, owner uuid,
  created_at timestamptz DEFAULT now(), updated_at timestamptz DEFAULT now(), last_accessed_at timestamptz DEFAULT now(), metadata jsonb,
  path_tokens text[] GENERATED ALWAYS AS (string_to_array(name, '/')) STORED, version text, owner_id text, user_metadata jsonb);
CREATE FUNCTION storage.foldername(name text) RETURNS text[] LANGUAGE sql IMMUTABLE AS 'SELECT (string_to_array(name, ''/''))[1:array_length(string_to_array(name, ''/''), 1) - 1]';
CREATE FUNCTION storage.filename(name text) RETURNS text LANGUAGE sql IMMUTABLE AS 'SELECT (string_to_array(name, ''/''))[array_length(string_to_array(name, ''/''), 1)]';
CREATE FUNCTION storage.extension(name text) RETURNS text LANGUAGE sql IMMUTABLE AS 'SELECT reverse(split_part(reverse(name), ''.'', 1))';
CREATE PUBLICATION supabase_realtime;`;
const DIESEL = "CREATE TABLE __diesel_schema_migrations (version varchar(50) PRIMARY KEY, run_on timestamp NOT NULL DEFAULT CURRENT_TIMESTAMP);";
function preludeOf(tool) {
	if (tool === "supabase") return {
		roles: SUPABASE_ROLES,
		sql: SUPABASE
	};
	return {
		roles: [],
		sql: tool === "diesel" ? DIESEL : ""
	};
}

//#endregion
//#region src/checks/migrations/shadow/server.ts
async function shadowOn({ admin, role, keep }) {
	await admin.exec("GRANT SET ON PARAMETER session_replication_role TO PUBLIC").catch(() => {});
	return {
		session: {
			exec: (sql) => (BY_ADMIN.some((pattern) => pattern.test(sql)) ? admin : role).exec(sql),
			query: (sql) => role.query(sql)
		},
		owner: admin,
		keep
	};
}
const BY_ADMIN = [/^\s*create\s+extension\s+(?:if\s+not\s+exists\s+)?"?[\w-]+"?(?:\s+(?:with\s+)?schema\s+"?\w+"?)?(?:\s+cascade)?\s*;?\s*$/i, /^CREATE ROLE "(?:[^"]|"")+"$/];

//#endregion
//#region src/checks/migrations/shadow/prove.ts
const SILENCE = 3e4;
const TOTAL = 18e4;
const MOST_DATABASES = 4;
async function prove(children, change, base, options) {
	const proved = {
		seen: /* @__PURE__ */ new Map(),
		complete: /* @__PURE__ */ new Set(),
		base: /* @__PURE__ */ new Map(),
		statements: 0,
		queries: 0,
		server: "",
		fixes: /* @__PURE__ */ new Map()
	};
	const leftOut = [];
	const databases = Map.groupBy(change, ({ file }) => file.database);
	for (const [index, [database, files]] of [...databases].entries()) {
		if (index >= MOST_DATABASES) {
			for (const { file, parsed } of files) markAll(proved.seen, file, parsed, `there are more than ${MOST_DATABASES} databases`);
			continue;
		}
		const own = base.filter((migration) => migration.database === database);
		const rewrites = planRewrites(files, options.suggested ?? /* @__PURE__ */ new Map());
		const shadow = await runShadow(children, files, own, rewrites.statements, options);
		for (const [path, fixes] of rewrites.results(shadow.seen, shadow.rewrites)) proved.fixes.set(path, fixes);
		for (const [path, seen] of shadow.seen) proved.seen.set(path, seen);
		for (const { file } of files) proved.base.set(file.path, own.length);
		const isWhole = own.every(({ parsed, unread = 0 }) => parsed.problems.length === 0 && unread === 0);
		if (shadow.failed === 0 && isWhole && options.isCut !== true) for (const { file } of files) proved.complete.add(file.path);
		if (shadow.failed > 0) leftOut.push({
			what: "earlier statements",
			count: shadow.failed,
			why: `did not run in the shadow${lackWords(own)} (first in ${shadow.firstFailed}), so nothing is refuted`
		});
		proved.statements += shadow.ran;
		proved.queries += shadow.queries;
		proved.server = shadow.server || proved.server;
	}
	const unseen = Map.groupBy([...proved.seen.values()].flat().flatMap((seen) => seen.kind === "not-run" && seen.why !== NOT_ONE ? seen.why : []), (why) => why);
	for (const [why, { length }] of unseen) leftOut.push({
		what: "statements",
		count: length,
		why: `not run: ${why}`
	});
	return {
		...proved,
		leftOut
	};
}
function warmUp(children, version, texts) {
	if (version !== void 0 && Math.floor(version) !== OWN_MAJOR) return;
	children.warmUp?.("shadow", texts && { extensions: extensionsIn(texts) });
}
function lackWords(base) {
	const missing = missingIn(base.map(({ parsed }) => parsed.readable));
	if (missing.length === 0) return "";
	return `, which lacks the extension${missing.length === 1 ? "" : "s"} ${listOf(missing.slice(0, 5))}`;
}
function markAll(seen, file, { statements }, why) {
	seen.set(file.path, statements.map(() => ({
		kind: "not-run",
		why
	})));
}
const NOT_ONE = "it is about the transaction";
async function runShadow(children, files, base, safe, { version, progress, queries = [] }) {
	const run = {
		seen: /* @__PURE__ */ new Map(),
		ran: 0,
		failed: 0,
		firstFailed: "",
		server: "",
		rewrites: noSteps(),
		queries: 0
	};
	let isRefused = false;
	let written;
	const slots = [];
	const plan = {
		...planOf(files, base, run.seen, slots),
		safe,
		queries
	};
	if (plan.change.length === 0) return run;
	progress(`migrations: PostgreSQL runs ${countOf(base.length, "earlier migrations")}, then ${countOf(plan.change.length, "new statements")}`);
	let next;
	const hear = (event) => {
		if (event.kind === "ready") run.server = `PostgreSQL ${event.version}`;
		if (event.kind === "prepared") {
			run.failed = event.base.failed.length;
			run.firstFailed = event.base.failed[0]?.path ?? "";
			run.queries = event.queries;
			next = 0;
		}
		if (event.kind === "broken") noteBroken(run.seen, slots[event.index], event.broken);
		if (event.kind === "step") noteStep(run.rewrites, event.statement, event.step, event.seen);
		if (event.kind === "end" && event.version === "written" && !isRefused) written = event.shape;
		if (event.kind === "end" && event.version === "safe" && written !== void 0) run.rewrites.shapes = {
			original: written,
			safe: event.shape
		};
		if (event.kind !== "observed") return;
		isRefused ||= event.observation.error !== void 0;
		fill(run.seen, slots[event.index], {
			kind: "seen",
			observation: event.observation
		});
		next = event.index + 1;
		run.ran++;
	};
	try {
		if (await playsOnServer(children, version, plan, hear)) return run;
		for await (const event of children.run("shadow", plan, {
			silence: SILENCE,
			total: TOTAL
		})) hear(event);
	} catch (error) {
		if (!(error instanceof TooSilent || error instanceof ChildEnded)) throw error;
		run.rewrites.ended = `the shadow ${howEnded(error)}`;
		const [first, rest] = whyEnded(error, run.server, next);
		for (const [index, slot] of slots.slice(next).entries()) fill(run.seen, slot, {
			kind: "not-run",
			why: index === 0 ? first : rest
		});
	}
	return run;
}
const OWN_MAJOR = 18;
async function playsOnServer(children, version, plan, hear) {
	if (version === void 0 || Math.floor(version) === OWN_MAJOR) return false;
	const server = await children.postgres?.(Math.floor(version)).catch(() => void 0);
	if (server === void 0) return false;
	try {
		const shadow = await shadowOn(server);
		await withPatience({
			silence: SILENCE,
			total: TOTAL
		}, (isAwaited) => play(shadow, plan, (event) => {
			if (isAwaited()) hear(event);
		}));
		return true;
	} catch (error) {
		throw error instanceof TooSilent ? error : new ChildEnded(messageOf(error), { cause: error });
	} finally {
		await server.stop();
	}
}
const howEnded = (error) => error instanceof TooSilent ? `did not end (${messageOf(error)})` : `died (${messageOf(error)})`;
function whyEnded(error, server, next) {
	const how = howEnded(error);
	if (server === "") return [`PostgreSQL could not be started: it ${how}`, `PostgreSQL could not be started: it ${how}`];
	return next === void 0 ? [`what comes before it ${how}`, `what comes before it ${how}`] : [`it ${how}`, `a statement before it ${how}`];
}
function noteBroken(seen, slot, broken) {
	const [position] = slot?.positions ?? [];
	const what = position === void 0 ? void 0 : seen.get(slot?.path ?? "")?.[position];
	if (what?.kind === "seen") fill(seen, slot, {
		kind: "seen",
		observation: {
			...what.observation,
			broken
		}
	});
}
function fill(seen, slot, what) {
	if (slot === void 0) return;
	const list = seen.get(slot.path) ?? [];
	for (const position of slot.positions) list[position] = what;
	seen.set(slot.path, list);
}
function planOf(files, base, seen, slots) {
	const change = [];
	let group = 0;
	for (const { file, parsed } of files) {
		if (file.before !== void 0 || file.onBase) {
			markAll(seen, file, parsed, "the file is on the base already");
			continue;
		}
		seen.set(file.path, parsed.statements.map((statement) => ({
			kind: "not-run",
			why: whyNotRun(statement) ?? NOT_ONE
		})));
		for (const { statement, planned } of planStatements(parsed, file, group)) {
			const position = parsed.statements.indexOf(statement);
			slots.push({
				path: file.path,
				positions: [position, ...nestedAfter(parsed.statements, position)]
			});
			change.push({
				...planned,
				sql: parsed.readable.slice(statement.start, statement.end)
			});
		}
		group += parsed.statements.length + 1;
	}
	return {
		...basePlan(files, base),
		change
	};
}
function basePlan(files, base) {
	const earlier = base.map(({ path, parsed }) => ({
		path,
		statements: parsed.statements.filter((statement) => !statement.nested && !("TransactionStmt" in statement.node) && whyNotRun(statement) === void 0).map(({ start, end }) => parsed.readable.slice(start, end))
	}));
	return {
		extensions: extensionsIn([...base, ...files].map(({ parsed }) => parsed.readable)),
		prelude: preludeOf(files[0]?.file.tool.name ?? ""),
		base: earlier
	};
}

//#endregion
//#region src/checks/migrations/sql/literals.ts
function withoutLiterals(text) {
	let blank = "";
	let at = 0;
	for (const { kind, start, end } of tokenize(text)) {
		const literal = text.slice(start, end);
		if (kind !== "string" || !/^[a-z&]{0,2}'[\s\S]*'$/i.test(literal)) continue;
		blank += text.slice(at, start) + literal.replace(/[^\r\n]/g, " ");
		at = end;
	}
	return blank + text.slice(at);
}
const broughtByPsql = (text) => text.includes("\\") ? withoutLiterals(text).match(/(?:^[ \t]*|[ \t])\\(?:ir?|include(?:_relative)?|gexec)\b/gm)?.length ?? 0 : 0;

//#endregion
//#region src/checks/migrations/stats/stats.ts
const MAX_STATS_BYTES = 4194304;
const amount = number().nonnegative();
const statsSchema = object({
	version: literal$1(1),
	at: datetime(),
	tables: record$1(string(), object({
		rows: amount,
		bytes: amount,
		values: record$1(string(), amount)
	})),
	queries: array(object({
		text: string().max(1e4),
		calls: amount
	}))
});
function parseStats(text, path) {
	const refuse = (why, cause) => new UserError(`${printable(path, 200)} is no description of a database: ${why}.`, "Write it anew: `launch-ready migrations --stats-query | psql \"$DATABASE_URL\" -At > .launch-ready/stats.json`.", { cause });
	if (text.length > 4194304) throw refuse(`it is larger than ${MAX_STATS_BYTES / 1024 / 1024} MiB`);
	let json;
	try {
		json = JSON.parse(text);
	} catch (error) {
		throw refuse("it is no JSON", error);
	}
	const read = statsSchema.safeParse(json);
	if (!read.success) {
		const [issue] = read.error.issues;
		throw refuse(`\`${issue?.path.map((part) => printable(String(part), 60)).join(".") || "the whole"}\` does not have the form that the query writes`, read.error);
	}
	const { at, tables, queries } = read.data;
	return {
		at: new Date(at),
		tables: new Map(Object.entries(tables).map(([name, { rows, bytes, values }]) => [withoutPublic(name), {
			rows,
			bytes,
			values: new Map(Object.entries(values))
		}])),
		queries
	};
}
const FRESH_DAYS = 90;
function isFresh({ at }, now) {
	const days = (now.getTime() - at.getTime()) / 864e5;
	return days > -1 && days < FRESH_DAYS;
}

//#endregion
//#region src/checks/migrations/stats/query.ts
const MOST_QUERIES = 200;
const MOST_TABLES = 5e3;
const STATEMENTS = `
  SELECT encode(convert_to(coalesce(jsonb_agg(jsonb_build_object(''text'', query, ''calls'', calls)), ''[]'')::text, ''UTF8''), ''base64'') AS json
  FROM (SELECT query, sum(calls) AS calls FROM %I.pg_stat_statements
    WHERE dbid = (SELECT oid FROM pg_database WHERE datname = current_database())
      AND query ~* ''^\\s*(select|insert|update|delete|merge|with)\\M'' AND strpos(query, chr(39)) = 0 AND length(query) < 10000
      AND query !~* ''\\m(pg_catalog|information_schema|pg_[a-z_]+)\\M''
    GROUP BY query ORDER BY sum(calls) DESC LIMIT ${200}) AS often`;
const STATS_QUERY = `WITH sizes AS (
  SELECT c.oid, n.nspname, c.relname,
    CASE WHEN c.relkind = 'p'
      THEN (SELECT coalesce(sum(greatest(p.reltuples, s.n_live_tup, 0)), 0) FROM pg_partition_tree(c.oid) t
        JOIN pg_class p ON p.oid = t.relid LEFT JOIN pg_stat_user_tables s ON s.relid = p.oid WHERE t.isleaf)
      ELSE greatest(c.reltuples, u.n_live_tup, 0) END::bigint AS rows,
    CASE WHEN c.relkind = 'p'
      THEN (SELECT coalesce(sum(pg_table_size(t.relid)), 0) FROM pg_partition_tree(c.oid) t WHERE t.isleaf)
      ELSE coalesce(pg_table_size(c.oid), 0) END::bigint AS bytes
  FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace LEFT JOIN pg_stat_user_tables u ON u.relid = c.oid
  WHERE c.relkind IN ('r', 'm', 'p') AND n.nspname NOT IN ('pg_catalog', 'information_schema') AND n.nspname NOT LIKE 'pg\\_%'
  ORDER BY bytes DESC LIMIT ${MOST_TABLES})
SELECT jsonb_build_object(
  'version', 1,
  'at', to_char(now() AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'),
  'tables', (SELECT coalesce(jsonb_object_agg(nspname || '.' || relname, jsonb_build_object('rows', rows, 'bytes', bytes,
    'values', (SELECT coalesce(jsonb_object_agg(p.attname, round(rows * (1 - p.null_frac)::numeric)), '{}')
      FROM (SELECT DISTINCT ON (attname) attname, null_frac FROM pg_stats WHERE schemaname = nspname AND tablename = relname
        ORDER BY attname, inherited DESC) p))), '{}') FROM sizes),
  'queries', CASE WHEN current_setting('pg_stat_statements.max', true) IS NULL THEN '[]'::jsonb
    ELSE coalesce((SELECT convert_from(decode((xpath('//json/text()', query_to_xml(format('${STATEMENTS.trim()}', n.nspname),
        false, false, '')))[1]::text, 'base64'), 'UTF8')::jsonb
      FROM pg_extension e JOIN pg_namespace n ON n.oid = e.extnamespace WHERE e.extname = 'pg_stat_statements'), '[]') END);
`;

//#endregion
//#region src/checks/migrations/stats/watched.ts
const KINDS = [
	"SelectStmt",
	"InsertStmt",
	"UpdateStmt",
	"DeleteStmt",
	"MergeStmt"
];
function watchedOf({ queries }, parse) {
	return queries.slice(0, 200).flatMap(({ text, calls }) => {
		const { statements, problems } = parseStatements(parse, text);
		const [statement] = statements.filter(({ nested }) => !nested);
		if (problems.length > 0 || statements.length !== 1 || statement === void 0) return [];
		if (!KINDS.some((kind) => kind in statement.node)) return [];
		return [{
			text: text.slice(statement.start, statement.end),
			calls,
			shown: cut(printable(redactStatement(statement, text).replace(/\s+/g, " "), 300), 300)
		}];
	});
}

//#endregion
//#region src/checks/migrations/stats/read.ts
async function readStats(context, { stats: path, statsText }, parse) {
	if (statsText !== void 0) return readOf(parseStats(statsText.text, statsText.path), statsText.path, context.clock, parse);
	const own = await readText(context.head, path);
	const isBrought = context.changes.some((change) => change.path === path);
	if (own !== void 0 && (isBrought || context.base === void 0)) parseStats(own, path);
	const text = context.base === void 0 ? own : await readText(context.base, path);
	if (text === void 0) return { notices: [] };
	try {
		return readOf(parseStats(text, path), path, context.clock, parse);
	} catch (error) {
		if (!(error instanceof UserError)) throw error;
		return { notices: [`${messageOf(error)} Nothing is known of production until then.`] };
	}
}
function readOf(stats, path, clock, parse) {
	const fresh = isFresh(stats, new Date(clock.now()));
	const old = `\`${printable(path, 200)}\` says what production held on ${stats.at.toISOString().slice(0, 10)}: that is no time to call a table small by. Write it anew.`;
	return {
		production: {
			stats,
			isFresh: fresh,
			watched: watchedOf(stats, parse)
		},
		notices: fresh ? [] : [old]
	};
}

//#endregion
//#region src/checks/migrations/check.ts
const migrationsCheck = {
	word: "migrations",
	summary: "Would this migration lose data, lock a table, or break the version that still runs?",
	rules: migrationRules,
	run: run$2,
	runExample: runExample$1
};
async function run$2(context, settings) {
	try {
		return await judgeAll(context, settings);
	} finally {
		context.children?.coolDown?.("shadow");
	}
}
async function judgeAll(context, settings) {
	const compared = context.scope.kind === "change";
	const recorded = await collectRecorded(context, settings, loadParser);
	const collected = await collect(context, settings, recorded.paths);
	const described = describeLeftOut(collected, compared);
	const leftOut = [...described.map(({ what, count, why }) => ({
		what,
		count,
		why
	})), ...recorded.leftOut];
	const { programs, foreign } = collected;
	const files = [
		...collected.files,
		...programs.files,
		...recorded.files
	];
	const { otherFiles } = collected;
	const total = collected.total + programs.total + recorded.total;
	const fresh = collected.fresh + programs.fresh + recorded.fresh;
	const coverage = {
		migrations: total + foreign.reduce((sum, { count }) => sum + count, 0),
		"new migrations": compared ? fresh : 0
	};
	const notices = [...describeChange(context, collected, recorded), ...recorded.notices];
	const { problem } = recorded;
	if (files.length === 0 && otherFiles.length === 0) {
		if (problem !== void 0) return {
			status: "inconclusive",
			reason: problem,
			coverage,
			leftOut,
			findings: [],
			notices
		};
		if (leftOut.length > 0) {
			const reason = described.map(({ words }) => words).join(". ");
			return {
				status: collected.tooLarge.length > 0 || collected.notText.length > 0 ? "inconclusive" : "skipped",
				reason,
				coverage,
				leftOut,
				findings: [],
				notices
			};
		}
		if (total === 0) return {
			status: "skipped",
			reason: "no migrations were found: set `migrations.paths` if they lie in an unusual place",
			coverage,
			findings: []
		};
		return {
			status: "completed",
			coverage,
			findings: [],
			notices
		};
	}
	context.progress(`migrations: reading ${countOf(files.length + otherFiles.length, "migrations")}`);
	const shadows = files.length > 0 && compared && settings.shadow === "auto" ? context.children : void 0;
	if (shadows) warmUp(shadows, settings.database?.postgres);
	const parse = await loadParser();
	const { production, notices: ofStats } = await readStats(context, settings, parse);
	const options = {
		parse,
		...production === void 0 ? {} : { production },
		lockTimeout: settings["lock-timeout"],
		allowComments: settings.allowComments !== false,
		together: compared,
		...settings.database?.postgres === void 0 ? {} : { postgres: settings.database.postgres }
	};
	const change = files.map((file) => ({
		file,
		parsed: parseStatements(parse, file.text, file.up)
	}));
	const all = [...files, ...otherFiles.map(({ file }) => file)];
	const { files: baseFiles, leftOut: unreadBase } = compared ? await readBase(context, all, settings.order) : {
		files: [],
		leftOut: 0
	};
	if (unreadBase > 0) leftOut.push({
		what: "earlier migrations",
		count: unreadBase,
		why: "are beyond what is read of the base, so nothing is refuted"
	});
	if (shadows) {
		const texts = [...files, ...baseFiles].map(({ text }) => text);
		warmUp(shadows, settings.database?.postgres, [...texts, ...[...programs.base, ...recorded.base].map(({ parsed }) => parsed.readable)]);
	}
	const databases = new Set(files.map(({ database }) => database));
	const base = [
		...parseBase(parse, baseFiles.filter(({ database }) => databases.has(database))),
		...programs.base,
		...recorded.base
	];
	const places = compared ? placesInHistory(change, base) : void 0;
	const shadow = shadows !== void 0 ? await prove(shadows, change, base, {
		version: settings.database?.postgres,
		progress: context.progress,
		suggested: suggestedBy(newJudge(options, base), change),
		isCut: unreadBase > 0,
		queries: production?.watched.map(({ text }) => text) ?? []
	}) : void 0;
	const judge = newJudge(options, base);
	const judgements = change.map(({ file, parsed }) => judge.judge(file, parsed, shadowOf(shadow, file.path), places?.get(file.path)));
	const others = await judgeOthers(context, settings, otherFiles, baseFiles, unreadBase > 0);
	const sum = (key) => judgements.reduce((total_, judgement) => total_ + judgement[key], others[key]);
	const unreadable = sum("unreadable");
	if (unreadable > 0) leftOut.push({
		what: "statements",
		count: unreadable,
		why: "could not be read (each is a finding)"
	});
	const dynamic = change.reduce((count, { parsed }) => count + parsed.dynamic, 0);
	if (dynamic > 0) leftOut.push({
		what: "dynamic statements",
		count: dynamic,
		why: "EXECUTE in a DO block makes its SQL when it runs"
	});
	const brought = change.reduce((count, { file }) => count + broughtByPsql(file.up), 0);
	if (brought > 0) leftOut.push({
		what: "psql commands",
		count: brought,
		why: "bring SQL from another file or from a query (`\\i`, `\\gexec`)"
	});
	const unused = judgements.flatMap(({ unused: words, trace: { path } }) => words.map((each) => `${printable(path, 200)}:${each.line}: \`${each.words}\` silences nothing here.`));
	leftOut.push(...unreadCalls(programs), ...shadow?.leftOut ?? [], ...others.leftOut);
	const isBlind = sum("statements") === 0 && unreadable > 0;
	const blind = problem ?? (isBlind ? "not one statement of the change could be read" : void 0);
	return {
		...blind === void 0 ? { status: "completed" } : {
			status: "inconclusive",
			reason: blind
		},
		coverage: {
			...coverage,
			statements: sum("statements"),
			...shadow === void 0 && others.runs === void 0 ? {} : { "trial runs": (shadow?.statements ?? 0) + (others.runs ?? 0) },
			...shadow === void 0 || production === void 0 ? {} : { "production queries": shadow.queries }
		},
		...leftOut.length > 0 ? { leftOut } : {},
		findings: [...judgements.flatMap(({ findings }) => findings), ...others.findings],
		trace: judgements.map(({ trace }) => trace),
		examined: all.map(({ path }) => path),
		notices: [
			...notices,
			...ofStats,
			...others.notices,
			...unused
		]
	};
}
function newJudge(options, base) {
	const judge = createJudge(options);
	for (const { parsed } of base) judge.learn(parsed);
	return judge;
}
const suggestedBy = (judge, change) => new Map(change.map(({ file, parsed }) => [file.path, judge.judge(file, parsed).suggested]));
const shadowOf = (shadow, path) => shadow && {
	seen: shadow.seen.get(path) ?? [],
	isComplete: shadow.complete.has(path),
	base: shadow.base.get(path) ?? 0,
	server: shadow.server,
	fixes: shadow.fixes.get(path) ?? /* @__PURE__ */ new Map()
};

//#endregion
//#region src/checks/secrets/collect/content.ts
function collectContent(into, content, where, options) {
	into.coverage.bytes += content.length;
	scanInto(into, content, where, options);
}
function collectAtPaths(into, content, where, paths, options) {
	into.coverage.bytes += content.length;
	for (const path of paths) scanInto(into, content, {
		...where,
		at: path
	}, {
		path,
		...options
	});
}
function scanInto(into, content, where, options) {
	const commit = "commit" in where ? where.commit : "";
	const { hits, samples, truncated, undecoded, unopened, cut } = scanContent(content, {
		...options,
		commit
	});
	into.coverage.samples += samples;
	if (truncated) into.crowded.add(nameOf(where));
	into.leftOut.undecoded += undecoded;
	into.leftOut.unopened += unopened;
	if (cut) into.leftOut.cut++;
	for (const hit of hits) into.sightings.push({
		hit,
		where
	});
}
const nameOf = (where) => where.kind === "file" ? where.path : where.kind === "message" ? where.commit : where.oid;

//#endregion
//#region src/checks/secrets/collect/sighting.ts
const nothingCollected = () => ({
	sightings: [],
	coverage: {
		commits: 0,
		objects: 0,
		seen: 0,
		files: 0,
		bytes: 0,
		samples: 0
	},
	leftOut: {
		tooLarge: 0,
		ignored: 0,
		links: 0,
		undecoded: 0,
		unopened: 0,
		cut: 0,
		unreadable: 0
	},
	paths: /* @__PURE__ */ new Set(),
	missing: /* @__PURE__ */ new Set(),
	damaged: /* @__PURE__ */ new Set(),
	crowded: /* @__PURE__ */ new Set(),
	problems: [],
	notes: []
});
function addCollected(into, more) {
	into.sightings.push(...more.sightings);
	for (const path of more.paths) into.paths.add(path);
	for (const oid of more.missing) into.missing.add(oid);
	for (const oid of more.damaged) into.damaged.add(oid);
	for (const name of more.crowded) into.crowded.add(name);
	into.problems.push(...more.problems);
	into.notes.push(...more.notes);
	add$1(into.coverage, more.coverage);
	add$1(into.leftOut, more.leftOut);
}
function add$1(into, more) {
	for (const key in more) into[key] += more[key];
}

//#endregion
//#region src/checks/secrets/collect/from-git.ts
const MAX_BYTES$1 = 268435456;
async function collectFromGit(source) {
	const collected = nothingCollected();
	const origins = await originsOf(source, collected);
	await readWithNames(source, collected, origins, (read) => read(origins.keys(), origins.size));
	if ((await source.git.shallowCommits()).some((commit) => origins.has(commit))) collected.problems.push("the clone is cut off before base and head meet, so commits may be missing; set `fetch-depth: 0` on actions/checkout");
	return collected;
}
async function originsOf({ git, range }, { missing: absent, problems }, wanted) {
	const origins = /* @__PURE__ */ new Map();
	const onGap = (why) => void problems.push(`the history is damaged, so commits may be missing (${why}); \`git fsck\` tells what is wrong`);
	for await (const some of git.listObjects(range, onGap)) for (const { oid, path = "", commit, missing } of some) if (missing) absent.add(oid);
	else if (wanted?.has(oid) !== false && !origins.has(oid)) origins.set(oid, {
		path,
		commit
	});
	return origins;
}
async function readWithNames(source, collected, origins, reading) {
	const { git, isIgnored } = source;
	await completeNames(git, origins, [...origins].filter(([, { path }]) => isIgnored(path) || !isReadGenerically(path)).map(([oid]) => oid));
	await reading(objectReader(source, collected, origins).readAll);
	const blobs = collected.sightings.flatMap(({ where }) => where.kind === "blob" ? [where] : []);
	await completeNames(git, origins, blobs.map(({ oid }) => oid));
	for (const blob of blobs) blob.path = origins.get(blob.oid)?.path ?? blob.path;
}
async function completeNames(git, origins, read) {
	const commits = /* @__PURE__ */ new Set();
	for (const oid of read) {
		const { path, commit } = origins.get(oid) ?? {
			path: "",
			commit: ""
		};
		if (path !== "" && commit !== "") commits.add(commit);
	}
	for await (const { oid, path } of git.brokenNames(commits)) {
		const origin = origins.get(oid);
		if (origin !== void 0 && path.startsWith(`${origin.path}\n`)) origins.set(oid, {
			...origin,
			path
		});
	}
}
const areJudgedApart = (paths) => new Set(paths.map((path) => `${isReadGenerically(path)} ${mayBeUnquoted(path)}`)).size > 1;
function objectReader(source, collected, origins) {
	const { git, generic, custom } = source;
	const options = {
		generic,
		...custom && { custom }
	};
	const { coverage, leftOut, paths, damaged } = collected;
	function read({ oid, type, content }) {
		if (type === "tree") return;
		coverage.objects++;
		if (content === void 0) {
			leftOut.tooLarge++;
			return;
		}
		const text = type === "blob" ? content : writtenIn$1(content);
		source.onRead?.(oid, text);
		const { path, commit } = origins.get(oid) ?? {
			path: "",
			commit: ""
		};
		if (type === "commit") {
			coverage.commits++;
			collectContent(collected, text, {
				kind: "message",
				commit: oid
			}, {
				path: "",
				...options
			});
		} else if (type === "tag") {
			const name = /^tag ([^\n]{1,200})$/m.exec(content.toString("utf8", 0, 1e3))?.[1] ?? "";
			collectContent(collected, text, {
				kind: "tag",
				oid,
				name
			}, {
				path: "",
				...options
			});
		} else {
			const known = source.tipPaths(oid);
			const read = (known.length > 0 ? known : [path]).filter((place) => !source.isIgnored(place));
			if (read.length === 0) {
				leftOut.ignored++;
				return;
			}
			for (const place of known) paths.add(place);
			const where = {
				kind: "blob",
				oid,
				path,
				commit
			};
			if (custom !== void 0 ? known.length > 1 : areJudgedApart(read)) collectAtPaths(collected, content, where, read, options);
			else collectContent(collected, content, where, {
				path: read[0] ?? path,
				...options
			});
		}
	}
	return { async readAll(oids, count) {
		let done = 0;
		const onLost = (oid) => void damaged.add(oid);
		for await (const object of git.readObjects(oids, {
			maxBytes: MAX_BYTES$1,
			onLost
		})) {
			if (++done % 5e4 === 0) source.progress(`secrets: ${done} of ${count} objects`);
			read(object);
		}
	} };
}

//#endregion
//#region src/io/pack/object-store.ts
const DEEPEST = 5;
async function listObjectStore(folder) {
	const store = {
		packs: [],
		loose: [],
		problems: []
	};
	const seen = /* @__PURE__ */ new Set();
	const list = async (objects, borrowers) => {
		const name = path.resolve(objects);
		if (borrowers.includes(name)) store.problems.push(`the repository borrows objects from itself: \`info/alternates\` leads back to ${printable(name, 200)}`);
		if (seen.has(name)) return;
		seen.add(name);
		if (!await isFolder(name)) {
			store.problems.push(`the repository borrows objects from a folder that is gone (\`info/alternates\`): ${printable(name, 200)}`);
			return;
		}
		if (borrowers.length > DEEPEST) {
			store.problems.push(`the repository borrows objects over more than ${DEEPEST} others (\`info/alternates\`), which git does not follow`);
			return;
		}
		await addPacks(store, path.join(name, "pack"));
		await addLoose(store, name);
		for (const other of await alternatesOf(name)) await list(path.resolve(name, other), [...borrowers, name]);
	};
	await list(folder, []);
	return store;
}
async function addPacks(store, folder) {
	const names = new Set(await namesIn(folder));
	for (const name of [...names].sort()) {
		if (name.endsWith(".idx") && !names.has(name.replace(/idx$/, "pack"))) store.problems.push(`the pack of the index ${printable(name, 200)} is not there; a fresh clone has it`);
		if (!name.endsWith(".pack")) continue;
		if (!names.has(name.replace(/pack$/, "idx"))) {
			store.problems.push(`the pack ${printable(name, 200)} has no index, so git does not read it; \`git index-pack\` makes one`);
			continue;
		}
		const pack = path.join(folder, name);
		store.packs.push({
			pack,
			index: pack.replace(/pack$/, "idx"),
			size: (await stat(pack)).size
		});
	}
}
async function addLoose(store, folder) {
	for (const two of await namesIn(folder)) {
		if (!/^[0-9a-f]{2}$/.test(two)) continue;
		for (const rest of await namesIn(path.join(folder, two))) if (/^[0-9a-f]{38}$/.test(rest)) store.loose.push(two + rest);
	}
}
async function alternatesOf(folder) {
	try {
		return (await readFile(path.join(folder, "info", "alternates"), "utf8")).split("\n").filter((line) => line !== "" && !line.startsWith("#")).map((line) => line.startsWith("\"") ? line.slice(1, -1) : line);
	} catch (error) {
		if (codeOf(error) === "ENOENT") return [];
		throw error;
	}
}
async function isFolder(folder) {
	try {
		return (await stat(folder)).isDirectory();
	} catch (error) {
		if (codeOf(error) === "ENOENT" || codeOf(error) === "ENOTDIR") return false;
		throw error;
	}
}
async function namesIn(folder) {
	try {
		return await readdir(folder);
	} catch (error) {
		if (codeOf(error) === "ENOENT" || codeOf(error) === "ENOTDIR") return [];
		throw error;
	}
}

//#endregion
//#region src/checks/secrets/history/id-lists.ts
const OID_BYTES = 20;
function whichAreKnown(oids, known) {
	const answer = new Uint8Array(oids.length / 20);
	let at = 0;
	for (let next = 0; next < answer.length; next++) {
		let order = -1;
		while (at < known.length) {
			order = known.compare(oids, next * 20, (next + 1) * 20, at, at + 20);
			if (order >= 0) break;
			at += 20;
		}
		if (order === 0) answer[next] = 1;
	}
	return answer;
}
function without$1(oids, places) {
	if (places.length === 0) return oids;
	const parts = [];
	let from = 0;
	for (const place of [...new Set(places)].sort((a, b) => a - b)) {
		parts.push(oids.subarray(from, place * 20));
		from = (place + 1) * 20;
	}
	return Buffer.concat([...parts, oids.subarray(from)]);
}
const isIn = (oids, oid) => placeOf$3({
	count: oids.length / 20,
	oids
}, Buffer.from(oid, "hex"), 0) !== -1;
function unionOf(lists) {
	let all = Buffer.alloc(0);
	for (const list of lists) all = all.length === 0 ? list : merge(all, list);
	return all;
}
function merge(a, b) {
	const merged = Buffer.alloc(a.length + b.length);
	let [left, right, length] = [
		0,
		0,
		0
	];
	while (left < a.length || right < b.length) {
		const order = left === a.length ? 1 : right === b.length ? -1 : a.compare(b, right, right + 20, left, left + 20);
		if (order <= 0) a.copy(merged, length, left, left + 20);
		else b.copy(merged, length, right, right + 20);
		if (order <= 0) left += 20;
		if (order >= 0) right += 20;
		length += 20;
	}
	return merged.subarray(0, length);
}
const sortedIds = (oids) => Buffer.from([...oids].sort().join(""), "hex");
function sortIds(ids) {
	const starts = new Uint32Array(2 ** 16 + 1);
	for (let at = 0; at < ids.length; at += 20) {
		const next = ids.readUInt16BE(at) + 1;
		starts[next] = starts[next] + 1;
	}
	for (let at = 1; at < starts.length; at++) starts[at] = starts[at] + starts[at - 1];
	const ends = starts.slice();
	const sorted = Buffer.alloc(ids.length);
	for (let at = 0; at < ids.length; at += 20) {
		const first = ids.readUInt16BE(at);
		const place = ends[first];
		ids.copy(sorted, place * 20, at, at + 20);
		ends[first] = place + 1;
	}
	for (let first = 0; first + 1 < starts.length; first++) {
		const [from, to] = [starts[first], starts[first + 1]];
		if (to - from < 2) continue;
		const few = Array.from({ length: to - from }, (_, at) => Buffer.from(sorted.subarray((from + at) * 20, (from + at + 1) * 20)));
		Buffer.concat(few.sort(Buffer.compare)).copy(sorted, from * 20);
	}
	return sorted;
}

//#endregion
//#region src/io/whole-file.ts
async function writeWhole(named, content) {
	const file = await realpath(named).catch(() => named);
	const there = await stat(file).catch(() => void 0);
	if (there !== void 0 && !there.isFile() && !there.isDirectory()) {
		await writeFile(file, content);
		return;
	}
	const aside = `${file}.${randomUUID()}.tmp`;
	try {
		await mkdir(path.dirname(file), { recursive: true });
		await writeFile(aside, content);
		await rename(aside, file);
	} catch (error) {
		await rm(aside, { force: true }).catch(() => {});
		throw error;
	}
}
const readIfThere = (file) => readFile(file).catch(() => void 0);
async function removeOld(folder, names, age) {
	for (const name of await readdir(folder)) {
		if (!names.test(name)) continue;
		const file = path.join(folder, name);
		if (Date.now() - (await stat(file)).mtimeMs > age) await rm(file, { force: true });
	}
}

//#endregion
//#region src/checks/secrets/history/scanned-before.ts
const nothingBefore = {
	clean: Buffer.alloc(0),
	holding: /* @__PURE__ */ new Map(),
	tips: []
};
const MOST = 5e6;
const VERSION = 1;
const fileOf = (folder, rules) => path.join(folder, `secrets-${createHash("sha256").update(rules).digest("hex").slice(0, 24)}.seen`);
async function readScannedBefore(file) {
	const bytes = await readIfThere(file);
	return (bytes && parse(bytes)) ?? nothingBefore;
}
async function writeScannedBefore(file, scanned) {
	if (scanned.clean.length / 20 > MOST) return void 0;
	try {
		await writeWhole(file, format(scanned));
		await removeOld(path.dirname(file), OURS$1, A_MONTH_MS);
		return;
	} catch (error) {
		return `What was seen cannot be kept in ${path.dirname(file)}, so the next look reads everything again: ${messageOf(error)}.`;
	}
}
const OURS$1 = /^secrets-[0-9a-f]{24}\.seen$/;
const A_MONTH_MS = 2592e6;
function format({ clean, holding, tips }) {
	const head = {
		version: VERSION,
		tips,
		holding: [...holding].map(([oid, origin]) => [
			oid,
			origin?.commit,
			origin?.path
		])
	};
	const body = Buffer.concat([Buffer.from(`${JSON.stringify(head)}\n`), clean]);
	return Buffer.concat([body, createHash("sha256").update(body).digest()]);
}
const oid = string().regex(/^[0-9a-f]{40}$/);
const headSchema = object({
	version: literal$1(VERSION),
	tips: array(oid),
	holding: array(tuple([
		oid,
		string().nullable(),
		string().nullable()
	]))
});
function parse(bytes) {
	const body = bytes.subarray(0, -32);
	if (!createHash("sha256").update(body).digest().equals(bytes.subarray(-32))) return void 0;
	const end = body.indexOf(10);
	const clean = body.subarray(end + 1);
	const head = headSchema.safeParse(jsonOf$1(body.toString("utf8", 0, end)));
	if (!head.success || clean.length % 20 !== 0) return void 0;
	const holding = head.data.holding.map(([id, commit, place]) => [id, commit === null || place === null ? void 0 : {
		commit,
		path: place
	}]);
	return {
		clean,
		holding: new Map(holding),
		tips: head.data.tips
	};
}
function jsonOf$1(text) {
	try {
		return JSON.parse(text);
	} catch {
		return;
	}
}

//#endregion
//#region src/checks/secrets/history/memory.ts
async function recall(source, folder) {
	const { git, generic, custom, rules } = source;
	const file = fileOf(folder, JSON.stringify([
		TOOL.version,
		describeRules(),
		generic,
		MAX_BYTES$1,
		rules
	]));
	const [before, tips] = await Promise.all([readScannedBefore(file), git.tips()]);
	const read = {
		clean: [],
		holding: []
	};
	let stillThere = [];
	return {
		before,
		async originsOf(from, collected, wanted) {
			const known = /* @__PURE__ */ new Map();
			for (const [oid, origin] of before.holding) if (origin !== void 0) known.set(oid, origin);
			if (before.tips.length === 0) return originsOf(from, collected, wanted);
			const isSame = before.tips.join() === tips.join();
			if (!isSame && !await git.areReachable(before.tips)) return originsOf(from, collected, wanted);
			stillThere = [...known.keys()];
			if (isSame) return known;
			const range = {
				...from.range,
				notFrom: [...from.range.notFrom, ...before.tips]
			};
			const fresh = await originsOf({
				...from,
				range
			}, collected, wanted);
			return new Map([...known, ...[...fresh].filter(([oid]) => !known.has(oid))]);
		},
		stillThere: () => stillThere,
		onRead(oid, text) {
			const { holds } = siftContent(text, {
				generic,
				...custom && { custom }
			});
			read[holds ? "holding" : "clean"].push(oid);
		},
		async keep(sifted, origins) {
			const unread = new Set(sifted.unread);
			const held = /* @__PURE__ */ new Set([...sifted.candidates, ...read.holding.filter((oid) => unread.has(oid))]);
			const inOrder = [...[...origins.keys()].filter((oid) => held.has(oid)), ...held];
			const isTelling = [...origins].some(([, { path }]) => givesAway(path));
			const holding = new Map(inOrder.map((oid) => [oid, isTelling ? void 0 : origins.get(oid)]));
			const clean = unionOf([sifted.clean, sortedIds(read.clean.filter((oid) => unread.has(oid)))]);
			return writeScannedBefore(file, {
				clean,
				holding,
				tips: isTelling ? [] : tips
			});
		}
	};
}
const givesAway = (path) => scanContent(Buffer.from(path), {
	path: "",
	generic: true
}).hits.length > 0;

//#endregion
//#region src/io/pack/damage.ts
const CHECKSUM = 20;
const BLOCK = 1048576;
async function damageOfPack({ pack, index }) {
	const ofIndex = await sumsOf(index, 40);
	if (!ofIndex.isWhole) return "has a damaged index";
	const ofPack = await sumsOf(pack, CHECKSUM);
	if (!ofPack.end.equals(ofIndex.end.subarray(0, CHECKSUM))) return "is cut off, or not the one its index was made for";
	return ofPack.isWhole ? void 0 : "is damaged";
}
async function sumsOf(path, count) {
	const file = await open(path);
	try {
		const hash = createHash("sha1");
		const block = Buffer.allocUnsafeSlow(BLOCK);
		const { size } = await file.stat();
		const summed = Math.max(0, size - CHECKSUM);
		for (let at = 0; at < summed;) {
			const { bytesRead } = await file.read(block, 0, Math.min(BLOCK, summed - at), at);
			if (bytesRead === 0) break;
			hash.update(block.subarray(0, bytesRead));
			at += bytesRead;
		}
		const { buffer, bytesRead } = await file.read(Buffer.alloc(count), 0, count, Math.max(0, size - count));
		const end = buffer.subarray(0, bytesRead);
		return {
			end,
			isWhole: hash.digest().equals(end.subarray(-20))
		};
	} finally {
		await file.close();
	}
}

//#endregion
//#region src/io/pack/open.ts
async function readPackIndex({ index }) {
	try {
		return readIndex(await readFile(index));
	} catch (error) {
		if (codeOf(error) === "ERR_FS_FILE_TOO_LARGE") throw new PackProblem("has an index that is too large");
		throw error;
	}
}
function readPackEntries({ pack }, index) {
	const file = openPack(pack);
	try {
		return readEntries(file, index);
	} finally {
		file.close();
	}
}

//#endregion
//#region src/checks/secrets/history/sift-store.ts
const WORTH_BYTES = 1048576;
const WORTH_THREADS = 4e3;
const PROGRESS_MS = 5e3;
const nothingSifted = () => ({
	candidates: [],
	unread: [],
	clean: Buffer.alloc(0),
	seen: 0,
	unlisted: false,
	problems: [],
	tooLarge: 0,
	commits: 0,
	objects: 0,
	bytes: 0
});
async function siftStore(store, options) {
	const sifted = nothingSifted();
	const { before } = options;
	const seenLoose = [];
	for (const oid of store.loose) if (before.holding.has(oid)) sifted.candidates.push(oid);
	else if (isIn(before.clean, oid)) seenLoose.push(oid);
	else sifted.unread.push(oid);
	sifted.seen = seenLoose.length;
	sifted.clean = sortedIds(seenLoose);
	if (store.packs.some(({ size }) => size > WORTH_BYTES)) options.threads.warm();
	for (const stored of store.packs) {
		let index;
		let damage;
		const lookForDamage = () => {
			damage = damageOfPack(stored);
			damage.catch(() => void 0);
		};
		try {
			index = await readPackIndex(stored);
			const seen = seenIn(index, before);
			if (!seen.isAll) lookForDamage();
			add(sifted, await siftOne(stored, index, seen, options));
		} catch (error) {
			if (!(error instanceof PackProblem)) throw error;
			if (damage === void 0) lookForDamage();
			if (index === void 0) sifted.unlisted = true;
			else for (let at = 0; at < index.count; at++) sifted.unread.push(oidAt(index, at));
			options.progress(`secrets: a pack ${error.message}; git reads it instead`);
		}
		const wrong = await damage;
		if (wrong !== void 0) sifted.problems.push(`the pack ${path.basename(stored.pack)} ${wrong}; \`git fsck\` tells what is lost, a fresh clone has it`);
	}
	return sifted;
}
function seenIn(index, before) {
	const known = whichAreKnown(index.oids, before.clean);
	const clean = known.reduce((sum, each) => sum + each, 0);
	const held = [...before.holding.keys()].flatMap((oid) => {
		const place = placeOf$3(index, Buffer.from(oid, "hex"), 0);
		return place === -1 ? [] : [place];
	});
	for (const place of held) known[place] = 1;
	return {
		known,
		held,
		clean,
		isAll: clean + held.length === index.count
	};
}
async function siftOne(stored, index, { known, held, clean: seen, isAll }, { threads, generic, rules, maxBytes, progress }) {
	const candidatesBefore = held.map((place) => oidAt(index, place));
	if (isAll) return {
		candidates: candidatesBefore,
		unread: [],
		tooLarge: 0,
		clean: without$1(index.oids, held),
		seen,
		commits: 0,
		objects: 0,
		bytes: 0
	};
	const entries = readPackEntries(stored, index);
	const seenEntries = seen + held.length === 0 ? void 0 : seenEntriesOf(entries, known);
	const roots = rootsOf(entries, seenEntries?.wanted);
	const next = new Int32Array(new SharedArrayBuffer(4));
	const timer = setInterval(() => {
		const done = Math.min(1, (next[0] ?? 0) / Math.max(1, roots.length));
		progress(`secrets: ${Math.floor(100 * done)} % of a pack of ${countOf(index.count, "objects")}`);
	}, PROGRESS_MS);
	try {
		const job = {
			pack: stored.pack,
			entries,
			roots,
			next,
			maxBytes,
			generic,
			...rules && { rules },
			...seenEntries && { seen: seenEntries }
		};
		const answers = await (index.count - seen < WORTH_THREADS ? noThreads : threads).run("sift-pack", job, siftPack);
		const problem = answers.find((answer) => answer.problem !== void 0)?.problem;
		if (problem !== void 0) throw new PackProblem(problem);
		const sum = (pick) => answers.reduce((total, each) => total + pick(each), 0);
		const placesOf = (pick) => answers.flatMap(pick).map((entry) => entries.place[entry]);
		const candidates = placesOf((answer) => answer.candidates);
		const tooLarge = placesOf((answer) => answer.tooLarge);
		const unread = placesOf((answer) => answer.unread);
		return {
			candidates: [...candidatesBefore, ...candidates.map((place) => oidAt(index, place))],
			unread: unread.map((place) => oidAt(index, place)),
			tooLarge: tooLarge.length,
			clean: without$1(index.oids, [
				...held,
				...candidates,
				...tooLarge,
				...unread
			]),
			seen,
			commits: sum(({ commits }) => commits),
			objects: sum(({ objects }) => objects),
			bytes: sum(({ bytes }) => bytes)
		};
	} finally {
		clearInterval(timer);
	}
}
function seenEntriesOf({ count, place, type, base }, knownPlaces) {
	const known = new Uint8Array(new SharedArrayBuffer(Math.max(1, count)));
	const wanted = new Uint8Array(new SharedArrayBuffer(Math.max(1, count)));
	for (let at = 0; at < count; at++) known[at] = knownPlaces[place[at]];
	for (let at = 0; at < count; at++) {
		if (known[at] === 1 || typeAt({ type }, at) === "tree") continue;
		for (let up = at; up !== -1 && wanted[up] === 0; up = base[up]) wanted[up] = 1;
	}
	return {
		known,
		wanted
	};
}
const HEAVY = 262144;
function rootsOf({ count, base, type, size }, wanted) {
	const weight = size.slice();
	for (let at = count - 1; at >= 0; at--) {
		const parent = base[at];
		if (parent !== -1) weight[parent] = weight[parent] + weight[at];
	}
	const heavy = [];
	const others = [];
	for (let at = 0; at < count; at++) {
		if (base[at] !== -1 || typeAt({ type }, at) === "tree" || wanted?.[at] === 0) continue;
		if (weight[at] > HEAVY) heavy.push(at);
		else others.push(at);
	}
	heavy.sort((a, b) => weight[b] - weight[a]);
	const many = heavy.length + others.length;
	const roots = new Int32Array(new SharedArrayBuffer(Math.max(4, many * 4)));
	roots.set(heavy);
	roots.set(others, heavy.length);
	return roots.subarray(0, many);
}
function add(sifted, pack) {
	for (const oid of pack.candidates) sifted.candidates.push(oid);
	for (const oid of pack.unread) sifted.unread.push(oid);
	sifted.clean = unionOf([sifted.clean, pack.clean]);
	sifted.seen += pack.seen;
	sifted.tooLarge += pack.tooLarge;
	sifted.commits += pack.commits;
	sifted.objects += pack.objects;
	sifted.bytes += pack.bytes;
}

//#endregion
//#region src/checks/secrets/history/slice.ts
async function sliceOf(git, range, { index, of }) {
	let ids = Buffer.alloc(65536 * 20);
	let length = 0;
	const hash = createHash("sha256");
	for await (const some of git.listObjects(range, () => {})) for (const { oid } of some) {
		if (length === ids.length) ids = Buffer.concat([ids, Buffer.alloc(ids.length)]);
		ids.write(oid, length, "hex");
		length += 20;
	}
	const all = ids.subarray(0, length);
	const count = length / 20;
	if (count < of) throw new UserError(`There are ${of} shards for ${countOf(count, "objects")}.`, "Look at so small a history in one job, without `shard`.");
	const placeOf = (at) => Math.floor(at * count / of) * 20;
	const others = Buffer.concat([all.subarray(0, placeOf(index - 1)), all.subarray(placeOf(index))]);
	return {
		shard: {
			index,
			of,
			whole: hash.update(all).digest("hex").slice(0, 32)
		},
		others: sortIds(others)
	};
}

//#endregion
//#region src/checks/secrets/collect/from-history.ts
async function collectFromHistory(source) {
	const collected = nothingCollected();
	const { coverage, leftOut } = collected;
	const isShallow = source.git.isShallow();
	isShallow.catch(() => void 0);
	const memory = source.cache === void 0 ? void 0 : await recall(source, source.cache);
	const slice = source.shard && await sliceOf(source.git, source.range, source.shard);
	if (slice !== void 0) collected.shard = slice.shard;
	const { sifted, origins } = await look(source, collected, memory, slice);
	const inOrder = (oids) => {
		const there = new Set(oids);
		const wanted = new Set([...origins.keys()].filter((oid) => there.has(oid)));
		if (source.unreachable) for (const oid of oids) wanted.add(oid);
		return wanted;
	};
	const wanted = /* @__PURE__ */ new Set([...sifted.unread, ...sifted.candidates]);
	for (const oid of memory?.stillThere() ?? []) if (!wanted.has(oid)) collected.missing.add(oid);
	for (const oid of origins.keys()) if (!wanted.has(oid)) origins.delete(oid);
	let { commits, objects, bytes } = coverage;
	const read = memory === void 0 ? source : {
		...source,
		onRead: memory.onRead
	};
	await readWithNames(read, collected, origins, async (readAll) => {
		const unread = inOrder(sifted.unread);
		await readAll(unread, unread.size);
		({commits, objects, bytes} = coverage);
		const candidates = inOrder(sifted.candidates);
		await readAll(candidates, candidates.size);
	});
	coverage.samples = 0;
	coverage.commits = commits + sifted.commits;
	coverage.objects = objects + sifted.objects;
	coverage.bytes = bytes + sifted.bytes;
	coverage.seen = slice === void 0 ? sifted.seen : 0;
	leftOut.tooLarge += sifted.tooLarge;
	if (await isShallow) collected.problems.push("the clone is cut off, so older commits were not read; set `fetch-depth: 0` on actions/checkout");
	if (memory !== void 0 && !sifted.unlisted && isWhole(collected)) {
		const problem = await memory.keep(sifted, origins);
		if (problem !== void 0) collected.notes.push(problem);
	}
	return collected;
}
const isWhole = ({ problems, missing, damaged }) => problems.length === 0 && missing.size === 0 && damaged.size === 0;
const SMALL = 52428800;
async function look(source, collected, memory, slice) {
	const { git, threads, generic, rules, progress } = source;
	const folder = await git.objectFolder();
	if (slice !== void 0 && folder === void 0) throw new InconclusiveError("The objects of this repository are named by SHA-256, so its history cannot be split; leave out `shard`.");
	if (threads === void 0 || folder === void 0) return readAll(source, collected, slice);
	const store = await listObjectStore(folder);
	collected.problems.push(...store.problems);
	const isSmall = store.packs.reduce((sum, { size }) => sum + size, 0) < SMALL;
	const list = (wanted) => memory === void 0 ? originsOf(source, collected, wanted) : memory.originsOf(source, collected, wanted);
	const early = isSmall && slice === void 0 ? list() : void 0;
	early?.catch(() => void 0);
	const before = slice ? {
		...nothingBefore,
		clean: slice.others
	} : memory?.before ?? nothingBefore;
	const limits = {
		maxBytes: MAX_BYTES$1,
		before,
		progress
	};
	const sifted = await siftStore(store, {
		threads,
		generic,
		...rules && { rules },
		...limits
	});
	collected.problems.push(...sifted.problems);
	if (sifted.unlisted) {
		await early;
		return readAll(source, collected, slice);
	}
	const wanted = /* @__PURE__ */ new Set([...sifted.candidates, ...sifted.unread]);
	return {
		sifted,
		origins: await early ?? await list(wanted)
	};
}
async function readAll(source, collected, slice) {
	const all = await allOf(source.git.listAllObjects());
	const unread = slice === void 0 ? all : all.filter((oid) => !isIn(slice.others, oid));
	return {
		sifted: {
			...nothingSifted(),
			unread,
			unlisted: true
		},
		origins: await originsOf(source, collected, new Set(unread))
	};
}
async function allOf(oids) {
	const all = [];
	for await (const some of oids) for (const oid of some) all.push(oid);
	return all;
}

//#endregion
//#region src/checks/secrets/collect/from-tree.ts
async function collectFromTree({ tree, isIgnored, generic, custom, only }) {
	const collected = nothingCollected();
	const { coverage, leftOut, paths } = collected;
	const wanted = [];
	for (const entry of await tree.list()) {
		const { path, kind, oid } = entry;
		if (kind === "submodule" || only?.has(path) === false) continue;
		if (kind === "symlink" && oid === void 0) {
			leftOut.links++;
			continue;
		}
		if (isIgnored(path)) {
			leftOut.ignored++;
			continue;
		}
		wanted.push(entry);
	}
	for await (const { entry, content } of readAll$2(tree, wanted, MAX_BYTES$1)) {
		const { path, oid } = entry;
		if (content === "damaged") {
			collected.damaged.add(oid ?? path);
			continue;
		}
		if (content === "unreadable") {
			leftOut.unreadable++;
			continue;
		}
		if (content === "huge") {
			leftOut.tooLarge++;
			continue;
		}
		coverage.files++;
		paths.add(path);
		collectContent(collected, content, {
			kind: "file",
			path
		}, {
			path,
			generic,
			...custom && { custom }
		});
	}
	return collected;
}

//#endregion
//#region src/checks/secrets/collect/ignored-paths.ts
const MOST_NOTICES = 5;
function ignoredPaths(globs) {
	const all = globs.map((glob) => ({
		glob,
		matches: globMatcher([glob]),
		isUsed: false
	}));
	return {
		covers(path) {
			let covered = false;
			for (const each of all) {
				if (covered && each.isUsed || !each.matches(path)) continue;
				each.isUsed = true;
				covered = true;
			}
			return covered;
		},
		async notices(tree) {
			const unused = all.filter(({ isUsed }) => !isUsed);
			const paths = unused.length === 0 ? [] : await pathsOf(tree);
			if (paths.length === 0) return [];
			const useless = unused.filter(({ matches }) => !paths.some(matches));
			const more = useless.length - MOST_NOTICES;
			return [...useless.slice(0, MOST_NOTICES).map(({ glob }) => noticeOf(glob, paths)), ...more > 0 ? [`\`secrets.ignore-paths\`: ${more} more match no file.`] : []];
		}
	};
}
async function pathsOf(tree) {
	try {
		return (await tree.list()).map(({ path }) => path);
	} catch (error) {
		if (!(error instanceof InconclusiveError)) throw error;
		return [];
	}
}
function noticeOf(glob, paths) {
	const name = glob.replace(/^\.?\//, "").replace(/\/(?:\*\*)?$/, "");
	const meant = [
		[`${name}/**`, "for a folder"],
		[`**/${name}`, "for files in every folder"],
		[`**/${name}/**`, "for such folders anywhere"]
	].find(([better = ""]) => globMistake(better) === void 0 && paths.some(globMatcher([better])));
	const advice = meant ? `write \`${printable(meant[0] ?? "", 80)}\` ${meant[1]}` : "correct it, or take it out unless it is meant for older commits";
	return `\`secrets.ignore-paths\`: \`${printable(glob, 80)}\` matches no file; ${advice}.`;
}

//#endregion
//#region src/checks/secrets/hit.ts
function secretKeyOf(hit) {
	if (hit.kind === "generic") return `generic ${hit.secret}`;
	return hit.kind === "custom" ? `custom ${hit.rule.custom} ${hit.secret}` : `${hit.provider.id} ${hit.whole}`;
}

//#endregion
//#region src/checks/secrets/judge/allowed.ts
function withoutAllowed(sightings) {
	const first = /* @__PURE__ */ new Map();
	const taken = /* @__PURE__ */ new Set();
	return {
		kept: sightings.filter((sighting) => {
			const key = keyOf$1(sighting);
			const isAllowed = first.get(key) ?? sighting.hit.allowed;
			first.set(key, isAllowed);
			if (isAllowed || sighting.hit.allowed) taken.add(key);
			return !isAllowed && !sighting.hit.allowed;
		}),
		allowed: taken.size
	};
}
function keyOf$1({ hit, where }) {
	const path = where.kind === "blob" ? where.at ?? where.path : where.kind === "file" ? where.path : "";
	return `${secretKeyOf(hit)}\0${path}`;
}

//#endregion
//#region src/checks/secrets/judge/exposure.ts
async function exposuresOf(git, groups) {
	const makers = await makersOf(git, new Set(groups.flatMap(({ commits }) => commits)));
	const exposures = /* @__PURE__ */ new Map();
	for (const group of groups) {
		const sorted = group.commits.flatMap((commit) => {
			const maker = makers.get(commit);
			return maker === void 0 ? [] : [{
				commit,
				...maker
			}];
		}).sort((a, b) => Date.parse(a.date) - Date.parse(b.date));
		const [first, last] = [sorted[0], sorted.at(-1)];
		if (first !== void 0 && last !== void 0) exposures.set(group, {
			first,
			last
		});
	}
	return exposures;
}
async function makersOf(git, commits) {
	try {
		return await git.makersOf(commits);
	} catch (error) {
		if (error instanceof ProgramFailed) return /* @__PURE__ */ new Map();
		throw error;
	}
}
function exposureSentence({ first, last }) {
	const by = ({ commit, author }) => `${commit.slice(0, 7)} by ${printable(author, 60)}`;
	const again = last.commit === first.commit ? "" : `, last brought on ${dayOf(last)} (${by(last)})`;
	return `In commits since ${dayOf(first)} (${by(first)})${again}.`;
}
const dayOf = ({ date }) => date.slice(0, 10);

//#endregion
//#region src/checks/secrets/rules/custom-rule.ts
const customRule = {
	id: "secrets/custom-rule",
	severity: "high",
	summary: "Matches a rule that the team brought along in `.gitleaks.toml` or `.betterleaks.toml`",
	why: "Somebody on the team wrote down how their own credentials look, and this text looks like one.",
	fix: "Change the credential at whoever issued it, and read the new one from a variable. Where the rule is wrong, correct it, or add an allowlist to it.",
	since: "0.1.0",
	sources: ["https://github.com/gitleaks/gitleaks#configuration"],
	examples: {
		bad: ["[[rules]]\nid = \"acme-key\"\nregex = '''acme_[a-z]{5}_[0-9]{4}'''\n--- deploy.sh\nexport KEY=acme_build_2718"],
		good: ["[[rules]]\nid = \"acme-key\"\nregex = '''acme_[a-z]{5}_[0-9]{4}'''\n--- deploy.sh\nexport KEY=$ACME_KEY"]
	}
};

//#endregion
//#region src/checks/secrets/judge/test-path.ts
const FOLDERS = /(?:^|\/)(?:tests?|__tests__|specs?|testing|[\w-]*test-?(?:data|cases|kit|utils?)|[\w-]*fixtures?|__fixtures__|mocks?|__mocks__|e2e|examples?|samples?|demos?)\//i;
const FILES = /(?:^|\/)(?:test_[^/]*|[^/]*[._-](?:test|spec|tests|fixture|mock)\.[\w.]{1,12}|[^/]*\.(?:md|mdx|rst|adoc))$/i;
const isTestPath = (path) => FOLDERS.test(path) || FILES.test(path) || /(?:^|\/)[\w.]+\.(?:Unit|Integration|Functional)?Tests?\//.test(path);

//#endregion
//#region src/checks/secrets/judge/verified.ts
function verifiedSeverity(usual, state) {
	if (state === "active") return "blocker";
	return state === "inactive" ? SEVERITIES[rankOf(usual) - 1] ?? "low" : usual;
}
function verifiedSentence(verified) {
	const { who } = verified;
	switch (verified.state) {
		case "active": return `${who} says that it works${ownerWords(verified.account)}.`;
		case "inactive": return `${who} refuses it: it is no longer valid there. It was exposed all the same: look whether it was used while it worked.`;
		case "unknown": return `${who} ${verified.why}.`;
	}
}
const SHOWN = /^[\p{L}\p{N}](?:[\p{L}\p{N}._ -]{0,58}[\p{L}\p{N}])?$/u;
const ownerWords = (account) => account !== void 0 && SHOWN.test(account) ? `: it belongs to \`${account}\`` : "";

//#endregion
//#region src/checks/secrets/judge/finding.ts
const MAX_PLACES = 20;
function toFinding$1(group, options) {
	const [first] = group.places;
	const { hit } = first;
	const about = aboutHit(hit, group);
	const { exposure, variable, verified } = options;
	const places = group.places.map(({ location }) => location);
	return withoutSecrets({
		check: "secrets",
		rule: group.rule,
		severity: verifiedSeverity(variable === void 0 ? about.severity : "blocker", verified?.state),
		title: cut(`${about.name} ${whereOf(first, places)}`, 255),
		message: [
			sentenceOf(about.name, first),
			encodedSentence(hit),
			variable === void 0 ? "" : variableSentence(variable),
			about.message,
			verified === void 0 ? "" : verifiedSentence(verified),
			otherPlaces(places),
			exposure === void 0 ? "" : exposureSentence(exposure)
		].filter((part) => part !== "").join(" "),
		fix: `${about.fix}${keptFix(first, options)}`,
		impact: about.impact,
		location: first.location,
		fingerprint: group.fingerprint,
		...stateOf(options),
		...hit.secret === "" ? {} : shownOf(first),
		inlineIgnorable: options.inline && first.location.kind === "file",
		docs: docsOf(group.rule),
		data: {
			...about.data,
			...hit.encoded === void 0 ? {} : { encoding: hit.encoded.how },
			...variable === void 0 ? {} : { variable: variable.name },
			...verified === void 0 ? {} : { verified: verified.state },
			...exposure === void 0 ? {} : {
				...exposure,
				atHead: first.location.kind === "file"
			},
			places: places.slice(0, 20),
			placeCount: places.length
		}
	}, group);
}
function shownOf({ hit, location, path }) {
	const { text, highlight } = hit.excerpt;
	return {
		evidence: hit.evidence,
		excerpt: {
			text,
			...location.kind === "file" || path !== "" ? { line: hit.place.line } : {},
			...highlight === void 0 ? {} : { highlight }
		}
	};
}
function stateOf({ known, ignored }) {
	if (known) return { state: "known" };
	return ignored === void 0 ? { state: "new" } : {
		state: "ignored",
		ignored
	};
}
function aboutHit(hit, group) {
	if (hit.kind === "generic") return aboutGeneric(hit);
	return hit.kind === "custom" ? aboutCustom(hit) : aboutProvider(hit.provider, hit, group);
}
function aboutCustom({ rule: { custom, description }, secret }) {
	const words = printable(description, 120).trim();
	const id = printable(custom, 80);
	return {
		name: words === "" ? `What the rule ${id} looks for` : words.replace(/\.$/, ""),
		severity: customRule.severity,
		message: secret === "" ? `The rule \`${id}\` forbids a file of this name.` : `The rule \`${id}\` matches.`,
		fix: "Where it is a credential, change it at whoever issued it and read the new one from a variable. Where the rule is wrong, correct it or give it an allowlist.",
		impact: "If it is what the rule says, whoever reads the repository can use it.",
		data: {
			tier: "custom",
			rule: id
		}
	};
}
function aboutProvider(provider, hit, { paired, places }) {
	const proof = provider.prove?.(hit.whole) ?? "plausible";
	const usual = severityOf(provider, hit.whole, proof, paired);
	const place = paired ? void 0 : milderPlace(provider, places);
	const severity = place === void 0 ? usual : milder(usual);
	const companion = paired ? `Its ${provider.companion?.name} stands near it.` : "";
	return {
		name: provider.name,
		severity,
		message: [
			provider.about?.(hit.whole) ?? "",
			companion,
			proofSentence(provider, hit.whole, proof),
			place ?? ""
		].filter((part) => part !== "").join(" "),
		fix: `${provider.rotate} Then keep the new one in the host's or GitHub's secrets and read it from a variable such as \`${provider.variable}\`. See ${provider.docs}.`,
		impact: `Whoever reads it can ${provider.opens}.`,
		data: {
			tier: "provider",
			provider: provider.id,
			proof,
			paired
		}
	};
}
function milderPlace({ selfMade = false, guessable = false, givenOut }, places) {
	if ((selfMade || guessable) && places.every(({ path }) => isTestPath(path))) return "It lies among tests, examples or documentation, where most are made for them and open nothing else.";
	if (givenOut !== void 0 && places.every(({ path }) => givenOut.test(path))) return "It lies where every visitor can read it, and such keys are made for that.";
}
const milder = (severity) => isAtLeast(severity, "high") ? "medium" : "low";
function severityOf(provider, secret, proof, paired) {
	const own = provider.severityOf?.(secret) ?? provider.severity;
	if (paired) return "blocker";
	if (proof === "disproven" || looksTyped(provider, secret, proof)) return own === "low" ? "low" : "medium";
	return proof === "proven" && provider.severityOf?.(secret) === void 0 ? "blocker" : own;
}
function isMadeUp(provider, secret) {
	const proof = provider.prove?.(secret) ?? "plausible";
	return proof === "disproven" || looksTyped(provider, secret, proof);
}
function looksTyped({ formats, guessable = false }, secret, proof) {
	if (proof !== "plausible" || guessable) return false;
	const keywords = formats.flatMap((format) => format.keywords.filter((word) => secret.toLowerCase().startsWith(word)));
	return isTyped(secret.slice(Math.max(0, ...keywords.map(({ length }) => length))));
}
function proofSentence(provider, secret, proof) {
	const { provenBy = "structure" } = provider;
	if (proof === "proven") return `Its ${provenBy} fits, so it is no made-up value.`;
	if (proof === "disproven") return `Its ${provenBy} does not match: malformed or made up.`;
	return looksTyped(provider, secret, proof) ? "It holds sequences or repeats itself: likely made up." : "";
}
const aboutGeneric = ({ name }) => ({
	name: `Random value assigned to \`${printable(name, 60)}\``,
	severity: "medium",
	message: "It looks as if a machine had drawn it, and its name says that it is secret; whose it is cannot be told.",
	fix: `Where it is a secret, change it at whoever issued it and read the new one from a variable (\`${variableOf(name)}\`). Where it is not, accept it.`,
	impact: "If it is what its name says, whoever reads the repository can use it.",
	data: {
		tier: "generic",
		name: printable(name, 60)
	}
});
const variableSentence = ({ name, environment }) => `This is ${environment === void 0 ? "the value of" : `${printable(environment, 60)}’s`} \`${printable(name, 60)}\`, as this job has it.`;
const variableOf = (name) => printable(name.replaceAll(/([a-z0-9])([A-Z])/g, "$1_$2").replaceAll(/[^0-9A-Za-z]+/g, "_").toUpperCase(), 60);
const shortOf = (commit) => commit.slice(0, 7);
function whereOf({ location, path }, places) {
	const more = places.length > 1 ? ` (and ${places.length - 1} more)` : "";
	switch (location.kind) {
		case "file": return `in ${printable(path, 120)}${more}`;
		case "commit": return location.path === void 0 ? `in the message of ${shortOf(location.commit)}${more}` : `gone from the tip, still in ${shortOf(location.commit)}: rotate it, then accept it`;
		default: return `in ${describeLocation(location)}${more}`;
	}
}
function sentenceOf(name, { location, path }) {
	if (location.kind === "file") return `${name} in \`${printable(path, 200)}\`, line ${location.startLine}.`;
	if (location.kind !== "commit") return `${name} in ${describeLocation(location)}.`;
	if (location.path === void 0) return `${name} in the message or the header of commit ${shortOf(location.commit)}.`;
	return `${name}: gone from the tip, still in ${shortOf(location.commit)} (\`${printable(path, 200)}\`, line ${location.startLine}). Deleting the line does not take it back: everybody with a clone has it.`;
}
const encodedSentence = ({ encoded }) => encoded === void 0 ? "" : `It is written as ${encoded.how}, which hides it from nobody.`;
function otherPlaces(places) {
	if (places.length === 1) return "";
	const others = places.slice(1, 4).map((location) => `\`${printable(describeLocation(location), 150)}\``);
	const rest = places.length - 1 - others.length;
	return `Also in ${others.join(", ")}${rest > 0 ? ` and ${rest} more` : ""}.`;
}
function keptFix({ location: { kind }, where }, { known, commits, exposure }) {
	if (commits === void 0) return "";
	if (where.kind === "file" && exposure === void 0) return "\n\nNo commit has it yet: take it out of the file before you commit, and nobody else has seen it.";
	const commit = exposure === void 0 ? "" : ` (${exposure.first.commit.slice(0, 7)})`;
	const accept = "accept this finding, with that as the reason, by the line for `.launch-ready/ignore` that stands below";
	if (known) return "\n\nDeleting the line does not take it back: it stays in the history.";
	if (kind === "file" && commits === "history") return `\n\nA commit that deletes the line does not turn this green: the commit that added it${commit} stays in the history, and everybody with a clone has it. Once the old value opens nothing any more, ${accept}.`;
	if (kind === "file") return `\n\nA commit that deletes the line does not turn this green: the commit that added it${commit} still holds it, and every commit of a change is looked at. To pass, either take that commit out of the branch (\`git rebase -i\`, then \`git push --force-with-lease\`); or, once the old value opens nothing any more, ${accept}.`;
	return `\n\nRewriting history does not help once it was pushed: rotate it. Once the old value opens nothing any more, ${accept}.`;
}
const isWord = (secret) => secret.length < 6 || /^[A-Za-z]{1,12}$/.test(secret);
function withoutSecrets(finding, { places }) {
	const { title, message, location, evidence, excerpt, data } = finding;
	const secrets = new Set(places.flatMap(({ hit }) => [..."whole" in hit ? [hit.whole, hit.secret] : [hit.secret], ...hit.encoded === void 0 ? [] : [hit.encoded.text]]));
	const printed = JSON.stringify({
		title,
		message,
		location,
		evidence,
		excerpt,
		data
	});
	const leaked = [...secrets].filter((secret) => !isWord(secret) && printed.includes(JSON.stringify(secret).slice(1, -1)));
	if (leaked.length === 0) return finding;
	const longestFirst = leaked.sort((a, b) => b.length - a.length);
	return {
		...finding,
		...redact$1({
			title,
			message,
			location,
			...excerpt && { excerpt },
			...data && { data }
		}, longestFirst),
		evidence: "****"
	};
}
function redact$1(value, secrets) {
	if (typeof value === "string") return secrets.reduce((text, secret) => text.replaceAll(secret, "****"), value);
	if (Array.isArray(value)) return value.map((item) => redact$1(item, secrets));
	if (typeof value !== "object" || value === null) return value;
	return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, key === "kind" ? item : redact$1(item, secrets)]));
}

//#endregion
//#region src/checks/secrets/rules/generic.ts
const genericRule = {
	id: "secrets/generic",
	severity: "medium",
	summary: "Assigns a random-looking value to a name like password, secret or token",
	why: "The value looks as if a machine had drawn it, and its name says that it is secret. Nothing tells whose it is, so this rule is a guess: it does not block by default.",
	fix: "Where it is a secret: change it at whoever issued it, and read the new one from a variable. Where it is not: accept it, or set `secrets.generic: false`.",
	since: "0.1.0",
	examples: {
		bad: [
			"const dbPassword = \"<token>\";",
			"API_SECRET=<token>",
			"session_secret: <token>",
			"\"session_token\": \"<token>\""
		],
		good: [
			"const dbPassword = process.env.DB_PASSWORD;",
			"API_SECRET=your-secret-here",
			"client_secret: $CLIENT_SECRET",
			"const tokenizer = \"cl100k_base_2024\";",
			"\"passwordPlaceholder\": \"At least 12 characters\""
		]
	}
};

//#endregion
//#region src/checks/secrets/rules/provider-rule.ts
const ruleIdOf = (provider) => `secrets/${provider.id}`;
function providerRule(provider) {
	const { name, variable, opens, rotate, docs, provenBy, selfMade = false, guessable = false, givenOut, sources = [], verify } = provider;
	const proof = provenBy === void 0 ? "" : ` Its ${provenBy} is checked without a network: where it does not fit the value is malformed or made up, and is reported as \`medium\`.`;
	const place = selfMade || guessable ? " Where it lies among tests, examples or documentation only, it is `medium` at most: most are made for them." : givenOut !== void 0 ? " Where it lies only in files that visitors are given, it is `medium` at most: such keys are made for that." : "";
	const asked = verify === void 0 ? "" : ` Where \`secrets.verify\` is switched on, ${verify.host} is asked whether it still works: one that does is a \`blocker\`, one that is refused a step milder.`;
	return {
		id: ruleIdOf(provider),
		severity: provider.severity,
		summary: `Holds a credential: ${name}`,
		why: `Whoever reads it can ${opens}. Git keeps it after the line is deleted, in every clone and fork.${proof}${place}${asked}`,
		fix: `${rotate} Then read the new one from a variable such as \`${variable}\`, which the host or GitHub's secrets hold.`,
		since: "0.1.0",
		sources: [.../* @__PURE__ */ new Set([
			docs,
			...sources,
			...verify?.sources ?? []
		])],
		examples: provider.examples ?? {
			bad: [`${variable}=<token>`, ...isKnownByName(provider) ? [] : ["const credential = \"<token>\";"]],
			good: [`const credential = process.env.${variable};`, `${variable}=your-token-here`]
		}
	};
}
function isKnownByName({ formats, sample }) {
	const text = sample(seeded(1)).toLowerCase();
	return !formats.some(({ inName, keywords }) => !inName && keywords.some((keyword) => text.includes(keyword)));
}

//#endregion
//#region src/checks/secrets/judge/place.ts
const placeSightings = (sightings, source) => sightings.flatMap((sighting) => placesOf(sighting, source));
function placesOf(sighting, source) {
	const { hit, where } = sighting;
	const { line: startLine, endLine, column: startColumn, endColumn } = hit.place;
	const inFile = (path) => ({
		...sighting,
		path,
		location: {
			kind: "file",
			path,
			startLine,
			endLine,
			startColumn,
			endColumn
		}
	});
	const elsewhere = (path, location) => [{
		...sighting,
		path,
		location
	}];
	switch (where.kind) {
		case "file": return [inFile(where.path)];
		case "message": return elsewhere("", {
			kind: "commit",
			commit: where.commit
		});
		case "tag": return elsewhere("", {
			kind: "object",
			object: where.oid,
			name: `tag ${printable(where.name, 100)}`
		});
		case "blob": {
			const shown = (where.at === void 0 ? source.tipPaths(where.oid) : [where.at]).filter((path) => !source.isIgnored(path));
			if (shown.length > 0) return shown.map(inFile);
			const { path, commit } = where;
			if (commit !== "" && path !== "") return elsewhere(path, {
				kind: "commit",
				commit,
				path,
				startLine,
				endLine
			});
			return elsewhere(path, {
				kind: "object",
				object: where.oid,
				...path === "" ? {} : { name: printable(path, 200) }
			});
		}
	}
}
const ORDER = [
	"file",
	"commit",
	"object"
];
function comparePlaces(a, b) {
	const kind = (place) => ORDER.indexOf(place.location.kind);
	const message = (place) => place.path === "" ? 1 : 0;
	const byPath = a.path < b.path ? -1 : a.path > b.path ? 1 : 0;
	return kind(a) - kind(b) || message(a) - message(b) || byPath || a.hit.place.line - b.hit.place.line;
}

//#endregion
//#region src/checks/secrets/judge/group.ts
function groupPlaces(placed) {
	const groups = /* @__PURE__ */ new Map();
	for (const place of placed) {
		const rule = ruleOf(place.hit);
		const key = fingerprintOf(rule, place);
		const group = groups.get(key);
		if (group === void 0) groups.set(key, {
			rule,
			places: [place]
		});
		else group.places.push(place);
	}
	return [...groups].map(([key, { rule, places }]) => ({
		rule,
		fingerprint: key,
		places: withoutVersions(places),
		commits: [...new Set(places.flatMap(commitOf$1))],
		paired: places.some((place) => place.hit.paired)
	}));
}
const commitOf$1 = ({ where }) => (where.kind === "blob" || where.kind === "message") && where.commit !== "" ? [where.commit] : [];
function ruleOf(hit) {
	if (hit.kind === "generic") return genericRule.id;
	return hit.kind === "custom" ? customRule.id : ruleIdOf(hit.provider);
}
function withoutVersions(places) {
	const there = new Set(places.flatMap(({ location }) => location.kind === "file" ? location.path : []));
	const oldest = new Map(places.toReversed().map((place) => [place.path, place]));
	const [first = places[0], ...rest] = places.filter((place) => place.path === "" || place.location.kind === "file" || !there.has(place.path) && oldest.get(place.path) === place).sort(comparePlaces);
	return [first, ...rest];
}
function fingerprintOf(rule, { hit, path }) {
	if (hit.kind === "custom") {
		const { custom } = hit.rule;
		return hit.drawn ? fingerprint(rule, custom, hit.secret) : fingerprint(rule, custom, path, String(hit.occurrence));
	}
	return hit.kind === "token" ? fingerprint(rule, hit.provider.id, hit.whole) : fingerprint(rule, hit.name, path, String(hit.occurrence));
}

//#endregion
//#region src/checks/secrets/judge/known.ts
function knownOnBase(base, changes, options) {
	const origin = new Map(changes.flatMap(({ path, from }) => from === void 0 ? [] : [[path, from]]));
	const read = /* @__PURE__ */ new Map();
	const secretsAt = (path) => {
		const cached = read.get(path);
		if (cached !== void 0) return cached;
		const fresh = base.read(path).then((content) => {
			const { hits } = content === void 0 ? { hits: [] } : scanContent(content, {
				path,
				...options
			});
			return new Set(hits.map(secretKeyOf));
		});
		read.set(path, fresh);
		return fresh;
	};
	return async ({ places }) => {
		const paths = new Set(places.flatMap(({ path }) => path === "" ? [] : [path, origin.get(path) ?? []].flat()));
		const keys = new Set(places.map(({ hit }) => secretKeyOf(hit)));
		for (const path of paths) if (keys.isSubsetOf(await secretsAt(path))) return true;
		return false;
	};
}

//#endregion
//#region src/checks/secrets/other-tools/secrets-baseline.ts
const SECRETS_BASELINE = ".secrets.baseline";
const baselineEntry = (path, secret) => `${path} ${createHash("sha1").update(secret).digest("hex")}`;
function parseSecretsBaseline(text, file = SECRETS_BASELINE) {
	const json = asRecord(parseJson$1(text, file));
	const results = asRecord(json?.results);
	if (results === void 0) throw new UserError(`${file} has no \`results\`.`, "Write it anew with `detect-secrets scan`, or delete it.");
	const entries = /* @__PURE__ */ new Set();
	for (const [path, found] of Object.entries(results)) {
		if (!Array.isArray(found)) throw new UserError(`${file}: \`results\` of ${printable(path, 120)} is no list.`, "Write it anew.");
		for (const each of found) {
			const { hashed_secret: hash, is_secret: isSecret } = asRecord(each) ?? {};
			if (typeof hash === "string" && isSecret !== true) entries.add(`${path.replaceAll("\\", "/")} ${hash.toLowerCase()}`);
		}
	}
	return {
		entries,
		notes: (Array.isArray(json?.filters_used) ? json.filters_used : []).some((filter) => Object.hasOwn(asRecord(filter) ?? {}, "pattern")) ? [`${file} leaves out files or lines by a pattern, which is not read: use \`secrets.ignore-paths\`.`] : []
	};
}
function parseJson$1(text, file) {
	try {
		return JSON.parse(text);
	} catch (error) {
		throw new UserError(`${file} is not valid JSON: ${printable(messageOf(error), 160)}.`, "Write it anew with `detect-secrets scan`, or restore it from git.", { cause: error });
	}
}
const asRecord = (value) => typeof value === "object" && value !== null && !Array.isArray(value) ? { ...value } : void 0;

//#endregion
//#region src/checks/secrets/judge/silence.ts
function silencing(placed, { entries, audited, allowComments }) {
	const byLine = Map.groupBy(entries, ({ path, line }) => lineKey(path, line));
	const byEntry = /* @__PURE__ */ new Map();
	if (entries.length > 0) for (const place of placed) {
		const entry = byLine.get(lineKey(place.path, place.hit.place.line))?.find(({ commit }) => commit === void 0 || commit === commitOf(place));
		if (entry !== void 0) byEntry.set(keyOf(place), {
			by: "file",
			reason: `listed in ${entry.file}, line ${entry.entryLine}`
		});
	}
	const reasonOf = (place) => {
		const { hit, path } = place;
		if (allowComments && hit.allowComment !== void 0) return {
			by: "inline",
			reason: `\`${hit.allowComment}\``
		};
		const values = "whole" in hit ? [hit.whole, hit.secret] : [hit.secret];
		if (audited.size > 0 && values.some((value) => audited.has(baselineEntry(path, value)))) return {
			by: "file",
			reason: "in .secrets.baseline"
		};
		return byEntry.get(keyOf(place));
	};
	return ({ places: [first, ...others] }) => {
		const reason = reasonOf(first);
		return others.every((place) => reasonOf(place) !== void 0) ? reason : void 0;
	};
}
const lineKey = (path, line) => `${line}\0${path}`;
const keyOf = ({ hit, path }) => `${secretKeyOf(hit)}\0${path}`;
const commitOf = ({ where }) => "commit" in where ? where.commit : "";

//#endregion
//#region src/checks/secrets/judge/variable.ts
const SHORTEST = 12;
function variableWith(hit, variables) {
	if (hit.kind === "guessable") return void 0;
	const values = [hit.secret, ...hit.kind === "token" ? [hit.whole] : []].filter(({ length }) => length >= SHORTEST);
	return Object.entries(variables).find(([, value]) => values.includes(value.trim()))?.[0];
}

//#endregion
//#region src/checks/secrets/other-tools/gitleaks-ignore.ts
const IGNORE_FILES = [".gitleaksignore", ".betterleaksignore"];
const ENTRY = /^(?:([0-9a-f]{40}|[0-9a-f]{64}):)?(.+):([^:]+):(\d+)$/;
function parseLeakIgnores(text, file) {
	const parsed = {
		entries: [],
		notes: []
	};
	for (const [index, raw] of text.split(/\r\n|\r|\n/).entries()) {
		const line = raw.trim();
		if (line === "" || line.startsWith("#")) continue;
		const [, commit, path = "", rule = "", at = ""] = ENTRY.exec(line) ?? [];
		if (path === "") {
			parsed.notes.push(`${file}:${index + 1}: \`${printable(line, 80)}\` is no fingerprint (\`commit:path:rule:line\`), so it ignores nothing.`);
			continue;
		}
		parsed.entries.push({
			file,
			entryLine: index + 1,
			...commit === void 0 ? {} : { commit },
			path: path.replaceAll("\\", "/").replace(/^\.\//, ""),
			rule,
			line: Number(at)
		});
	}
	return parsed;
}

//#endregion
//#region src/checks/secrets/other-tools/rules-file.ts
const RULES_FILES = [".betterleaks.toml", ".gitleaks.toml"];
const MAX_DEPTH$1 = 2;
async function findRulesFile(tree) {
	for (const path of RULES_FILES) if (await tree.read(path) !== void 0) return path;
}
async function readRulesFiles(tree, path) {
	const files = [];
	let next = path;
	while (next !== void 0) {
		const [extending, named] = [files.at(-1)?.path ?? "", printable(next, 200)];
		if (files.some((file) => file.path === next)) throw new UserError(extending === next ? `${extending} extends itself.` : `${extending} extends ${named}, which extends it.`, `Take \`extend.path\` out of ${extending}.`);
		if (files.length > MAX_DEPTH$1) return {
			files,
			notes: [`\`${extending}\` extends \`${named}\`, which is not read: two levels at most.`]
		};
		const text = await readText(tree, next);
		if (text === void 0) throw new UserError(`${named} does not exist in the ${tree.describe}.`, files.length === 0 ? "Correct the name of the file." : `Correct \`extend.path\` in ${extending}.`);
		files.push({
			path: next,
			text
		});
		const below = readGitleaksConfig(text, next).extends;
		next = below === void 0 ? void 0 : posix.normalize(below);
	}
	return {
		files,
		notes: []
	};
}

//#endregion
//#region src/checks/secrets/other-tools/settings.ts
async function readOtherTools(tools) {
	const notes = [...tools?.notes ?? []];
	const problems = [];
	const attempt = async (read, otherwise) => {
		try {
			return await read();
		} catch (error) {
			if (!(error instanceof UserError)) throw error;
			problems.push(`${error.message} ${error.advice}`);
			return otherwise;
		}
	};
	const { rules: source, ignores: tree, allowComments = false } = tools ?? {};
	const rules = source && await attempt(() => readRulesFiles(source.tree, source.path), void 0);
	notes.push(...rules?.notes ?? []);
	const entries = [];
	for (const file of tree === void 0 ? [] : IGNORE_FILES) {
		const parsed = parseLeakIgnores((tree && await readText(tree, file)) ?? "", file);
		entries.push(...parsed.entries);
		notes.push(...parsed.notes);
	}
	const text = tree && await readText(tree, ".secrets.baseline");
	const baseline = text === void 0 ? void 0 : await attempt(async () => parseSecretsBaseline(text), void 0);
	notes.push(...baseline?.notes ?? []);
	return {
		...rules === void 0 ? {} : { rules: rules.files },
		silencers: {
			entries,
			audited: baseline?.entries ?? /* @__PURE__ */ new Set(),
			allowComments
		},
		notes,
		problems
	};
}

//#endregion
//#region src/checks/secrets/reason-of.ts
const MOST_GAPS = 5;
function reasonOf(gaps) {
	const each = [...new Set(gaps)];
	const more = each.length - MOST_GAPS;
	const told = [...each.slice(0, MOST_GAPS), ...more > 0 ? [`and ${more} more`] : []];
	const asSentence = (text) => text.replace(/^[a-z]+(?= )/, (word) => word.charAt(0).toUpperCase() + word.slice(1));
	return told.map((gap, at) => (at === 0 ? gap : asSentence(gap)).replace(/\.$/, "")).join(". ");
}

//#endregion
//#region src/checks/secrets/rules/fill-example.ts
function fillExample(ruleId, example, seed = 1) {
	const provider = providers.find((each) => ruleIdOf(each) === ruleId);
	const random = seeded(seed);
	return example.replaceAll("<token>", () => provider?.sample(random) ?? sampleGeneric(random));
}
const sampleGeneric = (random) => `${random.text("bcdfghjk", 2)}7${random.text("QRSTVWXZ", 2)}4${random.text(BASE62, 26)}`;

//#endregion
//#region src/checks/secrets/rules/index.ts
const rules$1 = [
	...providers.map(providerRule),
	genericRule,
	customRule
];

//#endregion
//#region src/checks/secrets/verify/ask.ts
const MAX_BYTES = 1048576;
const USER_AGENT$1 = `${TOOL.name}/${TOOL.version} (is a leaked token still valid?; +${REPOSITORY_URL})`;
async function ask(http, { host, read }, { method, path, headers, body }, timeoutMs) {
	let response;
	try {
		response = await http.send({
			method: method ?? "GET",
			url: `https://${host}${path}`,
			headers: {
				"user-agent": USER_AGENT$1,
				accept: "application/json",
				...headers
			},
			...body === void 0 ? {} : { body },
			timeoutMs,
			maxBytes: MAX_BYTES
		});
	} catch (error) {
		return {
			state: "closed",
			why: `could not be asked (${error instanceof HttpFailure ? TROUBLE[error.kind] : TROUBLE.other})`
		};
	}
	const { status } = response;
	if (status === 429) return {
		state: "closed",
		why: "wants fewer requests (status 429)"
	};
	const open = {
		state: "unknown",
		why: `did not say whether it works (status ${status})`
	};
	if (status >= 500 || status >= 300 && status < 400) return open;
	const json = jsonOf(response);
	return json === void 0 ? open : read({
		status,
		json
	}) ?? open;
}
const TROUBLE = {
	dns: "its name cannot be looked up",
	refused: "it refuses the connection",
	reset: "the connection broke",
	timeout: "timed out",
	tls: "no secure connection",
	proxy: "the proxy does not let it through",
	other: "no connection"
};
function jsonOf({ body, truncated }) {
	if (truncated) return void 0;
	try {
		const json = JSON.parse(body.toString("utf8"));
		return typeof json === "object" && json !== null ? json : void 0;
	} catch {
		return;
	}
}

//#endregion
//#region src/checks/secrets/verify/verify.ts
const MAX_REQUESTS = 50;
const ANSWER_MS = 1e4;
const ALL_MS = 6e4;
async function verifyGroups(context, groups, { verify, verifyLater = false, mask }) {
	const nobody = (...notices) => ({
		verified: /* @__PURE__ */ new Map(),
		notices
	});
	if (!verify && !verifyLater) return nobody();
	const questions = groups.flatMap(questionOf);
	if (questions.length === 0) return nobody();
	const why = reasonNotToAsk(context, verify);
	if (why !== void 0) return nobody(`No provider was asked whether a found token still works: ${why}.`);
	const asked = questions.slice(0, 50);
	const byHost = Map.groupBy(asked, ({ verification }) => verification.host);
	context.progress(`Asking ${[...byHost.keys()].join(", ")} about ${countOf(asked.length, "tokens")}`);
	for (const { secret } of asked) mask?.(secret);
	const end = context.clock.now() + ALL_MS;
	const answers = await Promise.all([...byHost.values()].map(async (each) => askHost(context, each, end)));
	const tooMany = questions.slice(50).map(({ group, verification: { who } }) => [group, unknown(who, `was not asked (${50} is the most in one run)`)]);
	const verified = new Map([...answers.flat(), ...tooMany]);
	const untold = [...verified.values()].filter(({ state }) => state === "unknown").length;
	const notice = `Whether ${countOf(untold, "tokens")} still ${untold === 1 ? "works" : "work"} could not be told; the findings say why.`;
	return {
		verified,
		notices: untold === 0 ? [] : [notice]
	};
}
const unknown = (who, why) => ({
	who,
	state: "unknown",
	why
});
function reasonNotToAsk({ scope, fork }, verify) {
	if (fork) return "the change comes from a fork or a bot, and nothing of it is sent anywhere";
	if (scope.kind === "stdin") return "where the text on standard input comes from is not known";
	return verify ? void 0 : "`secrets.verify` counts once this change is merged (the input `verify` counts at once)";
}
function questionOf(group) {
	const { hit } = group.places[0];
	if (hit.kind !== "token") return [];
	const { provider, whole: secret } = hit;
	const { verify: verification } = provider;
	if (verification === void 0 || !/^[\x21-\x7e]+$/.test(secret) || isMadeUp(provider, secret)) return [];
	const request = verification.request(secret);
	return request === void 0 ? [] : [{
		group,
		secret,
		verification,
		request
	}];
}
async function askHost({ http, clock }, questions, end) {
	const answers = [];
	let closed;
	for (const { group, verification, request } of questions) {
		const { who } = verification;
		const left = end - clock.now();
		if (left <= 0) closed ??= `was not asked (no time left after ${ALL_MS / 1e3} s)`;
		const asked = closed === void 0 ? await ask(http, verification, request, Math.min(ANSWER_MS, left)) : {
			state: "closed",
			why: closed
		};
		if (asked.state === "closed") closed = asked.why;
		answers.push([group, asked.state === "closed" ? unknown(who, asked.why) : {
			who,
			...asked
		}]);
	}
	return answers;
}

//#endregion
//#region src/checks/secrets/check.ts
const secretsCheck = {
	word: "secrets",
	summary: "Is there a credential in this change, in the history or in the build output?",
	rules: rules$1,
	run: run$1,
	async runExample(ruleId, example) {
		const [text, custom] = await customExample(fillExample(ruleId, example));
		const { hits } = scanContent(Buffer.from(text), {
			path: "",
			generic: true,
			...custom
		});
		return hits.map(ruleOf);
	}
};
async function customExample(example) {
	const [rules = "", text] = example.split(/^--- .*\n/m);
	if (text === void 0) return [example, {}];
	return [text, { custom: await loadRules([{
		path: ".gitleaks.toml",
		text: rules
	}]) }];
}
const loadRules = async (files) => (await import("./custom-rules.js")).customRules(files);
async function run$1(context, settings) {
	const ignored = ignoredPaths(settings["ignore-paths"]);
	const isIgnored = ignored.covers;
	const { generic } = settings;
	const tools = await readOtherTools(settings.otherTools);
	const custom = await compiledOrProblem(tools);
	const rules = custom === void 0 ? void 0 : tools.rules;
	const history = historyOf(context);
	const uncommitted = new Set(context.scope.kind === "change" ? context.scope.uncommitted : []);
	const tip = history === void 0 ? {
		paths: /* @__PURE__ */ new Map(),
		problems: []
	} : await tipOf(history.git, context, uncommitted);
	const tipPaths = (oid) => tip.paths.get(oid) ?? [];
	const own = {
		generic,
		...custom && { custom }
	};
	const tree = {
		tree: context.head,
		isIgnored,
		...own
	};
	const source = {
		tipPaths,
		isIgnored,
		...own,
		progress: context.progress
	};
	const collected = history === void 0 ? await collectFromTree(tree) : context.scope.kind === "history" ? await collectFromHistory({
		...source,
		...history,
		threads: context.threads,
		...rules && { rules },
		unreachable: !settings.onlyReachable,
		...settings.cache === void 0 ? {} : { cache: settings.cache },
		...settings.shard === void 0 ? {} : { shard: settings.shard }
	}) : await collectFromGit({
		...source,
		...history
	});
	if (uncommitted.size > 0) addCollected(collected, await collectFromTree({
		...tree,
		only: uncommitted
	}));
	const { kept, allowed } = withoutAllowed(collected.sightings);
	const placed = placeSightings(kept, {
		tipPaths,
		isIgnored
	});
	const groups = groupPlaces(placed.filter(({ path }) => path === "" || !isIgnored(path)));
	const { scope, base, changes } = context;
	const isKnown = scope.kind === "change" && base !== void 0 ? knownOnBase(base, changes, own) : async () => false;
	const inline = scope.kind === "change" || scope.kind === "tree";
	const silencedBy = silencing(placed, tools.silencers);
	const exposures = history === void 0 ? /* @__PURE__ */ new Map() : await exposuresOf(history.git, groups);
	const verification = await verifyGroups(context, groups.filter((group) => silencedBy(group) === void 0 && settings.isSettled?.(group) !== true), settings);
	const { verified } = verification;
	const { variables, environment } = context;
	const findings = [];
	for (const group of groups) {
		const exposure = exposures.get(group);
		const word = verified.get(group);
		const variable = variableWith(group.places[0].hit, variables);
		const finding = toFinding$1(group, {
			known: await isKnown(group),
			ignored: silencedBy(group),
			inline,
			...scope.kind === "change" || scope.kind === "history" ? { commits: scope.kind } : {},
			...exposure === void 0 ? {} : { exposure },
			...word === void 0 ? {} : { verified: word },
			...variable === void 0 ? {} : { variable: {
				name: variable,
				...environment === void 0 ? {} : { environment }
			} }
		});
		if (finding.severity === "low" && word === void 0 && finding.location.kind !== "file") collected.coverage.samples++;
		else findings.push(finding);
	}
	const gaps = [
		...tools.problems,
		...damageOf(collected),
		...crowdsOf(collected),
		...collected.problems
	];
	const notices = [
		...scope.kind !== "stdin" && scope.kind !== "folder" ? await ignored.notices(context.head) : [],
		...tools.notes,
		...collected.notes,
		...custom?.notes ?? [],
		...verification.notices
	];
	const told = [...verified.values()].filter(({ state }) => state !== "unknown").length;
	return {
		status: gaps.length === 0 ? "completed" : "inconclusive",
		...gaps.length === 0 ? {} : { reason: reasonOf(gaps) },
		coverage: {
			...coverageOf(collected),
			...told > 0 ? { "verified tokens": told } : {}
		},
		leftOut: leftOutOf(collected, allowed, settings.otherTools?.rules?.path),
		findings,
		...tools.problems.length === 0 ? {} : { misconfigured: true },
		...collected.shard === void 0 ? {} : { shard: collected.shard },
		...notices.length === 0 ? {} : { notices },
		...inline ? { examined: [...collected.paths].sort() } : {}
	};
}
async function compiledOrProblem({ rules, problems }) {
	if (rules === void 0) return void 0;
	try {
		return await loadRules(rules);
	} catch (error) {
		if (!(error instanceof UserError)) throw error;
		problems.push(`${error.message} ${error.advice}`);
		return;
	}
}
function historyOf({ scope, git }) {
	if (scope.kind !== "change" && scope.kind !== "history") return void 0;
	if (git === void 0) throw new InconclusiveError("There is no git repository here, so the commits cannot be read. Check out before this step.");
	return {
		git,
		range: scope.kind === "change" ? {
			from: [scope.head],
			notFrom: [scope.base]
		} : {
			from: "all",
			notFrom: []
		}
	};
}
async function tipOf(git, { scope, head }, uncommitted) {
	const commit = scope.kind === "change" || scope.kind === "history" ? scope.head : void 0;
	try {
		const listed = await head.list();
		const entries = listed.some(({ oid }) => oid !== void 0) || commit === void 0 ? listed : await git.listTree(commit);
		const paths = /* @__PURE__ */ new Map();
		for (const { oid, path } of entries) {
			if (oid === void 0 || uncommitted.has(path)) continue;
			const known = paths.get(oid);
			if (known === void 0) paths.set(oid, [path]);
			else known.push(path);
		}
		return {
			paths,
			problems: []
		};
	} catch (error) {
		if (!(error instanceof InconclusiveError)) throw error;
		return {
			paths: /* @__PURE__ */ new Map(),
			problems: [error.message]
		};
	}
}
function damageOf({ leftOut: { unreadable }, missing, damaged }) {
	const reasons = [];
	if (missing.size > 0) reasons.push(`the repository lacks ${countOf(missing.size, "objects")} that its commits name (${someOf(missing)}); \`git fsck\` lists them, a fresh clone has them`);
	if (damaged.size > 0) reasons.push(`${countOf(damaged.size, "objects")} of the repository cannot be read (${someOf(damaged)}); \`git fsck\` says why, a fresh clone has them`);
	if (unreadable > 0) reasons.push(`${countOf(unreadable, "files")} could not be read: nobody may, a folder stands in their place, or their names are no UTF-8`);
	return reasons;
}
const crowdsOf = ({ crowded }) => crowded.size === 0 ? [] : [`only the first ${MAX_MATCHES.toLocaleString("en-US")} credentials and examples of them were looked at in ${countOf(crowded.size, "files")} (${someOf(crowded)}); where a file is meant to hold so many, leave it out with \`secrets.ignore-paths\``];
const someOf = (names) => [...names].slice(0, 3).map((name) => printable(name, 100)).join(", ") + (names.size > 3 ? ", …" : "");
const coverageOf = ({ coverage: { commits, objects, seen, files, bytes, samples } }) => ({
	...commits > 0 || objects > 0 ? {
		commits,
		objects
	} : {},
	...seen > 0 ? { "objects seen before": seen } : {},
	...files > 0 ? { files } : {},
	bytes,
	...samples > 0 ? { placeholders: samples } : {}
});
function leftOutOf({ leftOut, missing, damaged, crowded }, allowed, rules = "") {
	const { tooLarge, ignored, links, undecoded, unopened, cut, unreadable } = leftOut;
	return [
		{
			what: "files",
			count: tooLarge,
			why: `larger than ${MAX_BYTES$1 / 1024 / 1024} MiB`
		},
		{
			what: "files",
			count: ignored,
			why: "`secrets.ignore-paths`"
		},
		{
			what: "objects",
			count: missing.size,
			why: "missing in this repository"
		},
		{
			what: "objects",
			count: damaged.size,
			why: "damaged"
		},
		{
			what: "files",
			count: unreadable,
			why: "could not be read"
		},
		{
			what: "links",
			count: links,
			why: "symbolic links are not followed"
		},
		{
			what: "files",
			count: crowded.size,
			why: `only the first ${MAX_MATCHES.toLocaleString("en-US")} credentials of each are told`
		},
		{
			what: "encoded parts",
			count: undecoded,
			why: `decoded are ${MAX_DECODED / 1024 / 1024} MiB of a file, ${MAX_MEMBERS} members of an archive, and ${4} encodings inside each other`
		},
		{
			what: "archive members",
			count: unopened,
			why: "locked, damaged, or compressed in a way that is not read"
		},
		{
			what: "files",
			count: cut,
			why: `a rule of ${rules} matched too often there, or took too long`
		},
		{
			what: "credentials",
			count: allowed,
			why: `allowed by ${rules}`
		}
	].filter(({ count }) => count > 0);
}

//#endregion
//#region src/facts/error-pages/access-walls.ts
const VERCEL = {
	id: "vercel-sso",
	what: "the login of Vercel’s deployment protection",
	advice: "Create a \"Protection Bypass for Automation\" secret in the project’s settings, pass it as `VERCEL_AUTOMATION_BYPASS_SECRET`, and send `headers: { x-vercel-protection-bypass: $VERCEL_AUTOMATION_BYPASS_SECRET }`.",
	certain: true
};
const CLOUDFLARE_ACCESS = {
	id: "cloudflare-access",
	what: "the login of Cloudflare Access",
	advice: "Create a service token, allow it in the application’s policy, and send `headers: { cf-access-client-id: $CF_ACCESS_CLIENT_ID, cf-access-client-secret: $CF_ACCESS_CLIENT_SECRET }`.",
	certain: true
};
const googleIap = {
	id: "google-iap",
	what: "the login of Google’s Identity-Aware Proxy",
	advice: "Send an identity token of a service account that may pass: `headers: { authorization: $IAP_AUTHORIZATION }` with the secret `Bearer <token>`.",
	certain: true
};
const challenge = (id, by) => ({
	id,
	what: `a bot challenge of ${by}`,
	advice: `Let the check through: a rule at ${by} that skips the challenge for a secret header, sent as \`headers: { x-smoke-secret: $SMOKE_SECRET }\`, or check the address behind it.`,
	certain: true
});
function wallAtAddress(url) {
	const host = url.hostname.toLowerCase();
	if (host === "vercel.com" && /^\/(?:sso-api|sso\/|login)/.test(url.pathname)) return VERCEL;
	if (host.endsWith(".cloudflareaccess.com")) return CLOUDFLARE_ACCESS;
}
function recogniseWall({ status, headers, page }) {
	const header = (name) => headers.get(name)?.join(", ").toLowerCase() ?? "";
	if (/_vercel_sso_nonce/.test(header("set-cookie")) || status === 401 && /vercel\.com\/sso-api|_vercel_password/.test(page.raw)) return VERCEL;
	if (header("x-vercel-mitigated") === "challenge" || page.title === "Vercel Security Checkpoint") return challenge("vercel-challenge", "Vercel");
	if (header("cf-mitigated") === "challenge" || page.title === "Just a moment..." && /\/cdn-cgi\/challenge-platform\//.test(page.raw)) return challenge("cloudflare-challenge", "Cloudflare");
	if (page.title === "Attention Required! | Cloudflare") return challenge("cloudflare-block", "Cloudflare");
	if (/^(?:challenge|captcha)$/.test(header("x-amzn-waf-action"))) return challenge("aws-waf", "AWS WAF");
	if (status === 403 && (headers.has("x-datadome") || header("server") === "datadome")) return challenge("datadome", "DataDome");
	if (/_Incapsula_Resource/.test(page.raw) && page.main.length < 500) return challenge("imperva", "Imperva");
	if (headers.has("x-sucuri-block")) return challenge("sucuri", "Sucuri");
	if (status === 403 && /\bpx-captcha\b/.test(page.raw)) return challenge("perimeterx", "HUMAN (PerimeterX)");
	if (status === 403 && header("server") === "akamaighost") return challenge("akamai", "Akamai");
	if (header("x-goog-iap-generated-response") === "true") return googleIap;
	if (header("ngrok-error-code") === "err_ngrok_6024") return {
		id: "ngrok-warning",
		what: "ngrok’s warning page",
		advice: "Send `headers: { ngrok-skip-browser-warning: \"1\" }`.",
		certain: true
	};
	if (status === 401 && /^basic\b/.test(header("www-authenticate"))) return {
		id: "basic-auth",
		what: "a password prompt (HTTP basic authentication)",
		advice: "Store `Basic ` and the base64 of `user:password` as a secret and send `headers: { authorization: $SMOKE_BASIC_AUTH }`.",
		certain: false
	};
	if (status === 401 && header("server") === "netlify" && page.kind === "html") return {
		id: "netlify-password",
		what: "Netlify’s password page",
		advice: "Switch the password off for this deploy, or check the production address.",
		certain: false
	};
}

//#endregion
//#region src/checks/smoke/exchange.ts
const answerOf = (exchange) => exchange.end.kind === "answer" ? exchange.end : void 0;
const headerOf = (response, name) => response.headers.get(name)?.join(", ");

//#endregion
//#region src/checks/smoke/settings.ts
function toExpectation(raw, errorPages, resolve) {
	return {
		status: raw.status === void 0 ? null : listed(raw.status).map(toRange),
		text: listed(raw.text),
		notText: listed(raw["not-text"]),
		regex: listed(raw.regex).map((pattern) => new RegExp(pattern, "mu")),
		json: Object.entries(raw.json ?? {}).map(([path, value]) => ({
			path,
			expected: resolve(value),
			shown: JSON.stringify(value)
		})),
		header: Object.entries(raw.header ?? {}).map(([name, expected]) => ({
			name: name.toLowerCase(),
			expected
		})),
		redirect: raw.redirect ?? null,
		maxTimeMs: raw["max-time"] === void 0 ? null : milliseconds(raw["max-time"]),
		type: raw.type?.toLowerCase() ?? null,
		errorPages
	};
}
const milliseconds = (length) => parseDuration(String(length)) ?? 0;
const isOn = (value) => value === true || value === "on";
const listed = (value) => value === void 0 ? [] : Array.isArray(value) ? value : [value];
function toRange(status) {
	const text = String(status).toLowerCase();
	if (!text.endsWith("xx")) return {
		from: Number(text),
		to: Number(text)
	};
	const from = Number(text.charAt(0)) * 100;
	return {
		from,
		to: from + 99
	};
}
const DEFAULT_STATUS = {
	from: 200,
	to: 299
};
const REDIRECT_STATUS = {
	from: 300,
	to: 399
};
const expectedStatuses = (expect) => expect.status ?? [expect.redirect === null ? DEFAULT_STATUS : REDIRECT_STATUS];
const isExpectedStatus = (expect, status) => expectedStatuses(expect).some(({ from, to }) => from <= status && status <= to);
const namesStatus = (expect, status) => expect.status !== null && isExpectedStatus(expect, status);

//#endregion
//#region src/checks/smoke/redact.ts
const EMAIL = /[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}/g;
const TOKEN = /[A-Za-z0-9_\-+=]{20,}/g;
const NUMBER = /\+?\d(?:[ ().-]{0,2}\d){6,30}/g;
function redact(text, secrets, max) {
	let safe = text.slice(0, 2e3);
	for (const [name, value] of secrets) {
		if (value.length < 3) continue;
		for (const form of /* @__PURE__ */ new Set([
			value,
			encodeURIComponent(value),
			Buffer.from(value).toString("base64")
		])) safe = safe.replaceAll(form, `$${name}`);
	}
	safe = safe.replace(EMAIL, "[e-mail]").replace(TOKEN, (word) => looksLikeToken(word) ? "[token]" : word).replace(NUMBER, "[number]");
	return cut(printable(safe.replaceAll("`", "'").trim(), max), max);
}
const looksLikeToken = (word) => /\d/.test(word) && /[A-Za-z]/.test(word);
function shownUrl(address, secrets) {
	if (!URL.canParse(address)) return "an address that is none";
	const url = new URL(address);
	return cut(url.origin + url.pathname.split("/").map((part) => redact(part, secrets, 80)).join("/"), 200);
}

//#endregion
//#region src/checks/smoke/words.ts
const requestOf = ({ request }) => `${request.method} ${printable(request.path, 120)}`;
function whoAsks(exchange) {
	if (exchange.request.isHomepage) return "Whoever opens the app";
	const { method } = exchange.request;
	const page = answerOf(exchange)?.page.kind;
	return method === "GET" && !exchange.request.path.startsWith("/api") && page !== "json" ? `Whoever opens ${printable(exchange.request.path, 120)}` : `Whatever calls ${requestOf(exchange)}`;
}
function statusWords(expect) {
	const words = expectedStatuses(expect).map(({ from, to }) => from === to ? String(from) : `${from / 100}xx`);
	return listOf(words).replace(/ and (?=[^,]*$)/, " or ");
}
const asked = (exchange) => `The check **${printable(exchange.request.name, 80)}** requested \`${requestOf(exchange)}\` at ${new URL(exchange.request.url).origin}`;
const timeOf = ({ at }) => `${new Date(at).toISOString().slice(11, 19)} UTC`;
function cameBack(exchange) {
	const answer = answerOf(exchange);
	if (answer === void 0) return "";
	const { hops, request } = exchange;
	const where = hops.length === 0 ? "" : `, at \`${shownUrl(answer.url, request.secrets)}\` (${countOf(hops.length, "redirects")})`;
	const title = shownTitle(exchange);
	return `status ${answer.response.status} after ${formatDuration(exchange.totalMs)} at ${timeOf(exchange)}${where}${title === void 0 ? "" : `, page title \`${title}\``}${retryWords(exchange)}`;
}
const retryWords = ({ retries }) => retries === 0 ? "" : `, the same after ${countOf(retries, "retries")}`;
const droppedWords = ({ dropped }) => dropped.length === 0 ? "" : ` A redirect led to another origin, so ${listOf([...new Set(dropped)].map((name) => `\`${name}\``))} stayed behind: set the URL to the address that the redirect leads to.`;
function shownTitle(exchange) {
	const page = answerOf(exchange)?.page;
	if (page === void 0 || !exchange.request.anonymous) return void 0;
	const text = page.title === "" ? page.headings[0] : page.title;
	return text === void 0 || text === "" ? void 0 : redact(text, exchange.request.secrets, 100);
}

//#endregion
//#region src/checks/smoke/rules/empty-body.ts
const SHOWS = /<(?:script|img|svg|canvas|video|iframe|object|embed|input|form|frame|frameset|picture|meta[^>]{1,80}refresh)[\s>/]/i;
const emptyBody = {
	id: "smoke/empty-body",
	severity: "high",
	summary: "A page came back empty",
	why: "A build that produced nothing, a template that failed or a crash after the headers gives status 200 and a white page.",
	fix: "Look at what the build put out, and at the app’s log for the moment of the request.",
	since: "0.1.0",
	examples: {
		bad: ["HTTP/1.1 200 OK\ncontent-type: text/html\n", "> GET /login\nHTTP/1.1 200 OK\ncontent-type: text/html\n\n<html><body></body></html>"],
		good: [
			"HTTP/1.1 200 OK\n\n<div id=\"root\"></div><script src=\"/app.js\"><\/script>",
			"> GET /healthz\nHTTP/1.1 200 OK\n",
			"> GET /ping\nHTTP/1.1 204 No Content\n"
		]
	},
	check(exchange, expectation) {
		const answer = answerOf(exchange);
		if (answer === void 0 || exchange.request.method !== "GET") return void 0;
		const { status, headers } = answer.response;
		if (status < 200 || status > 299 || status === 204 || status === 205 || !isExpectedStatus(expectation, status)) return void 0;
		if (!(exchange.request.isHomepage || /html/.test(headers.get("content-type")?.[0] ?? "")) || !isEmpty(answer.page)) return void 0;
		return {
			title: `${requestOf(exchange)} answered ${status} with an empty page`,
			message: `${asked(exchange)}. There is nothing on the page, neither text nor a script or picture: ${cameBack(exchange)}.`,
			fix: "Look at what the build put out (is `index.html` in it?), and at the app’s log for the moment of this request.",
			impact: `${whoAsks(exchange)} sees a white page.`,
			...exchange.request.isHomepage ? { severity: "blocker" } : {}
		};
	}
};
const isEmpty = (page) => page.kind === "empty" || page.kind === "html" && page.text === "" && !SHOWS.test(page.raw);

//#endregion
//#region src/facts/error-pages/databases.ts
const reach = "The app cannot use its database: look at the database’s state, the connection variable of this environment and its password.";
const schema = "The database and the code do not fit: look whether this release’s migrations ran.";
const hide = "Show visitors a page without the database’s words.";
const database = (id, what, advice, text) => ({
	id: `db-${id}`,
	what,
	advice: `${advice} ${hide}`,
	text
});
const DATABASES = [
	database("refused", "a page that says its database does not answer", reach, /\bECONNREFUSED \S{1,80}:(?:5432|5433|3306|6379|27017|1433|6543)\b|could not connect to server: (?:Connection refused|No such file)|Can't connect to (?:local )?MySQL server|Can.t reach database server at|MongoServerSelectionError|MongoNetworkError|\[tedious\]|SQLSTATE\[HY000\] \[(?:2002|1045|2006|1049)\]/),
	database("login", "a page that says its database refuses the password", reach, /password authentication failed for user|Access denied for user '[^']{1,80}'@|ER_ACCESS_DENIED_ERROR|no pg_hba\.conf entry for host|SASL: SCRAM-SERVER-FIRST-MESSAGE/),
	database("full", "a page that says its database has no connection left", "Look for connections that are not given back, and put a pool between the app and the database.", /remaining connection slots are reserved|sorry, too many clients already|Too many connections|Max client connections reached|Timed out fetching a new connection from the connection pool/),
	database("schema", "a page that says a table or column is missing", schema, /\brelation "[^"]{1,80}" does not exist|\bcolumn "?[\w."]{1,80}"? (?:of relation "[^"]{1,80}" )?does not exist|Table '[^']{1,120}' doesn't exist|Unknown column '[^']{1,80}' in|\bno such (?:table|column): \w|Base table or view not found|The (?:table|column) `[^`]{1,120}` does not exist in the current database|Invalid object name '/),
	database("sql", "a page with an SQL error in it", schema, /You have an error in your SQL syntax|SQLSTATE\[\w{5}\]|\bORA-\d{5}: |Unclosed quotation mark after the character string|PG::\w+Error|ActiveRecord::\w+Error|PrismaClient\w{3,40}Error|sqlalchemy\.exc\.\w+|django\.db\.utils\.\w+Error|QueryFailedError|SequelizeDatabaseError/)
];

//#endregion
//#region src/facts/error-pages/frameworks.ts
const log = "Open the app’s log for the moment of this request: the stack trace is there.";
const debug = "Switch debug mode off in this environment: this page shows code and settings to everybody. Then look at the error it names.";
const route$1 = "The app runs, but has no such route: look at what was deployed, and at the base path.";
const setUp$1 = "A new project answers, not your app: look at what the deploy has copied and which app it starts.";
const FRAMEWORKS = [
	{
		id: "php",
		what: "a page with a PHP error in it",
		advice: "Mend the error (the server’s PHP log has it), and set `display_errors=Off`: visitors see file names.",
		raw: /<b>(?:Fatal error|Parse error|Warning|Notice|Deprecated|Recoverable fatal error)<\/b>: {1,2}[^\n]{1,1000} on line <b>\d+<\/b>| {2}thrown in <b>[^<\n]{1,500}<\/b> on line <b>\d+<\/b>/
	},
	{
		id: "php-text",
		what: "a page with a PHP error in it",
		advice: "Mend the error (the server’s PHP log has it), and set `display_errors=Off`: visitors see file names.",
		text: /\b(?:PHP )?(?:Fatal error|Parse error): {1,2}.{1,500} in \/\S{1,200} on line \d+/s
	},
	{
		id: "xdebug",
		what: "a PHP error shown by Xdebug",
		advice: debug,
		raw: /class=['"]xdebug-error/
	},
	{
		id: "express",
		what: "an error page of Express",
		advice: route$1,
		title: /^Error$/,
		raw: /<pre>(?:Cannot (?:GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS) |[A-Za-z]*Error\b|[^<]{1,400}<br>\s*&nbsp;)/
	},
	{
		id: "express-short",
		what: "an error page of Express",
		advice: log,
		title: /^Error$/,
		raw: /<pre>(?:Internal Server Error|Not Found|Forbidden|Bad Request|Unauthorized|Service Unavailable)<\/pre>/
	},
	{
		id: "django-debug",
		what: "a debug page of Django",
		advice: debug,
		raw: /seeing this error because you have <code>DEBUG = True<\/code>|Django tried these URL patterns/
	},
	{
		id: "django-csrf",
		what: "Django’s “CSRF verification failed”",
		advice: "Send the CSRF token, or list the site’s address in `CSRF_TRUSTED_ORIGINS`.",
		text: /CSRF verification failed\. Request aborted\./,
		maxText: 3e3
	},
	{
		id: "django-welcome",
		what: "the welcome page of Django",
		advice: setUp$1,
		text: /The install worked successfully! Congratulations!/
	},
	{
		id: "werkzeug",
		what: "the Werkzeug debugger (Flask)",
		advice: `${debug} The debugger runs any code that a visitor types.`,
		raw: /Werkzeug Debugger<\/title>|\/\/ Werkzeug Debugger|The debugger caught an exception in your WSGI application/
	},
	{
		id: "quart-debug",
		what: "a debug page of Quart",
		advice: debug,
		heading: /^\w{1,80} /,
		raw: /^\s{0,20}<style>[\s\S]{0,200}\.traceback, \.locals/
	},
	{
		id: "starlette-debug",
		what: "a debug page of Starlette",
		advice: debug,
		title: /^Starlette Debugger$/
	},
	{
		id: "python-trace",
		what: "a Python stack trace",
		advice: log,
		text: /Traceback \(most recent call last\):\s+File "/,
		maxText: 2e4,
		raw: /^\s{0,50}(?:<[^>]{1,100}>\s{0,50}){0,12}(?:[^<\n]{0,200}\n)?\s{0,50}Traceback \(most recent call last\)/
	},
	{
		id: "node-trace",
		what: "a Node.js stack trace",
		advice: log,
		raw: /^\s*(?:<pre>)?[A-Za-z]*Error: [^\n]{0,500}\n\s+at [^\n]{1,300}:\d+:\d+\)?/
	},
	{
		id: "rails",
		what: "an error page of Rails",
		advice: log,
		raw: /class="rails-default-error-page"/
	},
	{
		id: "rails-debug",
		what: "a debug page of Rails",
		advice: debug,
		title: /^(?:Action Controller: Exception caught|Action View: Exception|Routing Error)/
	},
	{
		id: "rails-host",
		what: "Rails’ “blocked host”",
		advice: "Add the host to `config.hosts` of this environment.",
		text: /Blocked hosts?: \S{1,253}/
	},
	{
		id: "rails-welcome",
		what: "the welcome page of Rails",
		advice: setUp$1,
		title: /^(?:Yay! You.re on Rails!|Ruby on Rails \d)/
	},
	{
		id: "rack",
		what: "a debug page of Rack or Sinatra",
		advice: debug,
		text: /You.re seeing this error because you have enabled the show_exceptions setting|You.re seeing this error because you use Rack::ShowExceptions/,
		maxText: 1e5
	},
	{
		id: "sinatra",
		what: "an error page of Sinatra",
		advice: route$1,
		text: /Sinatra doesn.t know this ditty/
	},
	{
		id: "laravel-debug",
		what: "a debug page of Laravel",
		advice: debug,
		raw: /<title>[^<]{0,200}Whoops! There was an error|window\.ignite\(|laravel-exceptions-renderer|class="(?:Whoops )?exc-(?:title|message)/
	},
	{
		id: "symfony",
		what: "an error page of Symfony",
		advice: log,
		text: /Oops! An Error Occurred The server returned a/
	},
	{
		id: "symfony-debug",
		what: "a debug page of Symfony",
		advice: debug,
		raw: /^\s{0,20}<!-- [^>]{0,400}\(\d{3} [A-Z][A-Za-z ]{2,40}\) -->\s{0,20}<!DOCTYPE html>/
	},
	{
		id: "wordpress",
		what: "WordPress’ error page",
		advice: "Look at the PHP log and at `wp-config.php`.",
		text: /There has been a critical error on this website|Error establishing a database connection/i,
		maxText: 800
	},
	{
		id: "wordpress-maintenance",
		what: "WordPress’ maintenance page",
		advice: "An update is running or was interrupted: remove the file `.maintenance`.",
		text: /Briefly unavailable for scheduled maintenance/
	},
	{
		id: "drupal",
		what: "an error page of Drupal",
		advice: log,
		text: /The website encountered an unexpected error\. (?:Please t|T)ry again later/
	},
	{
		id: "next-client",
		what: "Next.js’ “application error”",
		advice: "The page crashed in rendering: look at the server’s log for the digest, or open the page with the browser’s console.",
		text: /Application error: a (?:client|server)-side exception has occurred/,
		maxText: 400
	},
	{
		id: "next-error",
		what: "an error page of Next.js",
		advice: log,
		heading: /^(?:404|500)$/,
		text: /This page could not be found|Internal Server Error/,
		maxText: 200
	},
	{
		id: "next-global",
		what: "an error page of Next.js",
		advice: log,
		raw: /<html id="__next_error__"/,
		text: /This page could not be found|Application error|Internal Server Error|Something went wrong|^$/,
		maxText: 400
	},
	{
		id: "nuxt",
		what: "an error page of Nuxt",
		advice: log,
		raw: /id="__nuxt|nuxt/i,
		text: /^(?:404|500) (?:Page not found|Server Error|Internal Server Error|Page not found: \S{0,200}|This page is temporarily unusable\.)/i,
		maxText: 300
	},
	{
		id: "sveltekit",
		what: "an error page of SvelteKit",
		advice: log,
		raw: /<span class="status">[45]\d\d<\/span>\s*<div class="message">/
	},
	{
		id: "vite-host",
		what: "Vite’s “this host is not allowed”",
		advice: "A development server answers: build the app and serve the result.",
		text: /Blocked request\. This host \(.{1,253}\) is not allowed/
	},
	{
		id: "spring",
		what: "Spring’s Whitelabel error page",
		advice: log,
		heading: /^Whitelabel Error Page$/
	},
	{
		id: "aspnet",
		what: "an error page of ASP.NET",
		advice: debug,
		heading: /^(?:Server Error in '.{0,80}' Application\.|An unhandled exception occurred while processing the request\.)/
	},
	{
		id: "aspnet-error",
		what: "an error page of ASP.NET",
		advice: log,
		heading: /^An error occurred while processing your request\.$/
	},
	{
		id: "cherrypy",
		what: "an error page of CherryPy",
		advice: log,
		text: /Powered by CherryPy/,
		title: /^[45]\d\d /
	},
	{
		id: "bottle",
		what: "an error page of Bottle",
		advice: log,
		text: /Sorry, the requested URL .{0,300} caused an error/
	},
	{
		id: "mojolicious",
		what: "an error page of Mojolicious",
		advice: log,
		title: /^(?:Page not found|Server error)/,
		text: /Page not found\.\.\. yet!|Raptor not found|have been notified about the problem|in your Mojolicious/i,
		maxText: 4e3
	},
	{
		id: "phoenix",
		what: "a debug page of Phoenix",
		advice: debug,
		title: /^Phoenix\.\w+\.\w+Error at|^\w+(?:\.\w+)*Error at (?:GET|POST) /
	},
	{
		id: "play",
		what: "an error page of Play",
		advice: log,
		heading: /^(?:Action Not Found|Oops, an error occurred)$/i,
		maxText: 4e3
	},
	{
		id: "laravel",
		what: "an error page of Laravel",
		advice: log,
		raw: /class="[^"]{0,200}\bmin-h-screen\b/,
		text: /^(?:[45]\d\d )?(?:Not Found|Server Error|Page Expired|Forbidden|Service Unavailable|Too Many Requests|Unauthorized)$/i
	}
];

//#endregion
//#region src/facts/error-pages/generic.ts
const PHRASE = "(?:bad request|unauthori[sz]ed|authorization required|payment required|forbidden|access (?:denied|forbidden)|(?:page|file|resource|route|site|app|application|project|deployment)? ?not found|(?:this|the|that) page (?:could ?n.t|could not|can ?not|can.t) be found|method not allowed|not acceptable|request time-?out|conflict|gone|page expired|unprocessable (?:entity|content)|too many requests|(?:internal )?(?:server|application) error|internal error|not implemented|bad gateway|(?:service|temporarily|site|page|application) (?:temporarily )?unavailable|gateway time-?out|an? (?:unexpected |unknown |unhandled )?(?:internal )?(?:server |application )?error (?:has )?occurr?ed.{0,40}|an? (?:unhandled|uncaught) exception.{0,40}|unexpected error|something(?: has|.s)? (?:went|gone) (?:terribly |horribly |seriously )?wrong.{0,30}|(?:we.re|we are) sorry,? (?:but )?something went wrong.{0,10}|(?:the|this) page you (?:were|are|.re) looking for (?:does ?n.t|does not|could ?n.t|could not|can.t|can ?not).{0,20}|this page (?:does ?n.t|does not) exist|(?:this )?page (?:is )?(?:missing|gone|unavailable)|the change you wanted was rejected|site (?:is )?(?:down for maintenance|under maintenance|offline)|under maintenance|down for maintenance|maintenance mode)";
const ERROR_LINE = new RegExp(`^(?:(?:oops|whoops|uh[ -]?oh|sorry|error|fatal error|http(?: status)?(?: code)?(?: error)?)[\\s.:!,–—-]*){0,2}(?:(?:error )?[45]\\d\\d(?: error)?[\\s.:!,–—-]*${PHRASE}?|${PHRASE})[\\s.:!-]*(?:\\(?(?:error )?[45]\\d\\d\\)?)?[\\s.!:]*$`, "i");
const MAX_LINE = 90;
function isErrorLine(line) {
	if (line === "" || line.length > 180) return false;
	return [line, ...line.split(/\s+[|·•–—:-]+\s+/)].some((part) => part.length <= MAX_LINE && ERROR_LINE.test(part.trim()));
}
const MOST_TEXT = {
	titleAndHeading: 2e3,
	onlyLine: 1200,
	besideAnother: 500
};
function isBareErrorPage(page) {
	if (page.kind !== "html") return false;
	const length = page.main.length;
	const title = isErrorLine(page.title);
	const heading = page.headings.slice(0, 2).some(isErrorLine) || isErrorLine(page.headings.slice(0, 2).join(" "));
	if (title && heading) return length <= MOST_TEXT.titleAndHeading;
	if (!title && !heading) return page.headings.length === 0 && length <= MAX_LINE && isErrorLine(page.main);
	return length <= ((title ? page.headings.length === 0 : page.title === "") ? MOST_TEXT.onlyLine : MOST_TEXT.besideAnother);
}
const MAX_PLAIN = 4e3;
function isBareErrorText(page) {
	if (page.kind !== "text" || page.text.length > MAX_PLAIN) return false;
	const first = page.text.trimStart().split("\n", 1)[0] ?? "";
	return /[a-z]{3}/i.test(first) && isErrorLine(first.replace(/^[^\p{L}\p{N}]{1,8}/u, "").trim());
}

//#endregion
//#region src/facts/error-pages/hosting.ts
const deployment = (host) => `Look at the deployment's state and log at ${host}, and whether this address still belongs to it.`;
const origin = "The network in front is up, the app behind it is not: look at the app’s log and at the port it listens on.";
const HOSTING = [
	{
		id: "vercel-no-deployment",
		what: "Vercel’s “deployment not found”",
		advice: deployment("Vercel"),
		text: /\bDEPLOYMENT_(?:NOT_FOUND|DELETED|DISABLED|BLOCKED|PAUSED)\b/
	},
	{
		id: "vercel-function",
		what: "Vercel’s “function has crashed”",
		advice: "Open the function’s log at Vercel: it crashed or ran out of time.",
		text: /\b(?:FUNCTION|EDGE_FUNCTION|MIDDLEWARE)_(?:INVOCATION|RUNTIME|THROTTLED)_?[A-Z_]*\b|This Serverless Function has crashed/
	},
	{
		id: "vercel",
		what: "an error page of Vercel",
		advice: deployment("Vercel"),
		text: /Code: ?`?[A-Z_]{4,40}`?,? ?ID: ?`?[a-z]{3}\d::/
	},
	{
		id: "netlify-no-site",
		what: "Netlify’s “not found”",
		advice: deployment("Netlify"),
		text: /Not Found - Request ID: [0-9A-HJKMNP-TV-Z]{26}|followed a broken link or entered a URL that doesn.t exist on this site/
	},
	{
		id: "heroku-no-app",
		what: "Heroku’s “no such app”",
		advice: deployment("Heroku"),
		raw: /herokucdn\.com\/error-pages\/no-such-app/
	},
	{
		id: "heroku",
		what: "Heroku’s “application error”",
		advice: "Run `heroku logs --tail`: the app crashed, did not start or did not answer in time.",
		raw: /herokucdn\.com\/error-pages\/|www\.herokucdn\.com\/error/
	},
	{
		id: "render-suspended",
		what: "Render’s “service suspended”",
		advice: deployment("Render"),
		text: /This service has been suspended(?: by its owner)?/
	},
	{
		id: "render-waking",
		what: "Render’s waiting page",
		advice: "The instance was asleep: give the check more retries, or keep an instance running.",
		text: /APPLICATION LOADING|SERVICE WAKING UP|INCOMING HTTP REQUEST DETECTED/
	},
	{
		id: "railway",
		what: "Railway’s “no app here”",
		advice: deployment("Railway"),
		text: /The train has not arrived at the station|Application failed to respond/
	},
	{
		id: "cloudflare-origin",
		what: "Cloudflare’s “origin does not answer”",
		advice: origin,
		title: /\b52\d: |\b530\b/,
		raw: /cf-error-details|cloudflare/i
	},
	{
		id: "cloudflare-code",
		what: "an error of Cloudflare",
		advice: "Look the code up under \"Cloudflare 1xxx errors\": the host, its DNS record or a rule refuses the request.",
		text: /^\s*error code: \d{3,4}\s*$/i
	},
	{
		id: "cloudflare-1xxx",
		what: "an error page of Cloudflare",
		advice: "Look the code up under \"Cloudflare 1xxx errors\": the host, its DNS record or a rule refuses the request.",
		raw: /id="cf-error-details"|class="cf-error-(?:code|details|overview)/,
		text: /\bError(?: code)?:?\s+(?:1\d{3}|5\d\d)\b/i
	},
	{
		id: "github-pages-none",
		what: "GitHub’s “no Pages site here”",
		advice: "Look at Settings → Pages of the repository, and at its last Pages deployment.",
		text: /There isn.t a GitHub Pages site here|The site configured at this address does not contain the requested file/
	},
	{
		id: "gitlab-pages",
		what: "GitLab’s 404 page",
		advice: deployment("GitLab Pages"),
		text: /The page you.re looking for could not be found.{0,40}Make sure the address is correct/
	},
	{
		id: "storage-xml",
		what: "an error of a storage bucket",
		advice: "Look at the bucket’s name, its website setting and who may read it.",
		raw: /^\s*(?:<\?xml[^>]{0,80}\?>\s*)?<Error>\s*<Code>[A-Za-z]{4,60}<\/Code>/
	},
	{
		id: "s3-website",
		what: "an error page of an S3 website",
		advice: "Look at the bucket’s name, its website setting and who may read it.",
		text: /Code: (?:NoSuch(?:Bucket|Key|WebsiteConfiguration)|AccessDenied|PermanentRedirect)\b/
	},
	{
		id: "azure-storage",
		what: "an error of Azure storage",
		advice: "Look at the account’s static website setting.",
		text: /The requested content does not exist\..{0,80}HttpStatusCode: ?404|HttpStatusCode: ?404.{0,80}ErrorCode: ?WebContentNotFound/
	},
	{
		id: "cloudfront",
		what: "an error page of CloudFront",
		advice: "Look at the distribution’s origin, its alternate names and the app behind it.",
		text: /Generated by cloudfront|The request could not be satisfied/i
	},
	{
		id: "azure-app",
		what: "Azure’s “web app not found or stopped”",
		advice: deployment("Azure"),
		text: /Web app not found\.|This web app (?:is|has been) stopped|Your web app is running and waiting for your content|Our services aren.t available right now/i
	},
	{
		id: "google-frontend",
		what: "an error page of Google’s servers",
		advice: "Look at the service’s log at Google Cloud, and at the routing to it.",
		text: /That.s an error\.|Error: (?:Server Error|Page not found|Forbidden|Not Found) (?:The (?:server encountered an error and could not complete your request|requested URL)|Your client does not have permission)/
	},
	{
		id: "firebase",
		what: "Firebase’s “site not found”",
		advice: "Run `firebase hosting:channel:list` and look at the last `firebase deploy`.",
		text: /This file does not exist and there was no index\.html found|Firebase Hosting Setup Complete|You.re seeing this because you.ve successfully setup Firebase Hosting|You haven.t deployed an app yet/
	},
	{
		id: "fastly",
		what: "Fastly’s “unknown domain”",
		advice: "Add the domain to the Fastly service, or point its DNS elsewhere.",
		text: /Fastly error: unknown domain/
	},
	{
		id: "pantheon",
		what: "Pantheon’s “unknown site”",
		advice: deployment("Pantheon"),
		text: /404 error unknown site!|The gods are wise, but do not know of the site/
	},
	{
		id: "shopify",
		what: "Shopify’s “shop unavailable”",
		advice: deployment("Shopify"),
		text: /Sorry, this shop is currently unavailable|Only one step left!.{0,80}Shopify/
	},
	{
		id: "surge",
		what: "Surge’s “project not found”",
		advice: deployment("Surge"),
		text: /^\s*project not found\s*$/
	},
	{
		id: "wpengine",
		what: "WP Engine’s “no site here”",
		advice: deployment("WP Engine"),
		text: /The site you were looking for couldn.t be found/
	},
	{
		id: "kinsta",
		what: "Kinsta’s “no site for domain”",
		advice: deployment("Kinsta"),
		text: /No Site For Domain/
	},
	{
		id: "pythonanywhere",
		what: "an error page of PythonAnywhere",
		advice: "Open the error log on the Web tab.",
		text: /Something went wrong :-\(.{0,200}(?:PythonAnywhere|Web tab)/
	},
	{
		id: "ngrok",
		what: "an error page of ngrok",
		advice: "The tunnel is not running: deploy the app to a host for what customers use.",
		text: /\bERR_NGROK_\d{3,5}\b/
	},
	{
		id: "kubernetes-backend",
		what: "the default backend of a Kubernetes ingress",
		advice: "No ingress rule matches this host and path.",
		text: /^\s*(?:default backend - 404|response 404 \(backend NotFound\).{0,80})\s*$/
	},
	{
		id: "parked",
		what: "a parked domain",
		advice: "Point the domain’s DNS at your host.",
		text: /\b(?:This domain (?:is|has been) (?:parked|for sale|registered at)|is parked free, courtesy of|Future home of something quite cool|Related searches.{0,200}domain)\b/i,
		maxText: 800
	}
];

//#endregion
//#region src/facts/error-pages/json-errors.ts
const isFields = (value) => typeof value === "object" && value !== null && !Array.isArray(value);
const STATUS_KEYS = [
	"statusCode",
	"status_code",
	"status",
	"code",
	"statusText"
];
const TEXT_KEYS = [
	"message",
	"error",
	"errors",
	"detail",
	"title",
	"statusMessage",
	"msg",
	"reason",
	"description"
];
const BESIDE_KEYS = [
	"path",
	"timestamp",
	"requestId",
	"request_id",
	"url",
	"trace",
	"stack",
	"data",
	"type",
	"instance",
	"traceId",
	"success",
	"ok",
	"name",
	"id",
	"digest",
	"unhandled",
	"fatal",
	"cause",
	"exception",
	"file",
	"line",
	"hint",
	"details"
];
const KNOWN_KEYS = /* @__PURE__ */ new Set([
	...STATUS_KEYS,
	...TEXT_KEYS,
	...BESIDE_KEYS
]);
const FAILURE = /^(?:error:? ?)?(?:\d{3}:? )?(?:(?:page |route |application |deployment )?not found|internal (?:server )?error|an internal server error occurred|bad gateway|service (?:temporarily )?unavailable|gateway time-?out|endpoint request timed out|server error|unexpected error|something went wrong|missing authentication token|no route matched with those values|route .{1,200} not found|cannot (?:get|head|post|put|patch|delete) \/\S{0,200}|too many requests|upstream .{1,60})[.!]?$/i;
const isErrorStatus = (value) => (typeof value === "number" || typeof value === "string") && /^[45]\d\d$/.test(String(value));
const isFailureText = (value) => typeof value === "string" && FAILURE.test(value);
const MAX_DEPTH = 2;
function isJsonError(json, depth = 1) {
	if (!isFields(json) || depth > MAX_DEPTH) return false;
	const keys = Object.keys(json);
	if (keys.length === 0) return false;
	if (Array.isArray(json.errors) && json.errors.length > 0 && !json.data && keys.every((key) => [
		"errors",
		"data",
		"extensions"
	].includes(key))) return true;
	if (!keys.every((key) => KNOWN_KEYS.has(key))) return false;
	const hasStatus = STATUS_KEYS.some((key) => isErrorStatus(json[key]));
	const says = TEXT_KEYS.filter((key) => json[key] !== void 0 && json[key] !== null && json[key] !== false);
	if (hasStatus) return says.length > 0 || "stack" in json;
	if (isFields(json.error)) return isJsonError(json.error, depth + 1);
	return says.some((key) => isFailureText(json[key]));
}

//#endregion
//#region src/facts/error-pages/servers.ts
const behind$1 = "The server in front is up, the app behind it did not answer: look at the app’s log and the port it listens on.";
const route = "The server does not know this address: look at its routing and at what was deployed.";
const setUp = "The server runs, but your app is not on it: look at the deploy’s log and the server’s site configuration.";
const SERVERS = [
	{
		id: "nginx",
		what: "an error page of nginx",
		advice: behind$1,
		title: /^[45]\d\d /,
		raw: /<hr>\s*<center>(?:nginx|openresty)/i
	},
	{
		id: "apache",
		what: "an error page of Apache",
		advice: route,
		title: /^[45]\d\d /,
		raw: /<address>Apache|The requested URL was not found on this server|<p>The server encountered an internal error or\s+misconfiguration/
	},
	{
		id: "iis",
		what: "an error page of IIS",
		advice: route,
		text: /HTTP Error [45]\d\d(?:\.\d+)? (?:-|–) /,
		maxText: 6e3
	},
	{
		id: "iis-short",
		what: "an error page of IIS",
		advice: route,
		title: /^(?:[45]\d\d - |IIS \d+\.\d Detailed Error|Service Unavailable$|Bad Request$)/,
		heading: /^(?:Server Error|HTTP Error|Service Unavailable|Bad Request)/
	},
	{
		id: "tomcat",
		what: "an error page of Tomcat",
		advice: "Look at the application’s log (`catalina.out`).",
		heading: /^HTTP Status [45]\d\d/
	},
	{
		id: "jetty",
		what: "an error page of Jetty",
		advice: "Look at the application’s log.",
		heading: /^HTTP ERROR:? [45]\d\d/i
	},
	{
		id: "haproxy",
		what: "an error page of HAProxy",
		advice: behind$1,
		text: /No server is available to handle this request|The server returned an invalid or incomplete response|The server didn.t respond in time/,
		maxText: 400
	},
	{
		id: "envoy",
		what: "an error of Envoy",
		advice: behind$1,
		text: /^\s*(?:upstream connect error or disconnect\/reset before headers|no healthy upstream|upstream request timeout)/
	},
	{
		id: "traefik",
		what: "an error of Traefik",
		advice: behind$1,
		text: /^\s*no available server\s*$/
	},
	{
		id: "go",
		what: "a 404 of a Go server or of Traefik",
		advice: route,
		text: /^\s*404 page not found\s*$/
	},
	{
		id: "varnish",
		what: "an error page of Varnish",
		advice: behind$1,
		text: /Guru Meditation:/
	},
	{
		id: "python-http",
		what: "an error page of Python’s http.server",
		advice: route,
		heading: /^Error response$/,
		text: /Error code: [45]\d\d\b/
	},
	{
		id: "squid",
		what: "an error page of a Squid proxy",
		advice: "A proxy on the way could not reach the app: look at the proxy’s access rules and at the app.",
		text: /The requested URL could not be retrieved/,
		maxText: 4e3
	},
	{
		id: "litespeed",
		what: "an error page of LiteSpeed",
		advice: route,
		text: /Proudly powered by LiteSpeed Web Server/i
	},
	{
		id: "nginx-welcome",
		what: "the welcome page of nginx",
		advice: setUp,
		title: /^Welcome to (?:nginx|OpenResty|tengine)!?(?: on .{1,40})?$/i
	},
	{
		id: "nginx-test",
		what: "the test page of nginx",
		advice: setUp,
		title: /^Test Page for the (?:Nginx|Apache) HTTP Server/i
	},
	{
		id: "apache-welcome",
		what: "the welcome page of Apache",
		advice: setUp,
		title: /^(?:Apache\d? .{1,30} Default Page|HTTP Server Test Page|Apache HTTP Server Test Page)/i
	},
	{
		id: "apache-works",
		what: "the welcome page of Apache",
		advice: setUp,
		heading: /^It works!$/,
		maxText: 200
	},
	{
		id: "iis-welcome",
		what: "the welcome page of IIS",
		advice: setUp,
		title: /^IIS (?:\d+(?:\.\d)?|Windows Server)$/
	},
	{
		id: "caddy-welcome",
		what: "the welcome page of Caddy",
		advice: setUp,
		title: /^Caddy works!$/
	},
	{
		id: "lighttpd-welcome",
		what: "the placeholder page of lighttpd",
		advice: setUp,
		title: /^Welcome page$/,
		text: /placeholder page installed by the .{0,40}lighttpd/i,
		maxText: 4e3
	},
	{
		id: "tomcat-welcome",
		what: "the welcome page of Tomcat",
		advice: setUp,
		title: /^Apache Tomcat\/\d/,
		text: /If you.re seeing this, you.ve successfully installed Tomcat/,
		maxText: 8e3
	},
	{
		id: "panel-welcome",
		what: "the default page of a hosting panel",
		advice: setUp,
		title: /^(?:Default Web Site Page|Default PLESK Page|Web Server's Default Page|Domain Default page)$/i
	},
	{
		id: "file-listing",
		what: "a list of files",
		advice: `${setUp} Switch the listing of folders off: it shows every file to everybody.`,
		title: /^(?:Index of|Directory listing for|Listing directory) \//
	},
	{
		id: "php-source",
		what: "PHP source code, not run",
		advice: "The server hands the code out instead of running it: install or enable PHP for this site, and replace every secret in that file.",
		raw: /^\s*<\?php\s/
	}
];

//#endregion
//#region src/facts/error-pages/signature.ts
const SHORT = 1500;
function matches(signature, page) {
	const { title, heading, text, raw, maxText = text === void 0 ? Number.POSITIVE_INFINITY : SHORT } = signature;
	if (page.main.length > maxText) return false;
	if (title !== void 0 && !title.test(page.title)) return false;
	if (heading !== void 0 && !page.headings.some((each) => heading.test(each))) return false;
	if (text !== void 0 && !text.test(page.main)) return false;
	return raw === void 0 || raw.test(page.raw);
}

//#endregion
//#region src/facts/error-pages/page.ts
const MAX_RAW = 524288;
const MAX_TEXT = 65536;
const MAX_JSON = 1048576;
const EMPTY = {
	kind: "empty",
	raw: "",
	title: "",
	headings: [],
	text: "",
	main: ""
};
function readPage(body, contentType) {
	const media = (contentType ?? "").split(";")[0]?.trim().toLowerCase() ?? "";
	if (body.length === 0) return EMPTY;
	if (isBinary(media, body)) return {
		...EMPTY,
		kind: "binary"
	};
	const raw = decode(body, contentType);
	if (raw.trim() === "") return EMPTY;
	const json = looksLikeJson(media, raw) ? parseJson(raw) : void 0;
	const cut = raw.slice(0, MAX_RAW);
	if (json !== void 0) return {
		...EMPTY,
		kind: "json",
		raw: cut,
		text: cut,
		main: cut,
		json: json.value
	};
	if (looksLikeHtml(media, cut)) return readHtml(cut);
	return {
		...EMPTY,
		kind: "text",
		raw: cut,
		text: cut,
		main: cut
	};
}
const TEXTUAL = /^text\/|[/+](?:json|xml|javascript|x-ndjson|x-httpd-php|x-www-form-urlencoded)$/;
function isBinary(media, body) {
	if (media !== "" && TEXTUAL.test(media)) return false;
	return /^(?:image|audio|video|font)\//.test(media) || body.subarray(0, 1024).includes(0);
}
function decode(body, contentType) {
	const charset = /charset\s*=\s*"?([\w.:-]{1,40})/i.exec(contentType ?? "")?.[1] ?? "utf-8";
	try {
		return new TextDecoder(charset).decode(body);
	} catch {
		return new TextDecoder().decode(body);
	}
}
const looksLikeJson = (media, raw) => /[/+]json$/.test(media) || !media.endsWith("html") && /^\s*[[{]/.test(raw);
function parseJson(raw) {
	if (raw.length > MAX_JSON) return void 0;
	try {
		return { value: JSON.parse(raw) };
	} catch {
		return;
	}
}
const SNIFFED = /^\s*<(?:!doctype html|html|head|script|iframe|h1|div|font|table|a|style|title|b|body|br|p|center|!--)[\s>/-]/i;
function looksLikeHtml(media, raw) {
	if (media === "") return SNIFFED.test(raw);
	return /html$/.test(media) || /^\s*<(?:!doctype html|html)[\s>]/i.test(raw);
}
const HIDDEN = /* @__PURE__ */ new Set([
	"script",
	"style",
	"template",
	"noscript",
	"svg",
	"iframe",
	"select"
]);
const AROUND = /* @__PURE__ */ new Set([
	"nav",
	"header",
	"footer",
	"aside"
]);
const INLINE = /* @__PURE__ */ new Set([
	"a",
	"abbr",
	"b",
	"code",
	"em",
	"font",
	"i",
	"mark",
	"q",
	"s",
	"small",
	"span",
	"strong",
	"sub",
	"sup",
	"tt",
	"u"
]);
function readHtml(raw) {
	const lower = raw.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
	const headings = [];
	let title = "";
	let text = "";
	let main = "";
	let around = 0;
	let open;
	let held = "";
	let position = 0;
	const say = (part) => {
		if (open !== void 0) held += part;
		if (open === "title") return;
		if (text.length < MAX_TEXT) text += part;
		if (around === 0 && main.length < MAX_TEXT) main += part;
	};
	while (position < raw.length) {
		const tag = raw.indexOf("<", position);
		if (tag === -1) {
			say(raw.slice(position));
			break;
		}
		say(raw.slice(position, tag));
		if (lower.startsWith("<!--", tag)) {
			position = after(lower, "-->", tag + 4);
			continue;
		}
		const name = /^[a-z][a-z0-9-]*/.exec(lower.slice(tag + 1, tag + 24))?.[0];
		const closing = name === void 0 ? /^\/([a-z][a-z0-9-]*)/.exec(lower.slice(tag + 1, tag + 24))?.[1] : void 0;
		if (name === void 0 && closing === void 0 && !/[!?/]/.test(lower.charAt(tag + 1))) {
			say("<");
			position = tag + 1;
			continue;
		}
		position = after(lower, ">", tag + 1);
		if (name !== void 0 && HIDDEN.has(name)) {
			position = after(lower, ">", after(lower, `</${name}`, position));
			continue;
		}
		const word = name ?? closing ?? "";
		if (!INLINE.has(word)) say(" ");
		if (AROUND.has(word)) around = Math.max(0, around + (name === void 0 ? -1 : 1));
		if (name === "title" && title === "") {
			open = "title";
			held = "";
		} else if ((name === "h1" || name === "h2") && headings.length < 3) {
			open = "heading";
			held = "";
		} else if (closing === "title" && open === "title") {
			title = tidy(held).slice(0, 500);
			open = void 0;
		} else if ((closing === "h1" || closing === "h2") && open === "heading") {
			const heading = tidy(held).slice(0, 500);
			if (heading !== "") headings.push(heading);
			open = void 0;
		}
	}
	const visible = tidy(text);
	return {
		kind: "html",
		raw,
		title,
		headings,
		text: title === "" ? visible : `${title} ${visible}`,
		main: tidy(main)
	};
}
function after(text, mark, from) {
	const at = text.indexOf(mark, from);
	return at === -1 ? text.length : at + mark.length;
}
const ENTITIES = {
	amp: "&",
	lt: "<",
	gt: ">",
	quot: "\"",
	apos: "'",
	nbsp: " ",
	rsquo: "’",
	lsquo: "‘",
	middot: "·",
	ndash: "–",
	mdash: "—",
	hellip: "…",
	copy: "©",
	bull: "•",
	raquo: "»",
	laquo: "«"
};
const tidy = (text) => text.replace(/&(#x?[0-9a-f]{1,6}|[a-z]{2,8});?/gi, decodeEntity).replace(/\s+/g, " ").trim();
function decodeEntity(whole, name) {
	if (!name.startsWith("#")) return ENTITIES[name.toLowerCase()] ?? whole;
	const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number.parseInt(name.slice(1), 10);
	return code > 0 && code <= 1114111 ? String.fromCodePoint(code) : whole;
}

//#endregion
//#region src/facts/error-pages.ts
const SIGNATURES = [
	...HOSTING,
	...FRAMEWORKS,
	...DATABASES,
	...SERVERS
];
const LOG = "Open the app’s log for the moment of this request.";
function recogniseErrorPage(page) {
	if (page.kind === "binary" || page.kind === "empty") return void 0;
	const signature = SIGNATURES.find((each) => matches(each, page));
	if (signature !== void 0) return {
		id: signature.id,
		what: signature.what,
		advice: signature.advice
	};
	if (page.kind === "json") return isJsonError(page.json) ? {
		id: "json",
		what: "an error as JSON",
		advice: LOG
	} : void 0;
	return isBareErrorPage(page) || isBareErrorText(page) ? {
		id: "bare",
		what: "an error page",
		advice: LOG
	} : void 0;
}

//#endregion
//#region src/checks/smoke/rules/error-page.ts
const errorPage = {
	id: "smoke/error-page",
	severity: "high",
	summary: "An error page came with a good status",
	why: "PHP answers fatal errors with 200, a server that was never set up greets with 200, and a host may answer for an app that is gone. A check of the status alone stays green.",
	fix: "Mend the error that the page names. If the page is meant, switch this off for all checks with `smoke: { error-pages: off }`.",
	since: "0.1.0",
	examples: {
		bad: [
			"HTTP/1.1 200 OK\ncontent-type: text/html\n\n<h1>Shop</h1><br />\n<b>Fatal error</b>:  Uncaught Error: Call to undefined function price() in /srv/app/index.php:7 on line <b>7</b><br />",
			"HTTP/1.1 200 OK\n\n<html><head><title>Welcome to nginx!</title></head><body><h1>Welcome to nginx!</h1></body></html>",
			"HTTP/1.1 200 OK\n\n<html><title>404 Not Found</title><h1>404 Not Found</h1></html>",
			"> GET /api\nHTTP/1.1 200 OK\ncontent-type: application/json\n\n{\"statusCode\":500,\"error\":\"Internal Server Error\"}",
			"HTTP/1.1 200 OK\n\n<html><title>Blog</title><body><h1>Error establishing a database connection</h1></body></html>"
		],
		good: [
			"HTTP/1.1 200 OK\n\n<html><title>Shop</title><h1>Shop</h1><p>Errors? Tell us.</p></html>",
			"HTTP/1.1 200 OK\ncontent-type: application/json\n\n{\"status\":\"ok\",\"errors\":0}",
			"> GET /nothing\n> expect: { status: 404 }\nHTTP/1.1 404 Not Found\n\n<title>404 Not Found</title><h1>404 Not Found</h1>"
		]
	},
	check(exchange, expectation) {
		const answer = answerOf(exchange);
		if (answer === void 0 || !expectation.errorPages) return void 0;
		const { status } = answer.response;
		if (status >= 400 && namesStatus(expectation, status) || !isExpectedStatus(expectation, status)) return void 0;
		const found = recogniseErrorPage(answer.page);
		if (found === void 0) return void 0;
		return {
			title: `${requestOf(exchange)} answered ${status} with ${found.what}`,
			message: `${asked(exchange)}. The status looks good, the body is ${found.what}: ${cameBack(exchange)}.`,
			fix: found.advice,
			impact: `${whoAsks(exchange)} sees ${found.what} in place of the app, and a check of the status alone would not notice.`,
			...exchange.request.isHomepage ? { severity: "blocker" } : {},
			data: {
				status,
				page: found.id
			}
		};
	}
};

//#endregion
//#region src/checks/smoke/rules/header.ts
const PRIVATE = /^(?:set-cookie|authorization|www-authenticate|authentication-info|x-[a-z-]*(?:token|key|secret|csrf)[a-z-]*)$/;
const TYPES = {
	html: /^(?:text\/html|application\/xhtml\+xml)\b/i,
	json: /^(?:application|text)\/(?:[a-z0-9.+-]+\+)?json\b/i,
	text: /^text\/plain\b/i
};
const header = {
	id: "smoke/header",
	severity: "high",
	summary: "A header or the kind of content is not as expected",
	why: "Headers decide what browsers and caches do with an answer: a private page that may be cached is shown to the next visitor; an API that answers HTML breaks whoever calls it.",
	fix: "Look where the header is set: in the app, in the host’s configuration, or by the network in front.",
	since: "0.1.0",
	examples: {
		bad: [
			"> GET /account\n> expect: { header: { cache-control: no-store } }\nHTTP/1.1 200 OK\ncache-control: public, max-age=600\n\n<h1>Account</h1>",
			"> GET /api/health\n> expect: { type: json }\nHTTP/1.1 200 OK\ncontent-type: text/html\n\n<div id=\"root\">Shop</div>",
			"> expect: { header: { x-powered-by: false } }\nHTTP/1.1 200 OK\nx-powered-by: Express\n\n<h1>Shop</h1>"
		],
		good: ["> GET /account\n> expect: { header: { cache-control: no-store } }\nHTTP/1.1 200 OK\ncache-control: private, no-store\n\n<h1>Account</h1>", "> GET /api/health\n> expect: { type: json }\nHTTP/1.1 200 OK\ncontent-type: application/json; charset=utf-8\n\n{\"status\":\"ok\"}"]
	},
	check(exchange, expectation) {
		const answer = answerOf(exchange);
		if (answer === void 0) return void 0;
		const wrong = [];
		const names = [];
		for (const { name, expected } of expectation.header) {
			const value = headerOf(answer.response, name);
			if (holds(value, expected)) continue;
			names.push(name);
			const came = value === void 0 ? "is absent" : `is ${PRIVATE.test(name) ? "something else" : `\`${redact(value, exchange.request.secrets, 80)}\``}`;
			wrong.push(`\`${printable(name, 60)}\` ${typeof expected === "string" ? `should contain \`${printable(expected, 80)}\`, and ${came}` : expected ? "should be there" : "should not be there"}`);
		}
		const type = headerOf(answer.response, "content-type");
		if (expectation.type !== null && !isOfType(type, expectation.type)) {
			names.push("content-type");
			wrong.push(`the content should be ${expectation.type}, and ${type === void 0 ? "has no type" : `is \`${redact(type, /* @__PURE__ */ new Map(), 60)}\``}`);
		}
		if (wrong.length === 0) return void 0;
		return {
			title: `${requestOf(exchange)}: ${listOf(names.slice(0, 4).map((name) => printable(name, 40)))} not as expected`,
			message: `${asked(exchange)}: ${wrong.join("; ")}. It got ${cameBack(exchange)}.`,
			fix: expectation.type === "json" && names.includes("content-type") ? "An API path that answers HTML is often caught by the rule that serves a single-page app’s index.html for everything: let the API’s route come first." : "Look where the header is set: in the app, in the host’s configuration, or by the network in front. A cache in front may still hold the old answer.",
			impact: `${whoAsks(exchange)} gets an answer that browsers, caches or callers treat differently from what the team said.`
		};
	}
};
function holds(value, expected) {
	if (typeof expected === "boolean") return value !== void 0 === expected;
	return value?.toLowerCase().includes(expected.toLowerCase()) ?? false;
}
function isOfType(type, expected) {
	if (type === void 0) return false;
	return TYPES[expected]?.test(type.trim()) ?? type.trim().toLowerCase().startsWith(expected);
}

//#endregion
//#region src/checks/smoke/json-path.ts
const SHORTHAND = /^\.([A-Za-z_\u0080-\uffff][\w\u0080-\uffff]*)/;
const INDEX = /^\[(0|-?[1-9]\d{0,14})\]/;
const QUOTED = /^\[(?:'((?:[^'\\]|\\['"\\/bfnrt]|\\u[0-9a-fA-F]{4})*)'|"((?:[^"\\]|\\['"\\/bfnrt]|\\u[0-9a-fA-F]{4})*)")\]/;
function parseJsonPath(text, option) {
	const wrong = (why) => new UserError(`${option}: \`${printable(text, 120)}\` ${why}.`, "Write the way to one value: $.status, $.items[0].name or $['a key'].");
	if (!text.startsWith("$")) throw wrong("does not begin with `$`");
	const path = [];
	for (let rest = text.slice(1); rest !== "";) {
		const index = INDEX.exec(rest);
		const shorthand = SHORTHAND.exec(rest);
		const quoted = QUOTED.exec(rest);
		const found = index ?? shorthand ?? quoted;
		if (found === null) throw wrong(unsupported(rest));
		if (index) path.push(Number(index[1]));
		else path.push(shorthand?.[1] ?? unquote(quoted?.[1] ?? quoted?.[2] ?? ""));
		rest = rest.slice(found[0].length);
	}
	return path;
}
function unsupported(rest) {
	if (rest.startsWith("..")) return "searches at any depth (`..`), which is not supported";
	if (/^(?:\.|\[)\*/.test(rest)) return "selects everything (`*`), which is not supported";
	if (rest.startsWith("[?")) return "has a filter (`[?…]`), which is not supported";
	if (/^\[[^'"\]]*:/.test(rest)) return "has a slice (`[a:b]`), which is not supported";
	if (/^\[[^\]]*,/.test(rest)) return "selects several (`[a,b]`), which is not supported";
	if (/^\.[\w]*-/.test(rest) || /^-/.test(rest)) return `has a dash in a name: write it as \`['a-name']\``;
	return `is not understood from \`${printable(rest, 40)}\` on`;
}
const ESCAPES = {
	b: "\b",
	f: "\f",
	n: "\n",
	r: "\r",
	t: "	"
};
const unquote = (text) => text.replace(/\\(?:u([0-9a-fA-F]{4})|(.))/g, (_, hex, char) => hex === void 0 ? ESCAPES[char ?? ""] ?? char ?? "" : String.fromCharCode(Number.parseInt(hex, 16)));
function lookUp(json, path) {
	let value = json;
	for (const step of path) if (typeof step === "number") {
		if (!Array.isArray(value)) return { found: false };
		const index = step < 0 ? value.length + step : step;
		if (!(index in value)) return { found: false };
		value = value[index];
	} else {
		if (typeof value !== "object" || value === null || Array.isArray(value) || !Object.hasOwn(value, step)) return { found: false };
		value = value[step];
	}
	return {
		found: true,
		value
	};
}

//#endregion
//#region src/checks/smoke/rules/json.ts
const HEALTH_WORDS = /^(?:ok|okay|up|down|pass|fail|failed|failing|warn|warning|error|healthy|unhealthy|degraded|partial|ready|not ready|starting|stopped|online|offline|alive|dead|maintenance|unknown|success|connected|disconnected|true|false|yes|no|production|staging|development|test)$/i;
const json = {
	id: "smoke/json",
	severity: "high",
	summary: "The JSON of the answer is not as expected",
	why: "A health endpoint that says \"degraded\" with status 200 is a failure that only its body tells; an older release may still be answering.",
	fix: "Look at what the endpoint reports, and mend what it complains of.",
	since: "0.1.0",
	examples: {
		bad: [
			"> GET /api/health\n> expect: { json: { $.status: ok } }\nHTTP/1.1 200 OK\ncontent-type: application/json\n\n{\"status\":\"degraded\"}",
			"> GET /api/health\n> expect: { json: { $.db.connected: true } }\nHTTP/1.1 200 OK\ncontent-type: application/json\n\n{\"status\":\"ok\"}",
			"> GET /api/health\n> expect: { json: { $.status: ok } }\nHTTP/1.1 200 OK\ncontent-type: text/html\n\n<div id=\"root\">Shop</div>"
		],
		good: ["> GET /api/health\n> expect: { json: { $.status: ok, \"$.checks[0]['db']\": true } }\nHTTP/1.1 200 OK\ncontent-type: application/json\n\n{\"status\":\"ok\",\"checks\":[{\"db\":true}]}"]
	},
	check(exchange, expectation) {
		const answer = answerOf(exchange);
		if (answer === void 0 || expectation.json.length === 0) return void 0;
		const { page, response } = answer;
		if (page.json === void 0) return {
			title: `${requestOf(exchange)} answered something that is not JSON`,
			message: `${asked(exchange)} and expects JSON. It got ${response.truncated ? "more than is read of an answer" : page.kind === "html" ? "an HTML page" : page.kind === "empty" ? "an empty body" : "no JSON"}: ${cameBack(exchange)}.`,
			fix: page.kind === "html" ? "A page in place of an API answer is often the rule that serves a single-page app’s index.html for everything: let the API’s route come first." : "Look at what the endpoint sends: it must be one JSON value.",
			impact: `${whoAsks(exchange)} gets an answer that cannot be read.`
		};
		const wrong = expectation.json.flatMap(({ path, expected, shown }) => {
			const at = lookUp(page.json, parseJsonPath(path, "expect.json"));
			if (at.found && isDeepStrictEqual(at.value, expected)) return [];
			return [{
				path: printable(path, 80),
				text: `should be \`${cut(printable(shown.replaceAll("`", "'"), 80), 80)}\` and is ${at.found ? inWords(at.value, expected) : "not there"}`
			}];
		});
		const [first] = wrong;
		if (first === void 0) return void 0;
		return {
			title: `${requestOf(exchange)}: ${first.path} ${first.text.replaceAll("`", "")}${wrong.length > 1 ? ` (and ${wrong.length - 1} more)` : ""}`,
			message: `${asked(exchange)}: ${wrong.map(({ path, text }) => `\`${path}\` ${text}`).join("; ")}. It got ${cameBack(exchange)}.`,
			fix: "Look at what the endpoint reports and mend what it complains of. If it names a release, the deploy has not arrived everywhere yet.",
			impact: `${whoAsks(exchange)} meets an app that itself says something is wrong, or another release than the one deployed.`,
			data: { paths: wrong.map(({ path }) => path) }
		};
	}
};
const COMMIT = /^[0-9a-f]{40}$/;
function inWords(value, expected) {
	if (value === null || typeof value === "boolean") return `\`${value}\``;
	if (typeof value === "number") return typeof expected === "number" ? "another number" : "a number";
	if (Array.isArray(value)) return `a list of ${value.length}`;
	if (typeof value !== "string") return "an object";
	if (HEALTH_WORDS.test(value)) return `\`${value}\``;
	if (COMMIT.test(value) && typeof expected === "string" && COMMIT.test(expected)) return `\`${value.slice(0, 7)}\``;
	return value === "" ? "an empty text" : typeof expected === "string" ? `another text of ${value.length} characters` : `a text of ${value.length} characters`;
}

//#endregion
//#region src/checks/smoke/rules/redirect.ts
const FIXES = {
	loop: {
		what: "redirects in a circle",
		fix: "Two places redirect to each other: often the app forces https while the proxy in front speaks http to it (trust `X-Forwarded-Proto`; at Cloudflare choose \"Full (strict)\"), or www and the bare domain point at each other."
	},
	"too many": {
		what: "redirects more than ten times",
		fix: "Let the first redirect lead to the final address."
	},
	"no web address": {
		what: "redirects to something that is no web address",
		fix: "Correct the `Location` that the app sends: it must be a path or an http(s) address."
	},
	"would carry the body to another origin": {
		what: "redirects the request with its body to another origin",
		fix: "Set the URL of the environment to the address that the redirect leads to: what the check sends stays with the origin it was meant for."
	}
};
const redirect = {
	id: "smoke/redirect",
	severity: "high",
	summary: "A redirect leads in a circle, nowhere, or not where it should",
	why: "Browsers give up with \"redirected you too many times\". Old links and login callbacks depend on redirects that lead where they did.",
	fix: "Let every address redirect at most once, to its final place.",
	since: "0.1.0",
	examples: {
		bad: [
			"HTTP/1.1 301 Moved\nlocation: /\n\nHTTP/1.1 301 Moved\nlocation: /\n",
			"HTTP/1.1 302 Found\nlocation: javascript:alert(1)\n",
			"> GET /old\n> expect: { redirect: /new }\nHTTP/1.1 301 Moved\nlocation: /other\n",
			"> GET /old\n> expect: { redirect: /new }\nHTTP/1.1 200 OK\n\n<h1>Old</h1>"
		],
		good: [
			"HTTP/1.1 301 Moved\nlocation: /home\n\nHTTP/1.1 200 OK\n\n<h1>Home</h1>",
			"> GET /old\n> expect: { redirect: /new }\nHTTP/1.1 301 Moved\nlocation: /new\n",
			"> GET /old\n> expect: { redirect: /new }\nHTTP/1.1 308 Moved\nlocation: https://app.example.com/new?from=old\n"
		]
	},
	check(exchange, expectation) {
		if (exchange.end.kind === "bad redirect") return brokenChain(exchange, exchange.end.why);
		if (expectation.redirect === null) return void 0;
		const answer = answerOf(exchange);
		if (answer === void 0) return void 0;
		const location = headerOf(answer.response, "location");
		const isRedirect = location !== void 0 && answer.response.status >= 300 && answer.response.status < 400;
		if (isRedirect && leadsTo(location, expectation.redirect, answer.url)) return void 0;
		const expected = printable(expectation.redirect, 120);
		const to = isRedirect ? `redirects to \`${shownUrl(absolute(location, answer.url), exchange.request.secrets)}\`` : "does not redirect";
		return {
			title: `${requestOf(exchange)} ${isRedirect ? "redirects somewhere else" : "does not redirect"}, expected ${expected}`,
			message: `${asked(exchange)} and expects a redirect to \`${expected}\`. It ${to}: ${cameBack(exchange)}.`,
			fix: `Restore the redirect to \`${expected}\`, or correct \`expect.redirect\` if the new place is meant.`,
			impact: `${whoAsks(exchange)} does not arrive at ${expected}: links, bookmarks and login callbacks break.`
		};
	}
};
function brokenChain(exchange, why) {
	const { what, fix } = FIXES[why];
	const chain = exchange.hops.slice(0, 4).map(({ url, status }) => `${status} \`${shownUrl(url, exchange.request.secrets)}\``);
	return {
		title: `${requestOf(exchange)} ${what}`,
		message: `${asked(exchange)}, which ${what}${chain.length === 0 ? "" : `: ${chain.join(" → ")}${exchange.hops.length > 4 ? " → …" : ""}`}.`,
		fix,
		impact: `${whoAsks(exchange)} never arrives: the browser shows an error of its own.`,
		...why === "would carry the body to another origin" ? {} : { severity: "blocker" }
	};
}
const absolute = (location, base) => URL.canParse(location, base) ? new URL(location, base).href : "";
function leadsTo(location, expected, base) {
	if (!URL.canParse(location, base) || !URL.canParse(expected, base)) return false;
	const to = new URL(location, base);
	const wanted = new URL(expected, base);
	return to.origin === wanted.origin && to.pathname === wanted.pathname && (wanted.search === "" || to.search === wanted.search);
}

//#endregion
//#region src/checks/smoke/rules/slow.ts
const slow = {
	id: "smoke/slow",
	severity: "high",
	summary: "The answer took longer than it may",
	why: "A page that was fast before the deploy and is slow after it has lost an index, a cache or a warm instance. It is measured twice, so that one slow moment of the runner does not count.",
	fix: "Compare with the release before; look for a query without an index and for work done on every request.",
	since: "0.1.0",
	examples: {
		bad: ["> expect: { max-time: 2s }\n> took: 3.2s\nHTTP/1.1 200 OK\n\n<h1>Shop</h1>"],
		good: ["> expect: { max-time: 2s }\n> took: 300ms\nHTTP/1.1 200 OK\n\n<h1>Shop</h1>", "> took: 9s\nHTTP/1.1 200 OK\n\n<h1>Shop</h1>"]
	},
	check(exchange, expectation) {
		const answer = answerOf(exchange);
		const { maxTimeMs } = expectation;
		if (answer === void 0 || maxTimeMs === null || exchange.totalMs <= maxTimeMs) return void 0;
		if (!isExpectedStatus(expectation, answer.response.status)) return void 0;
		const took = formatDuration(exchange.totalMs);
		const redirects = exchange.hops.length === 0 ? "" : " (redirects included)";
		return {
			title: `${requestOf(exchange)} took ${took}, allowed are ${formatDuration(maxTimeMs)}`,
			message: `${asked(exchange)} and allows ${formatDuration(maxTimeMs)}. The answer took ${took}${redirects}${exchange.retries > 0 ? ", and was as slow the time before" : ""}.`,
			fix: "Compare with the release before. Look for a query without an index, for work done on every request, and for an instance that was asleep; if the time is fine, raise `max-time`.",
			impact: `${whoAsks(exchange)} waits ${took} for it.`,
			data: {
				totalMs: exchange.totalMs,
				maxTimeMs
			}
		};
	}
};

//#endregion
//#region src/checks/smoke/rules/status.ts
const status = {
	id: "smoke/status",
	severity: "high",
	summary: "The answer has another status than expected",
	why: "A status of 5xx says that the app or what stands in front of it failed; 404 that the route is gone; 401 or 403 that the door is shut.",
	fix: "Open the app’s log for the moment of the request. If the status is right, write it down: `expect: { status: 404 }`.",
	since: "0.1.0",
	examples: {
		bad: [
			"HTTP/1.1 500 Internal Server Error\n\nboom",
			"HTTP/1.1 404 Not Found\n\n<h1>Not Found</h1>",
			"> GET /admin\n> expect: { status: [401, 403] }\nHTTP/1.1 200 OK\n\n<h1>Admin</h1>",
			"HTTP/1.1 304 Not Modified\n"
		],
		good: [
			"HTTP/1.1 200 OK\n\n<h1>Shop</h1>",
			"> GET /admin\n> expect: { status: [401, 403] }\nHTTP/1.1 403 Forbidden\n\n<h1>Forbidden</h1>",
			"HTTP/1.1 503 Service Unavailable\n\nHTTP/1.1 200 OK\n\n<h1>Shop</h1>"
		]
	},
	check(exchange, expectation) {
		const answer = answerOf(exchange);
		if (answer === void 0 || isExpectedStatus(expectation, answer.response.status)) return void 0;
		const got = answer.response.status;
		const page = recogniseErrorPage(answer.page);
		return {
			title: `${requestOf(exchange)} answered ${got}, expected ${statusWords(expectation)}`,
			message: `${asked(exchange)} and expects status ${statusWords(expectation)}. It got ${cameBack(exchange)}${page === void 0 ? "" : `; it is ${page.what}`}.${droppedWords(exchange)}`,
			fix: page !== void 0 && page.id !== "bare" && page.id !== "json" ? page.advice : fixOf(got),
			impact: impactOf(exchange, got),
			...got >= 500 && exchange.request.isHomepage ? { severity: "blocker" } : {},
			data: {
				status: got,
				...page === void 0 ? {} : { page: page.id }
			}
		};
	}
};
function fixOf(got) {
	if (got === 502 || got === 503 || got === 504) return "The server in front does not reach the app: look whether the app started, at its log, and on which port it listens.";
	if (got >= 500) return "Open the app’s log for the moment of this request: the stack trace is there. If it began with this deploy, roll back first.";
	if (got === 404 || got === 410) return "The route does not exist in what was deployed: look at the build’s output, the base path and the router. If the route was renamed, correct the check.";
	if (got === 401 || got === 403) return "The app refuses the request: send what it needs with `headers: { authorization: $SMOKE_TOKEN }`, or expect the refusal: `expect: { status: 401 }`.";
	if (got === 429) return "The app or a service in front limits requests: let the check through, or run it less often.";
	if (got >= 400) return "The app does not accept this request: compare method, headers and body of the check with what the route takes.";
	return `If ${got} is right, write it down: \`expect: { status: ${got} }\`.`;
}
function impactOf(exchange, got) {
	if (got >= 500) return `${whoAsks(exchange)} gets an error (${got}) in place of an answer.`;
	if (got === 401 || got === 403) return `${whoAsks(exchange)} is turned away (${got}).`;
	if (got >= 400) return `${whoAsks(exchange)} gets "${got}" in place of what they came for.`;
	return `${whoAsks(exchange)} gets ${got}, which is not what the team said should happen.`;
}

//#endregion
//#region src/checks/smoke/rules/text.ts
const text = {
	id: "smoke/text",
	severity: "high",
	summary: "The page does not say what it should, or says what it should not",
	why: "A page can answer 200 and miss what makes it useful: the form, the prices, the name of the product.",
	fix: "Open the page and look for the text. If the page was reworded, correct the check.",
	since: "0.1.0",
	examples: {
		bad: [
			"> GET /login\n> expect: { text: Sign in }\nHTTP/1.1 200 OK\n\n<h1>Shop</h1>",
			"> expect: { not-text: Coming soon }\nHTTP/1.1 200 OK\n\n<h1>Coming soon</h1>",
			"> expect: { regex: \"v\\\\d+\\\\.\\\\d+\" }\nHTTP/1.1 200 OK\n\n<footer>version</footer>"
		],
		good: [
			"> GET /login\n> expect: { text: \"Don't have an account?\" }\nHTTP/1.1 200 OK\n\n<p>Don&#39;t have <b>an</b> account?</p>",
			"> expect: { not-text: Coming soon }\nHTTP/1.1 200 OK\n\n<!-- Coming soon --><h1>Shop</h1>",
			"> expect: { text: [Shop, \"id=\\\"root\\\"\"] }\nHTTP/1.1 200 OK\n\n<title>Shop</title><div id=\"root\"></div>"
		]
	},
	check(exchange, expectation) {
		const page = answerOf(exchange)?.page;
		if (page === void 0) return void 0;
		const wrong = [
			...expectation.text.filter((each) => !shows(page, each) && !page.raw.includes(each)).map((each) => `\`${shown(each)}\` is missing`),
			...expectation.regex.filter((each) => !each.test(page.text) && !each.test(page.raw)).map((each) => `nothing matches \`${shown(each.source)}\``),
			...expectation.notText.filter((each) => shows(page, each)).map((each) => `\`${shown(each)}\` is there and should not be`)
		];
		if (wrong.length === 0) return void 0;
		return {
			title: `${requestOf(exchange)}: ${(wrong[0] ?? "").replaceAll("`", "\"")}${wrong.length > 1 ? ` (and ${wrong.length - 1} more)` : ""}`,
			message: `${asked(exchange)}: ${wrong.join("; ")}. It got ${cameBack(exchange)}.`,
			fix: page.kind === "html" && page.main.length < 40 ? "The page is filled in by scripts: look for a text that the server sends (`<title>`, an attribute), or check the API behind the page." : "Open the page and look for the text. If the page was reworded, correct the check; if not, this deploy lost it.",
			impact: `${whoAsks(exchange)} does not see what the team said must be there.`
		};
	}
};
const shows = (page, wanted) => page.text.includes(wanted.replace(/\s+/g, " ")) || /[<>"=]/.test(wanted) && page.raw.includes(wanted);
const shown = (wanted) => printable(wanted.replaceAll("`", "'"), 80);

//#endregion
//#region src/checks/smoke/rules/tls.ts
const CAUSES = {
	CERT_HAS_EXPIRED: {
		what: "its certificate has expired",
		fix: "Renew the certificate now, then find out why its automatic renewal stopped (DNS record, blocked port 80, account)."
	},
	CERT_NOT_YET_VALID: {
		what: "its certificate is not valid yet",
		fix: "Look at the clock of the machine that made the certificate."
	},
	ERR_TLS_CERT_ALTNAME_INVALID: {
		what: "its certificate is for other names",
		fix: "Add this host name to the certificate: at most hosts by adding the domain to the app."
	},
	DEPTH_ZERO_SELF_SIGNED_CERT: {
		what: "its certificate is self-signed",
		fix: "Use a certificate of a public authority (Let’s Encrypt is free; hosts do it by themselves)."
	},
	SELF_SIGNED_CERT_IN_CHAIN: {
		what: "its certificate comes from an unknown authority",
		fix: "Use a certificate of a public authority; for one of your own, set `NODE_EXTRA_CA_CERTS` where the check runs."
	},
	UNABLE_TO_GET_ISSUER_CERT_LOCALLY: {
		what: "its certificate comes from an unknown authority or a certificate is missing in between",
		fix: "Let the server send its whole chain (`fullchain.pem`, not `cert.pem`)."
	},
	UNABLE_TO_VERIFY_LEAF_SIGNATURE: {
		what: "its certificate comes from an unknown authority or a certificate is missing in between",
		fix: "Let the server send its whole chain (`fullchain.pem`, not `cert.pem`): browsers often fill the gap, phones and programs do not."
	}
};
const OTHER = {
	what: "no secure connection came about",
	fix: "Look at the server’s TLS settings: protocol versions, certificate and key, and whether this port speaks TLS at all."
};
const tls = {
	id: "smoke/tls",
	severity: "blocker",
	summary: "No secure connection to the app: its certificate or TLS setting is wrong",
	why: "Browsers show a full-page warning in place of the app, and programs refuse to connect. It is not a server error: the app may run well behind it.",
	fix: "Renew or correct the certificate of this host name, with the whole chain.",
	since: "0.1.0",
	sources: ["https://nodejs.org/api/tls.html#x509-certificate-error-codes"],
	examples: {
		bad: [
			"! tls CERT_HAS_EXPIRED",
			"! tls ERR_TLS_CERT_ALTNAME_INVALID",
			"! tls DEPTH_ZERO_SELF_SIGNED_CERT"
		],
		good: ["HTTP/1.1 200 OK\n\n<h1>Shop</h1>", "! refused ECONNREFUSED"]
	},
	check(exchange) {
		if (exchange.end.kind !== "failure" || exchange.end.failure.kind !== "tls") return void 0;
		const host = new URL(exchange.end.url).host;
		const code = printable(exchange.end.failure.code, 60);
		const { what, fix } = CAUSES[code] ?? OTHER;
		return {
			title: `${requestOf(exchange)}: no secure connection to ${host}, ${what}`,
			message: `${asked(exchange)}. The connection to \`${host}\` failed before any request was sent: ${what} (\`${code}\`).`,
			fix,
			impact: `${whoAsks(exchange)} gets a security warning in place of the app.`,
			data: { code }
		};
	}
};

//#endregion
//#region src/checks/smoke/rules/unreachable.ts
const OURS = [
	"EAI_AGAIN",
	"EAI_FAIL",
	"ENETUNREACH",
	"EADDRNOTAVAIL"
];
const isOurNetwork = ({ kind, code }) => kind === "proxy" || OURS.includes(code);
const unreachable = {
	id: "smoke/unreachable",
	severity: "blocker",
	summary: "The app does not answer",
	why: "Nothing accepts the connection, or nothing comes back in time: the app is down for everybody, or it listens somewhere else.",
	fix: "Look whether the deploy finished and the app started, and on which address and port it listens (`0.0.0.0` and `$PORT` on most hosts).",
	since: "0.1.0",
	examples: {
		bad: [
			"! refused ECONNREFUSED",
			"! timeout HEADERS_TIMEOUT",
			"! reset ECONNRESET",
			"! dns ENOTFOUND"
		],
		good: [
			"HTTP/1.1 200 OK\n\n<h1>Shop</h1>",
			"! refused ECONNREFUSED\nHTTP/1.1 200 OK\n\n<h1>Shop</h1>",
			"! proxy UND_ERR_PRX_CONN",
			"! dns EAI_AGAIN"
		]
	},
	check(exchange) {
		if (exchange.end.kind !== "failure") return void 0;
		const { failure } = exchange.end;
		if (failure.kind === "tls" || isOurNetwork(failure)) return void 0;
		const { what, fix } = explain(failure, exchange);
		return {
			title: `${requestOf(exchange)}: ${what}`,
			message: `${asked(exchange)}: ${what}${retryWords(exchange)} (\`${failure.code}\`).`,
			fix,
			impact: `${whoAsks(exchange)} gets no answer at all: the app is down.`,
			data: {
				code: failure.code,
				kind: failure.kind
			}
		};
	}
};
function explain({ kind, code }, { end }) {
	const { host, hostname } = new URL(end.url);
	switch (kind) {
		case "dns": return {
			what: `the name ${hostname} does not exist`,
			fix: `Check the spelling of the URL, and add a DNS record for \`${hostname}\` that points at your host.`
		};
		case "refused": return {
			what: `${host} refuses the connection`,
			fix: "Nothing listens there: look whether the app started, and that it listens on `0.0.0.0` and the port that the host gives it."
		};
		case "timeout": return {
			what: `${host} ${code === "BODY_TIMEOUT" ? "began an answer and did not finish it" : "does not answer"} in time`,
			fix: "Look at the app’s log: a request that hangs waits for a database or another service. If the first start takes long, raise `smoke.timeout`; if nothing arrives there, look at the firewall."
		};
		case "reset": return {
			what: `${host} closes the connection without an answer`,
			fix: "The app crashed while it answered, or the protocol is wrong (http on an https port): look at its log for this moment."
		};
		default: return {
			what: `${host} gives no usable answer`,
			fix: "Look at the app’s log and at the proxy in front of it: what came is not an HTTP answer."
		};
	}
}
function ourNetworkWords({ kind, code }, timeoutMs) {
	if (kind === "proxy") return `the proxy of this machine did not let the request through (${code}): check HTTP_PROXY, HTTPS_PROXY and NO_PROXY`;
	if (kind === "dns") return `the name could not be looked up, since no name server answered (${code})`;
	if (code === "ENETUNREACH") return "this machine has no way to that network (GitHub’s runners have no IPv6)";
	return `this machine’s network failed (${code}) within ${formatDuration(timeoutMs)}`;
}

//#endregion
//#region src/checks/smoke/rules/index.ts
const stages = [
	[tls, unreachable],
	[redirect],
	[status],
	[errorPage],
	[emptyBody],
	[
		header,
		text,
		json,
		slow
	]
];
const rules = stages.flat();

//#endregion
//#region src/checks/smoke/judge.ts
function judge(exchange) {
	const doubt = doubtOf(exchange);
	if (doubt !== void 0) return {
		kind: "inconclusive",
		reason: doubt
	};
	for (const stage of stages) {
		const findings = stage.flatMap((rule) => {
			const fault = rule.check(exchange, exchange.request.expect);
			return fault === void 0 ? [] : [toFinding(rule, fault, exchange)];
		});
		if (findings.length > 0) return {
			kind: "findings",
			findings
		};
	}
	return { kind: "passed" };
}
function doubtOf(exchange) {
	const { end, totalMs } = exchange;
	switch (end.kind) {
		case "deadline": return "the time for all checks (`smoke.deadline`) was over before it answered";
		case "wall": return behind(end.wall);
		case "failure": return isOurNetwork(end.failure) ? ourNetworkWords(end.failure, totalMs) : void 0;
		case "bad redirect": return;
		case "answer": {
			const { status, headers } = end.response;
			const wall = recogniseWall({
				status,
				headers,
				page: end.page
			});
			if (wall !== void 0 && (wall.certain || !isExpectedStatus(exchange.request.expect, status))) {
				if (!(!wall.certain && "authorization" in exchange.request.headers)) return behind(wall);
			}
			return elsewhere(exchange);
		}
	}
}
const behind = (wall) => `${wall.what} answered in place of the app. ${wall.advice}`;
function elsewhere(exchange) {
	const answer = answerOf(exchange);
	if (answer === void 0 || exchange.hops.length === 0) return void 0;
	const from = new URL(exchange.request.url).hostname;
	const to = new URL(answer.url).hostname;
	if (isSameSite(from, to)) return void 0;
	return `a redirect led to another site (${printable(to, 80)}), so the app itself was not seen. If that is how it should be, write \`expect: { redirect: https://${printable(to, 80)}/… }\``;
}
function isSameSite(a, b) {
	if (a === b || a.endsWith(`.${b}`) || b.endsWith(`.${a}`)) return true;
	const domain = (host) => /^[\d.]+$|:/.test(host) ? void 0 : host.split(".").slice(-2).join(".");
	return domain(a) !== void 0 && domain(a) === domain(b);
}
function toFinding(rule, fault, exchange) {
	const { request, retries, sent } = exchange;
	const answer = answerOf(exchange);
	return {
		check: "smoke",
		rule: rule.id,
		severity: fault.severity ?? rule.severity,
		title: cut(printable(fault.title, 255), 255),
		message: fault.message,
		fix: fault.fix,
		impact: fault.impact,
		location: {
			kind: "request",
			url: request.url,
			check: printable(request.name, 80)
		},
		fingerprint: fingerprint(rule.id, request.name, request.path),
		state: "new",
		inlineIgnorable: false,
		docs: docsOf(rule.id),
		data: {
			method: request.method,
			path: request.path,
			requests: sent,
			retries,
			...answer === void 0 ? {} : { status: answer.response.status },
			...fault.data
		}
	};
}

//#endregion
//#region src/checks/smoke/variables.ts
const VARIABLE = /\$(?:(\$)|\{([A-Za-z_][A-Za-z0-9_]*)\}|([A-Z_][A-Z0-9_]*))/g;
const RUNNER_NAMES = /^(?:GITHUB|ACTIONS|INPUT|RUNNER)_/i;
var UnsetVariable = class extends UserError {
	variable;
	constructor(variable, option) {
		super(`${option} sends \`$${variable}\`, which is not set or empty.`, `Set it where the check runs: \`env: { ${variable}: \${{ secrets.${variable} }} }\` in the workflow; a secret that does not exist arrives empty.`);
		this.variable = variable;
	}
};
function resolver(lookUp) {
	const used = /* @__PURE__ */ new Map();
	return {
		used,
		resolve: (text, option) => text.replace(VARIABLE, (_, dollar, braced, plain) => {
			if (dollar !== void 0) return "$";
			const name = braced ?? plain ?? "";
			if (RUNNER_NAMES.test(name)) throw new UserError(`${option} names \`$${name}\`: variables of the runner are never sent anywhere.`, "Map what you need under a name of your own: `env: { SMOKE_TOKEN: … }`.");
			const value = lookUp(name);
			if (value === void 0 || value === "") throw new UnsetVariable(name, option);
			used.set(name, value);
			return value;
		})
	};
}
function resolveDeep(value, resolve) {
	if (typeof value === "string") return resolve(value);
	if (Array.isArray(value)) return value.map((each) => resolveDeep(each, resolve));
	if (typeof value !== "object" || value === null) return value;
	return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, resolveDeep(each, resolve)]));
}

//#endregion
//#region src/checks/smoke/plan.ts
const USER_AGENT = `${TOOL.name}/${TOOL.version} (smoke check; +${REPOSITORY_URL})`;
const DASHBOARDS = /^(?:(?:www\.)?(?:vercel\.com|github\.com|gitlab\.com)|app\.netlify\.com|dashboard\.(?:render|heroku)\.com|(?:www\.)?railway\.(?:app|com)|console\.(?:cloud\.google|aws\.amazon)\.com|dash\.cloudflare\.com|fly\.io)$/;
function parseBaseUrl(text) {
	const wrong = (why, advice) => new UserError(`The URL \`${shownInput(text)}\` ${why}.`, advice);
	const url = URL.canParse(text) ? new URL(text) : void 0;
	if (url === void 0 || !/^https?:$/.test(url.protocol)) throw wrong("is not a web address", "Write it whole: https://app.example.com");
	if (url.username !== "" || url.password !== "") throw wrong("holds a password, and addresses are shown in reports", "Send it as a header: `headers: { authorization: $SMOKE_BASIC_AUTH }`.");
	if (url.search !== "" || url.hash !== "") throw wrong("has a query or fragment", "Write the address of the app only; what belongs to one request goes into its check: `get: /path?query`.");
	if (DASHBOARDS.test(url.hostname)) throw wrong("is the dashboard of a host, not your app", "Give the address that visitors use, with `--url` or `environments.<name>.url`.");
	return url;
}
const shownInput = (text) => printable(text.replace(/[?#].*$/s, "…").replace(/\/\/[^/]*@/, "//…@"), 120);
function planRequests(settings, base) {
	const requests = [];
	const unset = [];
	for (const [name, section] of Object.entries(settings.checks)) try {
		requests.push(planRequest(name, section, base, settings));
	} catch (error) {
		if (!(error instanceof UnsetVariable)) throw error;
		unset.push({
			name,
			error
		});
	}
	const secrets = new Map(requests.flatMap((request) => [...request.secrets]));
	return {
		requests: requests.map((request) => ({
			...request,
			secrets
		})),
		unset
	};
}
function planRequest(name, section, base, settings) {
	const option = `smoke.checks.${printable(name, 80)}`;
	const method = METHODS.find((each) => section[each] !== void 0) ?? "get";
	const target = section[method] ?? "/";
	const url = below(base, target);
	const sent = resolver(settings.variables);
	const compared = resolver(settings.variables);
	const headers = Object.entries(section.headers ?? {}).map(([header, value]) => [header.toLowerCase(), headerValue(sent.resolve(value, `${option}.headers.${header}`), `${option}.headers.${header}`)]);
	const body = toBody(section, (text) => sent.resolve(text, option));
	if (sent.used.size > 0 && !settings.allowedOrigins.includes(url.origin)) throw new UserError(`${option} sends \`$${[...sent.used.keys()].join("`, `$")}\` to ${url.origin}, which is not one of your environments.`, "Name this address under `environments.<name>.url` on the default branch, or take the variable out.");
	const expect = toExpectation(section.expect, isOn(settings["error-pages"]), (value) => resolveDeep(value, (text) => compared.resolve(text, `${option}.expect.json`)));
	for (const { path } of expect.json) parseJsonPath(path, `${option}.expect.json`);
	return {
		name,
		method: method.toUpperCase(),
		url: url.href,
		path: url.pathname + url.search,
		isHomepage: method === "get" && target === "/",
		headers: {
			"user-agent": USER_AGENT,
			accept: acceptOf(expect),
			...body?.headers,
			...Object.fromEntries(headers)
		},
		...body === void 0 ? {} : { body: body.text },
		ownHeaders: headers.map(([header]) => header),
		expect,
		secrets: new Map([...sent.used, ...compared.used]),
		anonymous: sent.used.size === 0 && !headers.some(([header]) => header === "authorization" || header === "cookie")
	};
}
function below(base, target) {
	if (/^https?:/i.test(target)) return new URL(target);
	if (target === "/") return new URL(base);
	return new URL(base.pathname.replace(/\/$/, "") + target, base);
}
function headerValue(value, option) {
	if (/[^\t\x20-\x7e\x80-\xff]/.test(value)) throw new UserError(`${option} becomes a value with a line break or a letter that no header can hold.`, "Store the secret again without the line break at its end.");
	return value;
}
function toBody(section, resolve) {
	if (section.json !== void 0) return {
		headers: { "content-type": "application/json" },
		text: JSON.stringify(resolveDeep(section.json, resolve))
	};
	if (section.form === void 0) return void 0;
	const fields = Object.entries(section.form).map(([name, value]) => [name, resolve(value)]);
	return {
		headers: { "content-type": "application/x-www-form-urlencoded" },
		text: new URLSearchParams(fields).toString()
	};
}
const acceptOf = (expect) => expect.json.length > 0 || expect.type === "json" ? "application/json" : "text/html,application/json;q=0.9,*/*;q=0.8";

//#endregion
//#region src/checks/smoke/follow.ts
const MAX_REDIRECTS = 10;
const MAX_BODY = 1048576;
const REDIRECTS = [
	301,
	302,
	303,
	307,
	308
];
async function follow(request, http, timeoutMs) {
	const hops = [];
	const seen = /* @__PURE__ */ new Set();
	const cookies = /* @__PURE__ */ new Map();
	let { method, body } = request;
	let headers = { ...request.headers };
	let url = request.url;
	let dropped = [];
	let totalMs = 0;
	let sent = 0;
	const ended = (end) => ({
		request,
		hops,
		end,
		totalMs,
		sent,
		dropped
	});
	const lost = (why, status) => ended({
		kind: "bad redirect",
		url,
		why,
		status
	});
	for (;;) {
		const jar = [...cookies.get(new URL(url).origin) ?? []].map((pair) => pair.join("=")).join("; ");
		const cookie = [headers.cookie, jar].filter((part) => part !== void 0 && part !== "").join("; ");
		let response;
		try {
			sent++;
			response = await http.send({
				method,
				url,
				headers: cookie === "" ? headers : {
					...headers,
					cookie
				},
				...body === void 0 ? {} : { body },
				timeoutMs: Math.max(1, timeoutMs - totalMs),
				maxBytes: MAX_BODY
			});
		} catch (error) {
			if (error instanceof HttpFailure) return ended({
				kind: "failure",
				url,
				failure: error
			});
			throw error;
		}
		totalMs += response.timing.totalMs;
		const location = headerOf(response, "location");
		if (location === void 0 || !REDIRECTS.includes(response.status) || isMeant(request, response.status)) return ended({
			kind: "answer",
			url,
			response,
			page: readPage(response.body, headerOf(response, "content-type"))
		});
		const target = URL.canParse(location, url) ? new URL(location, url) : void 0;
		if (target === void 0 || !/^https?:$/.test(target.protocol)) return lost("no web address", response.status);
		target.hash = "";
		target.username = "";
		target.password = "";
		hops.push({
			url,
			status: response.status,
			location: target.href
		});
		const wall = wallAtAddress(target);
		if (wall !== void 0) return ended({
			kind: "wall",
			url,
			wall
		});
		keepCookies(cookies, new URL(url).origin, response);
		if (response.status === 303 ? method !== "HEAD" : method === "POST" && response.status < 303) {
			method = "GET";
			body = void 0;
			headers = without(headers, ["content-type"]);
		}
		if (target.origin !== new URL(url).origin) {
			if (body !== void 0) return lost("would carry the body to another origin", response.status);
			dropped = [...dropped, ...request.ownHeaders.filter((name) => name in headers)];
			headers = without(headers, request.ownHeaders);
		}
		url = target.href;
		const state = `${method} ${url} ${JSON.stringify([...cookies.get(target.origin) ?? []])}`;
		if (seen.has(state)) return lost("loop", response.status);
		seen.add(state);
		if (hops.length > MAX_REDIRECTS) return lost("too many", response.status);
	}
}
const isMeant = (request, status) => request.expect.redirect !== null || namesStatus(request.expect, status);
function keepCookies(cookies, origin, response) {
	for (const line of response.headers.get("set-cookie") ?? []) {
		const [pair = ""] = line.split(";");
		const at = pair.indexOf("=");
		if (at < 1 || pair.length > 4096) continue;
		const jar = cookies.get(origin) ?? /* @__PURE__ */ new Map();
		if (jar.size < 50) jar.set(pair.slice(0, at).trim(), pair.slice(at + 1).trim());
		cookies.set(origin, jar);
	}
}
const without = (headers, names) => Object.fromEntries(Object.entries(headers).filter(([name]) => !names.includes(name)));

//#endregion
//#region src/checks/smoke/retry.ts
const FIRST_WAIT_MS = 1e3;
const LONGEST_WAIT_MS = 3e4;
const PASSING_STATUSES = [
	502,
	503,
	504,
	520,
	521,
	522,
	523,
	524
];
const REPEATABLE = [
	"GET",
	"HEAD",
	"PUT",
	"DELETE"
];
async function exchangeWith(request, patience) {
	const { http, clock, deadline } = patience;
	let sent = 0;
	let before;
	for (let retries = 0;; retries++) {
		const left = deadline - clock.now();
		if (left <= 0) return before ?? {
			request,
			hops: [],
			end: {
				kind: "deadline",
				url: request.url
			},
			at: clock.now(),
			totalMs: 0,
			sent,
			retries: 0,
			dropped: []
		};
		const at = clock.now();
		const attempt = await follow(request, http, Math.min(patience.timeoutMs, left));
		sent += attempt.sent;
		if (left < patience.timeoutMs && attempt.end.kind === "failure" && attempt.end.failure.kind === "timeout") return before ? {
			...before,
			sent
		} : {
			...attempt,
			at,
			sent,
			retries,
			end: {
				kind: "deadline",
				url: request.url
			}
		};
		const exchange = {
			...attempt,
			at,
			sent,
			retries
		};
		const wait = waitBefore(attempt, retries, clock.now());
		if (wait === void 0 || retries >= patience.retries || clock.now() + wait >= deadline) return exchange;
		patience.progress(`smoke: ${printable(request.name, 80)}: ${inShort(attempt.end)}, trying again in ${formatDuration(wait)} (${retries + 1} of ${patience.retries})`);
		before = exchange;
		await clock.sleep(wait);
	}
}
const inShort = (end) => end.kind === "answer" ? `status ${end.response.status}` : end.kind === "failure" ? end.failure.code : end.kind;
function waitBefore(attempt, retries, now) {
	const { end, request } = attempt;
	const backoff = Math.min(FIRST_WAIT_MS * 2 ** retries, LONGEST_WAIT_MS);
	const repeatable = REPEATABLE.includes(request.method);
	if (end.kind === "failure") {
		const { kind, code } = end.failure;
		if (kind === "refused" || code === "EAI_AGAIN" || code === "UND_ERR_CONNECT_TIMEOUT") return backoff;
		return repeatable && (kind === "reset" || kind === "timeout") ? backoff : void 0;
	}
	const answer = answerOf({
		...attempt,
		at: now,
		retries
	});
	if (answer === void 0) return void 0;
	const { status } = answer.response;
	if (isExpectedStatus(request.expect, status)) return isSlow(attempt) && repeatable && retries === 0 ? 0 : void 0;
	const asked = retryAfter(headerOf(answer.response, "retry-after"), now);
	if (status === 429) return asked !== void 0 && asked <= LONGEST_WAIT_MS ? asked : void 0;
	if (!PASSING_STATUSES.includes(status) || !repeatable) return void 0;
	return asked === void 0 ? backoff : Math.min(asked, LONGEST_WAIT_MS);
}
const isSlow = ({ request, totalMs }) => request.expect.maxTimeMs !== null && totalMs > request.expect.maxTimeMs;
function retryAfter(value, now) {
	if (value === void 0) return void 0;
	if (/^\d{1,6}$/.test(value.trim())) return Number(value) * 1e3;
	const date = Date.parse(value);
	return Number.isNaN(date) ? void 0 : Math.max(0, date - now);
}

//#endregion
//#region src/checks/smoke/example.ts
const BASE = "https://app.example.com";
async function runExample(_ruleId, example) {
	const [{ parse }, { smokeSchema }] = await Promise.all([import("./dist3.js").then((m) => /* @__PURE__ */ __toESM(m.default, 1)), import("./smoke2.js")]);
	const lines = example.split("\n");
	const start = lines.findIndex((line) => !line.startsWith(">"));
	const directives = lines.slice(0, start).map((line) => line.slice(1).trim());
	const value = (key) => directives.find((line) => line.startsWith(`${key}:`))?.slice(key.length + 1).trim();
	const [method = "GET", path = "/"] = directives.find((line) => /^[A-Z]+ \//.test(line))?.split(" ") ?? [];
	const section = smokeSchema.parse({ checks: { example: {
		[method.toLowerCase()]: path,
		expect: parse(value("expect") ?? "{}")
	} } });
	const clock = virtualClock("2026-01-01T00:00:00Z");
	const { requests } = planRequests({
		...section,
		url: BASE,
		allowedOrigins: [BASE],
		variables: () => void 0
	}, new URL(BASE));
	const found = [];
	for (const request of requests) {
		const exchange = await exchangeWith(request, {
			http: playback(lines.slice(start).join("\n"), milliseconds(value("took") ?? "100ms")),
			clock,
			retries: section.retries,
			timeoutMs: milliseconds(section.timeout),
			deadline: clock.now() + milliseconds(section.deadline),
			progress: () => {}
		});
		const judgement = judge(exchange);
		if (judgement.kind === "findings") found.push(...judgement.findings.map(({ rule }) => rule));
	}
	return found;
}
function playback(script, totalMs) {
	const answers = script.split(/^(?=HTTP\/1\.1 \d{3}|! )/m).filter((part) => part.trim() !== "").map((part) => toPlayed(part, totalMs));
	let next = 0;
	return { send: async () => {
		const played = answers[Math.min(next++, answers.length - 1)];
		if (played === void 0) throw new Error("The example holds no answer.");
		if (played.kind === "failure") throw played.failure;
		return played.response;
	} };
}
function toPlayed(text, totalMs) {
	const failure = /^! (?<kind>dns|refused|reset|timeout|tls|proxy|other) (?<code>\w+)/.exec(text)?.groups;
	if (failure?.code !== void 0) return {
		kind: "failure",
		failure: new HttpFailure(failure.kind, failure.code, failure.code)
	};
	const [head = "", ...rest] = text.split("\n\n");
	const [statusLine = "", ...headerLines] = head.split("\n").filter((line) => line !== "");
	const headers = /* @__PURE__ */ new Map();
	for (const line of headerLines) {
		const at = line.indexOf(":");
		if (at < 1) throw new Error(`"${line}" is not a header.`);
		const name = line.slice(0, at).toLowerCase();
		headers.set(name, [...headers.get(name) ?? [], line.slice(at + 1).trim()]);
	}
	const body = Buffer.from(rest.join("\n\n").trimEnd());
	return {
		kind: "answer",
		response: {
			status: Number(statusLine.split(" ")[1]),
			headers,
			body,
			truncated: false,
			timing: {
				headersMs: totalMs,
				totalMs
			}
		}
	};
}

//#endregion
//#region src/checks/smoke/check.ts
const PARALLEL = 4;
const smokeCheck = {
	word: "smoke",
	summary: "Does the deployed app answer: pages, API health, with what must come back?",
	rules,
	run,
	runExample
};
async function run(context, settings) {
	if (settings.url === void 0 || settings.url === "") {
		if (!context.asked) return {
			status: "skipped",
			reason: "no URL",
			coverage: {},
			findings: []
		};
		throw new UserError("smoke does not know where the app answers.", `Give its address: \`--url https://…\`, the input \`url:\`, or \`environments: { ${context.environment ?? "<name>"}: { url: https://… } }\` in launch-ready.yml.`);
	}
	const { requests, unset } = planRequests(settings, parseBaseUrl(settings.url));
	const [missing] = unset;
	if (missing !== void 0 && !context.fork) throw missing.error;
	const leftOut = unset.length === 0 ? [] : [{
		what: "checks",
		count: unset.length,
		why: "they send secrets, and a fork gets none"
	}];
	if (requests.length === 0) return {
		status: "skipped",
		reason: unset.length > 0 ? "every check sends a secret" : "no checks",
		coverage: {},
		leftOut,
		findings: []
	};
	const { clock, http } = context;
	const patience = {
		http,
		clock,
		retries: settings.retries,
		timeoutMs: milliseconds(settings.timeout),
		deadline: clock.now() + milliseconds(settings.deadline),
		progress: (message) => context.progress(message)
	};
	context.progress(`smoke: ${countOf(requests.length, "checks")} at ${new URL(settings.url).origin}`);
	return summarise((await inParallel(requests, PARALLEL, async (request) => {
		const exchange = await exchangeWith(request, patience);
		return {
			exchange,
			judgement: judge(exchange)
		};
	})).map(({ exchange, judgement }) => ({
		request: exchange.request,
		sent: exchange.sent,
		retries: exchange.retries,
		judgement
	})), leftOut);
}
function summarise(judged, leftOut) {
	const findings = [];
	const doubts = [];
	let passed = 0;
	for (const { request, judgement } of judged) if (judgement.kind === "passed") passed++;
	else if (judgement.kind === "findings") findings.push(...judgement.findings);
	else doubts.push(`${printable(request.name, 80)}: ${judgement.reason}`);
	const sum = (of) => judged.reduce((total, each) => total + of(each), 0);
	const rest = {
		coverage: {
			checks: judged.length,
			passed,
			requests: sum(({ sent }) => sent),
			retries: sum(({ retries }) => retries)
		},
		findings,
		...leftOut.length === 0 ? {} : { leftOut }
	};
	return doubts.length === 0 ? {
		status: "completed",
		...rest
	} : {
		status: "inconclusive",
		reason: inOneLine(doubts),
		...rest
	};
}
const MAX_DOUBTS = 3;
function inOneLine(doubts) {
	const reasons = /* @__PURE__ */ new Map();
	for (const doubt of doubts) {
		const at = doubt.indexOf(": ");
		const reason = doubt.slice(at + 2);
		reasons.set(reason, [...reasons.get(reason) ?? [], doubt.slice(0, at)]);
	}
	const lines = [...reasons].map(([reason, names]) => `${names.slice(0, 3).join(", ")}${names.length > 3 ? ` and ${names.length - 3} more` : ""}: ${reason}`);
	const more = lines.length - MAX_DOUBTS;
	return lines.slice(0, MAX_DOUBTS).join("; ") + (more > 0 ? `; ${more} more` : "");
}
async function inParallel(items, limit, work) {
	const results = [];
	const queue = items.entries();
	const worker = async () => {
		for (const [index, item] of queue) results[index] = await work(item);
	};
	await Promise.all(Array.from({ length: Math.min(limit, items.length) }, worker));
	return results;
}

//#endregion
//#region src/checks/index.ts
const CHECKS = [
	envCheck,
	secretsCheck,
	migrationsCheck,
	smokeCheck
];

//#endregion
//#region src/app/policy/rule.ts
const atLine = (path, line) => ({
	kind: "file",
	path,
	startLine: line,
	endLine: line
});
const withoutLine = (ignore) => ignore.kind === "file" ? { replacement: {
	startLine: ignore.line,
	endLine: ignore.line,
	text: ""
} } : {};
const placeOf = (ignore) => ignore.kind === "inline" ? {
	location: atLine(ignore.path, ignore.line),
	words: `\`launch-ready:ignore ${ignore.rule}\``
} : {
	location: atLine(".launch-ready/ignore", ignore.line),
	words: `the entry for \`${ignore.rule}\` (${ignore.place})`
};
function judgePolicy(rules, subject) {
	return rules.flatMap((rule) => [...rule.check(subject)].map(({ parts, ...problem }) => ({
		check: "policy",
		rule: rule.id,
		severity: rule.severity,
		...problem,
		fingerprint: fingerprint(rule.id, ...parts),
		state: "new",
		inlineIgnorable: false,
		docs: docsOf(rule.id)
	})));
}

//#endregion
//#region src/app/policy/rules/expired-ignore.ts
const expiredIgnore = {
	id: "policy/expired-ignore",
	severity: "medium",
	summary: "An ignore is past its date",
	why: "Somebody said until when the finding could wait. It is back now.",
	fix: "Mend what it hides, or set a new date with a reason.",
	since: "0.1.0",
	examples: {
		bad: ["# launch-ready:ignore env/new-variable -- set on Friday (until 2026-01-01)"],
		good: ["# launch-ready:ignore env/new-variable -- set on Friday (until 2999-01-01)"]
	},
	*check(subject) {
		for (const ignore of subject.expired) {
			const { location, words } = placeOf(ignore);
			yield {
				location,
				title: `An ignore of ${ignore.rule} expired on ${ignore.until ?? ""}`,
				message: `${words} counted until ${ignore.until ?? ""}; what it hid is reported again.`,
				fix: "Mend the finding and delete the ignore, or set a later date.",
				impact: "A risk that was accepted for a while is no longer accepted.",
				parts: [ignore.rule, ignore.reason]
			};
		}
	}
};

//#endregion
//#region src/app/policy/rules/ignore-without-reason.ts
const ignoreWithoutReason = {
	id: "policy/ignore-without-reason",
	severity: "medium",
	summary: "An ignore gives no reason",
	why: "In half a year nobody knows whether it still holds.",
	fix: "Write why: `launch-ready:ignore <rule> -- reason`, or `# reason` in `.launch-ready/ignore`.",
	since: "0.1.0",
	examples: {
		bad: [
			"# launch-ready:ignore env/new-variable",
			"# launch-ready:ignore env/new-variable -- REASON",
			"# launch-ready:ignore env/new-variable -- (until 2999-01-01)"
		],
		good: ["# launch-ready:ignore env/new-variable -- set on Friday"]
	},
	*check(subject) {
		for (const ignore of subject.ignores) {
			const isPasted = ignore.reason === REASON;
			if (ignore.reason !== "" && !isPasted) continue;
			const { location, words } = placeOf(ignore);
			yield {
				location,
				title: `An ignore of ${ignore.rule} gives no reason`,
				message: isPasted ? `${words} still says \`${REASON}\` where the reason belongs, so it does not count.` : `${words} does not say why. It counts all the same.`,
				fix: ignore.kind === "inline" ? `Write \`launch-ready:ignore ${ignore.rule} -- why it is all right\`.` : "Write `# why it is all right` at the end of the line.",
				impact: "Nobody can tell later whether the risk is still accepted.",
				parts: [ignore.rule, ignore.kind === "file" ? ignore.fingerprint : ignore.path]
			};
		}
	}
};

//#endregion
//#region src/app/policy/rules/loosened.ts
const loosened = {
	id: "policy/loosened",
	severity: "medium",
	summary: "This change loosens the checks that judge it",
	why: "A change that adds an ignore, switches a rule off or raises `fail-on` is judged by its own rules. That may well be right; a reviewer should see it.",
	fix: "Check the reason. To have every change judged by the rules of the base branch, set `policy: base`.",
	since: "0.1.0",
	examples: {
		bad: [
			"loosen: rules: { migrations/drop-column: off }",
			"loosen: fail-on: blocker",
			"loosen: warn-only: true",
			"loosen: secrets: { ignore-paths: [\"src/**\"] }"
		],
		good: ["loosen: fail-on: medium", "loosen: secrets: { generic: true }"]
	},
	*check(subject) {
		for (const { what, key } of subject.loosenings) yield {
			location: atLine(subject.configPath, subject.lineOfKey(key) ?? 1),
			title: `This change loosens its own checks: ${what.replaceAll("`", "")}`,
			message: `In ${subject.configPath}, ${what}.`,
			fix: "Check that this is meant. `policy: base` in launch-ready.yml makes the base branch’s configuration count.",
			impact: "What this switches off is no longer caught, in this change or a later one.",
			parts: [what]
		};
		for (const { what, location } of subject.added) yield {
			location,
			title: `This change silences a finding: ${what}`,
			message: `This change adds ${what}.`,
			fix: "Check the reason. `policy: base` in launch-ready.yml makes the base branch’s ignores count.",
			impact: "What it silences is not reported any more.",
			parts: [what]
		};
	}
};

//#endregion
//#region src/app/policy/rules/malformed-ignore.ts
const malformedIgnore = {
	id: "policy/malformed-ignore",
	severity: "medium",
	summary: "A line of `.launch-ready/ignore` is no entry",
	why: "Whoever wrote it believes that something is silenced, and it is not.",
	fix: "Write `fingerprint rule place # reason`, as every finding prints it ready to paste.",
	since: "0.1.0",
	examples: {
		bad: ["ignore: migrations/drop-column"],
		good: ["ignore: 1:0123456789abcdef0123456789abcdef migrations/drop-column db/1.sql:1 # nothing reads it", "ignore: # a comment"]
	},
	*check(subject) {
		for (const { line, text } of subject.malformed) yield {
			location: atLine(".launch-ready/ignore", line),
			title: `Line ${line} of .launch-ready/ignore is no entry`,
			message: `Line ${line} is not of the form \`fingerprint rule place # reason\`, so it silences nothing.`,
			fix: "Copy the line that the finding prints, or delete this one.",
			impact: "A finding that somebody meant to accept still fails the run.",
			parts: [text]
		};
	}
};

//#endregion
//#region src/app/policy/rules/stale-ignore.ts
const staleIgnore = {
	id: "policy/stale-ignore",
	severity: "low",
	summary: "An ignore silences nothing",
	why: "The finding it named is gone. Left behind, it may one day hide another one.",
	fix: "Delete it.",
	since: "0.1.0",
	examples: {
		bad: ["# launch-ready:ignore env/stale -- it was here once"],
		good: ["# launch-ready:ignore env/new-variable -- set on Friday"]
	},
	*check(subject) {
		for (const ignore of subject.stale) {
			const { location, words } = placeOf(ignore);
			yield {
				location,
				title: `An ignore of ${ignore.rule} silences nothing`,
				message: `${words} matches no finding any more.`,
				fix: "Delete the line.",
				...withoutLine(ignore),
				impact: "It may hide a later finding that nobody has judged.",
				parts: [
					ignore.rule,
					ignore.reason,
					ignore.kind === "file" ? ignore.fingerprint : ignore.path
				]
			};
		}
	}
};

//#endregion
//#region src/app/policy/rules/index.ts
const POLICY_RULES = [
	expiredIgnore,
	ignoreWithoutReason,
	loosened,
	malformedIgnore,
	staleIgnore
];

//#endregion
//#region src/app/rules.ts
const OUR_CHECKS = new Set([...CHECKS.flatMap((check) => check.rules), ...POLICY_RULES].map(({ id }) => id.split("/", 1)[0] ?? ""));
const isOurRule = (id) => OUR_CHECKS.has(id.split("/", 1)[0] ?? "");
const ALL_RULES = [...CHECKS.flatMap((check) => check.rules), ...POLICY_RULES];

//#endregion
export { WHEN as $, CONFIG_FILES as A, readAll$2 as B, END as C, isSameEnvironment as D, looksSecret as E, globMistake as F, ProgramFailed as G, readOne as H, workerThreads as I, streamBytes as J, ProgramMissing as K, commitTree as L, configSchema as M, runSchema as N, stageOf as O, globMatcher as P, OTHER_TOOLS as Q, folderTree as R, BEGIN as S, stampOf as T, readText as U, readObjectsOf as V, HttpFailure as W, today as X, nodeClock as Y, ALL_CLEAR as Z, withoutLiterals as _, judgePolicy as a, allReads as b, secretsCheck as c, parseLeakIgnores as d, annotateSchema as et, SECRETS_BASELINE as f, STATS_QUERY as g, migrationsCheck as h, atLine as i, DEFAULT_CONFIG as j, parseConfig as k, findRulesFile as l, writeWhole as m, isOurRule as n, placeOf as o, parseSecretsBaseline as p, runText as q, POLICY_RULES as r, smokeCheck as s, ALL_RULES as t, IGNORE_FILES as u, envCheck as v, beginLine as w, readProject$1 as x, givenBy as y, memoryTree as z };