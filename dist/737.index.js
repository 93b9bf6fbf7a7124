export const id = 813;
export const ids = [813];
export const modules = {

/***/ 6706:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EI: () => (/* binding */ byIds),
/* harmony export */   lP: () => (/* binding */ followUpsOf),
/* harmony export */   oq: () => (/* binding */ inBatches)
/* harmony export */ });
/* unused harmony exports MOST_FOLLOW_UPS, REVOKE_ENVIRONMENT */
/* harmony import */ var _grant_record_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3995);

/**
 * A matrix may have 256 jobs, but each of these waits for hours, and a plan runs 20 (GitHub Free) to 500 jobs at once. More
 * of one push would keep other follow-ups and the emergency stop from starting. Each job also makes about twenty requests to
 * GitHub, of 1,000 an hour.
 */
const MOST_FOLLOW_UPS = 10;
/** The environment without a wait timer. */
const REVOKE_ENVIRONMENT = 'jit-revoke';
/** How long a job may take to start after its wait timer: GitHub gives no figure [inferred]. */
const QUEUE_MS = 2 * 60_000;
/** One job per grant, up to {@link MOST_FOLLOW_UPS}; with more grants, those that end close together share a job. */
function followUpsOf(grants, followUp, now) {
    const byEnd = grants.toSorted((a, b) => Date.parse(a.expiresAt) - Date.parse(b.expiresAt));
    const size = Math.min(_grant_record_js__WEBPACK_IMPORTED_MODULE_0__/* .MOST_GRANTS_A_JOB */ .kJ, Math.ceil(byEnd.length / MOST_FOLLOW_UPS));
    const followUps = [];
    for (let start = 0; start < byEnd.length; start += size) {
        const chunk = byEnd.slice(start, start + size);
        const [first] = chunk;
        followUps.push({
            id: first.id,
            environment: environmentFor(new Date(first.expiresAt), followUp, now),
            grants: chunk,
        });
    }
    return followUps;
}
/** The same, by ids alone, as a dispatch has them. */
const byIds = (followUps) => followUps.map(followUp => ({ ...followUp, grants: followUp.grants.map(({ id }) => id) }));
/**
 * Batches that fit one dispatch each: GitHub allows 65,535 characters of inputs (REST reference, workflow dispatches), and
 * does not document how it counts quotes, which are escaped once more.
 */
function inBatches(followUps) {
    const batches = [];
    let budget = 0;
    for (const followUp of followUps) {
        const size = JSON.stringify(JSON.stringify(followUp)).length;
        if (size > budget) {
            batches.push([]);
            budget = MOST_CHARACTERS;
        }
        batches.at(-1)?.push(followUp);
        budget -= size;
    }
    return batches;
}
const MOST_CHARACTERS = 60_000;
/** The environment with the longest wait timer that still leaves time for the warning before the end. */
function environmentFor(end, { environments, warnBeforeMs }, now) {
    const left = end.getTime() - warnBeforeMs - QUEUE_MS - now.getTime();
    const inTime = environments.filter(({ waitMs }) => waitMs <= left);
    const longest = inTime.reduce((best, each) => (best && best.waitMs >= each.waitMs ? best : each), undefined);
    return longest?.name ?? REVOKE_ENVIRONMENT;
}


/***/ }),

/***/ 5215:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ isSameGrant)
/* harmony export */ });
/* harmony import */ var _request_targets_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2817);

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

/***/ 2972:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Rp: () => (/* binding */ ADDS_NOTHING),
/* harmony export */   Xi: () => (/* binding */ CHANGE_REQUEST),
/* harmony export */   ky: () => (/* binding */ refusalOfKept)
/* harmony export */ });
/* harmony import */ var _shared_instant_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5033);
/* harmony import */ var _grant_policy_name_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(110);
/* harmony import */ var _young_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(838);



/** What to do where a merge adds nothing: the request stands on the default branch, so the same again is no change. */
const CHANGE_REQUEST = 'To ask again, change the request (a word of its reason, for instance) in a new pull request';
/** Shown before the merge, when AWS and the witness cannot be asked. */
const ADDS_NOTHING = {
    message: 'This request stands on the default branch already, and a merge gives only what it adds: this one gives nothing',
    remedy: CHANGE_REQUEST,
};
/**
 * Why a merge that changes nothing of a request gives nothing; `undefined` while an earlier grant for it is live, or its job may
 * still be at work.
 */
function refusalOfKept({ request }, kept, now) {
    if (kept.kind === 'pushed')
        return refuse(`it came with commit ${kept.sha.slice(0, 12)}, without a pull request`);
    const { pullRequest, mergedAt, history } = kept;
    const { expiresAt } = (0,_grant_policy_name_js__WEBPACK_IMPORTED_MODULE_1__/* .expiryOf */ .p1)(mergedAt, request);
    const { end, isGiven } = history;
    if (end)
        return refuse(`its access by #${pullRequest} was ended at ${(0,_shared_instant_js__WEBPACK_IMPORTED_MODULE_0__/* .formatMoment */ .K9)(end.at)}`);
    if (expiresAt <= now)
        return refuse(`its access by #${pullRequest} was over at ${(0,_shared_instant_js__WEBPACK_IMPORTED_MODULE_0__/* .formatMoment */ .K9)(expiresAt)}`);
    if (isGiven || (0,_young_js__WEBPACK_IMPORTED_MODULE_2__/* .isYoung */ .P)(mergedAt, now))
        return undefined;
    return refuse(`#${pullRequest} added it, and its access was not given: the comment there says why`);
}
const refuse = (why) => ({
    message: `This request stood on the default branch before this merge, and a merge gives only what it adds: nothing is given. As for the request, ${why}`,
    remedy: CHANGE_REQUEST,
});


/***/ }),

/***/ 3212:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ notificationOfEnding),
/* harmony export */   m: () => (/* binding */ notificationOfEnd)
/* harmony export */ });
/** The warning shortly before the end. */
function notificationOfEnding(target) {
    const { expiresAt } = target;
    return { kind: 'ending', access: accessOfTarget(target), ...(expiresAt && { until: expiresAt }) };
}
/**
 * What people are told of an end; nothing of one that was interrupted, which another job goes on with.
 *
 * @param pullRequest where the target does not name it
 */
function notificationOfEnd(revocation, pullRequest) {
    const { ending, finishedAt, verdict, overrunMs, contradiction } = revocation;
    if (verdict === 'interrupted')
        return [];
    return [
        {
            kind: 'ended',
            access: { ...(pullRequest !== undefined && { pullRequest }), ...accessOfTarget(ending) },
            ...(ending.expiresAt && { until: ending.expiresAt }),
            endedAt: finishedAt,
            state: verdict !== 'clean' ? 'unproven' : contradiction === undefined ? 'proven' : 'contradicted',
            overrunMs,
        },
    ];
}
function accessOfTarget({ user, account, instances, grant }) {
    return {
        user,
        account,
        targets: instances,
        ...(grant && { grant: grant.id }),
        ...(grant?.pullRequest !== undefined && { pullRequest: grant.pullRequest }),
    };
}


/***/ }),

/***/ 8084:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ heldPolicies),
/* harmony export */   x: () => (/* binding */ NO_INLINE_POLICIES)
/* harmony export */ });
/* harmony import */ var _principal_principal_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2390);

const NO_INLINE_POLICIES = { users: new Map(), roles: new Map() };
/** The policies whose names are wanted, with their holders. */
function heldPolicies({ users, roles }, isWanted) {
    const heldBy = (holder, policies) => [...policies].flatMap(([name, document]) => (isWanted(name) ? [{ holder, name, document }] : []));
    return [
        ...[...users].flatMap(([user, policies]) => heldBy((0,_principal_principal_js__WEBPACK_IMPORTED_MODULE_0__/* .userHolder */ .gd)(user), policies)),
        ...[...roles].flatMap(([role, { id, policies }]) => heldBy({ kind: 'role', name: role, id }, policies)),
    ];
}


/***/ }),

/***/ 7465:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fz: () => (/* binding */ waitingFor),
/* harmony export */   SK: () => (/* binding */ decidePoll),
/* harmony export */   fv: () => (/* binding */ POLL_INTERVAL_MS),
/* harmony export */   rL: () => (/* binding */ decideEarlyEnd)
/* harmony export */ });
/* unused harmony export warningOf */
/* harmony import */ var _revocation_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2412);

/** How often a waiting follow-up checks whether its grant still exists. */
const POLL_INTERVAL_MS = 5 * 60_000;
/**
 * A grant that was seen gone is polled again after this time: then no session can start by it, and the last one that did is
 * visible.
 */
const VERIFY_AFTER_MS = _revocation_js__WEBPACK_IMPORTED_MODULE_0__/* .PROPAGATION_MS */ .Sh + _revocation_js__WEBPACK_IMPORTED_MODULE_0__/* .LISTING_LAG_MS */ .xI;
/**
 * Decides after a poll at `now`. `isThere`: whether the policies exist; `undefined` when AWS did not answer. Access counts as
 * ended early only when its policies were seen gone twice: IAM may not show a policy that was written a moment ago.
 */
function decidePoll(waiting, isThere, now) {
    const { expiresAt, handOverAt } = waiting;
    if (now >= expiresAt)
        return { kind: 'end' };
    const isSeenGone = isThere === false && waiting.goneSince !== undefined;
    if (now >= handOverAt && expiresAt > handOverAt && !isSeenGone)
        return { kind: 'hand-over' };
    if (isThere === false) {
        const goneSince = waiting.goneSince ?? now;
        const verifyAt = new Date(goneSince.getTime() + VERIFY_AFTER_MS);
        if (now >= verifyAt)
            return { kind: 'inquire', goneSince };
        return { kind: 'wait', until: earliest(verifyAt, expiresAt), warn: false, goneSince };
    }
    const known = isThere === undefined && waiting.goneSince ? { goneSince: waiting.goneSince } : {};
    return { ...waitOn(waiting, now), ...known };
}
/**
 * Decides at `now` what becomes of a grant whose policy is gone. Sessions stay open until its end only if another hand deleted
 * the policy: they are still approved, and nobody whom our records know wanted them to end.
 */
function decideEarlyEnd(waiting, { kind }, now) {
    const { expiresAt, handOverAt } = waiting;
    if (now >= expiresAt)
        return { kind: 'end' };
    if (kind !== 'others')
        return { kind: 'verify' };
    if (now >= handOverAt && expiresAt > handOverAt)
        return { kind: 'hand-over' };
    return waitOn(waiting, now);
}
/** Waits for the next poll, or for what comes before it. */
function waitOn({ expiresAt, warnAt, handOverAt }, now) {
    const warn = warnAt !== undefined && now >= warnAt;
    const until = earliest(new Date(now.getTime() + POLL_INTERVAL_MS), expiresAt, ...(expiresAt > handOverAt ? [handOverAt] : []), ...(warnAt && !warn ? [warnAt] : []));
    return { kind: 'wait', until, warn };
}
/**
 * When to warn and to hand over, in a job that began at `jobStartedAt`. Call it after the first poll, when the clock is
 * corrected. A grant that is left to the sweep is handed over at once.
 */
function waitingFor({ expiresAt, grant }, { maxWaitMs, beyond, warnBeforeMs }, jobStartedAt) {
    const until = new Date(jobStartedAt.getTime() + maxWaitMs);
    const end = expiresAt ?? jobStartedAt;
    const warnAt = warningOf(grant?.opensAt ?? end, end, warnBeforeMs);
    return {
        expiresAt: end,
        handOverAt: beyond === 'sweep' && end > until ? jobStartedAt : until,
        ...(warnAt && { warnAt }),
    };
}
/** When to warn of the end; `undefined` for access that is shorter than the warning period. */
function warningOf(opensAt, expiresAt, warnBeforeMs) {
    const warnAt = new Date(expiresAt.getTime() - warnBeforeMs);
    return warnAt > opensAt ? warnAt : undefined;
}
const earliest = (...instants) => new Date(Math.min(...instants.map(instant => instant.getTime())));


/***/ }),

/***/ 1818:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ isParameter),
/* harmony export */   T: () => (/* binding */ parseDocument)
/* harmony export */ });
/** The content of a session document with its inputs, which are empty if it has none; `undefined` if it is no JSON mapping. */
function parseDocument({ content }) {
    try {
        const parsed = JSON.parse(content);
        return isMapping(parsed) ? { ...parsed, inputs: isMapping(parsed.inputs) ? parsed.inputs : {} } : undefined;
    }
    catch {
        return undefined;
    }
}
const isMapping = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
/** Whether the person who starts a session chooses the value. */
const isParameter = (value) => typeof value === 'string' && /\{\{.*\}\}/.test(value);


/***/ }),

/***/ 2444:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   NP: () => (/* binding */ sessionKeyOf),
/* harmony export */   R$: () => (/* binding */ adviceOnSessionKey),
/* harmony export */   df: () => (/* binding */ needOfSessionKey),
/* harmony export */   pg: () => (/* binding */ sessionKeyIn)
/* harmony export */ });
/* harmony import */ var _shared_printable_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6499);
/* harmony import */ var _session_document_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1818);


/**
 * The KMS key that encrypts the sessions of a document besides TLS, as it is written there: an ARN, an id or an alias.
 * `undefined` if there is none, or if the person who starts a session chooses it.
 */
function sessionKeyOf(stored) {
    const content = (0,_session_document_js__WEBPACK_IMPORTED_MODULE_1__/* .parseDocument */ .T)(stored);
    return content && sessionKeyIn(content.inputs);
}
function sessionKeyIn({ kmsKeyId }) {
    return typeof kmsKeyId === 'string' && kmsKeyId !== '' && !(0,_session_document_js__WEBPACK_IMPORTED_MODULE_1__/* .isParameter */ .I)(kmsKeyId) ? kmsKeyId : undefined;
}
/** What a client asks KMS for when it has started a session, with the caller's keys (docs/aws-facts.md SSM-23). */
const OF_PEOPLE = '`kms:GenerateDataKey`';
/** What the agent on an instance asks KMS for, with the keys of the instance profile. */
const OF_INSTANCES = '`kms:Decrypt`';
const WITHOUT_IT = 'who may not use it starts a session that never connects';
/** For the doctor. A warning: whether all people may use the key is in policies that no role of ours reads. */
function adviceOnSessionKey(key) {
    return {
        message: `Encrypts sessions by the key ${(0,_shared_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .quoted */ .TL)(key, 200)}, whose use a grant does not give: ${WITHOUT_IT}`,
        remedy: `Give the users ${OF_PEOPLE} on it by a policy of their own, and the instances ${OF_INSTANCES}; the parameter SessionKeyArn of infra/jit-access.yaml opens boundary and instances for it. Or leave \`kmsKeyId\` out: TLS encrypts each session`,
    };
}
/** For the person who was granted access. */
function needOfSessionKey(key) {
    return {
        message: `Sessions are encrypted by the key ${(0,_shared_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .quoted */ .TL)(key, 200)}, and this grant does not give its use: ${WITHOUT_IT}`,
        remedy: `If you never used it, have ${OF_PEOPLE} on it allowed to you, by a policy of your own or by that of the key`,
    };
}


/***/ }),

