export const id = 1252;
export const ids = [1252];
export const modules = {

/***/ 49452:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  JX: () => (/* binding */ parseRequestFile),
  bc: () => (/* binding */ problemOfCaseTwin),
  MT: () => (/* binding */ problemOfSymlink),
  lv: () => (/* binding */ refuseFile)
});

// UNUSED EXPORTS: userOf

// EXTERNAL MODULE: ./build/shared/identifiers.js
var identifiers = __webpack_require__(1704);
// EXTERNAL MODULE: ./build/shared/printable.js
var printable = __webpack_require__(16499);
// EXTERNAL MODULE: ./build/domain/request/targets.js
var request_targets = __webpack_require__(32817);
// EXTERNAL MODULE: ./build/shared/suggest.js
var suggest = __webpack_require__(4986);
// EXTERNAL MODULE: ./build/config/request-schema.js
var request_schema = __webpack_require__(43852);
// EXTERNAL MODULE: ./build/config/yaml/read-part.js
var read_part = __webpack_require__(16673);
;// CONCATENATED MODULE: ./build/config/request-entries.js




/** Many more than fit the policies of one user. Entries are compared with one another, which takes quadratic time. */
const MAX_REQUESTS = 100;
/** The requests of a file, which is one request or a list of them, and the mistakes in them. */
function readRequests(yaml) {
    const { value } = yaml;
    if (value === undefined)
        return { requests: [], problems: [] };
    const unreadable = problemOfEmptiness(yaml) ?? problemOfNumber(yaml);
    if (unreadable)
        return { requests: [], problems: [unreadable] };
    const parts = Array.isArray(value) ? value.map((each, index) => [[index], each]) : [[[], value]];
    const read = parts.map(([path, part]) => readRequest(yaml, path, part));
    return { requests: read.map(({ request }) => request), problems: read.flatMap(({ problems }) => problems) };
}
/** The request at `path`. Its account is returned even if other keys have mistakes, so that all mistakes are found at once. */
function readRequest(yaml, path, part) {
    const parsed = (0,read_part/* readPart */.o)(yaml, path, part, request_schema/* REQUEST */.S3);
    const account = accountOf(yaml, path, part);
    const asked = { at: yaml.valueAt(path), ...(account && { account }) };
    if (!parsed.ok)
        return { request: asked, problems: parsed.problems };
    const { instances = [], tags, duration, reason, start, break_glass } = parsed.value;
    const targets = tags ? { tags: (0,request_targets/* sortTags */.uO)(tags) } : { instances: [...instances].sort() };
    const terms = {
        ...targets,
        durationMs: duration,
        reason,
        ...(start && { start }),
        ...(break_glass && { breakGlass: true }),
    };
    return { request: { ...asked, terms }, problems: [] };
}
/** The `account` of the part at `path`; `undefined` where another mistake already reports it. */
function accountOf(yaml, path, part) {
    if (typeof part !== 'object' || part === null || Array.isArray(part))
        return undefined;
    const value = part.account;
    if (value === undefined) {
        const isMisspelt = Object.keys(part).some(key => isUnknown(key) && (0,suggest/* nearest */.p)(key, request_schema/* REQUEST_KEYS */.x9) === 'account');
        return isMisspelt ? undefined : { kind: 'left-out', at: yaml.valueAt(path) };
    }
    const place = [...path, 'account'];
    const parsed = (0,read_part/* readPart */.o)(yaml, place, value, request_schema/* ACCOUNT */.u4);
    if (parsed.ok)
        return { kind: 'name', name: parsed.value, at: yaml.valueAt(place) };
    const [problem] = parsed.problems;
    const isScalar = typeof value === 'number' || typeof value === 'boolean';
    return problem && { kind: 'malformed', problem, ...(isScalar && { text: String(value) }) };
}
const isUnknown = (key) => !request_schema/* REQUEST_KEYS */.x9.includes(key);
function problemOfEmptiness({ value, valueAt }) {
    const isEmptyList = Array.isArray(value) && value.length === 0;
    if (value !== null && !isEmptyList)
        return undefined;
    const message = isEmptyList ? 'The list of requests is empty' : 'The file holds no request';
    return { ...valueAt([]), message, remedy: 'Write a request, or delete the file to withdraw all of them' };
}
function problemOfNumber({ value, valueAt }) {
    if (!Array.isArray(value) || value.length <= MAX_REQUESTS)
        return undefined;
    const message = `The file holds ${value.length} requests; ${MAX_REQUESTS} are allowed`;
    return { ...valueAt([MAX_REQUESTS]), message, remedy: 'Delete those that have ended' };
}

// EXTERNAL MODULE: ./build/config/yaml/file.js + 4 modules
var file = __webpack_require__(82105);
;// CONCATENATED MODULE: ./build/config/request-file.js




/** The default folder of request files, with its `/`; the input `requests` overrides it. */
const REQUESTS_FOLDER = 'requests/';
/**
 * Parses one request file (one request or a list of them) without the rules. `resolveFile` of the domain then resolves its
 * accounts and reports all mistakes together. A missing file asks for nothing. Never throws.
 */
function parseRequestFile(path, content, folder = REQUESTS_FOLDER) {
    const user = userOf(path, folder);
    switch (content) {
        case 'nothing':
            return { path, user: user ?? '', requests: [], mistakes: { yaml: [], requests: [] } };
        case 'symlink':
            return refuseFile(path, problemOfSymlink(path));
        case 'not-a-file':
            return refuseFile(path, problemOfNoFile(path));
        default: {
            const yaml = (0,file/* readYaml */.g)(path, content);
            const { requests, problems } = readRequests(yaml);
            const ofPath = user === undefined && { file: problemOfPath(path, folder) };
            return { path, user: user ?? '', requests, mistakes: { ...ofPath, yaml: yaml.problems, requests: problems } };
        }
    }
}
/** A request file that is refused as a whole, with this problem. */
function refuseFile(path, problem) {
    return { path, user: '', requests: [], mistakes: { file: problem, yaml: [], requests: [] } };
}
/** The user whose request file this is, `requests/USER.yaml`; `undefined` for any other path, subfolders included. */
function userOf(path, folder = REQUESTS_FOLDER) {
    const stem = stemOf(path, folder, /^([^/]+)\.yaml$/);
    return stem !== undefined && identifiers/* IAM_USER */.E$.accepts(stem) ? stem : undefined;
}
function stemOf(path, folder, name) {
    return path.startsWith(folder) ? name.exec(path.slice(folder.length))?.[1] : undefined;
}
function problemOfPath(path, folder) {
    const at = { file: path, line: 1, column: 1 };
    const stem = stemOf(path, folder, /^([^/]+)\.yaml$/);
    if (stem !== undefined)
        return {
            ...at,
            message: `The file's name must be that of an IAM user, found ${(0,printable/* quoted */.TL)(stem)}`,
            remedy: identifiers/* IAM_USER */.E$.remedy,
        };
    const message = `Request files are named ${folder}USER.yaml, found ${(0,printable/* quoted */.TL)(path, 120)}`;
    const yml = stemOf(path, folder, /^([^/]+)\.ya?ml$/i);
    if (yml !== undefined && identifiers/* IAM_USER */.E$.accepts(yml))
        return { ...at, message, remedy: `Rename it to ${folder}${yml}.yaml` };
    return { ...at, message, remedy: `Move it to ${folder}, without subfolders, and name it after the IAM user` };
}
/** A submodule, or a name that is not UTF-8: git has an entry there that is not a readable file. */
function problemOfNoFile(path) {
    const message = `${(0,printable/* quoted */.TL)(path, 120)} is not a file that can be read`;
    return {
        file: (0,printable/* printable */.g$)(path, 200),
        line: 1,
        column: 1,
        message,
        remedy: 'Delete it, and commit the requests as a plain file',
    };
}
/**
 * A symlink could show reviewers one file and grant another. Only git's mode (120000) shows it, so the git adapter reports
 * it.
 */
function problemOfSymlink(path) {
    const message = 'The file is a symbolic link';
    return { file: path, line: 1, column: 1, message, remedy: 'Commit the requests themselves' };
}
/** Two files for one user: what is removed from one of them, the other would still ask for. */
function problemOfCaseTwin(path, twin) {
    const message = `The file's name differs from ${(0,printable/* quoted */.TL)(twin, 120)} only in case, and IAM takes both for one user`;
    return { file: path, line: 1, column: 1, message, remedy: 'Keep the one that is spelt as in IAM' };
}


/***/ }),

/***/ 48641:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ isAsAsked),
/* harmony export */   Z: () => (/* binding */ isDatedAlike)
/* harmony export */ });
/* harmony import */ var _grant_policy_name_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(10110);
/* harmony import */ var _request_targets_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(32817);
/* harmony import */ var _rules_check_resolved_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(26986);
/* harmony import */ var _rules_rules_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(63138);
/* harmony import */ var _rules_targets_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(90987);
/* harmony import */ var _session_reach_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(53173);






/** Whether a record dates a merge as git does: GitHub gives the merge commit the time of the merge [inferred]; that of a queue is older. */
const isDatedAlike = (one, other) => Math.abs(one - other) <= 60_000;
/** Whether a record of a grant claims no more than its request asked for, by the rules before its merge. */
function isAsAsked(record, { user, request }, rules) {
    const { mergedAt, opensAt, expiresAt } = record;
    const targets = (0,_rules_targets_js__WEBPACK_IMPORTED_MODULE_3__/* .targetsIn */ .A6)(rules?.accounts.get(request.account) ?? { names: _rules_targets_js__WEBPACK_IMPORTED_MODULE_3__/* .NO_NAMES */ .p8 }, request);
    const asked = (0,_grant_policy_name_js__WEBPACK_IMPORTED_MODULE_0__/* .expiryOf */ .p1)(new Date(mergedAt), request);
    return (isForTargets(record, targets) &&
        isForWhom(record, rules) &&
        (targets.kind === 'ids' || isByRule(user, request, record, rules)) &&
        Date.parse(opensAt) === asked.opensAt.getTime() &&
        Date.parse(expiresAt) === asked.expiresAt.getTime());
}
/** Whether it says of the name what the rules said. A record of a person that no rules confirm could explain anybody's sessions. */
function isForWhom({ user, principal }, rules) {
    const subject = rules && (0,_rules_rules_js__WEBPACK_IMPORTED_MODULE_2__/* .subjectNamed */ .IX)(rules, user);
    if (!principal)
        return subject?.kind !== 'assumed-role';
    return subject?.kind === 'assumed-role' && subject.role === principal.role && subject.identity === principal.identity;
}
/** Whether AWS may have resolved a request to these instances: the rules decide about each of them as about the request. */
const isByRule = (user, request, { instances }, rules) => rules !== undefined && (0,_rules_check_resolved_js__WEBPACK_IMPORTED_MODULE_1__/* .checkResolved */ .X)(user, request, instances, { before: rules, now: rules }).length === 0;
/** To which instances AWS resolved names and tags, neither git nor GitHub can tell: then the record says it, within the rules. */
function isForTargets({ instances, live }, targets) {
    switch (targets.kind) {
        case 'ids':
            return live === undefined && (0,_session_reach_js__WEBPACK_IMPORTED_MODULE_4__/* .reachesAll */ .nC)(targets.ids, instances);
        case 'names':
            return live === undefined && targets.ids.every(id => instances.includes(id));
        case 'tags':
            return live === undefined || JSON.stringify((0,_request_targets_js__WEBPACK_IMPORTED_MODULE_5__/* .sortTags */ .uO)(live)) === JSON.stringify(targets.tags);
        case 'unknown':
            return false;
    }
}


