export const id = 5779;
export const ids = [5779];
export const modules = {

/***/ 25215:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ isSameGrant)
/* harmony export */ });
/* harmony import */ var _request_targets_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(32817);

/** Whether two records describe one grant, even if the rules have renamed its account, role or documents in between. */
function isSameGrant(one, other) {
    const identity = ({ id, accountId, region, user, principal, policy, instances, live = {}, mergedAt, expiresAt, pullRequest, }) => JSON.stringify([
        id,
        accountId,
        region,
        user,
        principal,
        policy,
        instances.toSorted(),
        (0,_request_targets_js__WEBPACK_IMPORTED_MODULE_0__/* .sortTags */ .uO)(live),
        mergedAt,
        expiresAt,
        pullRequest,
    ]);
    return identity(one) === identity(other);
}


/***/ }),

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
/** Built on use, and once: a commit may have a thousand records. */
let schema;
function aboutOf(content) {
    try {
        schema ??= indexed();
        const record = schema.parse(JSON.parse(content));
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

/***/ 91992:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Iu: () => (/* binding */ isWitnessedPath),
/* harmony export */   KR: () => (/* binding */ KIND_BY_FOLDER),
/* harmony export */   OT: () => (/* binding */ parseRecordPath),
/* harmony export */   l0: () => (/* binding */ INDEX_FOLDERS),
/* harmony export */   oj: () => (/* binding */ isIndexPath),
/* harmony export */   vv: () => (/* binding */ KIND_BY_NAME),
/* harmony export */   xP: () => (/* binding */ WITNESSED_FOLDERS)
/* harmony export */ });
/** The folders of records that are of no grant alone, and that the witness has as well. */
const WITNESSED_FOLDERS = ['stops', 'findings', 'sweeps', 'rules'];
const EVENT_FOLDERS = [...WITNESSED_FOLDERS, 'reads'];
/** What a record of such a folder says it is, as `kind`; a finding that is not there any more lies beside the finding. */
const KIND_BY_FOLDER = {
    stops: 'stopped',
    findings: 'finding',
    sweeps: 'swept',
    rules: 'rules-changed',
    reads: 'transcripts-read',
};
/** The same of a record in the folder of a grant, by the first part of its name. */
const KIND_BY_NAME = {
    granted: 'granted',
    refused: 'refused',
    failed: 'failed',
    overtaken: 'overtaken',
    ended: 'ended',
    'still-open': 'ended',
    interrupted: 'ended',
    'deleted-by-others': 'deleted-by-others',
    review: 'review',
    evidence: 'evidence',
    'evidence-so-far': 'evidence',
};
/** Names without a region. */
const PLAIN = ['granted', 'refused', 'failed', 'overtaken'];
/** Names that go on with the region; some with an instant as well. */
const REGIONAL = ['ended', 'still-open', 'interrupted', 'deleted-by-others', 'evidence', 'evidence-so-far'];
/** Of the index: links to records, by day and by person. */
const INDEX_FOLDERS = ['by-day/', 'by-person/'];
const isIndexPath = (path) => INDEX_FOLDERS.some(folder => path.startsWith(folder));
/** Parses a path; `undefined` for one that no job of ours writes. */
function parseRecordPath(path) {
    const [month = '', folder = '', file = '', ...more] = path.split('/');
    if (more.length > 0 || !file.endsWith('.json') || !/^[\w.+=,@-]+$/.test(file))
        return undefined;
    const name = file.slice(0, -'.json'.length);
    if (month !== 'undated' && !isMonth(month))
        return undefined;
    if (isGrantFolder(folder)) {
        const [what = '', ...rest] = name.split('.');
        return isGrantRecord(what, rest) ? { kind: 'grant', month, grant: folder, name, what } : undefined;
    }
    const what = EVENT_FOLDERS.find(each => each === folder);
    return what && month !== 'undated' && name !== '' ? { kind: 'event', month, what, name } : undefined;
}
/** See `grantId` of domain/grant/policy-name.ts, which this folder must not import. */
const isGrantFolder = (text) => /^[0-9a-f]{12}-[0-9a-f]{8}$/.test(text);
const isMonth = (text) => /^\d{4}-(?:0[1-9]|1[0-2])$/.test(text);
function isGrantRecord(what, rest) {
    // An instant follows where another file had the path.
    if (PLAIN.includes(what))
        return rest.length === 0 || (rest.length === 1 && isInstant(rest[0]));
    if (what === 'review')
        return rest.length === 1 && /^\d+$/.test(rest[0] ?? '');
    const [region = '', instant, ...more] = rest;
    if (!REGIONAL.includes(what) || more.length > 0 || !/^[a-z]{2,4}(?:-[a-z]+){1,2}-\d{1,2}$/.test(region))
        return false;
    return instant === undefined || isInstant(instant);
}
const isInstant = (text = '') => /^\d{8}T\d{6}Z$/.test(text);
/** Whether the witness has such a record as well. The role for logs, which writes the others, cannot add to it. */
const isWitnessedPath = (path) => {
    const parsed = parseRecordPath(path);
    return parsed !== undefined && !['evidence', 'evidence-so-far', 'reads'].includes(parsed.what);
};