/***/ 8977:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F0: () => (/* binding */ WITNESS_PREFIX),
/* harmony export */   H$: () => (/* binding */ loginKey),
/* harmony export */   Hy: () => (/* binding */ recordKey),
/* harmony export */   I1: () => (/* binding */ LOGINS_PREFIX),
/* harmony export */   Qn: () => (/* binding */ grantSeries),
/* harmony export */   WI: () => (/* binding */ OPENED_KEY),
/* harmony export */   _C: () => (/* binding */ monthsSince),
/* harmony export */   wV: () => (/* binding */ stopSeries)
/* harmony export */ });
/* harmony import */ var _shared_instant_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5033);

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

/***/ 1807:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HU: () => (/* binding */ instancesWitnessed),
/* harmony export */   MY: () => (/* binding */ parseWitnessRecord),
/* harmony export */   O4: () => (/* binding */ grantsWitnessed),
/* harmony export */   fd: () => (/* binding */ isWitnessed),
/* harmony export */   uV: () => (/* binding */ isEnd)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7597);
/* harmony import */ var _shared_instant_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5033);
/* harmony import */ var _grant_record_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3995);
/* harmony import */ var _grant_same_grant_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5215);




const witnessObject = () => zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
    version: zod__WEBPACK_IMPORTED_MODULE_2__/* .literal */ .euz(1),
    kind: zod__WEBPACK_IMPORTED_MODULE_2__/* ["enum"] */ .k5n(['granting', 'granted', 'ended', 'stopped', 'other']),
    name: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    at: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    record: zod__WEBPACK_IMPORTED_MODULE_2__/* .unknown */ .L5J(),
    path: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().optional(),
    sha256: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().optional(),
});
/** Parses an object. `undefined`: not in the words that we write, so that only a person can tell what it means. */
function parseWitnessRecord(bytes) {
    try {
        const { at, path, sha256, ...rest } = witnessObject().parse(JSON.parse(Buffer.from(bytes).toString('utf8')));
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
    return described.filter((one, index) => described.findIndex(other => (0,_grant_same_grant_js__WEBPACK_IMPORTED_MODULE_3__/* .isSameGrant */ .$)(one, other)) === index);
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

/***/ 8364:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  M: () => (/* binding */ renderGrantComment)
});

// EXTERNAL MODULE: ./build/domain/merge/kept.js
var kept = __webpack_require__(2972);
// EXTERNAL MODULE: ./build/domain/session/session-key.js
var session_key = __webpack_require__(2444);
// EXTERNAL MODULE: ./build/shared/identifiers.js
var identifiers = __webpack_require__(1704);
// EXTERNAL MODULE: ./build/domain/grant/policy-name.js
var policy_name = __webpack_require__(110);
// EXTERNAL MODULE: ./build/render/markdown.js
var markdown = __webpack_require__(5120);
;// CONCATENATED MODULE: ./build/render/sign-in.js

/**
 * The profile of the AWS CLI that our lines make and use; `undefined` where the identity provider's own way puts credentials
 * into the terminal. Account names consist of letters, digits and `_.-`.
 */
function profileOf(account, signIn) {
    return signIn === 'account-access' || signIn === 'permission-set' ? `jit-${account.name}` : undefined;
}
/** What a person pastes before they can start a session, and how they see that it worked. */
function renderSignIn(account, person) {
    const profile = profileOf(account, person.signIn);
    const caller = `arn:${account.partition}:sts::${account.id}:assumed-role/${person.role}/${person.identity}`;
    return [
        ...stepsOf(account, person),
        (0,markdown.md) `See who you are:`,
        (0,markdown/* fence */.EU)('sh', [`aws sts get-caller-identity${profile === undefined ? '' : ` --profile ${profile}`}`]),
        (0,markdown.md) `\`Arn\` must be ${(0,markdown/* code */.aY)(caller)}, to the last character. If it is another, AWS refuses the next step: tell an administrator.`,
    ];
}
function stepsOf(account, { role, identity, signIn }) {
    const arn = `arn:${account.partition}:iam::${account.id}:role/jit/${role}`;
    switch (signIn) {
        case 'account-access':
            return accountAccessSteps(account, role);
        case 'permission-set':
            return permissionSetSteps(account, arn, identity);
        case 'saml':
        case 'oidc':
            return [
                (0,markdown.md) `Get credentials of the role ${(0,markdown/* code */.aY)(arn)} from your identity provider, with the session name ${(0,markdown/* code */.aY)(identity)}, into the variables of a terminal. ${EXPIRY}`,
            ];
    }
}
/**
 * The CLI hands session-manager-plugin the name of the profile alone, and the plugin may not know the profiles of `aws login`
 * (docs/aws-facts.md PEOPLE-9). It knows `credential_process`.
 */
function accountAccessSteps(account, role) {
    const login = `jit-${account.name}-login`;
    const exported = `aws configure export-credentials --profile ${login} --format process`;
    return [
        (0,markdown.md) `Once on each machine (AWS CLI 2.32.0 or later):`,
        settings(`jit-${account.name}`, { region: account.region, credential_process: exported }),
        (0,markdown.md) `Open account ${(0,markdown/* code */.aY)(account.name)} (${(0,markdown/* code */.aY)(account.id)}) with the role ${(0,markdown/* code */.aY)(role)} in the account access portal of your company. Then hand that sign-in to the terminal:`,
        (0,markdown/* fence */.EU)('sh', [`aws login --region ${account.region} --profile ${login}`]),
        (0,markdown.md) `By AWS's guide this lasts one hour. ${EXPIRY}`,
    ];
}
function permissionSetSteps(account, arn, identity) {
    const profile = `jit-${account.name}`;
    const chain = { role_arn: arn, role_session_name: identity, source_profile: SSO_PROFILE };
    return [
        (0,markdown.md) `Once on each machine, with the name of your own profile of IAM Identity Center in the place of \`${SSO_PROFILE_SHOWN}\`:`,
        settings(profile, { region: account.region, ...chain }),
        (0,markdown.md) `Each time:`,
        (0,markdown/* fence */.EU)('sh', [`aws sso login --profile ${SSO_PROFILE}`]),
        (0,markdown.md) `AWS gives these credentials for one hour at most, because one role takes on another; the CLI gets new ones by itself while you are signed in. ${EXPIRY}`,
    ];
}
const SSO_PROFILE = 'SSO-PROFILE';
const SSO_PROFILE_SHOWN = (0,markdown.md) `SSO-PROFILE`;
/** Commands instead of a block for `~/.aws/config`: a section that is pasted twice makes the whole file unreadable. */
const settings = (profile, values) => (0,markdown/* fence */.EU)('sh', Object.entries(values).map(([key, value]) => `aws configure set ${key} ${value.includes(' ') ? `"${value}"` : value} --profile ${profile}`));
/** docs/aws-facts.md PEOPLE-10 */
const EXPIRY = (0,markdown.md) `When the credentials have expired, an open shell stays open, but a lost connection cannot be resumed: sign in and paste the line again.`;

;// CONCATENATED MODULE: ./build/render/connecting.js



/** More would leave no space for other grants in the comment. A request that names tags may have a hundred. */
const MOST_LINES = 20;
const WITH_THEIR_ID = (0,markdown.md) `the same line, with their id after \`--target\`.`;
const connectingAs = (principal) => principal.kind === 'iam-user' ? { kind: 'keys', user: principal.name } : { ...principal, kind: 'role' };
/** How to connect to the instances of a grant: the sign-in of a person with a role, then a block to paste for each instance. */
function renderConnecting(grant, as) {
    const lines = startSessionLines(grant, as);
    const [what, each] = lines.length > 1
        ? [(0,markdown.md) `one of these lines`, (0,markdown.md) ` Each opens a shell on one instance, so use a terminal for each.`]
        : [(0,markdown.md) `this`, (0,markdown.md) ``];
    const wait = (0,markdown.md) `a new policy takes up to a minute until AWS knows it everywhere`;
    const rest = grant.instances.length - lines.length;
    return (0,markdown/* join */.fj)([
        ...(as.kind === 'role' ? renderSignIn(grant.account, as) : []),
        as.kind === 'role'
            ? (0,markdown.md) `Then paste ${what} (${wait}):${each}`
            : (0,markdown.md) `Paste ${what} with the keys of ${(0,markdown/* code */.aY)(as.user)} (${wait}):${each}`,
        ...lines.map(line => (0,markdown/* fence */.EU)('sh', [line])),
        ...(rest > 0 ? [(0,markdown.md) `For the other ${rest} instances: ${WITH_THEIR_ID}`] : []),
        ...(grant.reach === 'resolved' ? [] : [(0,markdown.md) `For instances that get these tags later: ${WITH_THEIR_ID}`]),
    ], '\n\n');
}
/** One command for each of the first instances, for a POSIX shell, PowerShell and the command prompt of Windows alike. */
function startSessionLines(grant, as) {
    const { account, instances, sessionDocument } = grant;
    return instances
        .slice(0, MOST_LINES)
        .map(id => [
        `aws ssm start-session --region ${account.region} --target ${id}`,
        `--document-name ${sessionDocument}`,
        ...reasonOf(grant),
        ...profileOption(account, as),
    ].join(' '));
}
/**
 * Names the grant in AWS's session history and in CloudTrail, for people who search there. A person can write any other
 * reason, so no decision may read it. Only an id of our form and a number stand between the quotes, which are double because
 * the command prompt of Windows knows no others.
 */
function reasonOf({ id, approval }) {
    return (0,policy_name/* isGrantId */.U3)(id) ? [`--reason "grant ${id} #${approval.pullRequest.number}"`] : [];
}
function profileOption(account, as) {
    const profile = as.kind === 'role' ? profileOf(account, as.signIn) : undefined;
    return profile === undefined ? [] : [`--profile ${profile}`];
}

;// CONCATENATED MODULE: ./build/render/getting-in.js

/**
 * Why a person may not get in, and what to do: the short form of "I cannot get in" in docs/troubleshooting.md, folded away. What
 * a grant asks for besides is said first.
 */
function renderHelp(grant, as) {
    const causes = [...networkOf(grant), ...callerOf(grant, as), ...ANYBODY];
    return (0,markdown/* details */.zH)((0,markdown.md) `I cannot get in`, (0,markdown/* join */.fj)([
        ...mfaOf(grant),
        (0,markdown/* join */.fj)(causes.map(cause => (0,markdown.md) `- ${cause}`), '\n'),
        (0,markdown.md) `More: docs/troubleshooting.md of the action, "I cannot get in".`,
    ], '\n\n'));
}
/** Two lines for bash and zsh (docs/aws-facts.md STS-8). */
function mfaOf({ conditions: { mfa } }) {
    if (!mfa)
        return [];
    const query = "--query 'Credentials.[AccessKeyId,SecretAccessKey,SessionToken]' --output text";
    const asked = `aws sts get-session-token --serial-number MFA-DEVICE-ARN --token-code 123456 ${query}`;
    return [
        (0,markdown.md) `**AWS asks for MFA.** Paste these two lines before, with the ARN of your MFA device and the code that it shows now. They last twelve hours in this terminal:`,
        (0,markdown/* fence */.EU)('sh', [
            `read -r AWS_ACCESS_KEY_ID AWS_SECRET_ACCESS_KEY AWS_SESSION_TOKEN <<< "$(${asked})"`,
            'export AWS_ACCESS_KEY_ID AWS_SECRET_ACCESS_KEY AWS_SESSION_TOKEN',
        ]),
    ];
}
const networkOf = ({ conditions: { sourceIps } }) => sourceIps
    ? [(0,markdown.md) `**Network:** AWS lets you in from ${(0,markdown/* codes */.F4)(sourceIps)} alone. A VPN or a proxy may hide your address.`]
    : [];
/** A person with a role has seen who they are in the steps above. */
function callerOf({ account }, as) {
    if (as.kind === 'role')
        return [];
    return [
        (0,markdown.md) `**Another profile:** ${(0,markdown/* code */.aY)('aws sts get-caller-identity')} must name the account ${(0,markdown/* code */.aY)(account.id)} and the user ${(0,markdown/* code */.aY)(as.user)}. If not, add ${(0,markdown/* code */.aY)('--profile NAME')}, and see that no ${(0,markdown/* code */.aY)('AWS_ACCESS_KEY_ID')} is set.`,
    ];
}
/** docs/aws-facts.md SSM-16, SSM-18, SSM-20, SSM-25 */
const ANYBODY = [
    (0,markdown.md) `**${(0,markdown/* code */.aY)('AccessDenied')} in the first minute:** AWS does not know the new policy everywhere yet. Try again in a minute.`,
    (0,markdown.md) `**${(0,markdown/* code */.aY)('SessionManagerPlugin is not found')}, or no prompt appears:** install session-manager-plugin 1.2.764.0 or later.`,
    (0,markdown.md) `**${(0,markdown/* code */.aY)('TargetNotConnected')}:** the instance or its SSM agent is offline. Have it started.`,
    (0,markdown.md) `**It closes after 20 minutes:** nothing was typed. Paste the line again.`,
    (0,markdown.md) `**The console's Connect button** uses another session document, so AWS refuses it. Use the line above.`,
    (0,markdown.md) `**Port forwarding, SSH, scp and tunnels** are not part of a grant, because AWS does not record them. Run the client on the instance, and move files by S3.`,
];

// EXTERNAL MODULE: ./build/render/omitted-note.js
var omitted_note = __webpack_require__(8420);
// EXTERNAL MODULE: ./build/render/problems.js
var render_problems = __webpack_require__(8845);
// EXTERNAL MODULE: ./build/render/refusals.js
var refusals = __webpack_require__(2584);
// EXTERNAL MODULE: ./build/render/revocation.js
var revocation = __webpack_require__(1773);
// EXTERNAL MODULE: ./build/render/targets.js
var targets = __webpack_require__(9675);
// EXTERNAL MODULE: ./build/render/within-budget.js
var within_budget = __webpack_require__(2346);
;// CONCATENATED MODULE: ./build/render/grant-comment.js












/** GitHub accepts 65,536 characters in a comment. Outcomes and problems have separate limits; the rest is counted. */
const OUTCOMES_BUDGET_BYTES = 40_000;
const PROBLEMS_BUDGET_BYTES = 20_000;
/** The comment on a pull request: what it opened and how to use it, what it did not open and why, and what it ended. */
function renderGrantComment(outcomes, problems) {
    const fitting = (0,within_budget/* takeWithinBudget */.M)(outcomes, OUTCOMES_BUDGET_BYTES, each => renderOutcome(each, isReplaced(each, outcomes)));
    const rest = outcomes.length - fitting.length;
    return (0,markdown/* join */.fj)([
        ...fitting.map(([, outcome]) => outcome),
        ...(rest > 0 ? [(0,markdown.md) `### ${(0,omitted_note/* omittedNote */.V)(rest)}`] : []),
        ...(0,render_problems/* renderProblems */.x)(problems, PROBLEMS_BUDGET_BYTES),
    ], '\n\n');
}
/** Whether the access that ended makes room for other access of the same person, which the same merge gives. */
const isReplaced = ({ entry }, outcomes) => outcomes.some(other => (other.kind === 'granted' || other.kind === 'grantable') &&
    other.entry.at.file === entry.at.file &&
    other.grant.supersedes.includes(entry.digest));