/***/ }),

/***/ 51026:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ isSame),
/* harmony export */   o: () => (/* binding */ digestOf)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _targets_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(32817);


/**
 * The first 8 hex digits of the SHA-256 of {@link canonical}: short enough for policy names. Use {@link isSame} to compare
 * requests, because eight digits can be made to collide. Policy names in AWS contain it: changing the computation would make
 * every live grant look superseded.
 */
function digestOf(user, request) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(canonical(user, request)).digest('hex').slice(0, 8);
}
/** Whether two entries request the same for the same user. */
function isSame(one, other) {
    return canonical(one.user, one.request) === canonical(other.user, other.request);
}
/**
 * JSON with the keys in this order and without white space: `{account, breakGlass (left out unless `true`), durationMs, instances (sorted; left out if tags are
 * asked for), reason, start (ISO 8601 with milliseconds; left out if absent), tags (sorted by key; left out if instances are
 * asked for), user}`.
 */
function canonical(user, request) {
    const { account, breakGlass, durationMs, reason, start } = request;
    const instances = request.instances && [...request.instances].sort();
    const tags = request.tags && (0,_targets_js__WEBPACK_IMPORTED_MODULE_1__/* .sortTags */ .uO)(request.tags);
    return JSON.stringify({ account, breakGlass, durationMs, instances, reason, start: start?.toISOString(), tags, user });
}


/***/ }),

/***/ 83731:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   mg: () => (/* binding */ resolveByAny),
/* harmony export */   xq: () => (/* binding */ resolveFile)
/* harmony export */ });
/* unused harmony export resolveAccount */
/* harmony import */ var _shared_printable_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(16499);
/* harmony import */ var _shared_problem_list_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(90628);
/* harmony import */ var _shared_suggest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4986);
/* harmony import */ var _request_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51026);




/**
 * Resolves the accounts of a request file among `accounts`, the names in the rules. A request may leave its account out when
 * there is only one. Reports all mistakes of the file together, including those of parsing. Never throws.
 */
function resolveFile(file, accounts) {
    const { path, user, mistakes } = file;
    const entries = [];
    const found = [];
    for (const { account, terms, at } of file.requests) {
        const resolved = account && resolveAccount(account, accounts);
        if (resolved?.ok === false)
            found.push(resolved.problem);
        if (!resolved?.ok || !terms)
            continue;
        const request = { account: resolved.name, ...terms };
        const entry = { user, request, digest: (0,_request_js__WEBPACK_IMPORTED_MODULE_2__/* .digestOf */ .o)(user, request), at };
        const twin = entries.find(other => (0,_request_js__WEBPACK_IMPORTED_MODULE_2__/* .isSame */ .F)(other, entry));
        if (twin)
            found.push(problemOfTwin(entry, twin));
        else
            entries.push(entry);
    }
    const problems = [
        ...(mistakes.file ? [mistakes.file] : []),
        ...(0,_shared_problem_list_js__WEBPACK_IMPORTED_MODULE_3__/* .mergeProblems */ .n)(mistakes.yaml, [...found, ...mistakes.requests]),
    ];
    return problems.length > 0 ? { ok: false, problems } : { ok: true, value: { path, user, entries } };
}
/**
 * The requests of a version of a file, resolved by each of several lists of account names: those of the rules when it landed,
 * and later ones. A request without an account meant the only one there was. If the rules have another one by now, the
 * request is read both ways, so that no grant is missed. `undefined` if no list resolves it.
 */
function resolveByAny(file, known) {
    const read = [...new Set(known)].map(accounts => resolveFile(file, accounts));
    if (!read.some(({ ok }) => ok))
        return undefined;
    const meant = read.flatMap(each => (each.ok ? each.value.entries : []));
    return meant.filter((entry, index) => meant.findIndex(other => (0,_request_js__WEBPACK_IMPORTED_MODULE_2__/* .isSame */ .F)(other, entry)) === index);
}
/** The account of a request, or what is wrong with it. */
function resolveAccount(written, accounts) {
    const [first, ...others] = accounts;
    const example = (0,_shared_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .quoted */ .TL)(`account: ${(0,_shared_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g$)(first ?? 'dev')}`, 100);
    switch (written.kind) {
        case 'name':
            if (accounts.includes(written.name))
                return { ok: true, name: written.name };
            return { ok: false, problem: { ...written.at, ...unknownName(written.name, accounts) } };
        case 'left-out':
            if (first !== undefined && others.length === 0)
                return { ok: true, name: first };
            return { ok: false, problem: { ...written.at, message: '`account` is missing', remedy: `Add ${example}` } };
        case 'malformed': {
            const isInQuotes = written.text !== undefined && accounts.includes(written.text);
            const remedy = isInQuotes ? 'Put quotes around it' : `Write ${example}`;
            return { ok: false, problem: { ...written.problem, remedy } };
        }
        default:
            return written;
    }
}
function unknownName(name, accounts) {
    const found = `${(0,_shared_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .quoted */ .TL)(name)}${(0,_shared_suggest_js__WEBPACK_IMPORTED_MODULE_1__/* .hint */ .a)(name, accounts)}`;
    const message = `\`account\` must be an account that the rules know, found ${found}`;
    return { message, remedy: `Write one of ${accounts.map(each => (0,_shared_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g$)(each)).join(', ')}` };
}
function problemOfTwin({ at }, twin) {
    const message = `This request repeats the one at line ${twin.at.line}, column ${twin.at.column}`;
    return { ...at, message, remedy: 'Delete one of them' };
}


/***/ }),

/***/ 26986:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ checkResolved)
/* harmony export */ });
/* harmony import */ var _shared_printable_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(16499);
/* harmony import */ var _evaluate_merge_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(86083);
/* harmony import */ var _evaluate_request_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(44188);
/* harmony import */ var _rules_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(63138);




/**
 * Refuses instances that AWS resolved, unless the rule that the approvals were counted under decides about each of them, by the
 * rules before the merge and by those of now. A tag must not lead around an earlier rule that lists the instance.
 */
function checkResolved(user, request, ids, { before, now }) {
    const refusals = checkBy(user, request, ids, now);
    if (refusals.length > 0 || !('rules' in before) || before === now)
        return refusals;
    return checkBy(user, request, ids, (0,_evaluate_merge_js__WEBPACK_IMPORTED_MODULE_1__/* .asFormer */ .GA)(before));
}
function checkBy(user, request, ids, rules) {
    const account = rules.accounts.get(request.account);
    const rule = (0,_rules_js__WEBPACK_IMPORTED_MODULE_3__/* .matchRule */ .mU)(user, request, rules);
    if (!account || !rule)
        return [];
    if ((0,_rules_js__WEBPACK_IMPORTED_MODULE_3__/* .ruleOfInstances */ .SH)(ids, user, account, rules) === rule)
        return (0,_evaluate_request_js__WEBPACK_IMPORTED_MODULE_2__/* .refuseTooMany */ .Q4)(ids.length, rule);
    const others = ids.filter(id => (0,_rules_js__WEBPACK_IMPORTED_MODULE_3__/* .ruleFor */ .sG)(id, user, account, rules) !== rule);
    const [first = ''] = others;
    const other = (0,_rules_js__WEBPACK_IMPORTED_MODULE_3__/* .ruleFor */ .sG)(first, user, account, rules);
    const message = `It would be for ${(0,_shared_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .firstOf */ .Ku)(others)}, and ${other ? `${(0,_rules_js__WEBPACK_IMPORTED_MODULE_3__/* .nameOfRule */ .Xp)(other)} decides about that` : 'no rule is for that'}; this was approved under ${(0,_rules_js__WEBPACK_IMPORTED_MODULE_3__/* .nameOfRule */ .Xp)(rule)}`;
    return [{ message, remedy: 'Ask for the instances by their ids: write one request for the instances of each rule' }];
}


/***/ }),

