export const id = 313;
export const ids = [313];
export const modules = {

/***/ 2313:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runVerify: () => (/* binding */ runVerify)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/services/history/rules.js
var rules = __webpack_require__(4757);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./build/domain/signature/packets.js
var packets = __webpack_require__(97);
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
        for (const packet of (0,packets/* parsePackets */.xK)((0,packets/* dearmor */.Ry)(text.slice(at), BLOCK))) {
            const key = keyIn(packet);
            if (key)
                keys.set(key.id, key);
        }
    }
    return keys;
}
function keyIn({ tag, body }) {
    if ((tag !== PUBLIC_KEY && tag !== PUBLIC_SUBKEY) || (0,packets/* byteAt */.aL)(body, 0) !== 4)
        return undefined;
    const algorithm = (0,packets/* byteAt */.aL)(body, 5);
    const id = fingerprintOf(body).slice(-16).toUpperCase();
    if (RSA.includes(algorithm)) {
        const [n = '', e = ''] = (0,packets/* mpisFrom */.eY)(body, 6, 2).map(base64url);
        return { id, algorithm: 'rsa', key: (0,external_node_crypto_.createPublicKey)({ key: { kty: 'RSA', n, e }, format: 'jwk' }) };
    }
    const oidEnd = 7 + (0,packets/* byteAt */.aL)(body, 6);
    if (algorithm !== EDDSA || Buffer.from(body.subarray(7, oidEnd)).toString('hex') !== ED25519_OID)
        return undefined;
    const [point = new Uint8Array()] = (0,packets/* mpisFrom */.eY)(body, oidEnd, 1);
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
var errors = __webpack_require__(2005);
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
var source = __webpack_require__(655);
// EXTERNAL MODULE: ./build/modes/witness-source.js
var witness_source = __webpack_require__(6032);
;// CONCATENATED MODULE: ./build/domain/verification/discrepancy.js
/** One line for people: `removed: 2026-11/…/ended.eu-west-1.json: The witness has …`. */
const describeDiscrepancy = ({ kind, place, meaning }) => `${kind}: ${place}: ${meaning}`;

// EXTERNAL MODULE: ./build/domain/witness/difference-text.js
var difference_text = __webpack_require__(7264);
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
var result = __webpack_require__(2652);
// EXTERNAL MODULE: ./build/render/markdown.js
var markdown = __webpack_require__(5120);
// EXTERNAL MODULE: ./build/render/within-budget.js
var within_budget = __webpack_require__(2346);
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
    const { discrepancies, tip, records, commits, signatures, witness } = verification;
    for (const each of discrepancies)
        runner.log(describeDiscrepancy(each));
    runner.log(verificationLine(verification));
    runner.log(signaturesLine(verification));
    if (!witness)
        runner.log(HOW_TO_COMPARE);
    runner.output('result', (0,result/* resultText */.D)({ tip, records, witness, commits, signatures, differences: discrepancies }));
    await runner.summarize(renderVerification(verification));
    if (discrepancies.length === 0)
        return;
    const places = `${formatNumber(discrepancies.length)} ${discrepancies.length === 1 ? 'place' : 'places'}`;
    runner.fail(`The ledger differs from what our jobs leave, in ${places}. The summary or the log of this job names each, and says what to do.`);
}

// EXTERNAL MODULE: ./build/domain/witness/compare.js + 1 modules
var compare = __webpack_require__(5211);
// EXTERNAL MODULE: ./build/services/history/branch.js
var history_branch = __webpack_require__(6800);
// EXTERNAL MODULE: ./build/services/ledger/branch-files.js
var branch_files = __webpack_require__(7033);
// EXTERNAL MODULE: ./build/services/ledger/paths.js
var ledger_paths = __webpack_require__(6299);
// EXTERNAL MODULE: ./build/services/ledger/verify-branch.js + 5 modules
var verify_branch = __webpack_require__(2850);
// EXTERNAL MODULE: ./build/domain/grant/record.js
var record = __webpack_require__(3995);
// EXTERNAL MODULE: ./build/domain/verification/record-check.js
var record_check = __webpack_require__(405);
// EXTERNAL MODULE: ./build/services/history/file-versions.js
var file_versions = __webpack_require__(7406);
// EXTERNAL MODULE: ./build/services/ledger/merged.js
var merged = __webpack_require__(1671);
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
            wrong.push((0,record_check/* wrongRecord */.Fh)(kind, claim.path));
    }
    return wrong;
}
async function wrongWith(claim, sources) {
    const { what, grant, user, given } = claim;
    const merge = sources.branch.landed((0,record_check/* mergeClaimed */.Mh)(claim));
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
    const branch = await (0,verify_branch/* verifyBranch */.o)(git, { tip, ...(since !== undefined && { since }), ...(keys && { keys }) });
    const main = await (0,history_branch/* readBranch */.pG)(git, head, paths, rules);
    const claimed = await verifyClaims(branch.claims, { branch: main, requests: paths.requests, rules });
    const compared = await (0,compare/* compareLedgers */.y)(branch.files, witness?.entries() ?? [], options);
    const beside = witness ? witnessCheck(compared, witness.accounts) : { discrepancies: [] };
    return {
        tip,
        records: compared.records,
        commits: branch.commits,
        signatures: branch.signatures,
        ...beside,
        discrepancies: [...branch.discrepancies, ...claimed, ...beside.discrepancies],
    };
}

;// CONCATENATED MODULE: ./build/modes/verify/index.js







async function runVerify(machine, inputs) {
    const { runner } = machine;
    const git = await machine.git(inputs);
    const head = await git.head();
    const now = await (0,rules/* readRulesAt */.t6)(git, inputs.config, head);
    const isKnown = 'rules' in now;
    const witness = await (0,witness_source/* openWitnessSource */.z)(machine, inputs.witness, isKnown ? now.rules : now);
    const keysFile = inputs.signingKeys && (0,external_node_path_.join)(runner.environment('GITHUB_WORKSPACE'), inputs.signingKeys);
    const keys = keysFile === undefined ? undefined : await readSigningKeys(keysFile);
    const result = await verify(git, {
        paths: inputs,
        head,
        rules: (0,rules/* openRulesHistory */.sN)(git, inputs.config, isKnown ? now : undefined),
        witness,
        accountIds: (0,source/* accountIdsIn */.bx)(isKnown ? now.rules.accounts.values() : []),
        ...(inputs.since !== undefined && { since: inputs.since }),
        ...(keys && { keys }),
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

/***/ 6800:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Pv: () => (/* binding */ openBranches),
/* harmony export */   e: () => (/* binding */ additionOf),
/* harmony export */   pG: () => (/* binding */ readBranch)
/* harmony export */ });
/* harmony import */ var _config_request_file_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9452);
/* harmony import */ var _domain_request_request_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1026);
/* harmony import */ var _domain_request_resolve_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3731);
/* harmony import */ var _shared_memoize_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1172);
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

/***/ 1671:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ findMergedRequest)
/* harmony export */ });
/* harmony import */ var _domain_grant_policy_name_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(110);
/* harmony import */ var _domain_merge_as_asked_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8641);
/* harmony import */ var _history_branch_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6800);
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