function renderOutcome(outcome, replaced) {
    const { entry } = outcome;
    const user = (0,markdown/* code */.aY)(entry.user);
    const where = (0,markdown.md) `${(0,targets/* renderTargets */.d)(entry.request)} in ${(0,markdown/* code */.aY)(entry.request.account)}`;
    switch (outcome.kind) {
        case 'granted':
            return renderGranted(outcome);
        case 'grantable':
            return (0,markdown.md) `### ⏳ Dry run: would be granted to ${user}\n\n${termsOf(outcome.grant)}${warningsOf(outcome)}`;
        case 'refused':
            return (0,markdown.md) `### ❌ Not granted to ${user}: ${where}\n\n${(0,refusals/* renderRefusals */.g)(outcome.refusals)}`;
        case 'failed':
            return (0,markdown.md) `### ❌ Failed for ${user}: ${where}\n\n${(0,markdown/* text */.Qq)(outcome.message, 2_000)}`;
        case 'overtaken':
            return (0,markdown.md) `### ⏭️ Overtaken for ${user}: ${where}\n\nAnother merge has changed this request since; what stands on the default branch counts. There is nothing to do.`;
        case 'kept':
            return (0,markdown.md) `### ↔️ Untouched for ${user}: ${where}\n\nAn earlier grant for this request keeps its end. ${(0,markdown/* text */.Qq)(kept/* CHANGE_REQUEST */.Xi)}.`;
        case 'endable':
            return (0,markdown.md) `### ⏳ Dry run: would be ended for ${user}: ${where}\n\n${(0,markdown/* codes */.F4)(outcome.policies)}`;
        case 'ended':
            return replaced
                ? (0,markdown.md) `### 🔁 Earlier access of ${user} was replaced: ${where}\n\n${(0,revocation/* verdictOf */.Vj)(outcome.revocation)}`
                : (0,markdown.md) `### ${outcome.revocation.verdict === 'clean' ? (0,markdown.md) `🔒 Access of ${user} ended` : (0,markdown.md) `❌ Access of ${user} is not proven to have ended`}: ${where}\n\n${(0,revocation/* verdictOf */.Vj)(outcome.revocation)}`;
    }
}
function renderGranted(granted) {
    const { grant } = granted;
    const as = connectingAs(grant.principal);
    return (0,markdown/* join */.fj)([
        titleOf(grant),
        (0,markdown.md) `${termsOf(grant)}${warningsOf(granted)}`,
        renderConnecting(grant, as),
        (0,markdown.md) `**The session is recorded.** From ${(0,markdown/* instant */.uR)(grant.expiresAt)} on AWS refuses new sessions, and open sessions are closed. Save your work before then.`,
        renderHelp(grant, as),
    ], '\n\n');
}
/** Who, on what, until when, and what to do. */
function titleOf({ user, account, instances, opensAt, expiresAt, approval }) {
    const what = instances.length > 3 ? (0,markdown.md) `${instances.length} instances` : (0,markdown/* codes */.F4)(instances);
    const who = (0,markdown.md) `${(0,markdown/* code */.aY)(user)} may open a shell on ${what} in ${(0,markdown/* code */.aY)(account.name)}`;
    return opensAt > approval.mergedAt
        ? (0,markdown.md) `### ⏳ ${who} from ${(0,markdown/* instant */.uR)(opensAt)} until ${(0,markdown/* instant */.uR)(expiresAt)}: paste the line below then`
        : (0,markdown.md) `### ✅ ${who} until ${(0,markdown/* instant */.uR)(expiresAt)}: paste the line below`;
}
function warningsOf(outcome) {
    const { grant, sessionKey } = outcome;
    const warnings = [
        ...grant.advice,
        ...(sessionKey === undefined ? [] : [(0,session_key/* needOfSessionKey */.df)(sessionKey)]),
        ...(outcome.kind === 'granted' && outcome.caution ? [outcome.caution] : []),
    ];
    return (0,markdown/* join */.fj)(warnings.map(each => (0,markdown.md) `\n\n⚠️ ${(0,refusals/* renderRefusal */.$)(each)}`), '');
}
/** What was asked for, where that is not the ids themselves. */
function renderAsked({ account, request, instancesBy, reach }) {
    const asked = (0,markdown.md) `${(0,targets/* renderTargets */.d)(request, account)}`;
    if (reach !== 'resolved')
        return [
            [
                (0,markdown.md) `Asked for`,
                (0,markdown.md) `${asked}, live: until the end also any other instance while it has these tags. Put its id after ${(0,markdown/* code */.aY)('--target')}`,
            ],
        ];
    if (instancesBy === 'aws')
        return [[(0,markdown.md) `Asked for`, (0,markdown.md) `${asked}, resolved when this was first granted. Another instance needs a new request`]];
    return request.instances?.every(identifiers/* INSTANCE */.YE.accepts) ? [] : [[(0,markdown.md) `Asked for`, asked]];
}
/** What AWS asks for in each session besides the time. */
function renderConditions({ conditions: { mfa, sourceIps } }) {
    const asked = [...(mfa ? [(0,markdown.md) `with MFA`] : []), ...(sourceIps ? [(0,markdown.md) `from ${(0,markdown/* codes */.F4)(sourceIps)}`] : [])];
    return asked.length > 0 ? [[(0,markdown.md) `Only`, (0,markdown/* join */.fj)(asked, ', and ')]] : [];
}
function termsOf(grant) {
    const { account, instances, request, approval } = grant;
    const approvers = approval.by.map(({ login, at }) => (0,markdown.md) `${(0,markdown/* code */.aY)(login)} (${(0,markdown/* instant */.uR)(at)})`);
    return (0,markdown/* facts */.Ix)([
        [(0,markdown.md) `Instances`, (0,markdown/* codes */.F4)(instances)],
        ...renderAsked(grant),
        [(0,markdown.md) `Account`, (0,markdown.md) `${(0,markdown/* code */.aY)(account.name)} (${(0,markdown/* code */.aY)(account.id)}, ${(0,markdown/* code */.aY)(account.region)})`],
        [(0,markdown.md) `From`, (0,markdown/* instant */.uR)(grant.opensAt)],
        [(0,markdown.md) `Until`, (0,markdown.md) `**${(0,markdown/* instant */.uR)(grant.expiresAt)}** (${(0,markdown/* duration */.p0)(request.durationMs)})`],
        ...renderConditions(grant),
        [(0,markdown.md) `Reason`, (0,markdown/* code */.aY)(request.reason)],
        [
            (0,markdown.md) `Approved by`,
            (0,markdown.md) `${(0,markdown/* join */.fj)(approvers, ', ')}, at ${(0,markdown/* code */.aY)(approval.headSha.slice(0, 12))}, under rule ${grant.rule}`,
        ],
        [(0,markdown.md) `Approved bytes`, (0,markdown.md) `git blob ${(0,markdown/* code */.aY)(approval.blobSha)}`],
        [(0,markdown.md) `Grant`, (0,markdown/* code */.aY)(grant.id)],
        [(0,markdown.md) `Session document`, (0,markdown/* code */.aY)(grant.sessionDocument)],
    ]);
}


/***/ }),

/***/ 8845:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ renderProblems)
/* harmony export */ });
/* harmony import */ var _shared_problem_list_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(628);
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5120);
/* harmony import */ var _refusals_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2584);
/* harmony import */ var _within_budget_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2346);




/** Mistakes in files. If they do not fit into `budgetBytes`, the least important ones are left out. */
function renderProblems(problems, budgetBytes) {
    if (problems.length === 0)
        return [];
    const each = problems.map(problem => ({ ...problem }));
    const fitting = new Map((0,_within_budget_js__WEBPACK_IMPORTED_MODULE_2__/* .takeWithinBudget */ .M)((0,_shared_problem_list_js__WEBPACK_IMPORTED_MODULE_3__/* .byImportance */ .G)(each), budgetBytes, renderProblem));
    const shown = each.flatMap(problem => fitting.get(problem) ?? []);
    const rest = problems.length - shown.length;
    const title = (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.md) `### ❌ Files that could not be read: nothing in them is granted`;
    return [title, (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .join */ .fj)(shown, '\n'), ...(rest > 0 ? [(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.md) `… and ${rest} more: the log of the job has them all`] : [])];
}
const renderProblem = (problem) => (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.md) `- ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(`${problem.file}:${problem.line}:${problem.column}`)}: ${(0,_refusals_js__WEBPACK_IMPORTED_MODULE_1__/* .renderRefusal */ .$)(problem)}`;


/***/ }),

/***/ 2584:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ renderRefusal),
/* harmony export */   g: () => (/* binding */ renderRefusals)
/* harmony export */ });
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5120);
/* harmony import */ var _omitted_note_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8420);


/** A hostile commit message could cause thousands, and nothing else would fit. */
const MOST_REFUSALS = 10;
/** A refusal as two sentences: what is wrong, and what to do about it. */
const renderRefusal = ({ message, remedy }) => (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.md) `${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(message)}. **${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(remedy)}.**`;
/** The first few reasons why something is not granted, as a list. */
function renderRefusals(refusals) {
    const told = refusals.slice(0, MOST_REFUSALS).map(refusal => (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.md) `- ${renderRefusal(refusal)}`);
    const rest = refusals.length - told.length;
    if (rest > 0)
        told.push((0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.md) `- ${(0,_omitted_note_js__WEBPACK_IMPORTED_MODULE_1__/* .omittedNote */ .V)(rest, (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.md) ` reasons`)}`);
    return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .join */ .fj)(told, '\n');
}


/***/ }),

/***/ 1773:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Vj: () => (/* binding */ verdictOf),
/* harmony export */   nd: () => (/* binding */ askCloudTrail),
/* harmony export */   xY: () => (/* binding */ renderRevocation)
/* harmony export */ });
/* harmony import */ var _domain_principal_principal_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2390);
/* harmony import */ var _domain_reconcile_responses_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6994);
/* harmony import */ var _domain_session_session_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2942);
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5120);




/** Whether the end is proven, and how long access outlived it, in one or two sentences. */
function verdictOf(revocation) {
    const { ending, heldBy = [], deletion, contradiction } = revocation;
    const proven = (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .join */ .fj)([
        provenOf(revocation),
        ...(heldBy.length > 0 ? [alsoHeldBy(ending, heldBy)] : []),
        ...leftOpen(revocation),
        ...(deletion ? [deletionOf(ending, deletion)] : []),
    ], ' ');
    if (contradiction === undefined)
        return proven;
    return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__.md) `${proven} **This was not what had been granted.** ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(contradiction, 1_000)}. Find out in CloudTrail who called ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)((0,_domain_principal_principal_js__WEBPACK_IMPORTED_MODULE_2__/* .policyAction */ .NC)('Put', ending.principal))}.`;
}
function leftOpen(revocation) {
    const left = coveredBy(revocation);
    return left.length > 0
        ? [(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__.md) `Left open, because another live grant covers them: ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .codes */ .F4)(left.map(({ id }) => id))}.`]
        : [];
}
/** The sessions that another live grant keeps open. */
const coveredBy = ({ passes }) => passes.at(-1)?.covered ?? [];
/** What is known of who deleted the policy, and whom to ask. */
function deletionOf(ending, { since, cause }) {
    const gone = (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__.md) `gone before its end, at the latest at ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .instant */ .uR)(since)}`;
    switch (cause.kind) {
        case 'others':
            return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__.md) `**Another hand deleted its policy**: it was ${gone}, and no job of ours has ended it. What was open stayed open until the end, as approved. ${askCloudTrail(ending)}`;
        case 'unknown':
            return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__.md) `**Its policy was ${gone}**, and who deleted it could not be found out: ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(cause.why, 1_000)}. So what was open was ended then. If no job of ours did it, ${askCloudTrail(ending, (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__.md) `find`)}`;
        default:
            return cause;
    }
}
/** How to find out who deleted a policy by hand. */
function askCloudTrail({ principal, policies }, find = (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__.md) `Find`) {
    const { kind, name } = (0,_domain_principal_principal_js__WEBPACK_IMPORTED_MODULE_2__/* .holderOf */ .Kd)(principal) ?? { kind: 'user', name: '' };
    const whose = (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__.md) `for the ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(kind)} ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(name)} and the policy ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .codes */ .F4)(policies)}`;
    return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__.md) `${find} out in CloudTrail who called ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)((0,_domain_principal_principal_js__WEBPACK_IMPORTED_MODULE_2__/* .policyAction */ .NC)('Delete', principal))} ${whose}: infrastructure as code that owns all inline policies of a ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(kind)}, for instance.`;
}
/** Users are renamed, and take their policies along. Anything else that holds a policy has a copy. */
function alsoHeldBy({ user, principal }, heldBy) {
    const renamed = principal.kind === 'iam-user' ? heldBy.filter(({ kind }) => kind === 'user') : [];
    const copied = heldBy.filter(holder => !renamed.includes(holder));
    const copies = (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .join */ .fj)(copied.map(({ kind, name }) => (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__.md) `the ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(kind)} ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(name)}`), ', ');
    return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .join */ .fj)([
        ...(renamed.length > 0 ? [renamedTo(user, renamed)] : []),
        ...(copied.length > 0
            ? [
                (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__.md) `**A copy of its policy was held by ${copies}**; it ended there as well. Find out in CloudTrail who called ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)('iam:PutRolePolicy')} or ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)('iam:PutUserPolicy')}.`,
            ]
            : []),
    ], ' ');
}
const renamedTo = (user, heldBy) => (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__.md) `**The IAM user ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(user)} was renamed to ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .codes */ .F4)(heldBy.map(({ name }) => name))}**, which held the policy; it ended under both names. Rename the request file of ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(user)} and its entry under ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)('users:')} in the rules. If nobody renamed the user, find out in CloudTrail who called ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)('iam:PutUserPolicy')}.`;
/** Whether access ended before the time that was approved: by a removal, a change, or an emergency stop. */
const isEarly = ({ ending: { expiresAt }, startedAt }) => expiresAt === undefined || startedAt < expiresAt;
/** How long sessions stayed open. After an early end there is no overrun: AWS needs seconds to close what it is told to. */
function overrunOf(revocation) {
    const { overrunMs, overrunUnknown, deletion } = revocation;
    const end = isEarly(revocation) ? (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__.md) `after it was told to` : (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__.md) `after the end`;
    if (overrunUnknown !== undefined)
        return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__.md) `How long the last one stayed open is not known: at least ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .duration */ .p0)(overrunMs)} ${end}.`;
    if (overrunMs > 0)
        return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__.md) `The last one closed ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .duration */ .p0)(overrunMs)} ${end}.`;
    // Until the end that was approved, nothing was too long.
    if (deletion)
        return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__.md) ``;
    return isEarly(revocation) ? (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__.md) `None was open.` : (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__.md) `None was open after the end.`;
}
function provenOf(revocation) {
    const { verdict, passes, overrunMs, finishedAt } = revocation;
    switch (verdict) {
        case 'clean':
            return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__.md) `${coveredBy(revocation).length > 0 ? (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__.md) `All other sessions` : (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__.md) `All sessions`} are closed: AWS's lists show it (${checked(passes)}, last at ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .instant */ .uR)(finishedAt)}). ${overrunOf(revocation)}`;
        case 'still-open': {
            // Ten passes may also have found nothing open without a proof.
            const open = passes.findLast(pass => pass.listed)?.open.length;
            const title = open === 0 ? (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__.md) `NOT PROVEN` : (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__.md) `STILL OPEN`;
            const late = isEarly(revocation) ? (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__.md) `` : (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__.md) ` Overrun so far: ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .duration */ .p0)(overrunMs)}.`;
            return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__.md) `**${title} after ${counted(passes)}.** ${remains(revocation)} ${nextOf(revocation)}${late}`;
        }
        case 'interrupted':
            return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__.md) `**Interrupted after ${counted(passes)}: nothing is proven.** ${remains(revocation)} Run this job again: it repeats nothing that was done.`;
    }
}
/** What ends what is left: nothing that tells a session to end helps where AWS has told it already. */
function nextOf({ passes }) {
    const open = passes.findLast(pass => pass.listed)?.open ?? [];
    const isAllClosing = open.length > 0 && open.every(_domain_session_session_js__WEBPACK_IMPORTED_MODULE_3__/* .isClosing */ .wH);
    return isAllClosing
        ? (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__.md) `All of it was told to end, and AWS lists it as ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)('Terminating')}. ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(_domain_reconcile_responses_js__WEBPACK_IMPORTED_MODULE_0__/* .HEAR_AWS */ .X, 1_000)}, then run this job again.`
        : (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__.md) `End it by hand in the Session Manager console, then run this job again.`;
}
const counted = ({ length }) => (length === 1 ? (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__.md) `1 pass` : (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__.md) `${length} passes`);
const checked = ({ length }) => (length === 1 ? (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__.md) `checked once` : (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__.md) `checked ${length} times`);
function remains({ ending, passes }) {
    const looked = passes.findLast(pass => pass.listed);
    const open = looked?.open ?? [];
    const gone = new Set(passes.flatMap(pass => pass.gone));
    const policies = ending.policies.filter(name => !gone.has(name));
    const parts = [
        ...(policies.length > 0 ? [(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__.md) `Not seen to be deleted: ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .codes */ .F4)(policies)}.`] : []),
        ...(looked && open.length > 0
            ? [(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__.md) `Open when last looked, at ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .instant */ .uR)(looked.at)}: ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .codes */ .F4)(open.map(({ id }) => id))}.`]
            : []),
        ...(passes.at(-1)?.failures ?? []).map(failure => (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(failure, 1_000)),
    ];
    return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .join */ .fj)(parts, ' ');
}
/** The summary of one revocation: the verdict, and folded what each pass found and did, and the sessions that it closed. */
function renderRevocation(revocation) {
    const { ending, passes, outlived } = revocation;
    const what = ending.policies.length > 0 ? (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .codes */ .F4)(ending.policies) : (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__.md) `everything`;
    const late = isEarly(revocation) ? (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__.md) `Sessions that it closed` : (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__.md) `Sessions that were open after the end`;
    return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .join */ .fj)([
        (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__.md) `### ${revocation.verdict === 'clean' ? (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__.md) `🔒` : (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__.md) `❌`} ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(ending.user)} in ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(ending.account.name)}: ${what}`,
        ...(ending.expiresAt ? [whenOf(ending.expiresAt, revocation)] : []),
        verdictOf(revocation),
        (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .details */ .zH)((0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__.md) `What each pass did`, listOf(passes.map(renderPass))),
        ...(outlived.length > 0 ? [(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .details */ .zH)(late, listOf(outlived.map(renderSession)))] : []),
    ], '\n\n');
}
const whenOf = (expiresAt, revocation) => isEarly(revocation)
    ? (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__.md) `Ended early, from ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .instant */ .uR)(revocation.startedAt)} on; it would have ended at ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .instant */ .uR)(expiresAt)}.`
    : (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__.md) `The end was ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .instant */ .uR)(expiresAt)}; the passes began at ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .instant */ .uR)(revocation.startedAt)}.`;