/***/ 20097:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $G: () => (/* binding */ subpacketsOf),
/* harmony export */   Lx: () => (/* binding */ PacketError),
/* harmony export */   Ry: () => (/* binding */ dearmor),
/* harmony export */   aL: () => (/* binding */ byteAt),
/* harmony export */   eY: () => (/* binding */ mpisFrom),
/* harmony export */   tk: () => (/* binding */ numberAt),
/* harmony export */   xK: () => (/* binding */ parsePackets)
/* harmony export */ });
/** Bytes that are not what they should be. The signature, or the key, is then not usable. */
class PacketError extends Error {
    name = 'PacketError';
}
/** The bytes of the first armored block of a kind, for example `PGP SIGNATURE`; binary input is returned as it is. */
function dearmor(text, kind) {
    const begin = text.indexOf(`-----BEGIN ${kind}-----`);
    const end = text.indexOf(`-----END ${kind}-----`, begin);
    if (begin < 0 || end < 0)
        throw new PacketError(`no armored ${kind}`);
    const lines = text.slice(begin, end).split(/\r?\n/).slice(1);
    // Headers such as `Version: …` end with an empty line; a checksum begins with `=`.
    const empty = lines.indexOf('');
    const body = lines.slice(empty + 1).filter(line => !line.startsWith('='));
    return Buffer.from(body.join(''), 'base64');
}
/** @throws PacketError if a packet is longer than what there is */
function parsePackets(bytes) {
    const packets = [];
    for (let offset = 0; offset < bytes.length;) {
        const { tag, start, length } = headerAt(bytes, offset);
        const end = start + length;
        if (end > bytes.length)
            throw new PacketError('a packet is cut off');
        packets.push({ tag, body: bytes.subarray(start, end) });
        offset = end;
    }
    return packets;
}
function headerAt(bytes, offset) {
    const first = byteAt(bytes, offset);
    if ((first & 0x80) === 0)
        throw new PacketError('no packet begins here');
    if ((first & 0x40) !== 0) {
        const { length, next } = newLength(bytes, offset + 1);
        return { tag: first & 0x3f, start: next, length };
    }
    const size = [1, 2, 4][first & 0x03];
    if (size === undefined)
        throw new PacketError('a packet without a length');
    return { tag: (first >> 2) & 0x0f, start: offset + 1 + size, length: numberAt(bytes, offset + 1, size) };
}
/** The form of lengths in new packets and in subpackets (RFC 4880, 4.2.2 and 5.2.3.1). */
function newLength(bytes, offset) {
    const first = byteAt(bytes, offset);
    if (first < 192)
        return { length: first, next: offset + 1 };
    if (first < 224)
        return { length: ((first - 192) << 8) + byteAt(bytes, offset + 1) + 192, next: offset + 2 };
    if (first === 255)
        return { length: numberAt(bytes, offset + 1, 4), next: offset + 5 };
    throw new PacketError('a packet in parts');
}
function byteAt(bytes, offset) {
    const byte = bytes[offset];
    if (byte === undefined)
        throw new PacketError('cut off');
    return byte;
}
/** An unsigned number of some bytes, the highest first. */
function numberAt(bytes, offset, size) {
    let number = 0;
    for (let index = 0; index < size; index++)
        number = number * 256 + byteAt(bytes, offset + index);
    return number;
}
/** Numbers of any length (RFC 4880, 3.2), one after the other, without leading zeros. */
function mpisFrom(bytes, offset, count) {
    const numbers = [];
    let at = offset;
    for (let index = 0; index < count; index++) {
        const bits = numberAt(bytes, at, 2);
        const size = Math.ceil(bits / 8);
        if (at + 2 + size > bytes.length)
            throw new PacketError('a number is cut off');
        // One way to write a number, so that there is one way to write a signature.
        if (bits !== (size - 1) * 8 + 32 - Math.clz32(bytes[at + 2] ?? 0))
            throw new PacketError('a number with another length');
        numbers.push(bytes.subarray(at + 2, at + 2 + size));
        at += 2 + size;
    }
    return numbers;
}
/** The subpackets of a signature by their types; of several of one type the first. */
function subpacketsOf(bytes) {
    const found = new Map();
    for (let offset = 0; offset < bytes.length;) {
        const { length, next } = newLength(bytes, offset);
        if (length === 0 || next + length > bytes.length)
            throw new PacketError('a subpacket is cut off');
        const type = byteAt(bytes, next) & 0x7f;
        if (!found.has(type))
            found.set(type, bytes.subarray(next + 1, next + length));
        offset = next + length;
    }
    return found;
}


/***/ }),

/***/ 75961:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ut: () => (/* binding */ checksumLine),
/* harmony export */   vM: () => (/* binding */ CHECKSUMS),
/* harmony export */   yk: () => (/* binding */ parseChecksums)
/* harmony export */ });
/** The name of the list of checksums in a folder of files. */
const CHECKSUMS = 'SHA256SUMS';
/** A line of it, as `sha256sum --check` reads them. */
const checksumLine = (sha256, path) => `${sha256}  ${path}\n`;
/** Reads a list of checksums, as `sha256sum` writes it: `<sha256>  <path>` a line. Lines of another form are left out. */
function parseChecksums(text) {
    const lines = text.split('\n').map(line => /^([0-9a-f]{64}) [ *](.+)$/.exec(line));
    return new Map(lines.flatMap(match => (match?.[1] && match[2] ? [[match[2], match[1]]] : [])));
}


/***/ }),

/***/ 65414:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ discrepanciesOf),
/* harmony export */   l: () => (/* binding */ describeDiscrepancy)
/* harmony export */ });
/** Makes the discrepancies of one check, by what each kind of them means. */
const discrepanciesOf = (check, meanings) => (kind, place) => ({ check, kind, place, meaning: meanings[kind] });
/** One line for people: `removed: 2026-11/…/ended.eu-west-1.json: The witness has …`. */
const describeDiscrepancy = ({ kind, place, meaning }) => `${kind}: ${place}: ${meaning}`;


/***/ }),

/***/ 30405:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EQ: () => (/* binding */ checkRecord),
/* harmony export */   Fh: () => (/* binding */ wrongRecord),
/* harmony export */   Mh: () => (/* binding */ mergeClaimed)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(27597);
/* harmony import */ var _shared_instant_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(75033);
/* harmony import */ var _shared_json_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(98444);
/* harmony import */ var _grant_policy_name_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(10110);
/* harmony import */ var _ledger_record_path_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(91992);
/* harmony import */ var _discrepancy_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(65414);






const MEANINGS = {
    'unreadable-record': 'It is not in the words that our jobs write. Find out who pushed it to the branch',
    'wrong-id': 'It is about another grant than its path says. Find out who pushed it to the branch',
    'wrong-kind': 'It says something else than its name. Find out who pushed it to the branch',
    'wrong-month': 'It lies in another month than it is of. Find out who pushed it to the branch',
    'wrong-region': 'It is about another region than its name says. Find out who pushed it to the branch',
    'not-merged': 'No commit of the default branch is the merge that it names. Check that the checkout is up to date; then find out who pushed the record',
    'not-requested': 'The merge that it names has no such request. Find out who pushed it to the branch',
    'other-terms': 'It says that more, other or longer access was given than its merge asked for. Find out who pushed it to the branch',
};
const wrongRecord = (0,_discrepancy_js__WEBPACK_IMPORTED_MODULE_3__/* .discrepanciesOf */ .P)('records', MEANINGS);
/** What all records have, and what some have: only the types of what is looked at here. */
const anyRecord = () => zod__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({
    observedAt: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(),
    run: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP().optional(),
    kind: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(),
    mergeSha: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP().optional(),
    digest: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP().optional(),
    user: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP().optional(),
    region: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP().optional(),
    readFrom: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP().optional(),
    mergedAt: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP().optional(),
    /** Of evidence, which names its grant so. */
    id: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP().optional(),
    grant: zod__WEBPACK_IMPORTED_MODULE_4__/* .unknown */ .L5J().optional(),
    revocation: zod__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({ region: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(), policies: zod__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP()), user: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP().optional() }).optional(),
});
let schema;
/** Looks at one record by itself. Never throws. */
function checkRecord(path, bytes) {
    const place = (0,_ledger_record_path_js__WEBPACK_IMPORTED_MODULE_2__/* .parseRecordPath */ .OT)(path);
    if (!place)
        return { wrong: [] };
    const record = parse(bytes);
    if (!record || !(0,_shared_instant_js__WEBPACK_IMPORTED_MODULE_0__/* .parseInstant */ .Gg)(record.observedAt))
        return { wrong: [wrongRecord('unreadable-record', path)] };
    const kinds = [...wrongNames(place, record)];
    const readFrom = /^[0-9a-f]{40}$/.test(record.readFrom ?? '') ? record.readFrom : undefined;
    const claim = place.kind === 'grant' && kinds.length === 0 ? claimIn(path, place, record) : undefined;
    return {
        wrong: kinds.map(kind => wrongRecord(kind, path)),
        ...(claim && { claim }),
        ...(readFrom !== undefined && { readFrom }),
    };
}
function parse(bytes) {
    try {
        schema ??= anyRecord();
        return schema.parse((0,_shared_json_js__WEBPACK_IMPORTED_MODULE_5__/* .parseJson */ .q)(bytes));
    }
    catch {
        return undefined;
    }
}
function* wrongNames(place, record) {
    if (place.kind === 'event') {
        const isGone = place.what === 'findings' && record.kind === 'finding-gone';
        if (record.kind !== _ledger_record_path_js__WEBPACK_IMPORTED_MODULE_2__/* .KIND_BY_FOLDER */ .KR[place.what] && !isGone)
            yield 'wrong-kind';
        const month = place.what === 'rules' ? (record.mergedAt ?? record.observedAt) : record.observedAt;
        // What a later sweep no longer finds lies beside the finding, in its month.
        if (record.kind !== 'finding-gone' && !month.startsWith(place.month))
            yield 'wrong-month';
        return;
    }
    const { what, name, grant } = place;
    if (record.kind !== _ledger_record_path_js__WEBPACK_IMPORTED_MODULE_2__/* .KIND_BY_NAME */ .vv[what])
        yield 'wrong-kind';
    if (!idsIn(record).every(ids => ids.includes(grant)))
        yield 'wrong-id';
    const region = record.revocation?.region ?? record.region;
    const named = name.split('.')[1];
    if (['ended', 'still-open', 'interrupted', 'deleted-by-others'].includes(what) && region !== named)
        yield 'wrong-region';
    const mergedAt = record.grant?.mergedAt;
    if (what === 'granted' && typeof mergedAt === 'string' && !mergedAt.startsWith(place.month))
        yield 'wrong-month';
}
/** The ids of grants that a record names, by each of its parts that name any. */
function idsIn({ mergeSha, digest, id: evidenceOf, grant, revocation }) {
    const own = mergeSha !== undefined && digest !== undefined ? [`${mergeSha.slice(0, 12)}-${digest}`] : undefined;
    const given = typeof grant === 'string' ? grant : grant?.id;
    const id = given ?? evidenceOf;
    const named = typeof id === 'string' && (0,_grant_policy_name_js__WEBPACK_IMPORTED_MODULE_1__/* .isGrantId */ .U3)(id) ? [id] : undefined;
    // The removal of a request is recorded under the merge that removed it.
    const ended = own ? [] : (0,_grant_policy_name_js__WEBPACK_IMPORTED_MODULE_1__/* .grantIdsIn */ .C$)(revocation?.policies ?? []);
    return [own, named, ended.length > 0 ? ended : undefined].filter(ids => ids !== undefined);
}
const OF_REQUESTS = ['granted', 'refused', 'failed', 'overtaken'];
function claimIn(path, { what, grant }, record) {
    if (!OF_REQUESTS.includes(what))
        return undefined;
    const { user = '', grant: given } = record;
    return { path, what, grant, user, ...(what === 'granted' && { given }) };
}
/** The beginning of the merge commit that a claim is of. */
const mergeClaimed = ({ grant }) => (0,_grant_policy_name_js__WEBPACK_IMPORTED_MODULE_1__/* .mergeOf */ .uV)(grant);