/***/ }),

/***/ 53173:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bs: () => (/* binding */ mayReach),
/* harmony export */   Lo: () => (/* binding */ describeReach),
/* harmony export */   WN: () => (/* binding */ surelyReaches),
/* harmony export */   nC: () => (/* binding */ reachesAll),
/* harmony export */   y4: () => (/* binding */ joinReaches)
/* harmony export */ });
/* harmony import */ var _request_targets_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(32817);

/** Whether a scope may reach an instance: tags may be put on any. What ends is never less than that. */
const mayReach = (reach, target) => !isList(reach) || reach.includes(target);
/**
 * Whether a live grant surely allows an instance on which access of `ending` ends. Of tags that holds if every instance with the
 * tags of `ending` has those of the grant, too. What is not sure ends: the user can connect again if it was allowed.
 */
function surelyReaches(grant, ending, target) {
    if (isList(grant))
        return grant.includes(target);
    return reachesAll(grant, ending) && !isList(ending);
}
/** Whether all that `other` reaches is in the reach of `one`. */
function reachesAll(one, other) {
    if (one === 'any' || isNothing(other))
        return true;
    if (isList(one))
        return isList(other) && other.every(id => one.includes(id));
    if (other === 'any' || isList(other))
        return false;
    return Object.entries(one.tagged).every(([key, value]) => other.tagged[key] === value);
}
/** The smallest reach that includes all of these. */
function joinReaches(reaches) {
    const widest = reaches.find(reach => reaches.every(other => reachesAll(reach, other)));
    if (widest)
        return widest;
    const lists = reaches.filter(isList);
    return lists.length === reaches.length ? [...new Set(lists.flat())] : 'any';
}
/** For people: ids, or tags as `KEY=VALUE`; nothing for every instance. */
const describeReach = (reach) => {
    if (reach === 'any')
        return [];
    return isList(reach) ? reach : (0,_request_targets_js__WEBPACK_IMPORTED_MODULE_0__/* .pairsOf */ .fq)(reach.tagged);
};
const isNothing = (reach) => isList(reach) && reach.length === 0;
const isList = (reach) => Array.isArray(reach);


/***/ }),

/***/ 18977:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CX: () => (/* binding */ DEBTORS),
/* harmony export */   F0: () => (/* binding */ WITNESS_PREFIX),
/* harmony export */   H$: () => (/* binding */ loginKey),
/* harmony export */   Hy: () => (/* binding */ recordKey),
/* harmony export */   I1: () => (/* binding */ LOGINS_PREFIX),
/* harmony export */   Qe: () => (/* binding */ eventSeries),
/* harmony export */   Qn: () => (/* binding */ grantSeries),
/* harmony export */   WI: () => (/* binding */ OPENED_KEY),
/* harmony export */   _C: () => (/* binding */ monthsSince),
/* harmony export */   hE: () => (/* binding */ debtSeries),
/* harmony export */   wV: () => (/* binding */ stopSeries)
/* harmony export */ });
/* harmony import */ var _shared_instant_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(75033);

/** What the keys of all objects of the witness begin with, in the account's bucket of transcripts. */
const WITNESS_PREFIX = 'ledger/';
/**
 * Written once for each bucket. A role that can read it can read the whole prefix, so that a refusal for another key means
 * that there is no such object: without s3:ListBucket, S3 answers 403 for a missing key (docs/aws-facts.md REC-7).
 */
const OPENED_KEY = `${WITNESS_PREFIX}opened.json`;
/** The records of one grant. Its id is enough to find them: nothing of GitHub is needed. */
const grantSeries = (grantId) => grantId;
/** The emergency stops of one month: of a user, or without one of everything. IAM ignores case in names of users. */
const stopSeries = (month, user) => `stops/${month}/${user === undefined ? 'everything' : `users/${user.toLowerCase()}`}`;
/**
 * All records of such a folder of one month (`2026-11`, UTC), so that a sweep can tell which ones the branch lacks. A stop is here
 * besides: the series of {@link stopSeries} and {@link grantSeries} decide.
 */