const listOf = (lines) => (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .join */ .fj)(lines.map(line => (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__.md) `- ${line}`), '\n');
function renderPass({ number, at, listed, deleted, open, terminated, covered, failures }) {
    const found = listed
        ? (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__.md) `${open.length} open, ${terminated.length} told to end, ${covered.length} left to another grant`
        : (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__.md) `AWS did not list the open sessions, ${terminated.length} told to end`;
    const failed = failures.map(failure => (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__.md) ` ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(failure, 300)}`);
    return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__.md) `Pass ${number} at ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .instant */ .uR)(at)}: policies deleted: ${deleted.length}; sessions: ${found}.${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .join */ .fj)(failed, '')}`;
}
function renderSession({ id, target, startedAt, endedAt }) {
    const when = (seen) => (seen ? (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .instant */ .uR)(seen) : (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__.md) `not seen`);
    return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__.md) `${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(id)} on ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(target)}: started ${when(startedAt)}, ended ${when(endedAt)}`;
}


/***/ }),

/***/ 4453:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J6: () => (/* binding */ renderRevokeSummary),
/* harmony export */   JP: () => (/* binding */ renderGrantSummary),
/* harmony export */   z5: () => (/* binding */ renderEndingPlan)
/* harmony export */ });
/* harmony import */ var _failures_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(382);
/* harmony import */ var _grant_comment_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8364);
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5120);
/* harmony import */ var _refusals_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2584);
/* harmony import */ var _revocation_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1773);





/** The job summary of mode `grant`. */
function renderGrantSummary({ problems, outcomes, warnings, failures }) {
    const nothing = problems.length + outcomes.length + failures.length === 0;
    const body = nothing ? (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.md) `This push changed no request.` : (0,_grant_comment_js__WEBPACK_IMPORTED_MODULE_1__/* .renderGrantComment */ .M)(outcomes, problems);
    return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .join */ .fj)([(0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.md) `## Session Manager access`, body, ...warnings.map(renderWarning), ...(0,_failures_js__WEBPACK_IMPORTED_MODULE_0__/* .renderFailures */ .S)(failures)], '\n\n');
}
const renderWarning = (warning) => (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.md) `⚠️ ${(0,_refusals_js__WEBPACK_IMPORTED_MODULE_3__/* .renderRefusal */ .$)(warning)}`;
/** The job summary of mode `revoke`. */
function renderRevokeSummary({ plan, revocations, handedOver, notes, unread, failures, }) {
    return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .join */ .fj)([
        (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.md) `## End of Session Manager access`,
        ...plan.map(renderEndingPlan),
        ...revocations.map(_revocation_js__WEBPACK_IMPORTED_MODULE_4__/* .renderRevocation */ .xY),
        ...handedOver.map(renderHandOver),
        ...notes.map(note => (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.md) `${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)(note, 1_000)}.`),
        ...(0,_failures_js__WEBPACK_IMPORTED_MODULE_0__/* .renderFailures */ .S)([...unread, ...failures]),
    ], '\n\n');
}
function renderHandOver({ ending, to }) {
    const end = ending.expiresAt ? (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.md) `, which ends at ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .instant */ .uR)(ending.expiresAt)}` : (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.md) ``;
    const next = to === 'relay' ? (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.md) `a fresh run goes on waiting` : (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.md) `the policy ends it, and the sweep what is open then`;
    return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.md) `### ⏭️ ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(ending.user)} in ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(ending.account.name)}: ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .codes */ .F4)(ending.policies)}${end}\n\nLater than this job may wait: ${next}.`;
}
/** What a dry run would end. */
function renderEndingPlan({ ending, open, covered }) {
    const end = ending.expiresAt ? (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.md) `, which ends at ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .instant */ .uR)(ending.expiresAt)}` : (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.md) ``;
    return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .join */ .fj)([
        (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.md) `### ⏳ Dry run: ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(ending.user)} in ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(ending.account.name)}${end}`,
        (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.md) `- would be deleted: ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .codes */ .F4)(ending.policies)}`,
        (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.md) `- would be terminated: ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .codes */ .F4)(open.map(({ id }) => id))}`,
        (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__.md) `- left to another live grant: ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .codes */ .F4)(covered.map(({ id }) => id))}`,
    ], '\n');
}


/***/ }),

/***/ 9675:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ renderTargets),
/* harmony export */   o: () => (/* binding */ renderReach)
/* harmony export */ });
/* harmony import */ var _domain_request_targets_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2817);
/* harmony import */ var _domain_rules_targets_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(987);
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5120);



/** What a request is for. `account`: to say the ids of its names. */
const renderTargets = (targets, account) => targets.tags
    ? (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__.md) `what is tagged ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .codes */ .F4)((0,_domain_request_targets_js__WEBPACK_IMPORTED_MODULE_2__/* .partsOf */ .CI)(targets))}`
    : (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .codes */ .F4)((0,_domain_request_targets_js__WEBPACK_IMPORTED_MODULE_2__/* .partsOf */ .CI)(targets).map(each => (0,_domain_rules_targets_js__WEBPACK_IMPORTED_MODULE_0__/* .nameWithId */ .J$)(account, each)));
/** Before the instances of an ending; nothing where every instance counts. */
const renderReach = (reach) => {
    if (reach === 'any')
        return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__.md) ``;
    return 'tagged' in reach ? (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__.md) ` to what is tagged ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .codes */ .F4)((0,_domain_request_targets_js__WEBPACK_IMPORTED_MODULE_2__/* .pairsOf */ .fq)(reach.tagged))}` : (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__.md) ` to ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .codes */ .F4)(reach)}`;
};


/***/ }),

/***/ 5114:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ CONCURRENCY)
/* harmony export */ });
/** Concurrent calls to one account: IAM throttles early, and publishes no rates. */
const CONCURRENCY = 4;


/***/ }),

/***/ 726:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ fetchUnlessHeld)
/* harmony export */ });
/**
 * Fetches a branch, unless the checkout has this commit of it with its history: a job checks out no more than the default
 * branch as it was when the run began. A fetch that fails leaves the checkout as it is, and what needs the commit says so.
 */
async function fetchUnlessHeld({ git, debug }, branch, sha) {
    if (await git.holdsHistoryOf(sha))
        return;
    await git.fetchBranch(branch).catch(debug);
}


/***/ }),

/***/ 2854:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ findGap)
/* harmony export */ });
/* harmony import */ var _domain_request_request_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1026);

/**
 * The first of the `later` versions of a file (newest first) without the request, even if a later version contains it again;
 * `undefined` if all contain it. A version that cannot be read is skipped.
 */
async function findGap(later, entry, mergedPullRequestOf) {
    /** A rebase may remove a request in one of its commits and restore it in another: only the result counts. */
    const isOneLanding = async (one, other) => {
        const number = (await mergedPullRequestOf(one.sha))?.number;
        return number !== undefined && (await mergedPullRequestOf(other.sha))?.number === number;
    };
    let gone;
    for (const version of later.toReversed()) {
        const entries = await version.entries();
        if (entries === undefined)
            continue;
        if (!entries.some(other => (0,_domain_request_request_js__WEBPACK_IMPORTED_MODULE_0__/* .isSame */ .F)(other, entry)))
            gone ??= version;
        else if (gone && (await isOneLanding(gone, version)))
            gone = undefined;
    }
    return gone;
}


/***/ }),

/***/ 298:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ readLiveCoverage)
/* harmony export */ });
/* harmony import */ var _domain_grant_binding_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6285);
/* harmony import */ var _domain_grant_policy_document_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9592);
/* harmony import */ var _domain_grant_policy_name_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(110);



/**
 * What the live grants of a holder allow at `now`, except those that are ending. A policy covers only what its document allows,
 * and only if it is a document of ours for that holder: a name alone keeps no session open. A policy for live tags covers the
 * instances that carry them now, besides what it covers for sure.
 */
async function readLiveCoverage(iam, ending, now, findTagged) {
    const coverage = [];
    for (const name of (await iam.policyNames()) ?? []) {
        const parsed = (0,_domain_grant_policy_name_js__WEBPACK_IMPORTED_MODULE_1__/* .parsePolicyName */ .hm)(name);
        if (!parsed || ending.has(name) || parsed.expiresAt <= now)
            continue;
        const document = await iam.policy(name);
        const grant = document === undefined ? undefined : (0,_domain_grant_policy_document_js__WEBPACK_IMPORTED_MODULE_0__/* .parsePolicyDocument */ .X)(document);
        if (!grant || grant.expiresAt <= now || (grant.notBefore !== undefined && grant.notBefore > now))
            continue;
        const principal = (0,_domain_grant_binding_js__WEBPACK_IMPORTED_MODULE_2__/* .coveredBy */ .UJ)(iam.holder, grant);
        if (!principal)
            continue;
        coverage.push({ principal, ...grant });
        const instances = 'tagged' in grant.instances ? await findTagged(grant.instances.tagged) : undefined;
        if (instances)
            coverage.push({ principal, instances });
    }
    return coverage;
}


/***/ }),

/***/ 8588:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ unlessGone)
/* harmony export */ });
/* harmony import */ var _aws_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8127);

/**
 * A call about a holder, or `absent` if it is a role that does not exist. The roles of this action may ask about ROLE_PATH alone,
 * and IAM denies what is asked about a role that it does not find there; only the listing of the account tells that it is gone.
 * @throws AwsError as the call does
 */
async function unlessGone({ directory }, { kind, name }, absent, call) {
    try {
        return await call();
    }
    catch (error) {
        if (kind !== 'role' || !(0,_aws_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .isDenied */ .GZ)(error))
            throw error;
        if ((await directory.inlinePolicies()).roles.has(name))
            throw error;
        return absent;
    }
}


/***/ }),

/***/ 8905:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ openTagged)
/* harmony export */ });
/* harmony import */ var _shared_result_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5743);
/* harmony import */ var _attempt_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(840);
/* harmony import */ var _tagged_nodes_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4016);



/**
 * Asks AWS which instances carry the tags of a live grant, through the role that ends access. A stack of an earlier release does not
 * allow that: then nothing is kept open that is not sure, and the log says so.
 */
function openTagged(context, { account, role }) {
    return async (tags) => {
        const read = await (0,_attempt_js__WEBPACK_IMPORTED_MODULE_1__/* .attempt */ .CD)(context, async () => {
            const { ssm } = await context.aws.connect('nodes', { account, role }, []);
            return (0,_tagged_nodes_js__WEBPACK_IMPORTED_MODULE_2__/* .readIdsWithTags */ .O)(ssm, tags);
        });
        if (read.ok)
            return read.value;
        context.log(`which instances a live grant is for could not be read, so a session ends unless that is sure: ${(0,_shared_result_js__WEBPACK_IMPORTED_MODULE_0__/* .clauseOf */ .pQ)(read.failure)}`);
        return undefined;
    };
}


/***/ }),

/***/ 4016:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ readIdsWithTags),
/* harmony export */   o: () => (/* binding */ readTaggedNodes)
/* harmony export */ });
/**
 * The managed nodes with each of some tags, by key. How AWS joins several filters is not documented, so each tag is asked for by
 * itself (docs/aws-facts.md TGT-2).
 */