/***/ }),

/***/ 72572:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  y: () => (/* binding */ compareLedgers)
});

// EXTERNAL MODULE: ./build/domain/ledger/record-path.js
var record_path = __webpack_require__(91992);
;// CONCATENATED MODULE: ./build/domain/witness/branch-file.js
/** Jobs on several runners write to one series: their clocks may differ by so much. */
const CLOCKS_MS = 10 * 60_000;
/** Finds the file with the bytes of a record: it may have another name in the same folder (`LedgerRecord.beside`). */
function fileFinder(files) {
    const byPath = new Map(files.map(file => [file.path, file]));
    // Made when it is first needed: most records have the name that the witness has.
    let byContent;
    return ({ path, sha256 }) => {
        const own = byPath.get(path);
        if (own && own.sha256 === sha256)
            return { file: own };
        byContent ??= filesByContent(files);
        const file = byContent.get(`${folderOf(path)} ${sha256}`);
        return file ? { file } : { missing: { path, kind: own ? 'edited' : 'removed' } };
    };
}
/** The first of files with the same bytes, which are in one folder only if people put them there. */
const filesByContent = (files) => new Map(files.toReversed().map(file => [`${folderOf(file.path)} ${file.sha256}`, file]));
const folderOf = (path) => path.slice(0, path.lastIndexOf('/'));
/**
 * Whether the branch has a record from before one that it followed, although its commit is younger. A record that came late, or in
 * the same minute as another job's, is in another order than in the witness, and its commits are in the order of their dates.
 */
const contradicts = (file, last) => wasAddedBefore(file, last) && (file.committedAt ?? 0) > (last.committedAt ?? 0);
/** Whether a file was added to the branch before another one. */
const wasAddedBefore = (file, other) => (file.addedAt ?? 0) < (other.addedAt ?? 0);
/** Whether the branch has a record from before it was written down: the witness has each record first. */
const isTooEarly = ({ committedAt = Number.POSITIVE_INFINITY }, at) => committedAt < at - CLOCKS_MS;

// EXTERNAL MODULE: ./build/domain/witness/keys.js
var keys = __webpack_require__(18977);
;// CONCATENATED MODULE: ./build/domain/witness/object-checks.js
/** What is wrong with one object by itself. `given`: the account of each grant by the SHA-256 of its record, over all buckets. */
function wrongIn(entry, place, own, given) {
    const wrong = [];
    own.firstAt = Math.min(own.firstAt, entry.at.getTime());
    if (!entry.isConsistent)
        wrong.push({ kind: 'inconsistent', ...place });
    if (entry.accountId !== undefined) {
        own.ids ??= [entry.accountId];
        if (!own.ids.includes(entry.accountId))
            wrong.push({ kind: 'other-account', ...place });
    }
    // What is about one grant is in the bucket of its account alone.
    if (entry.kind !== 'granted' || entry.path === undefined)
        return wrong;
    const copy = entry.sha256 ?? entry.path;
    const elsewhere = given.get(copy);
    if (elsewhere !== undefined && elsewhere !== place.account)
        wrong.push({ kind: 'copied-twice', ...place });
    else
        given.set(copy, place.account);
    return wrong;
}

;// CONCATENATED MODULE: ./build/domain/witness/compare.js




/**
 * Compares the branch of the ledger with the witness, object by object: from a clone and a copy of the bucket, without any of
 * our roles. Records of evidence are not witnessed: the role for logs cannot write there.
 */
async function compareLedgers(branch, entries, options = {}) {
    const files = branch.filter(({ path }) => (0,record_path/* isWitnessedPath */.Iu)(path));
    const find = fileFinder(files);
    const accounts = new Map();
    const differences = [];
    const given = new Map();
    const repositories = new Map();
    let objects = 0;
    for await (const entry of entries) {
        const { account, key } = entry;
        const own = accounts.get(account) ?? newAccount(options.accountIds?.get(account));
        accounts.set(account, own);
        objects++;
        if (entry.form === 'login')
            continue;
        if (entry.form === 'unreadable') {
            differences.push({ kind: 'unreadable', account, key });
            continue;
        }
        if (entry.form === 'opened') {
            own.openedAt = entry.at.getTime();
            continue;
        }
        differences.push(...wrongIn(entry, { account, key }, own, given));
        const records = own.series.get(entry.series) ?? [];
        own.series.set(entry.series, records);
        records.push(seen(entry, find, repositories));
    }
    const isForeign = foreignness(accounts, options);
    const witnessedPaths = new Set();
    const found = [...accounts].flatMap(([account, own]) => inAccount(account, own, isForeign, witnessedPaths));
    const edited = new Set(found.flatMap(difference => (difference.kind === 'edited' ? difference.path : [])));
    const added = files.filter(({ path }) => !witnessedPaths.has(path) && !edited.has(path));
    return {
        records: files.length,
        witnessed: witnessedPaths.size,
        witnessedPaths,
        objects,
        differences: [...differences, ...found, ...added.map(({ path }) => ({ kind: 'added', path }))],
    };
}
const newAccount = (ids) => ({
    series: new Map(),
    firstAt: Number.POSITIVE_INFINITY,
    ids,
});
function seen({ number, path, sha256, run, at }, find, repositories) {
    const address = run.slice(0, Math.max(0, run.indexOf('/actions/runs/')));
    // One text for all objects of a repository: a part of an address keeps the whole of it in memory.
    const repository = repositories.get(address) ?? address;
    repositories.set(repository, repository);
    return { number, at: at.getTime(), repository, ...(path !== undefined && find({ path, sha256 })) };
}
/** Whether an object is of another repository. A repository that was renamed: the branch has some of the same address. */
function foreignness(accounts, { repositoryUrl }) {
    const all = [...accounts.values()].flatMap(({ series }) => [...series.values()].flat());
    const own = new Set(all.flatMap(({ file, repository }) => (file ? [repository] : [])));
    return ({ repository }) => repositoryUrl !== undefined && repository !== repositoryUrl && !own.has(repository);
}
function inAccount(account, { series, openedAt, firstAt }, isForeign, witnessedPaths) {
    const found = [...series].flatMap(([name, records]) => inSeries(account, name, records, isForeign, witnessedPaths));
    const opened = { account, key: keys/* OPENED_KEY */.WI };
    if (series.size > 0 && openedAt === undefined)
        found.push({ kind: 'not-opened', ...opened });
    if (openedAt !== undefined && openedAt > firstAt + CLOCKS_MS)
        found.push({ kind: 'opened-late', ...opened });
    return found;
}
/** Adds the path of each file that has its record to `witnessedPaths`. */
function inSeries(account, series, given, isForeign, witnessedPaths) {
    const records = given.toSorted((one, other) => one.number - other.number);
    const found = gapsIn(account, series, records);
    let last;
    let lastAt = Number.NEGATIVE_INFINITY;
    for (const record of records) {
        const { number, at, file, missing } = record;
        const place = { account, key: (0,keys/* recordKey */.Hy)(series, number) };
        if (at < lastAt - CLOCKS_MS)
            found.push({ kind: 'misdated', ...place });
        lastAt = Math.max(lastAt, at);
        if (isForeign(record))
            found.push({ kind: 'other-repository', ...place });
        else if (missing)
            found.push({ ...missing, ...place });
        if (!file)
            continue;
        witnessedPaths.add(file.path);
        if (isTooEarly(file, at) || (last && contradicts(file, last)))
            found.push({ kind: 'reordered', path: file.path, ...place });
        if (!last || wasAddedBefore(last, file))
            last = file;
    }
    return found;
}
/** A number that nobody could reach by adding is one gap, not a million. */
const MOST_GAPS = 1_000;
function gapsIn(account, series, records) {
    const found = [];
    let expected = 1;
    for (const { number } of records) {
        for (; expected < number && found.length < MOST_GAPS; expected++)
            found.push({ kind: 'gap', account, key: (0,keys/* recordKey */.Hy)(series, expected) });
        expected = number + 1;
    }
    return found;
}


/***/ }),

/***/ 97264:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $t: () => (/* binding */ placeOf),
/* harmony export */   LG: () => (/* binding */ explainDifference),
/* harmony export */   Pr: () => (/* binding */ meaningOf),
/* harmony export */   jk: () => (/* binding */ explainPlace)
/* harmony export */ });
/** What a difference means, and what to do: a sentence each, without a full stop. */
const MEANINGS = {
    removed: 'The witness has this record, and the branch does not have it any more. Find out who pushed to the branch',
    edited: 'The branch has other bytes than the job wrote. Find out who pushed to the branch',
    added: 'No job of ours has witnessed it. Find out who pushed to the branch, unless a job of that time was red because it could not reach the bucket, or the witness was copied before the branch was fetched',
    reordered: 'The branch had it before it was written down, or before a record that it followed. Find out who rewrote the branch',
    gap: 'A number is missing. Find out in CloudTrail who deleted the object',
    unreadable: 'It is not in the words that our jobs write. Find out in CloudTrail who wrote it',
    inconsistent: 'Its record is not the one whose SHA-256 it names. Copy the bucket again; if it stays, find out in CloudTrail who wrote the object',
    misdated: 'It says that it was written before an object with a smaller number. Copy the bucket again; if it stays, find out in CloudTrail who wrote the object',
    'other-repository': 'A run of another repository wrote it, and the branch has nothing of it. Name the bucket of this repository, or find out who lets the other one write here',
    'other-account': 'It is about another AWS account than this bucket. Find out which bucket was copied into this folder',
    'not-opened': 'The object that says since when there is a witness is missing. Copy the whole prefix `ledger/`; if it stays, find out in CloudTrail who deleted it',
    'opened-late': 'It says that the witness began after its first records. Find out in CloudTrail who deleted the first one',
    'copied-twice': 'The copy of another account has the same object. Copy each bucket once, into a folder named like its account',
};
/** What it is about: the path on the branch, or the account and the key of the object. */
function placeOf(difference) {
    if ('path' in difference)
        return difference.path;
    const { account, key } = difference;
    return account === '' ? key : `${account}: ${key}`;
}
/** What a difference is about, what it means, and what to do: without full stops. */
const explainDifference = (difference) => explainPlace(placeOf(difference), meaningOf(difference));
/** The same of a place and its meaning, of which the last sentence says what to do. */
function explainPlace(what, text) {
    const end = text.lastIndexOf('. ');
    return { what, meaning: text.slice(0, end), remedy: text.slice(end + 2) };
}
/** What it means, and what to do next: two sentences without the last full stop. */
const meaningOf = ({ kind }) => MEANINGS[kind];


