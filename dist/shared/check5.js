import { i as messageOf, n as UserError, r as codeOf, t as InconclusiveError } from "./errors.js";
import { a as rankOf, i as isAtLeast, n as SEVERITIES } from "./severity.js";
import { a as printable, t as cut } from "./text.js";
import { f as string, l as object, p as tuple, r as array, s as literal } from "./schemas.js";
import { n as globMistake, t as globMatcher } from "./glob.js";
import { t as describeLocation } from "./finding.js";
import { n as countOf } from "./outcome.js";
import { n as fingerprint } from "./fingerprint.js";
import { t as TOOL } from "./report.js";
import { t as ProgramFailed } from "./process.js";
import { t as HttpFailure } from "./http.js";
import { i as readAll$1, s as readText } from "./tree.js";
import { t as noThreads } from "./threads.js";
import { n as removeOld, r as writeWhole, t as readIfThere } from "./whole-file.js";
import { c as BASE62, s as isTyped, t as providers, u as seeded } from "./credentials.js";
import { a as mayBeUnquoted, c as MAX_MEMBERS, i as isReadGenerically, n as scanContent, o as MAX_DECODED, r as siftContent, s as MAX_MATCHES, t as describeRules } from "./scanner.js";
import { n as REPOSITORY_URL } from "./project.js";
import { r as docsOf } from "./rule.js";
import { a as readRulesFiles, n as baselineEntry, o as IGNORE_FILES, r as parseSecretsBaseline, s as parseLeakIgnores, t as SECRETS_BASELINE } from "./secrets-baseline.js";
import { a as typeAt, c as readIndex, i as readEntries, l as PackProblem, n as writtenIn, o as oidAt, r as openPack, s as placeOf, t as siftPack } from "./sift-pack.js";
import path from "node:path";
import { createHash } from "node:crypto";
import { open, readFile, readdir, stat } from "node:fs/promises";

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
		const text = type === "blob" ? content : writtenIn(content);
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
function without(oids, places) {
	if (places.length === 0) return oids;
	const parts = [];
	let from = 0;
	for (const place of [...new Set(places)].sort((a, b) => a - b)) {
		parts.push(oids.subarray(from, place * 20));
		from = (place + 1) * 20;
	}
	return Buffer.concat([...parts, oids.subarray(from)]);
}
const isIn = (oids, oid) => placeOf({
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
		await removeOld(path.dirname(file), OURS, A_MONTH_MS);
		return;
	} catch (error) {
		return `What was seen cannot be kept in ${path.dirname(file)}, so the next look reads everything again: ${messageOf(error)}.`;
	}
}
const OURS = /^secrets-[0-9a-f]{24}\.seen$/;
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
	version: literal(VERSION),
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
		const place = placeOf(index, Buffer.from(oid, "hex"), 0);
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
		clean: without(index.oids, held),
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
			clean: without(index.oids, [
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
	for await (const { entry, content } of readAll$1(tree, wanted, MAX_BYTES$1)) {
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
function toFinding(group, options) {
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
		...redact({
			title,
			message,
			location,
			...excerpt && { excerpt },
			...data && { data }
		}, longestFirst),
		evidence: "****"
	};
}
function redact(value, secrets) {
	if (typeof value === "string") return secrets.reduce((text, secret) => text.replaceAll(secret, "****"), value);
	if (Array.isArray(value)) return value.map((item) => redact(item, secrets));
	if (typeof value !== "object" || value === null) return value;
	return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, key === "kind" ? item : redact(item, secrets)]));
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
const rules = [
	...providers.map(providerRule),
	genericRule,
	customRule
];

//#endregion
//#region src/checks/secrets/verify/ask.ts
const MAX_BYTES = 1048576;
const USER_AGENT = `${TOOL.name}/${TOOL.version} (is a leaked token still valid?; +${REPOSITORY_URL})`;
async function ask(http, { host, read }, { method, path, headers, body }, timeoutMs) {
	let response;
	try {
		response = await http.send({
			method: method ?? "GET",
			url: `https://${host}${path}`,
			headers: {
				"user-agent": USER_AGENT,
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
	rules,
	run,
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
async function run(context, settings) {
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
		const finding = toFinding(group, {
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
export { secretsCheck as t };