const eventSeries = (folder, month) => `${folder}/${month}`;
/** The users who ever had access without an approval: one record for each. */
const DEBTORS = 'break-glass/debtors';
/** What one user has had without an approval, and who reviewed it. IAM ignores case in names of users. */
const debtSeries = (user) => `break-glass/users/${user.toLowerCase()}`;
/** `ledger/<series>/001.json` */
const recordKey = (series, number) => `${WITNESS_PREFIX}${series}/${String(number).padStart(3, '0')}.json`;
/** What the keys of {@link loginKey} begin with. */
const LOGINS_PREFIX = `${WITNESS_PREFIX}logins/`;
/** The account that a login of GitHub belonged to when it was first seen. GitHub ignores case in logins. */
const loginKey = (login) => `${LOGINS_PREFIX}${login.toLowerCase()}.json`;
/** The months (`2026-11`, UTC) in which a stop may lie that counts for what was merged at `since`. */
function monthsSince(since, now) {
    const months = [];
    const first = Date.UTC(since.getUTCFullYear(), since.getUTCMonth());
    for (let month = first; month <= now.getTime();) {
        const date = new Date(month);
        months.push((0,_shared_instant_js__WEBPACK_IMPORTED_MODULE_0__/* .formatInstant */ .r4)(date).slice(0, 7));
        month = Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1);
    }
    return months;
}


/***/ }),

/***/ 84188:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HU: () => (/* binding */ instancesWitnessed),
/* harmony export */   MY: () => (/* binding */ parseWitnessRecord),
/* harmony export */   O4: () => (/* binding */ grantsWitnessed),
/* harmony export */   fd: () => (/* binding */ isWitnessed),
/* harmony export */   uV: () => (/* binding */ isEnd)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(27597);
/* harmony import */ var _shared_instant_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(75033);
/* harmony import */ var _shared_json_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(98444);
/* harmony import */ var _grant_record_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(93995);
/* harmony import */ var _grant_same_grant_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(25215);





const WITNESS_KINDS = [
    'granting',
    'granted',
    'ended',
    'stopped',
    'other',
    'debtor',
    'debt',
    'debt-issue',
    'debt-void',
    'review',
];
const witnessObject = () => zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
    version: zod__WEBPACK_IMPORTED_MODULE_2__/* .literal */ .euz(1),
    kind: zod__WEBPACK_IMPORTED_MODULE_2__/* ["enum"] */ .k5n(WITNESS_KINDS),
    name: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    at: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    record: zod__WEBPACK_IMPORTED_MODULE_2__/* .unknown */ .L5J(),
    path: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().optional(),
    sha256: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().optional(),
});
/** Parses an object. `undefined`: not in the words that we write, so that only a person can tell what it means. */
function parseWitnessRecord(bytes) {
    try {
        const { at, path, sha256, ...rest } = witnessObject().parse((0,_shared_json_js__WEBPACK_IMPORTED_MODULE_3__/* .parseJson */ .q)(bytes));
        const { kind, name, record } = rest;
        const instant = (0,_shared_instant_js__WEBPACK_IMPORTED_MODULE_0__/* .parseInstant */ .Gg)(at);
        const copied = { ...(path !== undefined && { path }), ...(sha256 !== undefined && { sha256 }) };
        return instant && { kind, name, at: instant, record, ...copied };
    }
    catch {
        return undefined;
    }
}
/** Whether a record of a grant's own series ends it. A record that cannot be read counts as an end: it grants less. */
const isEnd = (record) => record === undefined || record.kind === 'ended' || record.kind === 'stopped';
/** Whether a series says that the grant was given, or was about to be. */
const isWitnessed = (records) => records.some(record => record?.kind === 'granting' || record?.kind === 'granted');
/** The grants that these records describe, each once. What a late record says of a grant is not enough for one. */
function grantsWitnessed(records) {
    const described = records.flatMap(record => (record === undefined ? [] : grantIn(record)));
    return described.filter((one, index) => described.findIndex(other => (0,_grant_same_grant_js__WEBPACK_IMPORTED_MODULE_4__/* .isSameGrant */ .$)(one, other)) === index);
}
/**
 * The instances that a grant was given for, by the first record of it: that decides where two runs wrote at once. `undefined` if
 * none says so.
 */