/***/ }),

/***/ 59658:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EO: () => (/* binding */ runGit),
/* harmony export */   XS: () => (/* binding */ GitError),
/* harmony export */   t1: () => (/* binding */ streamGit),
/* harmony export */   wb: () => (/* binding */ FETCH_HISTORY)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31421);
/* harmony import */ var _shared_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(52005);
/* harmony import */ var _shared_printable_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(16499);



/** A git command that failed, or a call that was refused. */
class GitError extends _shared_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ErrorWithRemedy */ .J {
    name = 'GitError';
}
/** All of one branch, as actions/checkout fetches it with git's number for no limit; `0` fetches every branch. */
const FETCH_HISTORY = 'Give actions/checkout "fetch-depth: 2147483647", which fetches all of one branch';
const OUTPUT_LIMIT = 64 * 1024 * 1024;
const OVERFLOW = 'ERR_CHILD_PROCESS_STDIO_MAXBUFFER';
/** Variables that git sets for its hooks: they would point our commands at another repository. */
const FOREIGN = [
    'GIT_DIR',
    'GIT_WORK_TREE',
    'GIT_INDEX_FILE',
    'GIT_OBJECT_DIRECTORY',
    'GIT_COMMON_DIR',
    'GIT_NAMESPACE',
];
const commandOf = (args) => ['-c', 'core.quotepath=off', ...args];
/** Runs git in `directory`, without a shell and without prompts. Errors say what git reported and what to do. */
function runGit(directory, args, options = {}) {
    const settings = {
        cwd: directory,
        env: { ...environment(), ...options.env },
        ...(options.timeoutMs !== undefined && { timeout: options.timeoutMs }),
        encoding: 'buffer',
        maxBuffer: options.cutAtBytes ?? OUTPUT_LIMIT,
    };
    return new Promise((resolve, reject) => {
        const child = (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.execFile)('git', commandOf(args), settings, (error, stdout, stderr) => {
            if (!error)
                return resolve({ exitCode: 0, stdout });
            if (error.code === OVERFLOW && options.cutAtBytes !== undefined)
                return resolve({ exitCode: 0, stdout });
            const said = stderr.toString('utf8').trim();
            const expected = options.mayFail && typeof error.code === 'number' && !isBroken(said);
            if (expected)
                return resolve({ exitCode: Number(error.code), stdout });
            reject(failureOf(args, said || error.message, directory, error));
        });
        // git may exit before it has read everything; its exit code says why.
        child.stdin?.on('error', () => { }).end(options.input ?? '');
    });
}
/** The same for an answer of any length: in pieces, while git makes the next ones. Who stops reading ends git. */
async function* streamGit(directory, args, input) {
    const child = (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawn)('git', commandOf(args), { cwd: directory, env: environment() });
    const said = [];
    child.stderr.on('data', (chunk) => said.push(chunk));
    const ended = new Promise(resolve => {
        child.on('error', resolve);
        child.on('close', code => resolve(code === 0 ? undefined : new Error(`git exited with ${code}`)));
    });
    child.stdin.on('error', () => { }).end(input);
    try {
        yield* child.stdout;
        const error = await ended;
        if (error)
            throw failureOf(args, Buffer.concat(said).toString('utf8').trim() || error.message, directory, error);
    }
    finally {
        child.kill();
    }
}
function environment() {
    const env = {
        ...process.env,
        LC_ALL: 'C',
        GIT_OPTIONAL_LOCKS: '0',
        GIT_TERMINAL_PROMPT: '0',
        GIT_LITERAL_PATHSPECS: '1',
        // refs/replace could substitute the contents of a SHA.
        GIT_NO_REPLACE_OBJECTS: '1',
    };
    for (const name of FOREIGN)
        delete env[name];
    return env;
}
function isBroken(said) {
    return /dubious ownership|not a git repository/.test(said);
}
function failureOf(args, said, directory, cause) {
    const { message, remedy } = explain(args, said, directory, cause.code);
    return new GitError(message, remedy, { cause });
}
function explain(args, said, directory, code) {
    const command = `git ${args[0]} failed in ${directory}`;
    if (/dubious ownership/.test(said)) {
        const remedy = `Add a step that runs: git config --global --add safe.directory '${directory}'`;
        return { message: `${command}: it belongs to another user`, remedy };
    }
    if (/not a git repository/.test(said)) {
        const remedy = 'Put actions/checkout with "fetch-depth: 2147483647" before this step, and name its `path` as `checkout`';
        return { message: `${command}: it is not a git repository`, remedy };
    }
    const obstacle = remedyForNetwork(said);
    if (obstacle !== undefined)
        return { message: `${command}: ${(0,_shared_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g$)(said, 500)}`, remedy: obstacle };
    if (code === 'ENOENT') {
        const remedy = 'Install git on the runner, put actions/checkout before this step, and name its `path` as `checkout`';
        return { message: `git could not be started in ${directory}`, remedy };
    }
    const remedy = 'Check that actions/checkout ran with "fetch-depth: 2147483647", and re-run the job';
    return { message: `${command}: ${(0,_shared_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g$)(said, 500)}`, remedy };
}
/** git uses libcurl: HTTPS_PROXY and NO_PROXY count for it too, NODE_EXTRA_CA_CERTS does not. */
function remedyForNetwork(said) {
    if (/response 407|HTTP code 407 from proxy/.test(said))
        return 'Put user and password of the proxy into HTTPS_PROXY, from a secret: http://USER:PASSWORD@HOST:PORT (docs/setup.md, "Behind a proxy")';
    if (/CONNECT tunnel failed|from proxy after CONNECT|resolve proxy/.test(said))
        return 'See that the proxy of HTTPS_PROXY runs and allows CONNECT to this server, or name the server in NO_PROXY (docs/setup.md, "Behind a proxy")';
    if (/SSL certificate problem|certificate verification failed/.test(said))
        return 'If your network has an authority of its own, name the file with its certificate, and the system\'s, in GIT_SSL_CAINFO (docs/setup.md, "Behind a proxy")';
    return undefined;
}


/***/ }),

/***/ 6032:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ openWitnessSource)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _services_witness_source_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(70655);
/* harmony import */ var _shared_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(52005);



/** Where the input `witness` says that witnesses are read; `undefined`: nowhere. @throws ErrorWithRemedy when they cannot be */
async function openWitnessSource(machine, choice, rules) {
    switch (choice.kind) {
        case 'none':
            return undefined;
        case 'copies':
            return (0,_services_witness_source_js__WEBPACK_IMPORTED_MODULE_1__/* .copiesSource */ .lo)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(machine.runner.environment('GITHUB_WORKSPACE'), choice.folder));
        case 'buckets':
            if (!('accounts' in rules))
                throw new _shared_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ErrorWithRemedy */ .J(rules.message, ELSEWHERE);
            await machine.mintToken('sts.amazonaws.com').catch(error => {
                throw new _shared_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ErrorWithRemedy */ .J('This job cannot read the witnesses: GitHub gives it no OIDC token', ELSEWHERE, {
                    cause: error,
                });
            });
            return (0,_services_witness_source_js__WEBPACK_IMPORTED_MODULE_1__/* .bucketsSource */ .RG)(await machine.aws('verify'), rules.accounts.values());
    }
}
const ELSEWHERE = 'Give the job `id-token: write` and `environment: jit-logs`, so that it reads the buckets by the role for logs; or name copies of the buckets by `witness`; or compare with no witness on purpose: `witness: none`';


/***/ }),

/***/ 7406:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $E: () => (/* binding */ contentOf),
/* harmony export */   ey: () => (/* binding */ entriesBefore),
/* harmony export */   m$: () => (/* binding */ versionAt),
/* harmony export */   oe: () => (/* binding */ latestReadable)
/* harmony export */ });
/* harmony import */ var _config_request_file_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(49452);
/* harmony import */ var _domain_request_resolve_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(83731);
/* harmony import */ var _rules_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(34757);



/** How far back to look for a readable version. */
const MOST_VERSIONS = 50;
/**
 * The requests of a file at a commit, or at its last readable version before. A version that cannot be read has granted
 * nothing.
 */
async function entriesBefore(git, rules, file, sha) {
    const later = await rules.accountsAt(sha);
    const commits = await git.history(sha, file.path, MOST_VERSIONS);
    return (await latestReadable(commits.map(commit => versionAt(git, rules, file, commit, later)))) ?? [];
}
/** The version of a file at a commit, resolved by the accounts of that time and by `later` ones. */
function versionAt(git, rules, { path, requests }, sha, later = rules.accountsNow) {
    return {
        sha,
        async entries() {
            const written = (0,_config_request_file_js__WEBPACK_IMPORTED_MODULE_0__/* .parseRequestFile */ .JX)(path, contentOf(await git.readFile(sha, path)), requests);
            return (0,_domain_request_resolve_js__WEBPACK_IMPORTED_MODULE_1__/* .resolveByAny */ .mg)(written, [await rules.accountsAt(sha), later]);
        },
    };
}
/** The requests of the newest readable version. */
async function latestReadable(versions) {
    for (const version of versions) {
        const entries = await version.entries();
        if (entries)
            return entries;
    }
    return undefined;
}
/** What git has at the path of a request file, in the form that can be parsed. */
function contentOf(file) {
    if (file === undefined)
        return 'nothing';
    return (0,_rules_js__WEBPACK_IMPORTED_MODULE_2__/* .isPlainFile */ .Dn)(file) ? file.bytes : 'symlink';
}