async function readTaggedNodes(ssm, tags) {
    const found = new Map();
    for (const [key, value] of Object.entries(tags))
        found.set(key, await ssm.nodesWithTag(key, value));
    return found;
}
/** The ids of those that have all of the tags, online or not. */
async function readIdsWithTags(ssm, tags) {
    const [first = [], ...others] = [...(await readTaggedNodes(ssm, tags)).values()];
    return first.map(({ id }) => id).filter(id => others.every(nodes => nodes.some(node => node.id === id)));
}


/***/ }),

/***/ 5073:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  X: () => (/* binding */ openPastEnds)
});

// EXTERNAL MODULE: ./build/domain/grant/policy-name.js
var policy_name = __webpack_require__(110);
// EXTERNAL MODULE: ./build/github/error.js
var error = __webpack_require__(7700);
// EXTERNAL MODULE: ./build/shared/errors.js
var errors = __webpack_require__(2005);
// EXTERNAL MODULE: ./build/shared/memoize.js
var memoize = __webpack_require__(1172);
// EXTERNAL MODULE: ./build/services/history/fetch.js
var fetch = __webpack_require__(726);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 9 modules
var schemas = __webpack_require__(7597);
;// CONCATENATED MODULE: ./build/services/ledger/ended-record.js


/** The record of a job that was stopped before its first pass. Built on use, because few starts read one. */
const interruptedBefore = () => schemas/* object */.Ikc({
    kind: schemas/* literal */.euz('ended'),
    revocation: schemas/* object */.Ikc({ verdict: schemas/* literal */.euz('interrupted'), passes: schemas/* array */.YOg(schemas/* unknown */.L5J()).length(0) }),
});
/** Whether a record of an end says that nothing had been ended yet. False for a record that cannot be read. */
function saysNothingEnded(bytes) {
    try {
        return interruptedBefore().safeParse(JSON.parse(Buffer.from(bytes).toString('utf8'))).success;
    }
    catch {
        return false;
    }
}
const withPolicies = () => schemas/* object */.Ikc({ revocation: schemas/* object */.Ikc({ policies: schemas/* array */.YOg(schemas/* string */.YjP()) }) });
/** Whether a record of an end names a policy of this grant. False for a record that cannot be read. */
function saysEndOf(grantId, bytes) {
    try {
        const { revocation } = withPolicies().parse(JSON.parse(Buffer.from(bytes).toString('utf8')));
        return revocation.policies.some(name => (0,policy_name/* parsePolicyName */.hm)(name)?.grantId === grantId);
    }
    catch {
        return false;
    }
}

// EXTERNAL MODULE: ./build/services/ledger/paths.js
var paths = __webpack_require__(6299);
;// CONCATENATED MODULE: ./build/services/ledger/past-ends.js







/** How many commits beyond the checkout are read through GitHub, with one request or more each. */
const MOST_COMMITS = 100;
/**
 * Everyone who may push can remove a record from the ledger, or merge another branch into it so that the list of commits for
 * a path omits the commit that added it (`git log -- PATH` and GitHub's list of commits by path follow the parent that is the
 * same). So every commit is read: from the checkout, and newer ones through GitHub.
 */
function openPastEnds(sources) {
    const { git, github } = sources;
    const historyOf = (0,memoize/* memoizeAsync */.T)(async (tip) => {
        await (0,fetch/* fetchUnlessHeld */.y)(sources, paths/* LEDGER_BRANCH */.jF, tip);
        return readHistory(git, github, tip);
    });
    return {
        async of(grantId) {
            const tip = await (0,error/* unlessDenied */.q)(github.tip(paths/* LEDGER_BRANCH */.jF), [404]);
            // Without a ledger nothing has been recorded.
            if (tip === undefined)
                return undefined;
            const { local, remote } = await historyOf(tip);
            const digest = (0,policy_name/* digestIn */.s)(grantId);
            for (const record of local.get(digest) ?? [])
                if (await isEndOf(grantId, record))
                    return record.path;
            for (const commit of remote)
                for (const record of await recordsAt(github, commit, digest))
                    if (await isEndOf(grantId, record))
                        return record.path;
            return undefined;
        },
    };
}
async function readHistory(git, github, tip) {
    const held = [];
    const remote = [];
    const found = new Set([tip]);
    for (const sha of found) {
        if (await git.holdsHistoryOf(sha))
            held.push(sha);
        else {
            remote.push(sha);
            if (remote.length > MOST_COMMITS)
                throw tooFar();
            for (const parent of await github.parentsOf(sha))
                found.add(parent);
        }
    }
    return { local: await readLocal(git, held), remote };
}
const tooFar = () => new errors/* ErrorWithRemedy */.J(`The checkout lacks more than ${MOST_COMMITS} commits of the branch ${paths/* LEDGER_BRANCH */.jF}, and they could not be fetched, so it is not known what was ended before`, 'Look at the size of that branch; give actions/checkout "fetch-depth: 2147483647", and run this job again');
/** Every file of a commit was added by some commit, relative to its first parent or as a root commit. */
async function readLocal(git, tips) {
    const commits = await git.everyCommit(tips);
    const steps = commits.map(({ sha, parents: [before] }) => ({ sha, ...(before !== undefined && { before }) }));
    const records = new Map();
    for (const change of [...(await git.changesOf(steps, '')).values()].flat()) {
        const [, id = '', ...rest] = change.path.split('/');
        if (change.status === 'D' || !(0,policy_name/* isGrantId */.U3)(id) || !rest.some(isNameOfEnd))
            continue;
        const { path, blobSha } = change;
        const record = { path, id, read: async () => (await git.readBlobs([blobSha])).get(blobSha)?.bytes };
        const own = records.get((0,policy_name/* digestIn */.s)(id)) ?? [];
        records.set((0,policy_name/* digestIn */.s)(id), own);
        own.push(record);
    }
    return records;
}
/** The end records in a commit. */
async function recordsAt(github, commit, digest) {
    const records = [];
    const months = (await github.listFolder('', commit)).filter(({ isFolder }) => isFolder);
    for (const month of months) {
        const own = (await github.listFolder(month.name, commit)).filter(({ name }) => (0,policy_name/* isGrantId */.U3)(name) && (0,policy_name/* digestIn */.s)(name) === digest);
        for (const { name: id } of own) {
            const folder = `${month.name}/${id}`;
            for (const { name } of (await github.listFolder(folder, commit)).filter(({ name }) => isNameOfEnd(name))) {
                const path = `${folder}/${name}`;
                const read = async () => {
                    const file = await github.readFile(path, commit);
                    return file?.kind === 'file' ? file.bytes : undefined;
                };
                records.push({ path, id, read });
            }
        }
    }
    return records;
}
/** Also true for a folder of that name: it blocks the record. */
const isNameOfEnd = (name) => (0,paths/* kindOfPath */.Bs)(name) === 'end';
/**
 * A job that was stopped while waiting has ended nothing. A record that cannot be read counts as an end. A merge that removes
 * a request records its end under its own id, so that record counts by its content.
 */
async function isEndOf(grantId, { path, id, read }) {
    const isOwn = id === grantId;
    const isInterrupted = /\/interrupted\.[^/]*$/.test(path);
    if (isOwn && !isInterrupted)
        return true;
    const bytes = await read();
    if (bytes === undefined)
        return isOwn;
    return !saysNothingEnded(bytes) && (isOwn || saysEndOf(grantId, bytes));
}


/***/ }),

/***/ 1273:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ openRecording)
/* harmony export */ });
/* harmony import */ var _domain_rules_rules_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3138);
/* harmony import */ var _domain_witness_keys_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8977);
/* harmony import */ var _domain_witness_sha256_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7854);
/* harmony import */ var _shared_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2005);
/* harmony import */ var _shared_result_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5743);
/* harmony import */ var _attempt_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(840);
/* harmony import */ var _witness_witness_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(3566);
/* harmony import */ var _ledger_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(2298);








/** Opens the witness and the branch. */
function openRecording(context, github, { accounts, ...options }) {
    const witness = (0,_witness_witness_js__WEBPACK_IMPORTED_MODULE_6__/* .openWitness */ .K_)(context, options);
    const ledger = (0,_ledger_js__WEBPACK_IMPORTED_MODULE_7__/* .openLedger */ .a)(context, github);
    const recorder = {
        async add(records, what, lost = failure => failure) {
            const [unwritten, unwitnessed] = await Promise.all([
                ledger.add(records, what),
                addAll(context, witness, accounts, records),
            ]);
            const isInWitness = unwitnessed.length === 0 && records.every(({ witnessed }) => witnessed);
            return [...unwritten.map(isInWitness ? madeGood : lost), ...unwitnessed.map(lost)];
        },
    };
    return { witness, recorder };
}
/** See `catchUp`. */
const madeGood = (failure) => ({
    message: `${(0,_shared_result_js__WEBPACK_IMPORTED_MODULE_4__/* .clauseOf */ .pQ)(failure)}. The witness has these records, and the next sweep adds them to the branch`,
    cause: failure.cause,
});
async function addAll(context, witness, accounts, records) {
    const wanted = records.flatMap(record => (record.witnessed ? [{ record, as: record.witnessed }] : []));
    if (wanted.length === 0)
        return [];
    const known = await (0,_attempt_js__WEBPACK_IMPORTED_MODULE_5__/* .attemptEvenWhenStopped */ .d$)(context, async () => [...(await accounts())]);
    const added = await (0,_witness_witness_js__WEBPACK_IMPORTED_MODULE_6__/* .eachInWitness */ .MW)(wanted, async ({ record, as }) => {
        const found = accountIn(known.value ?? [], as);
        if (!found.ok)
            return known.failure ? [known.failure] : found.failure ? [found.failure] : [];
        const given = contentOf(record, as, context.aws.requestsOf(as.subjects));
        // What found something new is recorded beside what is there.
        const write = record.beside === undefined ? witness.addOnce : witness.add;
        return (0,_attempt_js__WEBPACK_IMPORTED_MODULE_5__/* .failuresIn */ .xM)(await (0,_attempt_js__WEBPACK_IMPORTED_MODULE_5__/* .inTurn */ .lo)(as.grants, id => write(found.value, (0,_domain_witness_keys_js__WEBPACK_IMPORTED_MODULE_1__/* .grantSeries */ .Qn)(id), given)));
    });
    return (0,_shared_result_js__WEBPACK_IMPORTED_MODULE_4__/* .distinct */ .dM)(added.flat());
}
function contentOf({ path, content }, { kind }, requests) {
    const name = path.slice(path.lastIndexOf('/') + 1).replace(/\.json$/, '');
    return { kind, name, path, sha256: (0,_domain_witness_sha256_js__WEBPACK_IMPORTED_MODULE_2__/* .sha256 */ .s)(content), requests, record: JSON.parse(content) };
}
/** A request for an account that the rules do not know was refused: there is no bucket for it. */
function accountIn(accounts, { account, place }) {
    if (typeof account === 'string') {
        const named = accounts.find(({ name }) => name === account);
        return named ? { ok: true, value: named } : { ok: false, failure: undefined };
    }
    const own = accounts.filter(each => (0,_domain_rules_rules_js__WEBPACK_IMPORTED_MODULE_0__/* .accountKey */ .LQ)(each) === (0,_domain_rules_rules_js__WEBPACK_IMPORTED_MODULE_0__/* .accountKey */ .LQ)(account));
    const found = own.find(({ region }) => region === account.region) ?? own[0];
    if (found)
        return { ok: true, value: found };
    // Its role can write nowhere but to its own bucket, so AWS refuses a made-up place.
    if (place && place.bucket !== '')
        return { ok: true, value: (0,_domain_rules_rules_js__WEBPACK_IMPORTED_MODULE_0__/* .unlistedAccount */ .CV)(account, place) };
    return { ok: false, failure: (0,_shared_result_js__WEBPACK_IMPORTED_MODULE_4__/* .failureOf */ .g5)(unknownAccount(account)) };
}
const unknownAccount = ({ id, region }) => new _shared_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .ErrorWithRemedy */ .J(`The rules do not list account ${id} (${region}), so its end stands on the branch alone and not in the witness of that account`, 'Restore the account in the rule file until its grants have ended');


/***/ }),

/***/ 5176:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  r: () => (/* binding */ runRevocations)
});

;// CONCATENATED MODULE: ./build/domain/revocation/state.js
const NO_FINDINGS = { heldBy: [], documents: { kind: 'consistent' }, live: new Map() };
/** The first state of each target at `now`: waiting for its end, or ending at once. */
function beginRevocations(targets, isAwaited, now) {
    return targets.map(target => isAwaited
        ? { kind: 'unpolled', target, nextAt: now }
        : { kind: 'passing', target, nextAt: now, findings: NO_FINDINGS });
}
/** Other known holders of its policies. */
function holdersOf(state) {
    switch (state.kind) {
        case 'unpolled':
            return [];
        case 'waiting':
        case 'inquiring':
        case 'retained':
            return state.heldBy;
        case 'passing':
        case 'verifying':
            return state.findings.heldBy;
        default:
            return state;
    }
}
const isPolled = (state) => state.kind === 'unpolled' || state.kind === 'waiting' || state.kind === 'retained';
const isInquiring = (state) => state.kind === 'inquiring';
const isProving = (state) => state.kind === 'passing' || state.kind === 'verifying';
const isOpen = (state) => isPolled(state) || isInquiring(state) || isProving(state);
const isEnded = (state) => state.kind === 'clean' || state.kind === 'still-open' || state.kind === 'interrupted';

// EXTERNAL MODULE: ./build/shared/instant.js
var instant = __webpack_require__(5033);
// EXTERNAL MODULE: ./build/domain/grant/policy-document.js
var policy_document = __webpack_require__(9592);
// EXTERNAL MODULE: ./build/domain/principal/principal.js
var principal_principal = __webpack_require__(2390);
// EXTERNAL MODULE: ./build/domain/session/reach.js
var reach = __webpack_require__(3173);
;// CONCATENATED MODULE: ./build/domain/revocation/documents.js




/** Keeps the first contradiction: later readings never remove it. */
function checkDocuments(before, target, { documents, hasFailed }) {
    if (before.kind === 'contradictory')
        return before;
    for (const document of documents) {
        const contradiction = contradictionIn(target, document);
        if (contradiction !== undefined)
            return { kind: 'contradictory', contradiction };
    }
    return hasFailed ? { kind: 'unread' } : before;
}
/** The sessions to end: if a policy contradicts its grant, every session that it may have allowed. */
const targetBehind = (target, check) => check.kind === 'contradictory'
    ? { ...target, principal: (0,principal_principal/* withoutIdentity */.jD)(target.principal), instances: 'any' }
    : target;
/**
 * What the passes have to prove. Unless the documents are known to match the grant, their time condition is not trusted: only
 * the deletion of the policy counts, plus the time for which IAM may still honour it.
 */
