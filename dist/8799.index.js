export const id = 8799;
export const ids = [8799];
export const modules = {

/***/ 35343:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ indexLinks)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(27597);
/* harmony import */ var _shared_instant_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(75033);
/* harmony import */ var _grant_policy_name_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(10110);
/* harmony import */ var _record_path_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(91992);




const [BY_DAY, BY_PERSON] = _record_path_js__WEBPACK_IMPORTED_MODULE_2__/* .INDEX_FOLDERS */ .l0;
/** The records that the index has: what a person got, did not get, and had taken away, and what came of it. */
const INDEXED = new Set([
    'granted',
    'refused',
    'failed',
    'overtaken',
    'ended',
    'still-open',
    'deleted-by-others',
    'review',
    'evidence',
]);
/**
 * The symbolic links by which people find a record, each with its target, relative to the link:
 * `by-day/2026-11-24/T101500Z.granted.alice.GRANT-ID.json` and `by-person/alice/20261124T101500Z.granted.GRANT-ID.json` →
 * `../../2026-11/GRANT-ID/granted.json`. The time is that of the observation. What else the name of the record has, a region for
 * example, follows the id, so no two records share a link. Empty for records that the index does not have.
 */
function indexLinks(path, content) {
    const [, folder = '', id = '', kind = '', more = ''] = /^(\d{4}-\d{2}|undated)\/([^/]+)\/([a-z-]+)((?:\.[^/.]+)*)\.json$/.exec(path) ?? [];
    const about = INDEXED.has(kind) && (0,_grant_policy_name_js__WEBPACK_IMPORTED_MODULE_1__/* .isGrantId */ .U3)(id) ? aboutOf(content) : undefined;
    if (folder === '' || about === undefined)
        return new Map();
    const { user, at } = about;
    const [day, time] = [(0,_shared_instant_js__WEBPACK_IMPORTED_MODULE_0__/* .formatCompactInstant */ .gf)(at).slice(0, 8), (0,_shared_instant_js__WEBPACK_IMPORTED_MODULE_0__/* .formatCompactInstant */ .gf)(at).slice(8)];
    const date = [day.slice(0, 4), day.slice(4, 6), day.slice(6)].join('-');
    const target = `../../${path}`;
    return new Map([
        [`${BY_DAY}${date}/${time}.${kind}.${inPath(user)}.${id}${more}.json`, target],
        [`${BY_PERSON}${inPath(user).toLowerCase()}/${day}${time}.${kind}.${id}${more}.json`, target],
    ]);
}
const withUser = () => zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ user: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().min(1).max(MOST_LETTERS) });
const indexed = () => zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ observedAt: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP() }).and(zod__WEBPACK_IMPORTED_MODULE_3__/* .union */ .KCZ([withUser(), zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ revocation: withUser() })]));
/** Longer names would not fit into the name of a file. IAM allows 64 letters; a role with its identity may be longer. */
const MOST_LETTERS = 160;
function aboutOf(content) {
    try {
        const record = indexed().parse(JSON.parse(content));
        const { user } = 'user' in record ? record : record.revocation;
        const at = (0,_shared_instant_js__WEBPACK_IMPORTED_MODULE_0__/* .parseInstant */ .Gg)(record.observedAt);
        return at && { user, at };
    }
    catch {
        return undefined;
    }
}
/**
 * A name as one part of a path. IAM's letters are safe there but for a `.` in front: `.`, `..` and `.git` are names that git takes
 * in no path. `%` is none of IAM's letters, so no two names become one. IAM ignores case in names; so do some file systems.
 */
const inPath = (name) => name.replaceAll(/^\.|[^\w+=,.@-]/gu, character => [...Buffer.from(character)].map(byte => `%${byte.toString(16).toUpperCase().padStart(2, '0')}`).join(''));


/***/ }),