/***/ }),

/***/ 57033:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $_: () => (/* binding */ fetchedLedger),
/* harmony export */   AX: () => (/* binding */ listLedger),
/* harmony export */   E1: () => (/* binding */ trackOrder),
/* harmony export */   Kc: () => (/* binding */ commitBatches),
/* harmony export */   Ul: () => (/* binding */ readFiles),
/* harmony export */   lQ: () => (/* binding */ isFolder),
/* harmony export */   oF: () => (/* binding */ readListed)
/* harmony export */ });
/* unused harmony export readBranchFiles */
/* harmony import */ var _domain_ledger_record_path_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(91992);
/* harmony import */ var _domain_witness_sha256_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(47854);
/* harmony import */ var _shared_group_by_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(61933);
/* harmony import */ var _paths_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(86299);




/** The tip of the ledger. A checkout of every branch (`fetch-depth: 0`) has it; one of the default branch alone fetches it. */
async function fetchedLedger(git) {
    const held = await git.fetchedTip(_paths_js__WEBPACK_IMPORTED_MODULE_2__/* .LEDGER_BRANCH */ .jF);
    if (held !== undefined)
        return held;
    await git.fetchBranch(_paths_js__WEBPACK_IMPORTED_MODULE_2__/* .LEDGER_BRANCH */ .jF);
    return git.fetchedTip(_paths_js__WEBPACK_IMPORTED_MODULE_2__/* .LEDGER_BRANCH */ .jF);
}
/** The files of the ledger at a commit, with the order in which its commits added them. Links are left out. */
async function readBranchFiles(git, tip) {
    const order = trackOrder();
    const commits = (await git.everyCommit([tip])).toReversed();
    for await (const batch of commitBatches(git, commits))
        order.note(batch);
    return readListed(git, await listLedger(git, tip), order.additions);
}
/** The same, of what was listed before. */
async function readListed(git, listed, { added }, look = () => { }) {
    const files = listed.filter(_paths_js__WEBPACK_IMPORTED_MODULE_2__/* .isRecordFile */ .Ei);
    const additionOf = ({ path }) => added.get(path) ?? { addedAt: 0, committedAt: 0 };
    const digests = new Map();
    await readFiles(git, files, (file, bytes, digest) => {
        digests.set(file.sha, digest);
        look(file.path, bytes, additionOf(file).addedAt);
    });
    return files.map(file => ({ path: file.path, sha256: digests.get(file.sha) ?? '', ...additionOf(file) }));
}
/** Reads files, some MiB at a time, each with the SHA-256 of its bytes. Files with the same bytes are read once. */
async function readFiles(git, files, look) {
    const byBlob = new Map((0,_shared_group_by_js__WEBPACK_IMPORTED_MODULE_3__/* .groupBy */ .$)(files, ({ sha }) => sha).map(same => [same[0].sha, same]));
    for await (const [sha, { bytes }] of git.eachBlob([...byBlob.keys()])) {
        const digest = (0,_domain_witness_sha256_js__WEBPACK_IMPORTED_MODULE_1__/* .sha256 */ .s)(bytes);
        for (const file of byBlob.get(sha) ?? [])
            look(file, bytes, digest);
    }
}
/** Every file and link of the ledger: a folder at a time, because the listing of some years is too long for one answer. */
async function listLedger(git, tip) {
    const all = [];
    for (const entry of await git.listTop(tip)) {
        if (!isFolder(entry))
            all.push(entry);
        else
            for (const file of await git.listFiles(tip, `${entry.path}/`))
                all.push(file);
    }
    return all;
}
/** Whether an entry of {@link Git.listTop} is a folder. */
const isFolder = ({ mode }) => mode === '040000';
/** Commits whose changes are in memory at a time. */
const BATCH = 1_000;
async function* commitBatches(git, commits) {
    for (let start = 0; start < commits.length; start += BATCH) {
        const batch = commits.slice(start, start + BATCH);
        const steps = batch.map(({ sha, parents: [before] }) => ({ sha, ...(before !== undefined && { before }) }));
        yield { commits: batch, changes: await git.changesOf(steps, '') };
    }
}
/** Collects them, from all commits, oldest first. */
function trackOrder() {
    const added = new Map();
    const additions = { added };
    let position = 0;
    return {
        additions,
        note({ commits, changes }) {
            for (const { sha, at } of commits) {
                for (const { path, status } of changes.get(sha) ?? []) {
                    if (status === 'D')
                        continue;
                    if ((0,_domain_ledger_record_path_js__WEBPACK_IMPORTED_MODULE_0__/* .isIndexPath */ .oj)(path))
                        additions.firstLink ??= position;
                    else if (!added.has(path))
                        added.set(path, { addedAt: position, committedAt: at.getTime() });
                }
                position++;
            }
        },
    };
}


/***/ }),

/***/ 52850:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  o: () => (/* binding */ verifyBranch),
  c: () => (/* binding */ verifyCommits)
});