function provableTarget(target, check) {
    const { expiresAt: _, ...endless } = target;
    return check.kind === 'consistent' ? target : endless;
}
function contradictionIn(target, document) {
    const { expiresAt, instances, grant, principal } = target;
    if (expiresAt === undefined)
        return undefined;
    const said = (0,policy_document/* parsePolicyDocument */.X)(document);
    if (!said)
        return 'Its document was not in the words that we write';
    if (said.expiresAt > expiresAt)
        return `Its document ended at ${(0,instant/* formatMoment */.K9)(said.expiresAt)}, later than its name says`;
    if (!isBoundTo(principal, said))
        return 'Its document was not bound to the person whom it was for';
    if (!grant || (0,reach/* reachesAll */.nC)(instances, said.instances))
        return undefined;
    const others = (0,reach/* describeReach */.Lo)(said.instances).filter(each => !(0,reach/* describeReach */.Lo)(instances).includes(each));
    return `Its document named other instances than were granted: ${others.join(', ')}`;
}
/** Whether a document says of its person what a grant for this principal says. */
function isBoundTo(principal, { boundTo }) {
    switch (principal.kind) {
        case 'iam-user':
            return boundTo === undefined;
        case 'assumed-role':
            return boundTo?.identity === principal.identity;
        case 'role':
        case 'other':
            return true;
        default:
            return principal;
    }
}

// EXTERNAL MODULE: ./build/domain/revocation/revocation.js
var revocation = __webpack_require__(2412);
;// CONCATENATED MODULE: ./build/domain/revocation/step-parts.js


const log = (report) => ({ kind: 'log', report });
/** Log actions for holders that were not known before. */
function logHolders(before, heldBy) {
    const known = holdersOf(before).map(({ holder }) => (0,principal_principal/* holderKey */.I4)(holder));
    return heldBy
        .filter(({ holder }) => !known.includes((0,principal_principal/* holderKey */.I4)(holder)))
        .map(further => log({ kind: 'holder', further }));
}
/** What is known of policies that another hand deleted. */
const earlyIn = (state) => 'deletion' in state && state.deletion ? { early: { since: state.deletion.since, cause: { kind: 'others' } } } : {};

// EXTERNAL MODULE: ./build/domain/revocation/waiting.js
var revocation_waiting = __webpack_require__(7465);
;// CONCATENATED MODULE: ./build/domain/revocation/step-awaiting.js



/** Before its end: it waits on, is handed over, ends, or is asked after. */
function stepAfterPoll(state, waiting, { isThere, heldBy }, now) {
    const { target } = state;
    const found = logHolders(state, heldBy);
    const { goneSince: _, ...rest } = waiting;
    const decided = (0,revocation_waiting/* decidePoll */.SK)(waiting, isThere, now);
    switch (decided.kind) {
        case 'wait': {
            const { until, goneSince } = decided;
            const left = withoutWarning(rest, decided);
            const actions = [...found, ...warnIf(decided)];
            if (state.kind === 'retained' && goneSince)
                return { state: { ...state, nextAt: until, waiting: left, heldBy }, actions };
            const logged = reportOf(state, decided, waiting);
            return {
                state: {
                    kind: 'waiting',
                    target,
                    nextAt: until,
                    waiting: { ...left, ...(goneSince && { goneSince }) },
                    heldBy,
                },
                actions: [...(logged ? [log(logged)] : []), ...actions],
            };
        }
        case 'hand-over':
            return { state: { kind: 'handed-over', target }, actions: [...found, { kind: 'hand-over' }] };
        case 'inquire': {
            const { goneSince } = decided;
            const deletion = state.kind === 'retained' ? { deletion: state.deletion } : {};
            return {
                state: { kind: 'inquiring', target, nextAt: now, waiting: rest, heldBy, goneSince, ...deletion },
                actions: found,
            };
        }
        case 'end':
            return {
                state: { kind: 'passing', target, nextAt: now, findings: { ...NO_FINDINGS, heldBy }, ...earlyIn(state) },
                actions: found,
            };
        default:
            return decided;
    }
}
const withoutWarning = ({ warnAt, ...rest }, { warn }) => ({
    ...rest,
    ...(warnAt && !warn && { warnAt }),
});
const warnIf = ({ warn }) => (warn ? [{ kind: 'warn' }] : []);
/** What a poll after which it waits on has to say. */
function reportOf(state, { until, goneSince }, { expiresAt, goneSince: before }) {
    if (goneSince && before === undefined)
        return { kind: 'gone', nextAt: until };
    if (state.kind === 'unpolled')
        return { kind: 'waiting', expiresAt };
    if (state.kind === 'retained')
        return { kind: 'back' };
    return undefined;
}
/** It has been found out who ended it. */
function stepAfterInquiry(state, cause, now) {
    const { target, waiting, heldBy, goneSince, deletion: before } = state;
    const early = { since: goneSince, cause };
    const findings = { ...NO_FINDINGS, heldBy };
    const decided = (0,revocation_waiting/* decideEarlyEnd */.rL)(waiting, cause, now);
    switch (decided.kind) {
        case 'wait': {
            const deletion = { since: goneSince, isTold: before !== undefined };
            const isNews = before?.isTold === false;
            return {
                state: {
                    kind: 'retained',
                    target,
                    nextAt: decided.until,
                    waiting: withoutWarning(waiting, decided),
                    heldBy,
                    deletion,
                },
                actions: [
                    ...(before ? [] : [log({ kind: 'retained', since: goneSince, expiresAt: waiting.expiresAt })]),
                    ...(isNews ? [{ kind: 'tell-deletion' }] : []),
                    ...warnIf(decided),
                ],
            };
        }
        case 'hand-over':
            return { state: { kind: 'handed-over', target }, actions: [{ kind: 'hand-over' }] };
        case 'verify':
            return {
                state: { kind: 'verifying', target, nextAt: now, findings, early },
                actions: [log({ kind: 'verifying', cause })],
            };
        case 'end':
            return { state: { kind: 'passing', target, nextAt: now, findings, early }, actions: [] };
        default:
            return decided;
    }
}

;// CONCATENATED MODULE: ./build/domain/revocation/step.js





function step(state, observation, now) {
    // The overloads above exclude every other pair.
    switch (observation.kind) {
        case 'first-polled':
            return stepAfterPoll(state, observation.waiting, observation, now);
        case 'polled':
            return stepAfterPoll(state, waitingIn(state), observation, now);
        case 'inquired':
            return stepAfterInquiry(state, observation.cause, now);
        case 'passed':
            return stepAfterPass(state, observation, now);
        case 'stopped':
            return { state: interrupt(state), actions: [log({ kind: 'interrupted' })] };
        default:
            return observation;
    }
}
/** Policies that another hand deleted have been seen gone before. */
const waitingIn = (state) => state.kind === 'retained' ? { ...state.waiting, goneSince: state.deletion.since } : state.waiting;
function stepAfterPass(state, observed, now) {
    const { target, early, history: before } = state;
    const { findings, followUp, isStopped } = observed;
    const earlier = before?.passes ?? [];
    const pass = { number: earlier.length + 1, ...observed.pass };
    const history = { startedAt: before?.startedAt ?? observed.startedAt, passes: [...earlier, pass] };
    // Access that was ended before by others, and seen gone for long enough, needs only one pass.
    const goneSince = state.kind === 'verifying' ? state.early.since : undefined;
    const minPasses = goneSince ? 1 : followUp.passes;
    const provable = provableTarget(target, findings.documents);
    const decision = isStopped ? 'interrupted' : (0,revocation/* decidePasses */.c9)(provable, history.passes, minPasses, goneSince);
    const actions = [...logHolders(state, findings.heldBy), log({ kind: 'pass', pass, decision })];
    const ended = { target, findings, history, ...(early && { early }) };
    switch (decision) {
        case 'another-pass':
            return { state: { ...state, findings, history, nextAt: nextPassAt(observed, now) }, actions };
        case 'clean':
            return { state: { kind: 'clean', ...ended }, actions };
        case 'still-open':
            return { state: { kind: 'still-open', ...ended }, actions };
        case 'interrupted':
            return { state: { kind: 'interrupted', ...ended }, actions };
        default:
            return decision;
    }
}
/**
 * At least {@link CLOSING_MS} after this pass, even if the pass was long or the interval is short: the next pass should find
 * sessions closed, not closing.
 */
function nextPassAt({ roundAt, followUp }, now) {
    // The clock may have been corrected backwards during this pass.
    const began = Math.min(roundAt.getTime(), now.getTime());
    return new Date(Math.max(began + followUp.intervalMs, now.getTime() + revocation/* CLOSING_MS */.PH));
}
function interrupt(state) {
    const { target } = state;
    switch (state.kind) {
        case 'unpolled':
            return { kind: 'interrupted', target, findings: NO_FINDINGS };
        case 'waiting':
        case 'inquiring':
        case 'retained':
            return { kind: 'interrupted', target, findings: { ...NO_FINDINGS, heldBy: state.heldBy }, ...earlyIn(state) };
        case 'passing':
        case 'verifying': {
            const { nextAt: _, ...known } = state;
            return { ...known, kind: 'interrupted' };
        }
        default:
            return state;
    }
}

// EXTERNAL MODULE: ./node_modules/p-map/index.js
var p_map = __webpack_require__(606);
// EXTERNAL MODULE: ./build/domain/session/session.js
var session_session = __webpack_require__(2942);
;// CONCATENATED MODULE: ./build/domain/revocation/claims.js




/** What holds the policies of a target; empty for an owner that can hold none. */
function policyHoldersOf({ principal }, heldBy) {
    const own = (0,principal_principal/* holderOf */.Kd)(principal);
    return own ? [own, ...heldBy.map(({ holder }) => holder)] : [];
}
/** The known holders, followed by newly found ones that the plan did not include. */
function withHolders(target, heldBy, found) {
    const known = new Set(policyHoldersOf(target, heldBy).map(principal_principal/* holderKey */.I4));
    const further = [];
    for (const { holder, name } of found) {
        if (known.has((0,principal_principal/* holderKey */.I4)(holder)))
            continue;
        known.add((0,principal_principal/* holderKey */.I4)(holder));
        further.push({ holder, name });
    }
    return [...heldBy, ...further];
}
/** The claims of a target: whose sessions end, one claim per owner. What others hold is for everyone who may use it. */
function claimsOf(target, { heldBy, documents, live }) {
    const scope = targetBehind(target, documents);
    const others = heldBy.map(({ holder }) => (0,principal_principal/* principalOf */.i6)(holder));
    const claim = (principal) => {
        const holder = (0,principal_principal/* holderOf */.Kd)(principal);
        return { scope: { ...scope, principal }, live: holder ? live.get((0,principal_principal/* holderKey */.I4)(holder)) : [] };
    };
    return [scope.principal, ...others].map(claim);
}
/** The claims that another grant could cover, for one of these sessions. An owner that can hold no policies has no grants. */
const coverableClaims = (claims, sessions) => claims.filter(({ scope }) => scope.principal.kind !== 'other' && sessions.some(session => (0,session_session/* isWithin */.UO)(session, scope)));
const isKnown = ({ live }) => live !== undefined;
/** The open and covered sessions of a pass, and the ones that it terminates: see {@link PASSES_TO_LEARN_COVERAGE}. */
function planTermination(claims, listed, passesBefore) {
    const found = (0,revocation/* planClaims */.Jt)(claims, listed);
    const isLate = passesBefore >= revocation/* PASSES_TO_LEARN_COVERAGE */.oD;
    return { ...found, due: isLate ? found.open : (0,revocation/* planClaims */.Jt)(claims.filter(isKnown), listed).open };
}

;// CONCATENATED MODULE: ./build/domain/revocation/early-end.js
function isUnexplained(early) {
    return early !== undefined && early.cause.kind !== 'ours';
}

;// CONCATENATED MODULE: ./build/domain/revocation/overrun.js

/** When access ended: at its expiry, or at the revocation if that was earlier. */
function endOfAccess(ending, revokedAt) {
    return ending.expiresAt && ending.expiresAt < revokedAt ? ending.expiresAt : revokedAt;
}
/**
 * The sessions of this scope that were open after `end`, and by how many milliseconds the last one outlived it. A session
 * without an end counts up to `now`. A session that started after `end` counts only if a pass saw it open: otherwise it
 * belongs to a later grant. Sessions that a live grant covers do not count.
 */
function measureOverrun(claims, end, sessions, passes, now) {
    const seen = new Set(passes.flatMap(pass => pass.open.map(session => session.id)));
    const outlived = (0,revocation/* planClaims */.Jt)(claims, sessions).open.filter(({ id, startedAt, endedAt }) => (endedAt ?? now) > end && (seen.has(id) || (startedAt !== undefined && startedAt <= end)));
    const overruns = outlived.map(session => (session.endedAt ?? now).getTime() - end.getTime());
    return { outlived, overrunMs: Math.max(0, ...overruns) };
}

;// CONCATENATED MODULE: ./build/domain/revocation/conclude.js





/** The earliest start of a session that could have outlived one of these ends; absent when no end has been reached. */
function earliestSessionStart(states) {
    const ends = states.flatMap(state => endOf(state)?.getTime() ?? []);
    return ends.length > 0 ? new Date(Math.min(...ends) - session_session/* LONGEST_SESSION_MS */.hf) : undefined;
}
/** The claims whose sessions ended before the first pass: no pass has checked yet which of them another grant covers. */
function claimsToAsk(state, record) {
    const unasked = claimsOf(state.target, state.findings).filter(claim => !isKnown(claim));
    return coverableClaims(unasked, measure(state, record).outlived);
}
/** The result of a revocation. `unknown`: why the record of AWS, or the coverage by other grants, could not be read. */
function concludeRevocation(state, record, unknown) {
    const { target, findings, history, early } = state;
    const { heldBy, documents } = findings;
    return {
        ending: targetBehind(target, documents),
        startedAt: history?.startedAt ?? record.finishedAt,
        finishedAt: record.finishedAt,
        passes: history?.passes ?? [],
        verdict: verdictOf(state),
        ...measure(state, record),
        ...(heldBy.length > 0 && { heldBy: heldBy.map(({ holder }) => holder) }),
        ...(documents.kind === 'contradictory' && { contradiction: documents.contradiction }),
        ...(isUnexplained(early) && { deletion: early }),
        ...(unknown && { overrunUnknown: unknown }),
    };
}
function measure(state, { past, finishedAt }) {
    const { target, findings, history } = state;
    const passes = history?.passes ?? [];
    const stillOpen = passes.findLast(pass => pass.listed)?.open ?? [];
    const known = [...new Map([...stillOpen, ...past].map(session => [session.id, session])).values()];
    const end = endOf(state) ?? endOfAccess(target, finishedAt);
    return measureOverrun(claimsOf(target, findings), end, known, passes, finishedAt);
}
/**
 * When access had to end. A policy that no job of ours is known to have deleted ended nothing: until its expiry, sessions were
 * approved. Absent when the revocation was interrupted before the first pass and nothing had ended the access before.
 */
function endOf({ target, early, history }) {
    if (isUnexplained(early) && target.expiresAt)
        return target.expiresAt;
    const revokedAt = early?.since ?? history?.startedAt;
    return revokedAt && endOfAccess(target, revokedAt);
}
function verdictOf({ kind }) {
    switch (kind) {
        case 'clean':
        case 'interrupted':
        case 'still-open':
            return kind;
        default:
            return kind;
    }
}