/***/ 59658:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EO: () => (/* binding */ runGit),
/* harmony export */   XS: () => (/* binding */ GitError),
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
/** Runs git in `directory`, without a shell and without prompts. Errors say what git reported and what to do. */
function runGit(directory, args, options = {}) {
    const all = ['-c', 'core.quotepath=off', ...args];
    const settings = {
        cwd: directory,
        env: { ...environment(), ...options.env },
        ...(options.timeoutMs !== undefined && { timeout: options.timeoutMs }),
        encoding: 'buffer',
        maxBuffer: options.cutAtBytes ?? OUTPUT_LIMIT,
    };
    return new Promise((resolve, reject) => {
        const child = (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.execFile)('git', all, settings, (error, stdout, stderr) => {
            if (!error)
                return resolve({ exitCode: 0, stdout });
            if (error.code === OVERFLOW && options.cutAtBytes !== undefined)
                return resolve({ exitCode: 0, stdout });
            const said = stderr.toString('utf8').trim();
            const expected = options.mayFail && typeof error.code === 'number' && !isBroken(said);
            if (expected)
                return resolve({ exitCode: Number(error.code), stdout });
            const { message, remedy } = explain(args, said || error.message, directory, error.code);
            reject(new GitError(message, remedy, { cause: error }));
        });
        // git may exit before it has read everything; its exit code says why.
        child.stdin?.on('error', () => { }).end(options.input ?? '');
    });
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

/***/ 78799:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runVerify: () => (/* binding */ runVerify)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
;// CONCATENATED MODULE: ./build/services/history/read-ahead.js
/**
 * The same repository, of which the rule files and the request files of a whole first-parent line are read with a few processes: to
 * look at every merge, one after the other, would start several for each.
 */
async function readAhead(git, head, { config, requests }) {
    const line = (await git.firstParentLine(head)).toReversed().map(({ sha }) => sha);
    const steps = line.map((sha, index) => ({ sha, ...(index > 0 && { before: line[index - 1] }) }));
    const [rules, files] = await Promise.all([git.changesOf(steps, config), git.changesOf(steps, requests)]);
    const ruleFiles = new Map();
    let now;
    for (const sha of line) {
        const change = rules.get(sha)?.find(({ path }) => path === config);
        // The size is nothing that rules are read by.
        if (change)
            now = 'blobSha' in change ? { sha: change.blobSha, mode: change.mode, size: 0 } : undefined;
        ruleFiles.set(sha, now);
    }
    const changed = [...files.values()].flat().flatMap(change => ('blobSha' in change ? change.blobSha : []));
    const blobs = await git.readBlobs(changed);
    const known = (shas) => new Map(shas.flatMap((sha) => (blobs.has(sha) ? [[sha, blobs.get(sha)]] : [])));
    return {
        ...git,
        findFile: async (sha, path) => path === config && ruleFiles.has(sha) ? ruleFiles.get(sha) : git.findFile(sha, path),
        readBlobs: async (shas) => (shas.every(sha => blobs.has(sha)) ? known(shas) : git.readBlobs(shas)),
    };
}

// EXTERNAL MODULE: ./build/services/history/rules.js
var rules = __webpack_require__(34757);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
;// CONCATENATED MODULE: ./build/domain/signature/packets.js
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

;// CONCATENATED MODULE: ./build/domain/signature/public-keys.js


const BLOCK = 'PGP PUBLIC KEY BLOCK';
const PUBLIC_KEY = 6;
const PUBLIC_SUBKEY = 14;
/** RFC 4880, 9.1: RSA for everything, RSA for signatures. */
const RSA = [1, 3];
/** RFC 9580, 9.1: EdDSALegacy, with the curve Ed25519. */
const EDDSA = 22;
const ED25519_OID = '2b06010401da470f01';
/**
 * The keys of a file with armored public keys, as https://github.com/web-flow.gpg has them: RSA and Ed25519; others are left out.
 * Every key of the file is believed, subkeys and those that expired as well: the person who gives the file says whom to believe.
 * @throws PacketError if it has an armored block that cannot be parsed
 */
function parseSigningKeys(text) {
    const keys = new Map();
    for (let at = text.indexOf(`-----BEGIN ${BLOCK}`); at >= 0; at = text.indexOf(`-----BEGIN ${BLOCK}`, at + 1)) {
        for (const packet of parsePackets(dearmor(text.slice(at), BLOCK))) {
            const key = keyIn(packet);
            if (key)
                keys.set(key.id, key);
        }
    }
    return keys;
}
function keyIn({ tag, body }) {
    if ((tag !== PUBLIC_KEY && tag !== PUBLIC_SUBKEY) || byteAt(body, 0) !== 4)
        return undefined;
    const algorithm = byteAt(body, 5);
    const id = fingerprintOf(body).slice(-16).toUpperCase();
    if (RSA.includes(algorithm)) {
        const [n = '', e = ''] = mpisFrom(body, 6, 2).map(base64url);
        return { id, algorithm: 'rsa', key: (0,external_node_crypto_.createPublicKey)({ key: { kty: 'RSA', n, e }, format: 'jwk' }) };
    }
    const oidEnd = 7 + byteAt(body, 6);
    if (algorithm !== EDDSA || Buffer.from(body.subarray(7, oidEnd)).toString('hex') !== ED25519_OID)
        return undefined;
    const [point = new Uint8Array()] = mpisFrom(body, oidEnd, 1);
    // The prefix 0x40 says that the point is as EdDSA writes it.
    const key = (0,external_node_crypto_.createPublicKey)({ key: { kty: 'OKP', crv: 'Ed25519', x: base64url(point.subarray(1)) }, format: 'jwk' });
    return { id, algorithm: 'eddsa', key };
}
/** RFC 4880, 12.2 */
function fingerprintOf(body) {
    const head = Buffer.from([0x99, body.length >> 8, body.length & 0xff]);
    return (0,external_node_crypto_.createHash)('sha1').update(head).update(body).digest('hex');
}
const base64url = (bytes) => Buffer.from(bytes).toString('base64url');

// EXTERNAL MODULE: ./build/shared/errors.js
var errors = __webpack_require__(52005);
;// CONCATENATED MODULE: ./build/services/ledger/signing-keys.js



/**
 * Reads the keys that commits of the ledger may be signed with, from a file of armored public keys. Asks no server.
 * @throws ErrorWithRemedy when it has none that can be read
 */
async function readSigningKeys(file) {
    let keys = new Map();
    let cause;
    try {
        keys = parseSigningKeys(await (0,promises_.readFile)(file, 'utf8'));
    }
    catch (error) {
        cause = error;
    }
    if (keys.size > 0)
        return keys;
    throw new errors/* ErrorWithRemedy */.J(`The file ${file} of \`signing-keys\` has no OpenPGP key of RSA or Ed25519 that can be read`, 'Save https://github.com/web-flow.gpg to it, after you compared the key with what GitHub publishes', { cause });
}

// EXTERNAL MODULE: ./build/services/witness/source.js + 1 modules
var source = __webpack_require__(70655);
// EXTERNAL MODULE: ./build/modes/witness-source.js
var witness_source = __webpack_require__(6032);
;// CONCATENATED MODULE: ./build/domain/verification/discrepancy.js
/** One line for people: `removed: 2026-11/…/ended.eu-west-1.json: The witness has …`. */
const describeDiscrepancy = ({ kind, place, meaning }) => `${kind}: ${place}: ${meaning}`;

// EXTERNAL MODULE: ./build/domain/witness/difference-text.js
var difference_text = __webpack_require__(97264);
;// CONCATENATED MODULE: ./build/domain/verification/verification.js

/** The comparison with the witness, as a part of a verification. */
function witnessCheck({ witnessed, objects, differences }, accounts) {
    const named = differences.map(each => {
        const { kind } = each;
        return { check: 'witness', kind, place: (0,difference_text/* placeOf */.$t)(each), meaning: (0,difference_text/* meaningOf */.Pr)(each) };
    });
    // A stop is in several series, and in every account.
    const discrepancies = [...new Map(named.map(each => [`${each.kind} ${each.place}`, each])).values()];
    const missing = discrepancies.filter(({ kind }) => MISSING.has(kind)).length;
    return { witness: { accounts, objects, witnessed, missing }, discrepancies };
}
const MISSING = new Set(['added', 'removed', 'gap']);
/** `5,128 records, 5,128 witnessed, 0 missing`, in one line. */
function verificationLine({ records, witness }) {
    const all = `${formatNumber(records)} ${records === 1 ? 'record' : 'records'}`;
    if (!witness)
        return `${all}, not compared with the witness`;
    return `${all}, ${formatNumber(witness.witnessed)} witnessed, ${formatNumber(witness.missing)} missing`;
}
/** `4,012 commits: 4,012 by key B5690EEEBB952194, all good`, in one line. */
function signaturesLine({ commits, signatures: { keys, good } }) {
    const all = `${formatNumber(commits)} ${commits === 1 ? 'commit' : 'commits'}`;
    const byKey = Object.entries(keys).map(([key, count]) => key === 'none' ? `${formatNumber(count)} not signed` : `${formatNumber(count)} signed by key ${key}`);
    const checked = good === undefined ? 'not checked: give `signing-keys`' : `${formatNumber(good)} good`;
    return [all, [...byKey, checked].join(', ')].join(': ');
}
/** `5,128` */
const formatNumber = (number) => String(number).replace(/\B(?=(?:\d{3})+$)/g, ',');

// EXTERNAL MODULE: ./build/render/result.js
var result = __webpack_require__(82652);
// EXTERNAL MODULE: ./build/render/markdown.js
var markdown = __webpack_require__(5120);
// EXTERNAL MODULE: ./build/render/within-budget.js
var within_budget = __webpack_require__(52346);
;// CONCATENATED MODULE: ./build/render/verification.js




/** GitHub accepts 1 MiB in a summary. */
const BUDGET_BYTES = 900_000;
/** What to do about a branch that was compared with no witness. */
const HOW_TO_COMPARE = 'Without the witness nobody can tell whether all records are there. To compare, copy each bucket (`aws s3 sync s3://BUCKET/ledger FOLDER/ACCOUNT/ledger`) and give the folder as `witness`, or run this in a job with the role for logs.';
/** The job summary of mode `verify`. */
function renderVerification(verification) {
    const { discrepancies, witness } = verification;
    const shown = (0,within_budget/* takeWithinBudget */.M)(discrepancies, BUDGET_BYTES, rowOf).map(([each]) => rowOf(each));
    const rest = discrepancies.length - shown.length;
    return (0,markdown/* join */.fj)([
        (0,markdown.md) `## 🔎 The ledger, verified`,
        (0,markdown.md) `**${(0,markdown/* text */.Qq)(verificationLine(verification), 200)}**`,
        (0,markdown.md) `${(0,markdown/* text */.Qq)(signaturesLine(verification), 1_000)}. Tip of the branch: ${(0,markdown/* code */.aY)(verification.tip)}`,
        ...(witness ? [] : [(0,markdown.md) `⚠️ ${(0,markdown/* text */.Qq)(HOW_TO_COMPARE, 1_000)}`]),
        discrepancies.length === 0
            ? (0,markdown.md) `✅ Nothing differs.`
            : (0,markdown.md) `❌ **${(0,markdown/* text */.Qq)(formatNumber(discrepancies.length))}** ${(0,markdown/* text */.Qq)(discrepancies.length === 1 ? 'difference' : 'differences')}:`,
        ...(shown.length > 0 ? [(0,markdown/* join */.fj)(shown, '\n')] : []),
        ...(rest > 0 ? [(0,markdown.md) `… and ${(0,markdown/* text */.Qq)(formatNumber(rest))} more: the log of the job tells of them`] : []),
    ], '\n\n');
}
const rowOf = (each) => (0,markdown.md) `- ${(0,markdown/* text */.Qq)(describeDiscrepancy(each), 2_000)}.`;

;// CONCATENATED MODULE: ./build/modes/verify/report.js




/** Tells the runner what mode `verify` found. */
async function reportVerification(runner, verification) {
    const { discrepancies, tip, records, commits, signatures, witness, attested } = verification;
    for (const each of discrepancies)
        runner.log(describeDiscrepancy(each));
    runner.log(verificationLine(verification));
    runner.log(signaturesLine(verification));
    if (!witness)
        runner.log(HOW_TO_COMPARE);
    runner.output('result', (0,result/* resultText */.D)({ tip, records, witness, commits, signatures, attested, differences: discrepancies }));
    await runner.summarize(renderVerification(verification));
    if (discrepancies.length === 0)
        return;
    const places = `${formatNumber(discrepancies.length)} ${discrepancies.length === 1 ? 'place' : 'places'}`;
    runner.fail(`The ledger differs from what our jobs leave, in ${places}. The summary or the log of this job names each, and says what to do.`);
}

// EXTERNAL MODULE: ./build/domain/witness/compare.js + 1 modules
var compare = __webpack_require__(5211);
;// CONCATENATED MODULE: ./build/attestation/verify-bundle.js

/** GitHub's tokens. Source: https://docs.github.com/actions/concepts/security/openid-connect */
const ISSUER = 'https://token.actions.githubusercontent.com';
const IN_TOTO = 'application/vnd.in-toto+json';
/** Source: https://github.com/sigstore/fulcio/blob/main/docs/oid-info.md */
const SOURCE_REPOSITORY_URI = '1.3.6.1.4.1.57264.1.12';
const SOURCE_REPOSITORY_DIGEST = '1.3.6.1.4.1.57264.1.13';
/**
 * @param roots one trusted root a line, as `gh attestation trusted-root` writes them: that of Sigstore's public good instance, and
 * that of GitHub, which has a timestamp authority and no log
 * @throws ErrorWithRemedy when there is none that can be read
 */
async function openAttestationVerifier(roots, debug) {
    const [{ TrustedRoot: trustedRoot }, { bundleFromJSON, isBundleWithDsseEnvelope }, sigstore] = await Promise.all([
        __webpack_require__.e(/* import() */ 9654).then(__webpack_require__.t.bind(__webpack_require__, 19654, 19)),
        Promise.all(/* import() */[__webpack_require__.e(9654), __webpack_require__.e(1040)]).then(__webpack_require__.t.bind(__webpack_require__, 61040, 19)),
        Promise.all(/* import() */[__webpack_require__.e(9654), __webpack_require__.e(4187)]).then(__webpack_require__.t.bind(__webpack_require__, 54187, 19)),
    ]);
    const { Verifier, toSignedEntity, toTrustMaterial } = sigstore;
    const verifiers = rootsIn(roots, trustedRoot.fromJSON).map(root => {
        // What a root does not have cannot be asked for: GitHub's own has no logs, and its authority dates the signature instead.
        const asked = { tlogThreshold: root.tlogs.length > 0 ? 1 : 0, ctlogThreshold: root.ctlogs.length > 0 ? 1 : 0 };
        return new Verifier(toTrustMaterial(root), { ...asked, timestampThreshold: 1 });
    });
    return {
        verify(json) {
            for (const verifier of verifiers) {
                try {
                    const bundle = bundleFromJSON(json);
                    if (!isBundleWithDsseEnvelope(bundle))
                        return undefined;
                    const signer = verifier.verify(toSignedEntity(bundle), { extensions: { issuer: ISSUER } });
                    const { payload, payloadType } = bundle.content.dsseEnvelope;
                    return payloadType === IN_TOTO ? statementIn(payload, signer) : undefined;
                }
                catch (error) {
                    debug(error);
                }
            }
            return undefined;
        },
    };
}
function rootsIn(text, parse) {
    try {
        const lines = text.trim().startsWith('{\n') ? [text] : text.split('\n').filter(line => line.trim() !== '');
        const roots = lines.map(line => parse(JSON.parse(line)));
        if (roots.some(({ certificateAuthorities }) => certificateAuthorities.length > 0))
            return roots;
    }
    catch (cause) {
        throw withoutRoot(cause);
    }
    throw withoutRoot(undefined);
}
const withoutRoot = (cause) => new errors/* ErrorWithRemedy */.J('The file of `trusted-root` has no trusted root of Sigstore that can be read', 'Write it by `gh attestation trusted-root > FILE`', { cause });
function statementIn(payload, { identity }) {
    const { subject } = JSON.parse(Buffer.from(payload).toString('utf8'));
    const extensions = new Map(identity?.oids?.map(({ oid, value }) => [oid?.id.join('.') ?? '', value]));
    return {
        subjects: subject.flatMap(({ digest }) => digest.sha256 ?? []),
        repositoryUrl: utf8StringIn(extensions.get(SOURCE_REPOSITORY_URI)),
        commit: utf8StringIn(extensions.get(SOURCE_REPOSITORY_DIGEST)),
        workflow: identity?.subjectAlternativeName ?? '',
    };
}
/** A UTF8String in DER, of less than 64 KiB. */
function utf8StringIn(der) {
    const bytes = Buffer.from(der ?? []);
    const [tag, length = 0] = bytes;
    const start = length < 0x80 ? 2 : 2 + (length & 0x7f);
    return tag === 0x0c ? bytes.subarray(start).toString('utf8') : '';
}

;// CONCATENATED MODULE: ./build/domain/verification/attestation-check.js
const MEANINGS = {
    'missing-file': 'The list of checksums has this file, and the folder does not. Take the whole report from the run again',
    'changed-file': 'Its bytes are not those of the list of checksums. Take the report from the run again',
    'unlisted-file': 'The list of checksums does not have it. Take it away, or take the report from the run again',
    unattested: 'No attestation of a job of this repository is about these bytes. Download it by `gh attestation download FILE -R OWNER/NAME`; if there is none, the file is not what the job wrote',
    'other-repository-attested': 'A job of another repository attested these bytes, or one on a commit that is not on the default branch. Find out who made the report',
};
const found = (kind, place) => ({
    check: 'attestations',
    kind,
    place,
    meaning: MEANINGS[kind],
});
/** The name of the list of checksums in a report. */
const CHECKSUMS = 'SHA256SUMS';
/**
 * What is wrong with the files of a report. A file is attested if an attestation of this repository, on a commit of its default
 * branch, is about its bytes, or about the list of checksums that has them.
 */
function wrongFiles(files, attestations, isOurs) {
    const ours = new Set(attestations.filter(isOurs).flatMap(({ subjects }) => subjects));
    const others = new Set(attestations.flatMap(({ subjects }) => subjects));
    const list = files.find(({ name }) => name === CHECKSUMS)?.sha256 ?? '';
    return files.flatMap(({ name, listed, sha256 }) => {
        if (sha256 === undefined)
            return [found('missing-file', name)];
        if (name !== CHECKSUMS && listed === undefined)
            return [found('unlisted-file', name)];
        if (listed !== undefined && listed !== sha256)
            return [found('changed-file', name)];
        if (ours.has(sha256) || ours.has(list))
            return [];
        return [found(others.has(sha256) ? 'other-repository-attested' : 'unattested', name)];
    });
}
/** Reads a list of checksums, as `sha256sum` writes it: `<sha256>  <path>` a line. Lines of another form are left out. */
function parseChecksums(text) {
    const lines = text.split('\n').map(line => /^([0-9a-f]{64}) [ *](.+)$/.exec(line));
    return new Map(lines.flatMap(match => (match?.[1] && match[2] ? [[match[2], match[1]]] : [])));
}

// EXTERNAL MODULE: ./build/domain/witness/sha256.js
var sha256 = __webpack_require__(47854);
;// CONCATENATED MODULE: ./build/services/attestation/report-attestations.js






/** Verifies that jobs of this repository made the files of a report. @throws ErrorWithRemedy when there is nothing to look at */
async function verifyReport(options) {
    const { repositoryUrl, isOnDefaultBranch, debug } = options;
    const files = await filesOf(options.report);
    const verifier = await openAttestationVerifier(await readText(options.trustedRoot), debug);
    const bundles = await bundlesIn(options.attestations);
    const attested = bundles.flatMap(bundle => verifier.verify(bundle) ?? []);
    const isOurs = (each) => each.repositoryUrl === repositoryUrl && isOnDefaultBranch(each.commit);
    const discrepancies = wrongFiles(files, attested, isOurs);
    return { files: files.length, attestations: bundles.length, discrepancies };
}
async function filesOf(folder) {
    const list = await readText((0,external_node_path_.join)(folder, CHECKSUMS));
    const listed = parseChecksums(list);
    const there = (await (0,promises_.readdir)(folder, { withFileTypes: true })).filter(each => each.isFile()).map(({ name }) => name);
    const files = [];
    for (const name of new Set([...there, ...listed.keys()])) {
        const bytes = there.includes(name) ? await (0,promises_.readFile)((0,external_node_path_.join)(folder, name)) : undefined;
        files.push({ name, listed: listed.get(name), sha256: bytes && (0,sha256/* sha256 */.s)(bytes) });
    }
    return files;
}
async function bundlesIn(path) {
    const isFolder = (await (0,promises_.stat)(path).catch(error => unreadable(path, error))).isDirectory();
    const files = isFolder ? (await (0,promises_.readdir)(path)).map(name => (0,external_node_path_.join)(path, name)) : [path];
    const bundles = [];
    for (const file of files)
        bundles.push(...jsonsIn(await readText(file)));
    return bundles;
}
/** One JSON, or one a line. What is none counts as an attestation that nothing vouches for. */
function jsonsIn(text) {
    const whole = parse(text);
    if (whole !== undefined)
        return [whole].flat();
    return text
        .split('\n')
        .filter(line => line.trim() !== '')
        .map(line => parse(line) ?? {});
}
function parse(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}
const readText = (file) => (0,promises_.readFile)(file, 'utf8').catch(error => unreadable(file, error));
function unreadable(file, cause) {
    throw new errors/* ErrorWithRemedy */.J(`${file} cannot be read`, 'Give `report` (the folder of a report with SHA256SUMS), `attestations` (what `gh attestation download` wrote) and `trusted-root` (what `gh attestation trusted-root` wrote)', { cause });
}

// EXTERNAL MODULE: ./build/services/history/branch.js
var history_branch = __webpack_require__(86800);
// EXTERNAL MODULE: ./build/services/ledger/branch-files.js
var branch_files = __webpack_require__(57033);
// EXTERNAL MODULE: ./build/services/ledger/paths.js
var ledger_paths = __webpack_require__(86299);
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

;// CONCATENATED MODULE: ./build/domain/signature/verify-signature.js


const verify_signature_SIGNATURE = 2;
/** RFC 4880, 5.2.1: of a binary document, as git signs. */
const BINARY = 0;
/** RFC 4880, 9.4. SHA-1 and MD5 are left out: they can be forged. */
const HASHES = { 8: 'sha256', 9: 'sha384', 10: 'sha512', 11: 'sha224' };
const verify_signature_RSA = [1, 3];
const verify_signature_EDDSA = 22;
const verify_signature_ISSUER = 16;
const ISSUER_FINGERPRINT = 33;
/**
 * Checks an armored signature of bytes by known keys (RFC 4880, 5.2.4), without a program and without the network. Never throws.
 */
function verifySignature(armored, signed, keys) {
    if (armored.includes('BEGIN SSH SIGNATURE'))
        return { kind: 'unknown-key', keyId: 'SSH' };
    let keyId;
    try {
        const [packet, ...more] = parsePackets(dearmor(armored, 'PGP SIGNATURE'));
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
    if (byteAt(body, 0) !== 4 || byteAt(body, 1) !== BINARY)
        throw new PacketError('another kind of signature');
    const hashedEnd = 6 + numberAt(body, 4, 2);
    const unhashedEnd = hashedEnd + 2 + numberAt(body, hashedEnd, 2);
    const hashed = subpacketsOf(body.subarray(6, hashedEnd));
    const unhashed = subpacketsOf(body.subarray(hashedEnd + 2, unhashedEnd));
    const fingerprint = hashed.get(ISSUER_FINGERPRINT) ?? unhashed.get(ISSUER_FINGERPRINT);
    const issuer = fingerprint?.subarray(-8) ?? hashed.get(verify_signature_ISSUER) ?? unhashed.get(verify_signature_ISSUER);
    if (!issuer)
        throw new PacketError('no issuer');
    const length = Buffer.alloc(4);
    length.writeUInt32BE(hashedEnd);
    return {
        keyId: Buffer.from(issuer).toString('hex').toUpperCase(),
        algorithm: byteAt(body, 2),
        hash: HASHES[byteAt(body, 3)],
        trailer: Buffer.concat([body.subarray(0, hashedEnd), Buffer.from([4, 0xff]), length]),
        // Two bytes of the digest come before the numbers: a help for programs that try several keys.
        numbersAt: unhashedEnd + 2,
    };
}
function isOf({ algorithm, hash, trailer, numbersAt }, body, signed, { key, algorithm: ofKey }) {
    if (hash === undefined)
        return false;
    const data = Buffer.concat([signed, trailer]);
    if (verify_signature_RSA.includes(algorithm) && ofKey === 'rsa') {
        const [number = new Uint8Array()] = mpisFrom(body, numbersAt, 1);
        const size = Math.ceil((key.asymmetricKeyDetails?.modulusLength ?? 0) / 8);
        return (0,external_node_crypto_.verify)(hash, data, key, padded(number, size));
    }
    if (algorithm !== verify_signature_EDDSA || ofKey !== 'eddsa')
        return false;
    const halves = mpisFrom(body, numbersAt, 2).map(number => padded(number, 32));
    return (0,external_node_crypto_.verify)(null, (0,external_node_crypto_.createHash)(hash).update(data).digest(), key, Buffer.concat(halves));
}
const padded = (number, size) => Buffer.concat([Buffer.alloc(Math.max(0, size - number.length)), number]);

// EXTERNAL MODULE: ./build/domain/ledger/record-path.js
var record_path = __webpack_require__(91992);
;// CONCATENATED MODULE: ./build/domain/verification/chain.js

const chain_MEANINGS = {
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
const chain_found = (kind, place) => ({
    check: 'chain',
    kind,
    place,
    meaning: chain_MEANINGS[kind],
});
/** A commit that was the tip of the branch, and that the branch does not contain any more. `named`: by whom, if by a record. */
const rewrittenSince = (sha, named) => chain_found('rewritten', named === undefined ? shortOf(sha) : `${shortOf(sha)}, named by ${named}`);
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
        wrong.push(chain_found('second-beginning', place));
    if (parents.length > 1)
        wrong.push(chain_found('merged', place));
    if (changes.length === 0 && parents.length === 1)
        wrong.push(chain_found('empty-commit', place));
    if (!isByApp(author, committer))
        wrong.push(chain_found('other-author', `${place} by ${author.name} <${author.email}>`));
    const at = committer.at.getTime();
    const before = Math.max(...parents.map(parent => seen.dates.get(parent) ?? 0));
    if (at < before - CLOCKS_MS)
        wrong.push(chain_found('misdated-commit', place));
    seen.dates.set(sha, at);
    for (const { status, path, mode } of changes) {
        if (status === 'A')
            continue;
        const kind = status === 'D' ? 'deleted' : mode === PLAIN || (0,record_path/* isIndexPath */.oj)(path) ? 'changed' : 'retyped';
        wrong.push(chain_found(kind, `${path} in ${place}`));
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

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 9 modules
var schemas = __webpack_require__(27597);
// EXTERNAL MODULE: ./build/shared/instant.js
var instant = __webpack_require__(75033);
// EXTERNAL MODULE: ./build/domain/grant/policy-name.js
var policy_name = __webpack_require__(10110);
;// CONCATENATED MODULE: ./build/domain/verification/record-check.js




const record_check_MEANINGS = {
    'unreadable-record': 'It is not in the words that our jobs write. Find out who pushed it to the branch',
    'wrong-id': 'It is about another grant than its path says. Find out who pushed it to the branch',
    'wrong-kind': 'It says something else than its name. Find out who pushed it to the branch',
    'wrong-month': 'It lies in another month than it is of. Find out who pushed it to the branch',
    'wrong-region': 'It is about another region than its name says. Find out who pushed it to the branch',
    'not-merged': 'No commit of the default branch is the merge that it names. Check that the checkout is up to date; then find out who pushed the record',
    'not-requested': 'The merge that it names has no such request. Find out who pushed it to the branch',
    'other-terms': 'It says that more, other or longer access was given than its merge asked for. Find out who pushed it to the branch',
};
const wrongRecord = (kind, place) => ({
    check: 'records',
    kind,
    place,
    meaning: record_check_MEANINGS[kind],
});
/** What all records have, and what some have: only the types of what is looked at here. */
const anyRecord = () => schemas/* object */.Ikc({
    observedAt: schemas/* string */.YjP(),
    run: schemas/* string */.YjP().optional(),
    kind: schemas/* string */.YjP(),
    mergeSha: schemas/* string */.YjP().optional(),
    digest: schemas/* string */.YjP().optional(),
    user: schemas/* string */.YjP().optional(),
    region: schemas/* string */.YjP().optional(),
    readFrom: schemas/* string */.YjP().optional(),
    mergedAt: schemas/* string */.YjP().optional(),
    /** Of evidence, which names its grant so. */
    id: schemas/* string */.YjP().optional(),
    grant: schemas/* unknown */.L5J().optional(),
    revocation: schemas/* object */.Ikc({ region: schemas/* string */.YjP(), policies: schemas/* array */.YOg(schemas/* string */.YjP()), user: schemas/* string */.YjP().optional() }).optional(),
});
let schema;
/** Looks at one record by itself. Never throws. */
function checkRecord(path, bytes) {
    const place = (0,record_path/* parseRecordPath */.OT)(path);
    if (!place)
        return { wrong: [] };
    const record = record_check_parse(bytes);
    if (!record || !(0,instant/* parseInstant */.Gg)(record.observedAt))
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
function record_check_parse(bytes) {
    try {
        schema ??= anyRecord();
        return schema.parse(JSON.parse(Buffer.from(bytes).toString('utf8')));
    }
    catch {
        return undefined;
    }
}
const EVENT_KINDS = {
    stops: ['stopped'],
    findings: ['finding', 'finding-gone'],
    rules: ['rules-changed'],
    reads: ['transcripts-read'],
    sweeps: ['swept'],
};
const GRANT_KINDS = {
    'still-open': 'ended',
    interrupted: 'ended',
    'evidence-so-far': 'evidence',
};
function* wrongNames(place, record) {
    if (place.kind === 'event') {
        if (!EVENT_KINDS[place.what]?.includes(record.kind))
            yield 'wrong-kind';
        const month = place.what === 'rules' ? (record.mergedAt ?? record.observedAt) : record.observedAt;
        // What a later sweep no longer finds lies beside the finding, in its month.
        if (record.kind !== 'finding-gone' && !month.startsWith(place.month))
            yield 'wrong-month';
        return;
    }
    const { what, name, grant } = place;
    if (record.kind !== (GRANT_KINDS[what] ?? what))
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
    const named = typeof id === 'string' && (0,policy_name/* isGrantId */.U3)(id) ? [id] : undefined;
    // The removal of a request is recorded under the merge that removed it.
    const ended = own ? [] : (0,policy_name/* grantIdsIn */.C$)(revocation?.policies ?? []);
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
const mergeClaimed = ({ grant }) => (0,policy_name/* mergeOf */.uV)(grant);

;// CONCATENATED MODULE: ./build/domain/verification/signature-check.js
const signature_check_MEANINGS = {
    unsigned: 'It is not signed, and GitHub signs what our jobs commit. Find out who pushed it, unless your GitHub does not sign commits of its API',
    'bad-signature': 'Its signature is not of this commit. Find out who pushed it',
    'unknown-key': 'It is signed by a key that is not in the file of `signing-keys`. Take the newest https://github.com/web-flow.gpg; if it stays, find out who pushed the commit',
};
/** What a signature tells; `undefined`: the commit is not signed. */
function wrongSignature(sha, verdict) {
    const kind = verdict === undefined ? 'unsigned' : KINDS[verdict.kind];
    if (kind === undefined)
        return [];
    const key = verdict?.keyId === undefined ? '' : `, key ${verdict.keyId}`;
    return [{ check: 'signatures', kind, place: `commit ${sha.slice(0, 12)}${key}`, meaning: signature_check_MEANINGS[kind] }];
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
const tree_found = (kind, place) => ({
    check: 'chain',
    kind,
    place,
    meaning: tree_MEANINGS[kind],
});
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
;// CONCATENATED MODULE: ./build/services/ledger/verify-branch.js










/** Looks at every commit and every record of the branch. @throws ErrorWithRemedy if the clone does not have its history */
async function verifyBranch(git, { tip, since, keys }) {
    if (!(await git.holdsHistoryOf(tip)))
        throw new errors/* ErrorWithRemedy */.J(`The clone does not hold the history of ${ledger_paths/* LEDGER_BRANCH */.jF}`, process/* FETCH_HISTORY */.wb);
    const isContinued = since !== undefined && (await git.holds(tip, since));
    const from = isContinued ? since : undefined;
    const discrepancies = since === undefined || isContinued ? [] : [rewrittenSince(since)];
    const chain = await verifyCommits(git, (await git.everyCommit([tip], from)).toReversed(), { from, keys });
    const entries = await (0,branch_files/* listLedger */.AX)(git, tip);
    for (const entry of entries)
        discrepancies.push(...wrongEntry(entry));
    const additions = await (0,branch_files/* readOrder */.Rx)(git, tip);
    const { firstLink = Number.POSITIVE_INFINITY } = additions;
    const links = checkLinks(entries);
    const claims = [];
    const readFrom = new Map();
    const look = (path, bytes, addedAt) => {
        links.expect(path, bytes, addedAt >= firstLink);
        const { wrong, claim, readFrom: commit } = checkRecord(path, bytes);
        discrepancies.push(...wrong);
        if (claim)
            claims.push(claim);
        if (commit !== undefined && !readFrom.has(commit))
            readFrom.set(commit, path);
    };
    const files = await (0,branch_files/* readListed */.oF)(git, entries, additions, look);
    discrepancies.push(...links.finish());
    const known = new Set((await git.everyCommit([tip])).map(({ sha }) => sha));
    for (const [commit, path] of readFrom)
        if (!known.has(commit))
            discrepancies.push(rewrittenSince(commit, path));
    return { files, ...chain, claims, discrepancies: [...chain.discrepancies, ...discrepancies] };
}
/** Commits whose bytes and changes are in memory at a time. */
const BATCH = 1_000;
/** `commits`: parents first. */
async function verifyCommits(git, commits, { from, keys }) {
    const discrepancies = [];
    const seen = newChain(from);
    const counts = new Map();
    let good = 0;
    for (let start = 0; start < commits.length; start += BATCH) {
        const batch = commits.slice(start, start + BATCH);
        const steps = batch.map(({ sha, parents: [before] }) => ({ sha, ...(before !== undefined && { before }) }));
        const changes = await git.changesOf(steps, '');
        const parents = new Map(batch.map(each => [each.sha, each.parents]));
        for await (const [sha, { bytes }] of git.eachCommit(batch.map(each => each.sha))) {
            const { author, committer, signature, signed } = parseSignedCommit(bytes);
            const about = { sha, parents: parents.get(sha) ?? [], author, committer, changes: changes.get(sha) ?? [] };
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
    return { commits: commits.length, signatures, discrepancies };
}
const NO_KEYS = new Map();

// EXTERNAL MODULE: ./build/domain/grant/record.js
var record = __webpack_require__(93995);
// EXTERNAL MODULE: ./build/services/history/file-versions.js
var file_versions = __webpack_require__(7406);
// EXTERNAL MODULE: ./build/services/ledger/merged.js
var merged = __webpack_require__(31671);
;// CONCATENATED MODULE: ./build/services/ledger/verify-claims.js




/**
 * Whether the default branch has what records claim of it, as far as git can tell: the merge is on its first-parent line, it has
 * the request, and what was given is no more than was asked for. That GitHub merged it, and when to the second, GitHub alone knows.
 */
async function verifyClaims(claims, sources) {
    const wrong = [];
    for (const claim of claims) {
        const kind = await wrongWith(claim, sources);
        if (kind)
            wrong.push(wrongRecord(kind, claim.path));
    }
    return wrong;
}
async function wrongWith(claim, sources) {
    const { what, grant, user, given } = claim;
    const merge = sources.branch.landed(mergeClaimed(claim));
    if (!merge)
        return 'not-merged';
    const versions = sources.branch.versions(`${sources.requests}${user}.yaml`).filter(({ age }) => age >= merge.age);
    const entries = (await (0,file_versions/* latestReadable */.oe)(versions)) ?? [];
    if (!entries.some(({ digest }) => grant.endsWith(`-${digest}`)))
        return 'not-requested';
    if (what !== 'granted')
        return undefined;
    const record = grantIn(given);
    if (!record)
        return 'unreadable-record';
    if (record.user !== user || record.id !== grant)
        return 'wrong-id';
    return (await (0,merged/* findMergedRequest */.z)(record, sources, byItsOwnWord(record))) ? undefined : 'other-terms';
}
function grantIn(given) {
    try {
        return (0,record/* parseGrantRecords */.eO)(JSON.stringify(given))[0];
    }
    catch {
        return undefined;
    }
}
/** When and by which pull request it was merged, as the record says: without GitHub, nobody knows better. */
const byItsOwnWord = ({ mergedAt, pullRequest }) => ({
    mergedPullRequestOf: async () => ({ number: pullRequest, mergedAt: new Date(mergedAt) }),
});

;// CONCATENATED MODULE: ./build/modes/verify/verify.js









/**
 * Looks at the branch of the ledger, and compares it with the default branch and with the witnesses, record by record. Needs a
 * clone, and copies of the buckets or a role that reads them; a clone of the default branch fetches the other.
 * @throws ErrorWithRemedy when there is no such branch
 */
async function verify(git, options) {
    const { paths, head, rules, witness, since, keys } = options;
    const tip = await (0,branch_files/* fetchedLedger */.$_)(git);
    if (tip === undefined)
        throw new errors/* ErrorWithRemedy */.J(`There is no branch ${ledger_paths/* LEDGER_BRANCH */.jF}`, 'Run this after the first grant, or find out who deleted the branch');
    const branch = await verifyBranch(git, { tip, ...(since !== undefined && { since }), ...(keys && { keys }) });
    const main = await (0,history_branch/* readBranch */.pG)(git, head, paths, rules);
    const claimed = await verifyClaims(branch.claims, { branch: main, requests: paths.requests, rules });
    const compared = await (0,compare/* compareLedgers */.y)(branch.files, witness?.entries() ?? [], options);
    const attested = options.attested && (await verifyAttested(options, options.attested, main));
    const beside = witness ? witnessCheck(compared, witness.accounts) : { discrepancies: [] };
    return {
        tip,
        records: compared.records,
        commits: branch.commits,
        signatures: branch.signatures,
        ...beside,
        ...(attested && { attested: { files: attested.files, attestations: attested.attestations } }),
        discrepancies: [...branch.discrepancies, ...claimed, ...beside.discrepancies, ...(attested?.discrepancies ?? [])],
    };
}
function verifyAttested({ repositoryUrl, debug }, paths, main) {
    if (repositoryUrl === undefined)
        throw new errors/* ErrorWithRemedy */.J('The clone does not say which repository it is of, so that no attestation can be one of it', 'Set the address of `origin`: `git remote set-url origin https://github.com/OWNER/NAME`');
    const isOnDefaultBranch = (commit) => main.landed(commit)?.sha === commit;
    return verifyReport({ ...paths, repositoryUrl, isOnDefaultBranch, debug });
}

;// CONCATENATED MODULE: ./build/modes/verify/index.js








async function runVerify(machine, inputs) {
    const { runner } = machine;
    const clone = await machine.git(inputs);
    const head = await clone.head();
    const git = await readAhead(clone, head, inputs);
    const now = await (0,rules/* readRulesAt */.t6)(git, inputs.config, head);
    const isKnown = 'rules' in now;
    const witness = await (0,witness_source/* openWitnessSource */.z)(machine, inputs.witness, isKnown ? now.rules : now);
    const at = (path) => (0,external_node_path_.join)(runner.environment('GITHUB_WORKSPACE'), path);
    const { signingKeys, attested } = inputs;
    const keys = signingKeys === undefined ? undefined : await readSigningKeys(at(signingKeys));
    const result = await verify(git, {
        paths: inputs,
        head,
        rules: (0,rules/* openRulesHistory */.sN)(git, inputs.config, isKnown ? now : undefined),
        witness,
        accountIds: (0,source/* accountIdsIn */.bx)(isKnown ? now.rules.accounts.values() : []),
        ...(inputs.since !== undefined && { since: inputs.since }),
        ...(keys && { keys }),
        ...(attested && {
            attested: {
                report: at(attested.report),
                attestations: at(attested.attestations),
                trustedRoot: at(attested.trustedRoot),
            },
        }),
        debug: runner.debug,
        ...repositoryOf(machine),
    });
    return reportVerification(runner, result);
}
/** A clone at a terminal may not say where it comes from. */
function repositoryOf(machine) {
    try {
        return { repositoryUrl: machine.repositoryUrl() };
    }
    catch (error) {
        machine.runner.debug(error);
        return {};
    }
}


/***/ }),

/***/ 86800:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Pv: () => (/* binding */ openBranches),
/* harmony export */   e: () => (/* binding */ additionOf),
/* harmony export */   pG: () => (/* binding */ readBranch)
/* harmony export */ });
/* harmony import */ var _config_request_file_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(49452);
/* harmony import */ var _domain_request_request_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51026);
/* harmony import */ var _domain_request_resolve_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(83731);
/* harmony import */ var _shared_memoize_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(51172);
/* harmony import */ var _file_versions_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7406);





/** How many digits of the merge commit policy names contain. */
const BEGINNING = 12;
/**
 * Uses a number of git processes that depends on the commits that are read, not on the files: one commit may have added a
 * thousand grants.
 */
async function readBranch(git, tip, { requests }, rules) {
    const dated = await git.firstParentLine(tip);
    const line = dated.map((commit, age) => {
        const before = dated[age + 1]?.sha;
        return { ...commit, age, ...(before !== undefined && { before }) };
    });
    const byBeginning = new Map(line.map(commit => [commit.sha.slice(0, BEGINNING), commit]));
    const changes = await git.changesOf(line, requests);
    const changesOf = ({ sha }) => changes.get(sha) ?? [];
    const read = readerOf(git, requests, rules, changes);
    const byPath = new Map();
    for (const commit of line) {
        for (const change of changesOf(commit)) {
            const versions = byPath.get(change.path) ?? [];
            byPath.set(change.path, versions);
            versions.push({ ...commit, entries: (0,_shared_memoize_js__WEBPACK_IMPORTED_MODULE_4__/* .lazyAsync */ .z)(() => read(commit.sha, change)) });
        }
    }
    return {
        tip,
        landed: beginning => byBeginning.get(beginning.slice(0, BEGINNING)),
        versions: path => byPath.get(path) ?? [],
        touching: line.flatMap(commit => {
            const touched = changesOf(commit).map(({ path }) => path);
            return touched.length > 0 ? [{ ...commit, paths: touched }] : [];
        }),
    };
}
/** Reads the default branch up to a commit, each once. */
const openBranches = (git, paths, rules) => (0,_shared_memoize_js__WEBPACK_IMPORTED_MODULE_4__/* .memoizeAsync */ .T)((tip) => readBranch(git, tip, paths, rules));
/** Reads a file at a commit; all files of a commit are read at once. */
function readerOf(git, requests, rules, changes) {
    const blobsOf = (0,_shared_memoize_js__WEBPACK_IMPORTED_MODULE_4__/* .memoizeAsync */ .T)((sha) => git.readBlobs((changes.get(sha) ?? []).flatMap(change => ('blobSha' in change ? change.blobSha : []))));
    return async (sha, change) => {
        const blob = 'blobSha' in change ? (await blobsOf(sha)).get(change.blobSha) : undefined;
        const file = blob && 'mode' in change ? { mode: change.mode, bytes: blob.bytes } : undefined;
        const written = (0,_config_request_file_js__WEBPACK_IMPORTED_MODULE_0__/* .parseRequestFile */ .JX)(change.path, (0,_file_versions_js__WEBPACK_IMPORTED_MODULE_3__/* .contentOf */ .$E)(file), requests);
        return (0,_domain_request_resolve_js__WEBPACK_IMPORTED_MODULE_2__/* .resolveByAny */ .mg)(written, [await rules.accountsAt(sha), rules.accountsNow]);
    };
}
/**
 * The version that added an entry: the oldest of the unbroken run of versions from `versions[0]` backwards that contain it. A
 * version that cannot be read is skipped.
 */
async function additionOf(versions, entry) {
    let found;
    for (const version of versions) {
        const entries = await version.entries();
        if (entries === undefined)
            continue;
        if (!entries.some(other => (0,_domain_request_request_js__WEBPACK_IMPORTED_MODULE_1__/* .isSame */ .F)(other, entry)))
            break;
        found = version;
    }
    return found;
}


/***/ }),

/***/ 31671:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ findMergedRequest)
/* harmony export */ });
/* harmony import */ var _domain_grant_policy_name_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(10110);
/* harmony import */ var _domain_merge_as_asked_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48641);
/* harmony import */ var _history_branch_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(86800);
/* harmony import */ var _history_file_versions_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7406);