;// CONCATENATED MODULE: ./build/domain/signature/commit.js
const SIGNATURE = 'gpgsig ';
/** Parses the bytes of a commit. A person who cannot be parsed has empty names and the date 0. */
function parseSignedCommit(bytes) {
    // Latin-1 keeps each byte, so that the rest is put together again as it was.
    const text = Buffer.from(bytes).toString('latin1');
    const end = text.indexOf('\n\n');
    const headers = (end < 0 ? text : text.slice(0, end)).split('\n');
    const first = headers.findIndex(line => line.startsWith(SIGNATURE));
    let after = first + 1;
    while (first >= 0 && headers[after]?.startsWith(' '))
        after++;
    const rest = first < 0 ? headers : [...headers.slice(0, first), ...headers.slice(after)];
    const own = first < 0 ? [] : headers.slice(first, after);
    const signature = own.map((line, index) => line.slice(index === 0 ? SIGNATURE.length : 1)).join('\n');
    return {
        author: personIn(rest, 'author '),
        committer: personIn(rest, 'committer '),
        ...(first >= 0 && { signature }),
        signed: Buffer.from(rest.join('\n') + (end < 0 ? '' : text.slice(end)), 'latin1'),
    };
}
function personIn(headers, label) {
    const line = headers.find(each => each.startsWith(label)) ?? '';
    const [, name = '', email = '', seconds = '0'] = /^([^<]*)<([^>]*)> (\d{1,12}) [+-]\d{4}$/.exec(Buffer.from(line.slice(label.length), 'latin1').toString('utf8')) ??
        [];
    return { name: name.trim(), email, at: new Date(Number(seconds) * 1_000) };
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./build/domain/signature/packets.js
var packets = __webpack_require__(20097);
;// CONCATENATED MODULE: ./build/domain/signature/verify-signature.js


const verify_signature_SIGNATURE = 2;
/** RFC 4880, 5.2.1: of a binary document, as git signs. */
const BINARY = 0;
/** RFC 4880, 9.4. SHA-1 and MD5 are left out: they can be forged. */
const HASHES = { 8: 'sha256', 9: 'sha384', 10: 'sha512', 11: 'sha224' };
const RSA = [1, 3];
const EDDSA = 22;
const ISSUER = 16;
const ISSUER_FINGERPRINT = 33;
/**
 * Checks an armored signature of bytes by known keys (RFC 4880, 5.2.4), without a program and without the network. Never throws.
 */
function verifySignature(armored, signed, keys) {
    if (armored.includes('BEGIN SSH SIGNATURE'))
        return { kind: 'unknown-key', keyId: 'SSH' };
    let keyId;
    try {
        const [packet, ...more] = (0,packets/* parsePackets */.xK)((0,packets/* dearmor */.Ry)(armored, 'PGP SIGNATURE'));
        if (packet?.tag !== verify_signature_SIGNATURE || more.length > 0)
            return { kind: 'bad' };
        const parsed = parseSignature(packet.body);
        keyId = parsed.keyId;
        const key = keys.get(keyId);
        if (!key)
            return { kind: 'unknown-key', keyId };
        return { kind: isOf(parsed, packet.body, signed, key) ? 'good' : 'bad', keyId };
    }
    catch {
        return { kind: 'bad', ...(keyId !== undefined && { keyId }) };
    }
}
function parseSignature(body) {
    if ((0,packets/* byteAt */.aL)(body, 0) !== 4 || (0,packets/* byteAt */.aL)(body, 1) !== BINARY)
        throw new packets/* PacketError */.Lx('another kind of signature');
    const hashedEnd = 6 + (0,packets/* numberAt */.tk)(body, 4, 2);
    const unhashedEnd = hashedEnd + 2 + (0,packets/* numberAt */.tk)(body, hashedEnd, 2);
    const hashed = (0,packets/* subpacketsOf */.$G)(body.subarray(6, hashedEnd));
    const unhashed = (0,packets/* subpacketsOf */.$G)(body.subarray(hashedEnd + 2, unhashedEnd));
    const fingerprint = hashed.get(ISSUER_FINGERPRINT) ?? unhashed.get(ISSUER_FINGERPRINT);
    const issuer = fingerprint?.subarray(-8) ?? hashed.get(ISSUER) ?? unhashed.get(ISSUER);
    if (!issuer)
        throw new packets/* PacketError */.Lx('no issuer');
    const length = Buffer.alloc(4);
    length.writeUInt32BE(hashedEnd);
    return {
        keyId: Buffer.from(issuer).toString('hex').toUpperCase(),
        algorithm: (0,packets/* byteAt */.aL)(body, 2),
        hash: HASHES[(0,packets/* byteAt */.aL)(body, 3)],
        trailer: Buffer.concat([body.subarray(0, hashedEnd), Buffer.from([4, 0xff]), length]),
        // Two bytes of the digest come before the numbers: a help for programs that try several keys.
        numbersAt: unhashedEnd + 2,
    };
}
function isOf({ algorithm, hash, trailer, numbersAt }, body, signed, { key, algorithm: ofKey }) {
    if (hash === undefined)
        return false;
    const data = Buffer.concat([signed, trailer]);
    if (RSA.includes(algorithm) && ofKey === 'rsa') {
        const [number = new Uint8Array()] = (0,packets/* mpisFrom */.eY)(body, numbersAt, 1);
        const size = Math.ceil((key.asymmetricKeyDetails?.modulusLength ?? 0) / 8);
        return (0,external_node_crypto_.verify)(hash, data, key, padded(number, size));
    }
    if (algorithm !== EDDSA || ofKey !== 'eddsa')
        return false;
    const halves = (0,packets/* mpisFrom */.eY)(body, numbersAt, 2).map(number => padded(number, 32));
    return (0,external_node_crypto_.verify)(null, (0,external_node_crypto_.createHash)(hash).update(data).digest(), key, Buffer.concat(halves));
}
const padded = (number, size) => Buffer.concat([Buffer.alloc(Math.max(0, size - number.length)), number]);

// EXTERNAL MODULE: ./build/domain/ledger/record-path.js
var record_path = __webpack_require__(91992);
// EXTERNAL MODULE: ./build/domain/verification/discrepancy.js
var discrepancy = __webpack_require__(65414);
;// CONCATENATED MODULE: ./build/domain/verification/chain.js


const MEANINGS = {
    rewritten: 'The branch does not contain this commit, which was its tip before: it was rewritten. Find out who forced it, and restore the branch from a clone that has the commit',
    'second-beginning': 'It begins a history of its own beside the one of the branch. Find out who pushed or merged it, and let nobody but GitHub Actions do it',
    merged: 'It merges another history into the branch, which no job of ours does. Find out who pushed it',
    changed: 'It changes a record or a link that was there, and our jobs only add. Find out who pushed the commit',
    deleted: 'It removes a record or a link, and our jobs only add. Find out who pushed the commit',
    retyped: 'It makes a record something else than a plain file. Find out who pushed the commit',
    'empty-commit': 'It adds nothing, and no job of ours makes such a commit. Find out who pushed it',
    'other-author': 'Our jobs commit as a GitHub App, for example github-actions[bot], and this is by another author or committer. Find out who pushed it',
    'misdated-commit': 'It is dated before the commit that it follows. Find out who pushed it',
};
const found = (0,discrepancy/* discrepanciesOf */.P)('chain', MEANINGS);
/** A commit that was the tip of the branch, and that the branch does not contain any more. `named`: by whom, if by a record. */
const rewrittenSince = (sha, named) => found('rewritten', named === undefined ? shortOf(sha) : `${shortOf(sha)}, named by ${named}`);
/** GitHub dates commits by its own clocks. */
const CLOCKS_MS = 10 * 60_000;
const newChain = (since) => ({
    dates: new Map(),
    beginnings: since === undefined ? 0 : 1,
});
/** What a commit does that no job of ours does. Commits come parents first. */
function wrongInCommit(commit, seen) {
    const { sha, parents, author, committer, changes } = commit;
    const place = shortOf(sha);
    const wrong = [];
    if (parents.length === 0 && ++seen.beginnings > 1)
        wrong.push(found('second-beginning', place));
    if (parents.length > 1)
        wrong.push(found('merged', place));
    if (changes.length === 0 && parents.length === 1)
        wrong.push(found('empty-commit', place));
    if (!isByApp(author, committer))
        wrong.push(found('other-author', `${place} by ${author.name} <${author.email}>`));
    const at = committer.at.getTime();
    const before = Math.max(...parents.map(parent => seen.dates.get(parent) ?? 0));
    if (at < before - CLOCKS_MS)
        wrong.push(found('misdated-commit', place));
    seen.dates.set(sha, at);
    for (const { status, path, mode } of changes) {
        if (status === 'A')
            continue;
        const kind = status === 'D' ? 'deleted' : mode === PLAIN || (0,record_path/* isIndexPath */.oj)(path) ? 'changed' : 'retyped';
        wrong.push(found(kind, `${path} in ${place}`));
    }
    return wrong;
}
const PLAIN = '100644';
const shortOf = (sha) => `commit ${sha.slice(0, 12)}`;
/**
 * How GitHub writes what an app commits by its API: the app's own no-reply address, and GitHub or the app as committer. Others can
 * write the same: only the signature proves it.
 */
function isByApp(author, committer) {
    const isApp = /^\d+\+[\w.-]+\[bot\]@users\.noreply\.[\w.-]+$/.test(author.email);
    const isGitHub = /^GitHub(?: Enterprise)?$/.test(committer.name) && /^noreply@[\w.-]+$/.test(committer.email);
    return isApp && (isGitHub || committer.email === author.email);
}

// EXTERNAL MODULE: ./build/domain/verification/record-check.js
var record_check = __webpack_require__(30405);
;// CONCATENATED MODULE: ./build/domain/verification/signature-check.js

const signature_check_MEANINGS = {
    unsigned: 'It is not signed, and GitHub signs what our jobs commit. Find out who pushed it, unless your GitHub does not sign commits of its API',
    'bad-signature': 'Its signature is not of this commit. Find out who pushed it',
    'unknown-key': 'It is signed by a key that is not in the file of `signing-keys`. Take the newest https://github.com/web-flow.gpg; if it stays, find out who pushed the commit',
};
const signature_check_found = (0,discrepancy/* discrepanciesOf */.P)('signatures', signature_check_MEANINGS);
/** What a signature tells; `undefined`: the commit is not signed. */
function wrongSignature(sha, verdict) {
    const kind = verdict === undefined ? 'unsigned' : KINDS[verdict.kind];
    if (kind === undefined)
        return [];
    const key = verdict?.keyId === undefined ? '' : `, key ${verdict.keyId}`;
    return [signature_check_found(kind, `commit ${sha.slice(0, 12)}${key}`)];
}
const KINDS = { good: undefined, bad: 'bad-signature', 'unknown-key': 'unknown-key' };

// EXTERNAL MODULE: ./build/domain/ledger/index-links.js
var index_links = __webpack_require__(35343);
;// CONCATENATED MODULE: ./build/domain/verification/tree.js




const tree_MEANINGS = {
    'unexpected-path': 'No job of ours writes such a path. Find out who pushed it to the branch, and let nobody but GitHub Actions do it',
    'not-a-file': 'It is no plain file: an executable, a link or a submodule. Find out who pushed it to the branch',
    'bad-link': 'It points to no record that it would stand for. Find out who pushed it to the branch',
    'missing-link': 'The index has no link to this record, which came after the first links. Find out who pushed the record',
};
const tree_found = (0,discrepancy/* discrepanciesOf */.P)('chain', tree_MEANINGS);
const tree_PLAIN = '100644';
const LINK = '120000';
/** What is wrong with what stands at a path, by path and mode alone. */
function wrongEntry({ path, mode }) {
    if ((0,record_path/* isIndexPath */.oj)(path))
        return mode === LINK ? [] : [tree_found('unexpected-path', path)];
    if (!(0,record_path/* parseRecordPath */.OT)(path))
        return [tree_found('unexpected-path', path)];
    return mode === tree_PLAIN ? [] : [tree_found('not-a-file', path)];
}
function checkLinks(entries) {
    const links = new Map(entries.flatMap(({ path, mode, sha }) => ((0,record_path/* isIndexPath */.oj)(path) && mode === LINK ? [[path, sha]] : [])));
    const right = new Set();
    const missing = new Set();
    return {
        expect(path, bytes, isDue) {
            for (const [link, target] of (0,index_links/* indexLinks */.e)(path, Buffer.from(bytes).toString('utf8'))) {
                const there = links.get(link);
                if (there === gitBlob(target))
                    right.add(link);
                else if (there === undefined && isDue)
                    missing.add(path);
            }
        },
        finish: () => [
            ...[...links.keys()].filter(path => !right.has(path)).map(path => tree_found('bad-link', path)),
            ...[...missing].map(path => tree_found('missing-link', path)),
        ],
    };
}
/** The name that git gives the target of a link: so that none has to be read. */
const gitBlob = (text) => (0,external_node_crypto_.createHash)('sha1')
    .update(`blob ${Buffer.byteLength(text)}\0${text}`)
    .digest('hex');

// EXTERNAL MODULE: ./build/git/process.js
var process = __webpack_require__(59658);
// EXTERNAL MODULE: ./build/shared/errors.js
var errors = __webpack_require__(52005);
// EXTERNAL MODULE: ./build/services/ledger/branch-files.js
var branch_files = __webpack_require__(57033);
// EXTERNAL MODULE: ./build/services/ledger/paths.js
var paths = __webpack_require__(86299);
;// CONCATENATED MODULE: ./build/services/ledger/verify-branch.js










/** Looks at every commit and every record of the branch. @throws ErrorWithRemedy if the clone does not have its history */
async function verifyBranch(git, { tip, since, keys }) {
    if (!(await git.holdsHistoryOf(tip)))
        throw new errors/* ErrorWithRemedy */.J(`The clone does not hold the history of ${paths/* LEDGER_BRANCH */.jF}`, process/* FETCH_HISTORY */.wb);
    const isContinued = since !== undefined && (await git.holds(tip, since));
    const from = isContinued ? since : undefined;
    const discrepancies = since === undefined || isContinued ? [] : [rewrittenSince(since)];
    const commits = (await git.everyCommit([tip])).toReversed();
    const fresh = from === undefined ? commits : await git.everyCommit([tip], from);
    const order = (0,branch_files/* trackOrder */.E1)();
    const chain = await verifyCommits(git, commits, { from, keys, fresh, note: order.note });
    const entries = await (0,branch_files/* listLedger */.AX)(git, tip);
    for (const entry of entries)
        discrepancies.push(...wrongEntry(entry));
    const links = checkLinks(entries);
    const claims = [];
    const readFrom = new Map();
    const look = (path, bytes, addedAt) => {
        links.expect(path, bytes, addedAt >= (order.additions.firstLink ?? Number.POSITIVE_INFINITY));
        const { wrong, claim, readFrom: commit } = (0,record_check/* checkRecord */.EQ)(path, bytes);
        discrepancies.push(...wrong);
        if (claim)
            claims.push(claim);
        if (commit !== undefined && !readFrom.has(commit))
            readFrom.set(commit, path);
    };
    const files = await (0,branch_files/* readListed */.oF)(git, entries, order.additions, look);
    discrepancies.push(...links.finish());
    const known = new Set(commits.map(({ sha }) => sha));
    for (const [commit, path] of readFrom)
        if (!known.has(commit))
            discrepancies.push(rewrittenSince(commit, path));
    return { files, ...chain, claims, discrepancies: [...chain.discrepancies, ...discrepancies] };
}
/** What each commit of the branch did, and who signed it. `commits`: parents first. */
async function verifyCommits(git, commits, { from, keys, fresh = commits, note } = {}) {
    const discrepancies = [];
    const seen = newChain(from);
    const counts = new Map();
    let good = 0;
    const parents = new Map(fresh.map(each => [each.sha, each.parents]));
    for await (const batch of (0,branch_files/* commitBatches */.Kc)(git, commits)) {
        note?.(batch);
        const wanted = batch.commits.flatMap(({ sha }) => (parents.has(sha) ? sha : []));
        for await (const [sha, { bytes }] of git.eachCommit(wanted)) {
            const { author, committer, signature, signed } = parseSignedCommit(bytes);
            const changes = batch.changes.get(sha) ?? [];
            const about = { sha, parents: parents.get(sha) ?? [], author, committer, changes };
            discrepancies.push(...wrongInCommit(about, seen));
            const verdict = signature === undefined ? undefined : verifySignature(signature, signed, keys ?? NO_KEYS);
            const key = verdict?.keyId ?? (verdict ? 'unreadable' : 'none');
            counts.set(key, (counts.get(key) ?? 0) + 1);
            if (verdict?.kind === 'good')
                good++;
            if (keys)
                discrepancies.push(...wrongSignature(sha, verdict));
        }
    }
    const signatures = { keys: Object.fromEntries(counts), ...(keys && { good }) };
    return { commits: fresh.length, signatures, discrepancies };
}
const NO_KEYS = new Map();


/***/ }),

