import { connect } from "node:net";

//#region src/io/mysql-packets.ts
const MOST = 16777215;
function wrap(message, sequence) {
	const parts = [];
	for (let at = 0, number = sequence;; at += MOST, number++) {
		const part = message.subarray(at, at + MOST);
		const head = Buffer.alloc(4);
		head.writeUIntLE(part.length, 0, 3);
		head.writeUInt8(number & 255, 3);
		parts.push(head, part);
		if (part.length < MOST) return Buffer.concat(parts);
	}
}
function packetQueue(errorOf) {
	let chunks = [];
	let length = 0;
	let parts = [];
	const messages = [];
	let waiting;
	let closed;
	const deliver = (message) => {
		if (waiting === void 0) messages.push(message);
		else waiting.resolve(message);
		waiting = void 0;
	};
	let needed = 4;
	return {
		take(data) {
			chunks.push(data);
			length += data.length;
			while (length >= needed) {
				const all = chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks);
				const size = all.readUIntLE(0, 3);
				chunks = [all];
				needed = 4 + size;
				if (length < needed) break;
				parts.push(all.subarray(4, needed));
				chunks = [all.subarray(needed)];
				length -= needed;
				needed = 4;
				if (size === MOST) continue;
				deliver(parts.length === 1 && parts[0] ? parts[0] : Buffer.concat(parts));
				parts = [];
			}
		},
		next() {
			const message = messages.shift();
			if (message !== void 0) return Promise.resolve(message);
			if (closed !== void 0) return Promise.reject(errorOf(closed));
			return new Promise((resolve, reject) => {
				waiting = {
					resolve,
					reject
				};
			});
		},
		close(why) {
			closed ??= why;
			waiting?.reject(errorOf(closed));
			waiting = void 0;
		}
	};
}
function readLength(packet, at) {
	const first = packet.readUInt8(at);
	if (first < 251) return {
		value: first,
		next: at + 1
	};
	if (first === 252) return {
		value: packet.readUInt16LE(at + 1),
		next: at + 3
	};
	if (first === 253) return {
		value: packet.readUIntLE(at + 1, 3),
		next: at + 4
	};
	return {
		value: Number(packet.readBigUInt64LE(at + 1)),
		next: at + 9
	};
}
const NULL = 251;
function readText(packet, at) {
	if (packet[at] === NULL) return {
		value: null,
		next: at + 1
	};
	const { value, next } = readLength(packet, at);
	return {
		value: packet.toString("utf8", next, next + value),
		next: next + value
	};
}

//#endregion
//#region src/io/mysql-client.ts
var MysqlError = class extends Error {
	name = "MysqlError";
	code;
	state;
	constructor(code, state, message) {
		super(message);
		this.code = code;
		this.state = state;
	}
};
var ConnectionLost = class extends Error {
	name = "ConnectionLost";
};
const CAPABILITIES = {
	longPassword: 1,
	longFlag: 4,
	protocol41: 512,
	transactions: 8192,
	secureConnection: 32768,
	multiResults: 1 << 17,
	pluginAuth: 1 << 19
};
const UTF8MB4 = 45;
const MAX_PACKET = 67108864;
const COM_QUERY = 3;
const COM_RESET_CONNECTION = 31;
const MORE_RESULTS = 8;
async function connectMysql(socketPath, user) {
	const socket = connect(socketPath);
	const packets = packetQueue((lost) => new ConnectionLost(lost));
	socket.on("data", (data) => packets.take(data));
	socket.on("error", (error) => packets.close(error.message));
	socket.on("close", () => packets.close("the connection ended"));
	try {
		await logIn(socket, packets, user);
	} catch (error) {
		socket.destroy();
		throw error;
	}
	const send = (command, text = "") => {
		socket.write(wrap(Buffer.concat([Buffer.of(command), Buffer.from(text, "utf8")]), 0));
	};
	return {
		async query(sql, { keep = true } = {}) {
			send(COM_QUERY, sql);
			const result = {
				affected: 0,
				warnings: 0,
				rows: []
			};
			while (await readResult(socket, packets, result, keep));
			return result;
		},
		async reset() {
			send(COM_RESET_CONNECTION);
			throwRefused(await packets.next());
		},
		end() {
			socket.destroy();
		}
	};
}
async function logIn(socket, packets, user) {
	const greeting = throwRefused(await packets.next());
	const version = greeting.toString("latin1", 1, greeting.indexOf(0, 1));
	const plugin = /maria/i.test(version) ? "mysql_native_password" : "caching_sha2_password";
	const head = Buffer.alloc(32);
	head.writeUInt32LE(Object.values(CAPABILITIES).reduce((all, one) => all | one, 0) >>> 0, 0);
	head.writeUInt32LE(MAX_PACKET, 4);
	head.writeUInt8(UTF8MB4, 8);
	socket.write(wrap(Buffer.concat([
		head,
		Buffer.from(`${user}\0`),
		Buffer.of(0),
		Buffer.from(`${plugin}\0`)
	]), 1));
	let sequence = 3;
	for (let answer = await packets.next(); answer[0] !== 0; answer = await packets.next()) {
		throwRefused(answer);
		const asked = answer.toString("latin1", 1, Math.max(1, answer.indexOf(0, 1)));
		socket.write(wrap(/sha2/.test(asked) ? Buffer.of(0) : Buffer.alloc(0), sequence));
		sequence += 2;
	}
}
const ERROR = 255;
const LOCAL_FILE = 251;
const END = 254;
function throwRefused(packet) {
	if (packet[0] !== ERROR) return packet;
	const code = packet.readUInt16LE(1);
	const hasState = packet[3] === 35;
	const state = hasState ? packet.toString("latin1", 4, 9) : "";
	throw new MysqlError(code, state, packet.toString("utf8", hasState ? 9 : 3));
}
const isEnd = (packet) => packet[0] === END && packet.length < 9;
async function readResult(socket, packets, result, keep) {
	const first = throwRefused(await packets.next());
	if (first[0] === LOCAL_FILE) {
		socket.write(wrap(Buffer.alloc(0), 2));
		return true;
	}
	if (first[0] === 0) {
		const affected = readLength(first, 1);
		const id = readLength(first, affected.next);
		result.affected = affected.value;
		result.warnings = first.readUInt16LE(id.next + 2);
		return (first.readUInt16LE(id.next) & MORE_RESULTS) !== 0;
	}
	const columns = readLength(first, 0).value;
	for (let column = 0; column <= columns; column++) throwRefused(await packets.next());
	result.rows = [];
	for (;;) {
		const packet = throwRefused(await packets.next());
		if (isEnd(packet)) {
			result.warnings = packet.readUInt16LE(1);
			return (packet.readUInt16LE(3) & MORE_RESULTS) !== 0;
		}
		if (keep) result.rows.push(readRow(packet, columns));
	}
}
function readRow(packet, columns) {
	const row = [];
	let at = 0;
	while (row.length < columns) {
		const { value, next } = readText(packet, at);
		row.push(value);
		at = next;
	}
	return row;
}

//#endregion
export { connectMysql as n, MysqlError as t };