/** GitHub gives the merge commit the time of the merge [inferred]; the commit of a merge queue is older. */
const DATED_ALIKE_MS = 60_000;
/**
 * The request on the default branch that a record was granted for; `undefined` unless the merge of its id added exactly this
 * request at that time. The id is built from both, and the record claims no more. Asks GitHub where git is not enough: a rebase
 * lands several commits, and times may differ.
 */
async function findMergedRequest(record, { branch, requests, rules }, { mergedPullRequestOf }) {
    const merge = branch.landed((0,_domain_grant_policy_name_js__WEBPACK_IMPORTED_MODULE_0__/* .mergeOf */ .uV)(record.id));
    if (!merge)
        return undefined;
    const versions = branch.versions(`${requests}${record.user}.yaml`).filter(({ age }) => age >= merge.age);
    const entry = (await (0,_history_file_versions_js__WEBPACK_IMPORTED_MODULE_3__/* .latestReadable */ .oe)(versions))?.find(({ digest }) => record.id.endsWith(`-${digest}`));
    if (!entry)
        return undefined;
    const addition = (await (0,_history_branch_js__WEBPACK_IMPORTED_MODULE_2__/* .additionOf */ .e)(versions, entry)) ?? merge;
    if (!(0,_domain_merge_as_asked_js__WEBPACK_IMPORTED_MODULE_1__/* .isAsAsked */ .$)(record, entry, await rulesAt(rules, addition)))
        return undefined;
    const mergedAt = Date.parse(record.mergedAt);
    if (addition.sha === merge.sha && Math.abs(mergedAt - merge.at.getTime()) <= DATED_ALIKE_MS)
        return entry.request;
    const pull = await mergedPullRequestOf(merge.sha);
    if (pull?.mergedAt?.getTime() !== mergedAt)
        return undefined;
    // Otherwise the request was there before, and this merge granted nothing.
    const isAdded = addition.sha === merge.sha || (await mergedPullRequestOf(addition.sha))?.number === pull.number;
    return isAdded ? entry.request : undefined;
}
/** The rules before a merge; `undefined` if they cannot be read. */
async function rulesAt(rules, { before }) {
    const known = before === undefined ? undefined : await rules.at(before);
    return known && 'rules' in known ? known : undefined;
}


/***/ })

};