/***/ 70655:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  bx: () => (/* binding */ accountIdsIn),
  RG: () => (/* binding */ bucketsSource),
  lo: () => (/* binding */ copiesSource)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./node_modules/p-map/index.js
var p_map = __webpack_require__(606);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 9 modules
var schemas = __webpack_require__(27597);
// EXTERNAL MODULE: ./build/shared/instant.js
var shared_instant = __webpack_require__(75033);
// EXTERNAL MODULE: ./build/shared/json.js
var shared_json = __webpack_require__(98444);
// EXTERNAL MODULE: ./build/domain/witness/keys.js
var keys = __webpack_require__(18977);
// EXTERNAL MODULE: ./build/domain/witness/sha256.js
var sha256 = __webpack_require__(47854);
;// CONCATENATED MODULE: ./build/domain/witness/entry.js





const common = () => ({ version: schemas/* literal */.euz(1), at: schemas/* string */.YjP(), run: schemas/* string */.YjP() });
const openedObject = () => schemas/* object */.Ikc(common());
const recordObject = () => schemas/* object */.Ikc({
    ...common(),
    kind: schemas/* string */.YjP(),
    name: schemas/* string */.YjP(),
    path: schemas/* string */.YjP().optional(),
    sha256: schemas/* string */.YjP().optional(),
    record: schemas/* unknown */.L5J(),
});
/** Built once: a witness may have hundreds of thousands of objects. */
let entry_schemas;
/** Reads one object, so that its content need not be kept. Never throws. */
function readWitnessEntry(account, key, content) {
    const place = { account, key };
    if (key.startsWith(keys/* LOGINS_PREFIX */.I1))
        return { ...place, form: 'login' };
    try {
        entry_schemas ??= { opened: openedObject(), record: recordObject() };
        const json = (0,shared_json/* parseJson */.q)(content);
        return { ...place, ...(key === keys/* OPENED_KEY */.WI ? openedIn(json) : recordIn(key, json)) };
    }
    catch {
        return { ...place, form: 'unreadable' };
    }
}
/** An object that nobody needs to read: it is larger than any of ours. */
const oversizedEntry = (account, key) => ({ account, key, form: 'unreadable' });
function openedIn(json) {
    const { at, run } = entry_schemas.opened.parse(json);
    return { form: 'opened', at: instantIn(at), run };
}
function recordIn(key, json) {
    const [, series = '', number = ''] = /^(.+)\/(\d{3,9})\.json$/.exec(key.slice(keys/* WITNESS_PREFIX */.F0.length)) ?? [];
    if (series === '' || !key.startsWith(keys/* WITNESS_PREFIX */.F0))
        throw new TypeError('no key of a record');
    const { at, run, kind, name, path, sha256: digest, record } = entry_schemas.record.parse(json);
    const accountId = accountIdIn(record);
    return {
        form: 'record',
        series: series,
        number: Number(number),
        kind,
        name,
        at: instantIn(at),
        run,
        ...(path !== undefined && { path }),
        ...(digest !== undefined && { sha256: digest }),
        ...(accountId !== undefined && { accountId }),
        // The bytes on the branch, as `written` of services/ledger/files.ts makes them.
        isConsistent: digest === undefined || digest === (0,sha256/* sha256 */.s)(`${JSON.stringify(record, null, 2)}\n`),
    };
}
function instantIn(text) {
    const instant = (0,shared_instant/* parseInstant */.Gg)(text);
    if (!instant)
        throw new TypeError('no instant');
    return instant;
}
/** A grant that was about to be given is the record itself; one that was given is in it. */
function accountIdIn(record) {
    const { accountId, grant } = (record ?? {});
    const id = accountId ?? (typeof grant === 'object' ? grant?.accountId : undefined);
    return typeof id === 'string' ? id : undefined;
}

// EXTERNAL MODULE: ./build/shared/errors.js
var errors = __webpack_require__(52005);
// EXTERNAL MODULE: ./build/services/witness/witness.js
var witness = __webpack_require__(13566);
;// CONCATENATED MODULE: ./build/services/witness/source.js







/** Objects that are read at a time. */
const CONCURRENCY = 16;
/** Objects whose contents are in memory at a time. */
const BATCH = 256;
/** The objects of ours have a few KiB. */
const MOST_BYTES = 4 * 1024 * 1024;
/**
 * Copies of witnesses: `FOLDER/ledger/…`, or `FOLDER/ACCOUNT/ledger/…` for several accounts.
 * @throws ErrorWithRemedy when the folder cannot be read or has no copy
 */
async function copiesSource(folder) {
    const accounts = (await accountsIn(folder)).toSorted();
    if (accounts.length === 0)
        throw new errors/* ErrorWithRemedy */.J(`There is no copy of a witness in ${folder}`, 'Copy it: `aws s3 sync s3://BUCKET/ledger FOLDER/ACCOUNT/ledger`, for each account');
    return {
        accounts,
        async *entries() {
            const buffer = Buffer.allocUnsafe(MOST_BYTES + 1);
            for (const account of accounts) {
                const root = (0,external_node_path_.join)(folder, account);
                for (const key of filesBelow(root, 'ledger'))
                    yield readCopy(root, account, key, buffer);
            }
        },
    };
}
/** The folders that have `ledger/`. */
async function accountsIn(folder) {
    const isFolder = (path) => (0,promises_.stat)(path).then(each => each.isDirectory(), () => false);
    const names = (await (0,promises_.readdir)(folder, { withFileTypes: true }).catch(error => {
        throw new errors/* ErrorWithRemedy */.J(`The folder ${folder} with copies of witnesses cannot be read`, 'Name the folder that `aws s3 sync s3://BUCKET/ledger FOLDER/ACCOUNT/ledger` wrote to', { cause: error });
    }))
        .filter(entry => entry.isDirectory() && entry.name !== 'ledger')
        .map(({ name }) => name);
    const found = await (0,p_map/* default */.Ay)(['', ...names], async (name) => ((await isFolder((0,external_node_path_.join)(folder, name, 'ledger'))) ? [name] : []));
    return found.flat();
}
/**
 * Keys of the files below a folder, in order; links are left out. Without promises, as {@link readCopy}: each call for a small
 * file or folder costs more on its way through the pool of threads than by itself.
 */
function* filesBelow(root, folder) {
    const inside = (0,external_node_fs_.readdirSync)(`${root}/${folder}`, { withFileTypes: true });
    for (const entry of inside.toSorted((one, other) => (one.name < other.name ? -1 : 1))) {
        const key = `${folder}/${entry.name}`;
        if (entry.isDirectory())
            yield* filesBelow(root, key);
        else if (entry.isFile())
            yield key;
    }
}
/** `buffer`: what the copy is read into. */
function readCopy(root, account, key, buffer) {
    const length = readInto(buffer, `${root}/${key}`);
    return length > MOST_BYTES ? oversizedEntry(account, key) : readWitnessEntry(account, key, buffer.subarray(0, length));
}
/** Fills a buffer from the start of a file. Gives how many bytes it read. */
function readInto(buffer, path) {
    const file = (0,external_node_fs_.openSync)(path, 'r');
    try {
        let length = 0;
        for (let read = -1; read !== 0; length += read)
            read = (0,external_node_fs_.readSync)(file, buffer, length, buffer.length - length, null);
        return length;
    }
    finally {
        (0,external_node_fs_.closeSync)(file);
    }
}
/** The buckets of accounts, by their roles for logs. Nothing is read until `entries`. */
function bucketsSource(aws, accounts) {
    const own = (0,witness/* perBucket */.sk)([...accounts].filter(({ logs }) => logs.bucket !== ''));
    return {
        accounts: own.map(({ name }) => name),
        async *entries() {
            for (const account of own) {
                const reader = await aws.connectToWitnessReader(account);
                const read = async ({ key, bytes }) => bytes > MOST_BYTES
                    ? oversizedEntry(account.name, key)
                    : readWitnessEntry(account.name, key, await reader.read(key));
                for await (const listed of batches(reader.list()))
                    yield* await (0,p_map/* default */.Ay)(listed, read, { concurrency: CONCURRENCY });
            }
        },
    };
}
/**
 * The ids of the AWS accounts that a bucket is for, by the names that its copy may have: that of an account in the rules, and its
 * own. Accounts may share a bucket.
 */
function accountIdsIn(accounts) {
    const all = [...accounts];
    const idsOf = (bucket) => all.flatMap(({ id, logs }) => (logs.bucket === bucket ? [id] : []));
    return new Map(all.flatMap(({ name, logs: { bucket } }) => [name, bucket].map(key => [key, idsOf(bucket)])));
}
async function* batches(items) {
    let batch = [];
    for await (const item of items) {
        batch.push(item);
        if (batch.length < BATCH)
            continue;
        yield batch;
        batch = [];
    }
    if (batch.length > 0)
        yield batch;
}


/***/ })

};