// EXTERNAL MODULE: ./build/shared/result.js
var result = __webpack_require__(5743);
// EXTERNAL MODULE: ./build/services/context.js
var context = __webpack_require__(5114);
;// CONCATENATED MODULE: ./build/services/revoking/conclude.js




/** The final results: AWS's own record of when the sessions ended, and how far beyond the end of access that was. */
async function conclude(revoker, states) {
    const since = earliestSessionStart(states);
    const past = since && (await revoker.pastSessions(since));
    const ending = new Set(states.flatMap(({ target }) => target.policies));
    const record = { past: past?.value ?? [], finishedAt: revoker.now() };
    return (0,p_map/* default */.Ay)(states, async (state) => {
        const { findings } = state;
        const coverage = await revoker.readCoverage(claimsToAsk(state, record), ending);
        const live = new Map([...findings.live, ...coverage.live]);
        const known = { ...state, findings: { ...findings, live } };
        const failure = past?.failure ?? coverage.failures[0];
        return concludeRevocation(known, record, failure && (0,result/* describeFailure */.Ic)(failure));
    }, { concurrency: context/* CONCURRENCY */.i });
}

// EXTERNAL MODULE: ./build/domain/revocation/verdict-words.js
var verdict_words = __webpack_require__(4779);
// EXTERNAL MODULE: ./build/shared/printable.js
var printable = __webpack_require__(6499);
;// CONCATENATED MODULE: ./build/services/revoking/describe.js





/** Logs the reports of a step at once: polls run concurrently, and each line must show when its answer came. */
function logStep({ log }, next) {
    for (const action of next.actions)
        if (action.kind === 'log')
            log(describeReport(next.state.target, action.report));
    return next;
}
/** One line. */
function describeReport({ user, account }, report) {
    const who = `${user} in ${account.name}`;
    switch (report.kind) {
        case 'holder': {
            const { holder, name } = report.further;
            return `${who}: ${name} is held by the ${(0,principal_principal/* describeHolder */.sG)(holder)}; it ends there`;
        }
        case 'waiting':
            return `${who}: waiting until ${(0,instant/* formatInstant */.r4)(report.expiresAt)}, looking every ${(0,instant/* formatDuration */.a3)(revocation_waiting/* POLL_INTERVAL_MS */.fv)}`;
        case 'gone':
            return `${who}: gone before its end; looking again at ${(0,instant/* formatInstant */.r4)(report.nextAt)}`;
        case 'verifying':
            return `${who}: ended before its time${describeCause(report.cause)}; verifying that nothing is open`;
        case 'retained': {
            const { since, expiresAt } = report;
            return `${who}: gone since ${(0,instant/* formatInstant */.r4)(since)}, and no job of ours has ended it; what is open stays open until ${(0,instant/* formatInstant */.r4)(expiresAt)}`;
        }
        case 'back':
            return `${who}: there again; waiting for its end`;
        case 'interrupted':
            return `${who}: interrupted, and not proven to have ended`;
        case 'pass': {
            const { pass, decision } = report;
            return `${(0,instant/* formatInstant */.r4)(pass.at)} ${who}, pass ${pass.number}: ${foundIn(pass).join(', ')}; ${verdict_words/* REVOCATION_VERDICT_WORDS */.n[decision]}`;
        }
        default:
            return report;
    }
}
function describeCause(cause) {
    switch (cause.kind) {
        case 'ours':
            return `: ${cause.why}`;
        case 'unknown':
            return `, and who ended it could not be found out: ${cause.why}`;
        case 'others':
            return ', by another hand';
        default:
            return cause;
    }
}
const foundIn = (pass) => [
    (0,printable/* counted */.hS)(pass.deleted.length, 'policy deleted', 'policies deleted'),
    pass.listed ? (0,printable/* counted */.hS)(pass.open.length, 'open session', 'open sessions') : 'open sessions unknown',
    `${pass.terminated.length} told to end`,
    ...(pass.covered.length > 0 ? [`${pass.covered.length} left to another live grant`] : []),
    ...pass.failures,
];

// EXTERNAL MODULE: ./build/services/attempt.js
var attempt = __webpack_require__(840);
// EXTERNAL MODULE: ./build/domain/reconcile/inline-policies.js
var inline_policies = __webpack_require__(8084);
;// CONCATENATED MODULE: ./build/services/revoking/delete-policies.js







/**
 * Deletes the policies of all these targets, wherever they are. A missing policy that no pass of this job deleted proves
 * nothing: users can be renamed, and keep their policies. So it is looked up by name among all users and roles of the
 * account, in one call for all targets.
 */
async function deletePolicies(revoker, states) {
    const first = await (0,p_map/* default */.Ay)(states, state => deleteOwnPolicies(revoker, state), { concurrency: context/* CONCURRENCY */.i });
    const isSought = (name) => !revoker.hasDeleted(name);
    const users = first.some(({ absent }) => absent.some(isSought))
        ? await revoker.inlinePolicies()
        : (0,result/* succeeded */.gq)(inline_policies/* NO_INLINE_POLICIES */.x);
    return (0,p_map/* default */.Ay)(first, own => deleteElsewhere(revoker, own, own.absent.filter(isSought), users), {
        concurrency: context/* CONCURRENCY */.i,
    });
}
/** Deletes the policies of one target from all its known holders. */
async function deleteOwnPolicies(revoker, state) {
    const { target, findings } = state;
    const { policies } = target;
    const held = policyHoldersOf(target, findings.heldBy).flatMap(holder => policies.map(name => ({ holder, name })));
    const read = await (0,p_map/* default */.Ay)(state.history ? [] : held, ({ holder, name }) => revoker.document(holder, name), {
        concurrency: context/* CONCURRENCY */.i,
    });
    const documents = checkDocuments(findings.documents, target, {
        documents: read.flatMap(({ value }) => value ?? []),
        hasFailed: read.some(({ ok }) => !ok),
    });
    // After the first answers, so that the time is AWS's.
    const startedAt = revoker.now();
    const deletions = await deleteAll(revoker, held);
    // Several may hold one of the same name.
    const deleted = [...new Set(deletions.flatMap(({ name, value }) => (value ? [name] : [])))];
    const failed = deletions.flatMap(({ name, ok }) => (ok ? [] : [name]));
    return {
        state,
        findings: { ...findings, documents },
        startedAt,
        deleted,
        absent: policies.filter(name => !deleted.includes(name) && !failed.includes(name)),
        failures: (0,attempt/* failuresIn */.xM)([...read, ...deletions]),
    };
}
/** Deletes policies of these names from anything in the account. */
async function deleteElsewhere(revoker, { absent, ...own }, sought, users) {
    const { target } = own.state;
    const isGone = (name) => revoker.hasDeleted(name) && (own.deleted.includes(name) || absent.includes(name));
    if (sought.length === 0)
        return { ...own, gone: target.policies.filter(isGone) };
    if (!users.ok)
        return { ...own, gone: target.policies.filter(isGone), failures: [...own.failures, users.failure] };
    const held = (0,inline_policies/* heldPolicies */.a)(users.value, name => sought.includes(name));
    const documents = checkDocuments(own.findings.documents, target, {
        documents: held.map(({ document }) => document),
        hasFailed: false,
    });
    const heldBy = withHolders(target, own.findings.heldBy, held);
    const deletions = await deleteAll(revoker, held);
    const isUnheld = (name) => sought.includes(name) && !held.some(policy => policy.name === name);
    return {
        ...own,
        findings: { ...own.findings, documents, heldBy },
        deleted: [...new Set([...own.deleted, ...deletions.flatMap(({ name, value }) => (value ? [name] : []))])],
        gone: target.policies.filter(name => isUnheld(name) || isGone(name)),
        failures: [
            ...own.failures,
            ...deletions.flatMap(({ holder, name, value, failure: failed }) => value
                ? []
                : (failed ?? { message: `IAM lists ${name} for its ${placeOf(holder)}, and had none to delete there` })),
        ],
    };
}
const placeOf = ({ kind, name }) => `${kind} ${name}`;
const deleteAll = (revoker, held) => (0,attempt/* inTurn */.lo)(held, async ({ holder, name }) => ({ holder, name, ...(await revoker.deletePolicy(holder, name)) }));

;// CONCATENATED MODULE: ./build/services/revoking/pass.js






/**
 * Deletes policies, lists sessions once for all targets, reads what other grants cover, terminates. The listing comes after
 * the last deletion, so that its time proves something. Coverage is read after the listing, so that a session by a grant of
 * this minute is kept.
 */
async function runPass(revoker, states) {
    const ending = new Set(states.flatMap(({ target }) => target.policies));
    const deletions = await deletePolicies(revoker, states);
    const at = revoker.now();
    const listing = await revoker.openSessions();
    return (0,p_map/* default */.Ay)(deletions, deletion => endSessions(revoker, deletion, listing, at, ending), {
        concurrency: context/* CONCURRENCY */.i,
    });
}
async function endSessions(revoker, { state, startedAt, findings: before, deleted, gone, failures }, listing, at, ending) {
    const { target, history } = state;
    const listed = listing.value ?? [];
    const coverage = await revoker.readCoverage(coverableClaims(claimsOf(target, before), listed), ending);
    // If coverage cannot be read now, sessions that were covered in the pass before are kept.
    const findings = { ...before, live: new Map([...before.live, ...coverage.live]) };
    const { open, covered, due } = planTermination(claimsOf(target, findings), listed, history?.passes.length ?? 0);
    const ends = await (0,p_map/* default */.Ay)(due, session => revoker.terminate(session.id), { concurrency: context/* CONCURRENCY */.i });
    const terminated = due.filter((_, index) => ends[index]?.ok).map(session => session.id);
    const failed = [...failures, ...(0,attempt/* failuresIn */.xM)([listing, ...ends]), ...coverage.failures];
    const found = { at, listed: listing.ok, open, covered, deleted, gone, terminated };
    return {
        state,
        startedAt,
        findings,
        pass: { ...found, failures: failed.map(result/* describeFailure */.Ic) },
    };
}

// EXTERNAL MODULE: ./build/shared/memoize.js
var memoize = __webpack_require__(1172);
;// CONCATENATED MODULE: ./build/services/revoking/poll.js










/**
 * Polls whether the awaited grants still exist, and steps each of them. A poll also precedes every end: its answer carries
 * AWS's time, by which the end is decided.
 */
async function pollAll(revoker, states, begin) {
    const everybody = (0,memoize/* lazyAsync */.z)(() => revoker.inlinePolicies());
    const poll = async (state) => {
        const seen = await findPolicies(revoker, state, everybody);
        const now = revoker.now();
        const next = state.kind === 'unpolled'
            ? step(state, { kind: 'first-polled', ...seen, waiting: begin(state.target, now) }, now)
            : step(state, { kind: 'polled', ...seen }, now);
        return logStep(revoker, next);
    };
    return (0,p_map/* default */.Ay)(states, poll, { concurrency: context/* CONCURRENCY */.i });
}
/** Finds out why these grants are gone, and steps each of them. */
async function inquireAll(revoker, states, openInquiry) {
    if (states.length === 0)
        return [];
    const inquire = openInquiry();
    const one = async (state) => {
        const { target } = state;
        const cause = (await findDeletedHolder(revoker, target)) ?? (await inquire(target));
        return logStep(revoker, step(state, { kind: 'inquired', cause }, revoker.now()));
    };
    return (0,p_map/* default */.Ay)(states, one, { concurrency: context/* CONCURRENCY */.i });
}
/** With a user or role that was deleted, nothing of the grant is left, and nothing can give it again: what is open ends. */
async function findDeletedHolder(revoker, { principal }) {
    const holder = (0,principal_principal/* holderOf */.Kd)(principal);
    if (!holder)
        return undefined;
    const names = await revoker.policyNames(holder);
    if (!names.ok)
        return { kind: 'unknown', why: (0,result/* clauseOf */.pQ)(names.failure) };
    return names.value ? undefined : { kind: 'unknown', why: `there is no ${(0,principal_principal/* describeHolder */.sG)(holder)} any more` };
}
/** Whether anything holds a policy of the target. Its user may have been renamed, so a user without it proves nothing. */
async function findPolicies(revoker, state, everybody) {
    const { target } = state;
    const { policies, user: planned, account } = target;
    const heldBy = holdersOf(state);
    const unknown = (failure) => {
        const why = (0,result/* describeFailure */.Ic)(failure);
        revoker.log(`${planned} in ${account.name}: could not look whether the grant is still there. ${why}`);
        return { isThere: undefined, heldBy };
    };
    for (const holder of policyHoldersOf(target, heldBy)) {
        const names = await revoker.policyNames(holder);
        if (!names.ok)
            return unknown(names.failure);
        if (policies.some(name => names.value?.includes(name)))
            return { isThere: true, heldBy };
    }
    const users = await everybody();
    if (!users.ok)
        return unknown(users.failure);
    const held = (0,inline_policies/* heldPolicies */.a)(users.value, name => policies.includes(name));
    return { isThere: held.length > 0, heldBy: withHolders(target, heldBy, held) };
}

// EXTERNAL MODULE: ./build/domain/rules/rules.js
var rules = __webpack_require__(3138);
// EXTERNAL MODULE: ./build/shared/patience.js
var patience = __webpack_require__(8373);
// EXTERNAL MODULE: ./build/services/inventory/coverage.js
var coverage = __webpack_require__(298);
// EXTERNAL MODULE: ./build/services/inventory/gone-role.js
var gone_role = __webpack_require__(8588);
// EXTERNAL MODULE: ./build/services/inventory/open-tagged.js
var open_tagged = __webpack_require__(8905);
;// CONCATENATED MODULE: ./build/services/revoking/revoker.js