const instancesWitnessed = (grants, policy) => grants.find(record => record.policy === policy)?.instances.toSorted();
function grantIn({ kind, record }) {
    const grant = kind === 'granting' ? record : kind === 'granted' ? record?.grant : null;
    try {
        return (0,_grant_record_js__WEBPACK_IMPORTED_MODULE_1__/* .parseGrantRecords */ .eO)(JSON.stringify(grant ?? null));
    }
    catch {
        return [];
    }
}


/***/ }),

/***/ 47854:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ sha256)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);

/** By which a record of the branch and its copy in the witness are compared: in hex. */
const sha256 = (content) => (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.hash)('sha256', content);


/***/ }),

/***/ 86299:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bs: () => (/* binding */ kindOfPath),
/* harmony export */   De: () => (/* binding */ recentFolders),
/* harmony export */   Ei: () => (/* binding */ isRecordFile),
/* harmony export */   Qq: () => (/* binding */ nameOfRecord),
/* harmony export */   _2: () => (/* binding */ FIND_PUSHER),
/* harmony export */   ek: () => (/* binding */ grantedPaths),
/* harmony export */   jF: () => (/* binding */ LEDGER_BRANCH),
/* harmony export */   lW: () => (/* binding */ pathIn),
/* harmony export */   qE: () => (/* binding */ besidePath)
/* harmony export */ });
/* harmony import */ var _domain_ledger_record_path_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(91992);
/* harmony import */ var _shared_instant_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(75033);


/** The branch of the ledger in this repository. Files are only ever added to it (docs/design.md §2). */
const LEDGER_BRANCH = 'access-ledger';
/** What to do about a record that no job of ours wrote. */
const FIND_PUSHER = `Find out who pushed to ${LEDGER_BRANCH}, and let nobody but GitHub Actions do it`;
/** The paths where a live grant may be recorded, by the month of its merge, latest first. */
function grantedPaths(grantId, now) {
    return lastMonths(now).map(month => pathIn(month, grantId, 'granted'));
}
/** The folders (with `/`) that contain the records of all grants that may be live or were used in the last 30 days. */
const recentFolders = (now) => [...lastMonths(now), undefined].map(month => `${folderOf(month)}/`);
const lastMonths = (now) => [0, 1, 2].map(ago => new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - ago)));
/** The kind of record at a path. The end of a grant has several file names. */
const kindOfPath = (path) => {
    const name = path.slice(path.lastIndexOf('/') + 1);
    if (name === 'granted.json')
        return 'granted';
    return /^(?:ended|still-open|interrupted)\./.test(name) ? 'end' : 'other';
};
/** Whether an entry of the branch is a record: a link is none, whatever it names. */
const isRecordFile = ({ mode, path }) => mode.startsWith('100') && !(0,_domain_ledger_record_path_js__WEBPACK_IMPORTED_MODULE_0__/* .isIndexPath */ .oj)(path);
/** The merge time is known from GitHub only. A direct push has none, and GitHub may not answer. */
const pathIn = (mergedAt, grantId, name) => `${folderOf(mergedAt)}/${grantId}/${name}.json`;
const folderOf = (mergedAt) => (mergedAt ? (0,_shared_instant_js__WEBPACK_IMPORTED_MODULE_1__/* .formatInstant */ .r4)(mergedAt).slice(0, 7) : 'undated');
/** The name of a record: that of its file, without folder and ending. */
const nameOfRecord = (path) => path.slice(path.lastIndexOf('/') + 1).replace(/\.json$/, '');
/** Where a record stands whose own path another one has: `ended.REGION.20261123T110040Z.json`. */
const besidePath = (path, at) => path.replace(/\.json$/, `.${(0,_shared_instant_js__WEBPACK_IMPORTED_MODULE_1__/* .formatCompactInstant */ .gf)(at)}.json`);


/***/ }),

/***/ 13566:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K_: () => (/* binding */ openWitness),
/* harmony export */   MW: () => (/* binding */ eachInWitness),
/* harmony export */   sk: () => (/* binding */ perBucket)
/* harmony export */ });
/* harmony import */ var p_map__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(606);
/* harmony import */ var _domain_rules_rules_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(63138);
/* harmony import */ var _domain_witness_keys_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(18977);
/* harmony import */ var _domain_witness_record_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(84188);
/* harmony import */ var _shared_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(52005);
/* harmony import */ var _shared_instant_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(75033);
/* harmony import */ var _shared_json_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(98444);
/* harmony import */ var _shared_memoize_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(51172);
/* harmony import */ var _shared_result_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(95743);
/* harmony import */ var _attempt_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(40840);










function openWitness(context, { role, observer, dryRun }) {
    const { aws, clock } = context;
    const accounts = new Map();
    const openOf = (0,_shared_memoize_js__WEBPACK_IMPORTED_MODULE_7__/* .memoizeAsync */ .T)(async (key) => {
        const account = accounts.get(key);
        if (account.logs.bucket === '')
            throw withoutBucket(account);
        const store = await aws.connectToWitness(account, account.roles[role]);
        const since = await readOpened(store, account, { ...observer, dryRun, at: (0,_shared_instant_js__WEBPACK_IMPORTED_MODULE_4__/* .formatInstant */ .r4)(clock.now()) });
        return { store, since, held: new Map() };
    });
    const keyOf = (account) => `${(0,_domain_rules_rules_js__WEBPACK_IMPORTED_MODULE_0__/* .accountKey */ .LQ)(account)} ${account.logs.bucket} ${account.roles[role]}`;
    const open = (account) => {
        const key = keyOf(account);
        accounts.set(key, account);
        return openOf(key);
    };
    const readAll = async (account, series) => {
        const { store, held } = await open(account);
        const records = held.get(series) ?? [];
        held.set(series, records);
        for (;;) {
            const known = records.length;
            const next = Array.from({ length: known < AT_ONCE ? 1 : AT_ONCE }, (_, index) => known + index);
            const read = await Promise.all(next.map(index => store.read((0,_domain_witness_keys_js__WEBPACK_IMPORTED_MODULE_1__/* .recordKey */ .Hy)(series, index + 1))));
            for (const [offset, bytes] of read.entries()) {
                if (bytes === undefined)
                    return records;
                records[known + offset] = (0,_domain_witness_record_js__WEBPACK_IMPORTED_MODULE_2__/* .parseWitnessRecord */ .MY)(bytes);
            }
        }
    };
    const add = async (account, series, given, isOnce) => {
        const { store } = await open(account);
        const records = await readAll(account, series);
        const find = () => records.find(known => known?.name === given.name && (isOnce || isSameFile(known, given)));
        const body = `${JSON.stringify({ version: 1, requests: [], ...given, at: (0,_shared_instant_js__WEBPACK_IMPORTED_MODULE_4__/* .formatInstant */ .r4)(clock.now()), ...observer }, null, 2)}\n`;
        for (let tries = 1; tries <= MOST_RACES; tries++) {
            const there = find();
            if (there)
                return there;
            const key = (0,_domain_witness_keys_js__WEBPACK_IMPORTED_MODULE_1__/* .recordKey */ .Hy)(series, records.length + 1);
            if (await store.create(key, body))
                return undefined;
            // Another job took the number, or the answer to an earlier attempt of this call was lost.
            const taken = await store.read(key);
            if (taken && Buffer.from(taken).toString('utf8') === body)
                return undefined;
            await readAll(account, series);
        }
        throw new _shared_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .ErrorWithRemedy */ .J(`Other jobs took each of ${MOST_RACES} numbers of ${series} in the witness first`, 'Run this job again: it repeats nothing that was done');
    };
    const once = async (account, key, fact) => {
        const { store } = await open(account);
        const content = { version: 1, ...fact, at: (0,_shared_instant_js__WEBPACK_IMPORTED_MODULE_4__/* .formatInstant */ .r4)(clock.now()), ...observer };
        const before = await store.read(key);
        if (before)
            return jsonIn(before);
        if (dryRun || (await store.create(key, `${JSON.stringify(content, null, 2)}\n`)))
            return content;
        return jsonIn((await store.read(key)) ?? new Uint8Array());
    };
    const silent = new Map();
    const explained = async (account, call) => {
        const key = keyOf(account);
        const before = silent.get(key);
        if (before && clock.now().getTime() < before.until)
            return (0,_shared_result_js__WEBPACK_IMPORTED_MODULE_5__/* .failed */ .gz)(before.failure);
        const result = await (0,_attempt_js__WEBPACK_IMPORTED_MODULE_6__/* .attemptEvenWhenStopped */ .d$)(context, call);
        if (result.ok)
            return result;
        const failure = (0,_shared_result_js__WEBPACK_IMPORTED_MODULE_5__/* .explain */ .WE)(unreachable(account), result.failure);
        silent.set(key, { failure, until: clock.now().getTime() + SILENT_MS });
        return (0,_shared_result_js__WEBPACK_IMPORTED_MODULE_5__/* .failed */ .gz)(failure);
    };
    const write = async (account, series, record, isOnce) => dryRun ? (0,_shared_result_js__WEBPACK_IMPORTED_MODULE_5__/* .succeeded */ .gq)(undefined) : explained(account, () => add(account, series, record, isOnce));
    return {
        once: (account, key, fact) => explained(account, () => once(account, key, fact)),
        since: account => explained(account, async () => (await open(account)).since),
        read: (account, series) => explained(account, async () => [...(await readAll(account, series))]),
        add: (account, series, record) => write(account, series, record, false),
        addOnce: (account, series, record) => write(account, series, record, true),
    };
}
/**
 * For so long a bucket that has failed is not asked again: each call to one that never answers takes a minute, and what is to
 * end in the same job must not wait for one after the other.
 */