/** Connects once for all targets with the same role and region. */
async function openRevokers(context, targets) {
    // IAM is one for all regions of an account.
    const deletedIn = new Map(targets.map(target => [(0,rules/* accountKey */.LQ)(target.account), new Set()]));
    const revokers = [];
    for (const key of new Set(targets.map(accessOf))) {
        const members = targets.filter(target => accessOf(target) === key);
        const [first] = members;
        const holders = members.flatMap(({ principal }) => (0,principal_principal/* holderOf */.Kd)(principal) ?? []);
        const access = await context.aws.connect('revoke', first, holders);
        revokers.push(revokerOf(context, access, members, deletedIn.get((0,rules/* accountKey */.LQ)(first.account))));
    }
    return revokers;
}
const accessOf = ({ role, account }) => `${role} ${account.region}`;
function revokerOf(context, access, targets, deleted) {
    const { clock, log, signal } = context;
    const call = (make) => (0,attempt/* attempt */.CD)(context, make);
    // Listings have many pages, so each of their requests is limited, and not the whole.
    const [iamAnswers, ssmAnswers] = [(0,patience/* createPatience */.s)(context.patience), (0,patience/* createPatience */.s)(context.patience)];
    const ask = (make) => call(() => iamAnswers(make));
    const findTagged = (0,open_tagged/* openTagged */.$)(context, targets[0]);
    return {
        targets,
        log,
        now: () => clock.now(),
        sleep: ms => clock.sleep(ms, signal),
        isStopped: () => signal.aborted,
        throwIfStopped: () => signal.throwIfAborted(),
        policyNames: holder => ask(() => (0,gone_role/* unlessGone */.W)(access, holder, undefined, () => access.iam(holder).policyNames())),
        document: (holder, policy) => ask(() => (0,gone_role/* unlessGone */.W)(access, holder, undefined, () => access.iam(holder).policy(policy))),
        async deletePolicy(holder, policy) {
            return ask(async () => {
                const isDeleted = await (0,gone_role/* unlessGone */.W)(access, holder, false, () => access.iam(holder).deletePolicy(policy));
                // Even if nobody waits for this answer any more.
                if (isDeleted)
                    deleted.add(policy);
                return isDeleted;
            });
        },
        hasDeleted: policy => deleted.has(policy),
        inlinePolicies: () => call(() => access.directory.inlinePolicies()),
        async readCoverage(claims, ending) {
            const holders = new Map(claims.flatMap(({ scope }) => {
                const holder = (0,principal_principal/* holderOf */.Kd)(scope.principal);
                return holder ? [[(0,principal_principal/* holderKey */.I4)(holder), holder]] : [];
            }));
            const read = await (0,attempt/* inTurn */.lo)([...holders], async ([key, holder]) => ({
                key,
                ...(await ask(() => (0,gone_role/* unlessGone */.W)(access, holder, [], () => (0,coverage/* readLiveCoverage */.L)(access.iam(holder), ending, clock.now(), findTagged)))),
            }));
            return {
                live: new Map(read.flatMap(({ key, value }) => (value ? [[key, value]] : []))),
                failures: (0,attempt/* failuresIn */.xM)(read),
            };
        },
        openSessions: () => call(() => access.ssm.openSessions()),
        pastSessions: since => call(() => access.ssm.pastSessions(since)),
        terminate: session => call(() => ssmAnswers(() => access.ssm.terminate(session))),
    };
}

// EXTERNAL MODULE: ./build/shared/clock.js + 1 modules
var shared_clock = __webpack_require__(8722);
;// CONCATENATED MODULE: ./build/services/revoking/warn-together.js

/** How long the warnings of the first account wait for those of the others: polling a thousand grants takes seconds. */
const TOGETHER_MS = 30_000;
/**
 * Joins warnings that accounts send at about the same time, in the order of `all`: a pull request should get one comment for
 * all its ends, and not wait for an account that does not answer.
 */
function warnTogether({ clock, signal }, all, warn) {
    const over = new AbortController();
    const held = new Set();
    const flush = () => {
        const near = all.filter(ending => held.has(ending));
        held.clear();
        if (near.length > 0)
            warn(near);
    };
    return {
        add(endings) {
            const isFirst = held.size === 0;
            for (const ending of endings)
                held.add(ending);
            if (isFirst && held.size > 0)
                void (0,shared_clock/* pause */.v7)(clock, TOGETHER_MS, AbortSignal.any([signal, over.signal])).then(flush);
        },
        flush() {
            over.abort();
            flush();
        },
    };
}

;// CONCATENATED MODULE: ./build/services/revoking/run.js









/**
 * Ends access in passes until each target is proven clean or the limit is reached (docs/design.md §8): at once, or with
 * `wait` each at its time; targets that this job cannot wait for are handed over. Targets of one account and region share
 * their passes. Accounts run concurrently, and none waits for another one that is slow. Returns results in the order of the
 * targets. Never throws for AWS failures: they are in the result.
 */
async function runRevocations(context, targets, followUp, wait) {
    const revokers = await openRevokers(context, targets);
    const warnings = wait && revokers.length > 1 ? warnTogether(context, targets, wait.warn) : undefined;
    const shared = wait && warnings ? { ...wait, warn: warnings.add } : wait;
    // An error in one account must not stop the passes of the others.
    const ends = await Promise.allSettled(revokers.map(revoker => endThrough(revoker, followUp, shared)));
    warnings?.flush();
    const failed = ends.find(end => end.status === 'rejected');
    if (failed)
        throw failed.reason;
    const ended = new Map(ends.flatMap(end => (end.status === 'fulfilled' ? [...end.value] : [])));
    return targets.flatMap(target => ended.get(target) ?? []);
}
/** Polls and passes of one account and region, until each target is concluded or handed over. */
async function endThrough(revoker, followUp, wait) {
    let states = beginRevocations(revoker.targets, wait !== undefined, revoker.now());
    const advance = (before, steps) => {
        if (wait)
            tell(steps, wait);
        const next = new Map(before.map((state, index) => [state, steps[index]?.state]));
        states = states.map(state => next.get(state) ?? state);
    };
    try {
        while (states.some(isOpen)) {
            const reached = await waitForNext(revoker, states.filter(isOpen));
            const polled = states.filter(isPolled).filter(isDue(revoker.now(), reached));
            if (wait)
                advance(polled, await pollAll(revoker, polled, wait.begin));
            const due = states.filter(isProving).filter(isDue(revoker.now(), reached));
            advance(due, await passAll(revoker, due, followUp));
            // After all that is due, because it asks GitHub.
            const gone = states.filter(isInquiring);
            if (wait)
                advance(gone, await inquireAll(revoker, gone, wait.openInquiry));
        }
    }
    catch (error) {
        if (!revoker.isStopped())
            throw error;
        const open = states.filter(isOpen);
        const stop = (state) => logStep(revoker, step(state, { kind: 'stopped' }, revoker.now()));
        advance(open, open.map(stop));
    }
    const ended = states.filter(isEnded);
    const revocations = await conclude(revoker, ended);
    return new Map(ended.map(({ target }, index) => [target, revocations[index]]));
}
const isDue = (now, reached) => ({ nextAt }) => nextAt <= now || nextAt <= reached;
/** Returns the instant that it waited for, because the clock may have been corrected backwards in between. */
async function waitForNext(revoker, open) {
    revoker.throwIfStopped();
    const next = open.reduce((first, state) => (state.nextAt < first.nextAt ? state : first));
    const ms = next.nextAt.getTime() - revoker.now().getTime();
    if (ms <= 0)
        return next.nextAt;
    if (isProving(next))
        revoker.log(`waiting ${(0,instant/* formatDuration */.a3)(ms)}, until ${(0,instant/* formatInstant */.r4)(next.nextAt)}`);
    await revoker.sleep(ms);
    return next.nextAt;
}
/** One pass of all due targets of one account and region. */
async function passAll(revoker, due, followUp) {
    if (due.length === 0)
        return [];
    const roundAt = revoker.now();
    const found = await runPass(revoker, due);
    const now = revoker.now();
    const isStopped = revoker.isStopped();
    // Read here, because the rules may have become known during this pass.
    const { passes, intervalMs } = followUp;
    return found.map(({ state, ...rest }) => logStep(revoker, step(state, { kind: 'passed', ...rest, roundAt, isStopped, followUp: { passes, intervalMs } }, now)));
}
/** Warns, tells and hands over in one call each. */
function tell(steps, { warn, tellDeletion, handOver }) {
    const asked = (kind) => steps.filter(({ actions }) => actions.some(action => action.kind === kind)).map(({ state }) => state.target);
    const near = asked('warn');
    if (near.length > 0)
        warn(near);
    const deleted = asked('tell-deletion');
    if (deleted.length > 0)
        tellDeletion(deleted);
    const handedOver = asked('hand-over');
    if (handedOver.length > 0)
        handOver(handedOver);
}


/***/ }),

/***/ 3249:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ readGrantHistory)
/* harmony export */ });
/* harmony import */ var _domain_witness_keys_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8977);
/* harmony import */ var _domain_witness_record_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1807);
/* harmony import */ var _shared_result_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5743);



/** Reads what the witness says of a grant now: its own records, then the stops of its user and of everything. */
async function readGrantHistory(witness, { id, users, account, mergedAt }, now) {
    const own = await witness.read(account, (0,_domain_witness_keys_js__WEBPACK_IMPORTED_MODULE_0__/* .grantSeries */ .Qn)(id));
    if (!own.ok)
        return own;
    const records = (0,_domain_witness_record_js__WEBPACK_IMPORTED_MODULE_1__/* .grantsWitnessed */ .O4)(own.value).filter(record => record.id === id);
    const given = { isGiven: (0,_domain_witness_record_js__WEBPACK_IMPORTED_MODULE_1__/* .isWitnessed */ .fd)(own.value), records };
    const ended = own.value.findIndex(_domain_witness_record_js__WEBPACK_IMPORTED_MODULE_1__/* .isEnd */ .uV);
    if (ended >= 0)
        return (0,_shared_result_js__WEBPACK_IMPORTED_MODULE_2__/* .succeeded */ .gq)({ ...given, end: endAt((0,_domain_witness_keys_js__WEBPACK_IMPORTED_MODULE_0__/* .grantSeries */ .Qn)(id), own.value, ended, now) });
    for (const month of (0,_domain_witness_keys_js__WEBPACK_IMPORTED_MODULE_0__/* .monthsSince */ ._C)(mergedAt, now)) {
        for (const series of [...users.map(user => (0,_domain_witness_keys_js__WEBPACK_IMPORTED_MODULE_0__/* .stopSeries */ .wV)(month, user)), (0,_domain_witness_keys_js__WEBPACK_IMPORTED_MODULE_0__/* .stopSeries */ .wV)(month)]) {
            const stops = await witness.read(account, series);
            if (!stops.ok)
                return stops;
            const since = stops.value.findIndex(stop => stop === undefined || stop.at >= mergedAt);
            if (since >= 0)
                return (0,_shared_result_js__WEBPACK_IMPORTED_MODULE_2__/* .succeeded */ .gq)({ ...given, end: endAt(series, stops.value, since, now) });
        }
    }
    return (0,_shared_result_js__WEBPACK_IMPORTED_MODULE_2__/* .succeeded */ .gq)(given);
}
function endAt(series, records, index, now) {
    const record = records[index];
    const kind = record?.kind === 'stopped' ? 'stopped' : 'ended';
    return { key: (0,_domain_witness_keys_js__WEBPACK_IMPORTED_MODULE_0__/* .recordKey */ .Hy)(series, index + 1), kind, at: record?.at ?? now };
}


/***/ }),

/***/ 3566:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K_: () => (/* binding */ openWitness),
/* harmony export */   MW: () => (/* binding */ eachInWitness),
/* harmony export */   sk: () => (/* binding */ perBucket)
/* harmony export */ });
/* harmony import */ var p_map__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(606);
/* harmony import */ var _domain_rules_rules_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3138);
/* harmony import */ var _domain_witness_keys_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8977);
/* harmony import */ var _domain_witness_record_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1807);
/* harmony import */ var _shared_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2005);
/* harmony import */ var _shared_instant_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5033);
/* harmony import */ var _shared_memoize_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(1172);
/* harmony import */ var _shared_result_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5743);
/* harmony import */ var _attempt_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(840);









function openWitness(context, { role, run, dryRun }) {
    const { aws, clock } = context;
    const accounts = new Map();
    const openOf = (0,_shared_memoize_js__WEBPACK_IMPORTED_MODULE_7__/* .memoizeAsync */ .T)(async (key) => {
        const account = accounts.get(key);
        if (account.logs.bucket === '')
            throw withoutBucket(account);
        const store = await aws.connectToWitness(account, account.roles[role]);
        const since = await readOpened(store, account, { run, dryRun, at: (0,_shared_instant_js__WEBPACK_IMPORTED_MODULE_4__/* .formatInstant */ .r4)(clock.now()) });
        return { store, since, known: new Map() };
    });
    const keyOf = (account) => `${(0,_domain_rules_rules_js__WEBPACK_IMPORTED_MODULE_0__/* .accountKey */ .LQ)(account)} ${account.logs.bucket} ${account.roles[role]}`;
    const open = (account) => {
        const key = keyOf(account);
        accounts.set(key, account);
        return openOf(key);
    };
    const readAll = async (account, series) => {
        const { store, known } = await open(account);
        const records = known.get(series) ?? [];
        known.set(series, records);
        for (;;) {
            const number = records.length + 1;
            const bytes = await store.read((0,_domain_witness_keys_js__WEBPACK_IMPORTED_MODULE_1__/* .recordKey */ .Hy)(series, number));
            if (bytes === undefined)
                return records;
            records[number - 1] = (0,_domain_witness_record_js__WEBPACK_IMPORTED_MODULE_2__/* .parseWitnessRecord */ .MY)(bytes);
        }
    };
    const add = async (account, series, given) => {
        const { store } = await open(account);
        const records = await readAll(account, series);
        const body = `${JSON.stringify({ version: 1, requests: [], ...given, at: (0,_shared_instant_js__WEBPACK_IMPORTED_MODULE_4__/* .formatInstant */ .r4)(clock.now()), run }, null, 2)}\n`;
        for (let tries = 1; tries <= MOST_RACES; tries++) {
            const key = (0,_domain_witness_keys_js__WEBPACK_IMPORTED_MODULE_1__/* .recordKey */ .Hy)(series, records.length + 1);
            if (await store.create(key, body))
                return;
            // Another job took the number, or the answer to an earlier attempt of this call was lost.
            const taken = await store.read(key);
            if (taken && Buffer.from(taken).toString('utf8') === body)
                return;
            await readAll(account, series);
        }
        throw new _shared_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .ErrorWithRemedy */ .J(`Other jobs took each of ${MOST_RACES} numbers of ${series} in the witness first`, 'Run this job again: it repeats nothing that was done');
    };
    const once = async (account, key, fact) => {
        const { store } = await open(account);
        const content = { version: 1, ...fact, at: (0,_shared_instant_js__WEBPACK_IMPORTED_MODULE_4__/* .formatInstant */ .r4)(clock.now()), run };
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
    const written = async (account, write) => dryRun ? (0,_shared_result_js__WEBPACK_IMPORTED_MODULE_5__/* .succeeded */ .gq)(undefined) : explained(account, write);
    return {
        once: (account, key, fact) => explained(account, () => once(account, key, fact)),
        since: account => explained(account, async () => (await open(account)).since),
        read: (account, series) => explained(account, async () => [...(await readAll(account, series))]),
        add: (account, series, record) => written(account, () => add(account, series, record)),
        addOnce: (account, series, record) => written(account, async () => {
            const records = await readAll(account, series);
            if (!records.some(known => known?.name === record.name))
                await add(account, series, record);
        }),
    };
}
/**
 * For so long a bucket that has failed is not asked again: each call to one that never answers takes a minute, and what is to
 * end in the same job must not wait for one after the other.
 */
const SILENT_MS = 60_000;
/** Jobs that add to one series at the same time: a handful at most. */
const MOST_RACES = 20;
const unreachable = ({ name, logs }) => `The witness of AWS account ${name}, in the bucket ${logs.bucket}, could not be reached`;
const withoutBucket = ({ name }) => new _shared_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .ErrorWithRemedy */ .J(`AWS account ${name} has no bucket for its witness`, 'Name one under `logs:` of the account in the rule file');
function jsonIn(bytes) {
    try {
        return JSON.parse(Buffer.from(bytes).toString('utf8'));
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
const eachInWitness = (items, call) => (0,p_map__WEBPACK_IMPORTED_MODULE_8__/* ["default"] */ .Ay)(items, call, { concurrency: CONCURRENCY });


/***/ })

};