const SILENT_MS = 60_000;
/** Whether both speak of the same bytes on the branch. */
const isSameFile = (one, other) => one.sha256 !== undefined && one.path === other.path && one.sha256 === other.sha256;
/** Numbers that are read side by side, once a series is as long: that of a month may have hundreds, that of a grant a handful. */
const AT_ONCE = 8;
/** Jobs that add to one series at the same time: each try lets one of them succeed, and there is a handful at most. */
const MOST_RACES = 60;
const unreachable = ({ name, logs }) => `The witness of AWS account ${name}, in the bucket ${logs.bucket}, could not be reached`;
const withoutBucket = ({ name }) => new _shared_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .ErrorWithRemedy */ .J(`AWS account ${name} has no bucket for its witness`, 'Name one under `logs:` of the account in the rule file');
function jsonIn(bytes) {
    try {
        return (0,_shared_json_js__WEBPACK_IMPORTED_MODULE_8__/* .parseJson */ .q)(bytes);
    }
    catch {
        return null;
    }
}
/**
 * Proves that a missing object is told from a refusal: see {@link OPENED_KEY}. Returns when the first job wrote it; the
 * beginning of time if it cannot be read as ours.
 */
async function readOpened(store, account, { dryRun, ...opened }) {
    const before = await store.read(_domain_witness_keys_js__WEBPACK_IMPORTED_MODULE_1__/* .OPENED_KEY */ .WI);
    if (before)
        return openedAt(before);
    const what = `AWS account ${account.name}: s3://${account.logs.bucket}/${_domain_witness_keys_js__WEBPACK_IMPORTED_MODULE_1__/* .OPENED_KEY */ .WI}`;
    if (dryRun)
        throw new _shared_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .ErrorWithRemedy */ .J(`${what} is not there yet, or may not be read`, 'Run a job that is not dry once: it writes the object');
    await store.create(_domain_witness_keys_js__WEBPACK_IMPORTED_MODULE_1__/* .OPENED_KEY */ .WI, `${JSON.stringify({ version: 1, ...opened }, null, 2)}\n`);
    const written = await store.read(_domain_witness_keys_js__WEBPACK_IMPORTED_MODULE_1__/* .OPENED_KEY */ .WI);
    if (!written)
        throw new _shared_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .ErrorWithRemedy */ .J(`${what} was written and may not be read`, 'Update the stack of infra/jit-access.yaml, which allows the roles s3:GetObject and s3:PutObject on `ledger/*` of this bucket');
    return openedAt(written);
}
const openedAt = (bytes) => (0,_shared_instant_js__WEBPACK_IMPORTED_MODULE_4__/* .parseInstant */ .Gg)(jsonIn(bytes)?.at ?? '') ?? new Date(0);
/** Concurrent reads of series. */
const CONCURRENCY = 8;
/** One account for each bucket: entries of the rules may share one. */
const perBucket = (accounts) => [
    ...new Map([...accounts].map(account => [`${(0,_domain_rules_rules_js__WEBPACK_IMPORTED_MODULE_0__/* .accountKey */ .LQ)(account)} ${account.logs.bucket}`, account])).values(),
];
/** Does the same for many, a few at a time. */
const eachInWitness = (items, call) => (0,p_map__WEBPACK_IMPORTED_MODULE_9__/* ["default"] */ .Ay)(items, call, { concurrency: CONCURRENCY });


/***/ }),

/***/ 98444:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ parseJson)
/* harmony export */ });
/** The value of JSON in bytes, which are not copied for it. @throws SyntaxError where they are not JSON */
const parseJson = (bytes) => JSON.parse(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8'));


/***/ })

};

