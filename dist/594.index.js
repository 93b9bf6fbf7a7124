export const id = 725;
export const ids = [725];
export const modules = {

/***/ 4157:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  X1: () => (/* binding */ evidenceOf),
  j6: () => (/* binding */ isAlarmingVerdict),
  dR: () => (/* binding */ isFinal),
  vd: () => (/* binding */ isLogsRed)
});

// EXTERNAL MODULE: ./build/domain/principal/principal.js
var principal = __webpack_require__(2390);
// EXTERNAL MODULE: ./build/domain/revocation/target.js
var target = __webpack_require__(3345);
// EXTERNAL MODULE: ./build/domain/session/session.js
var session_session = __webpack_require__(2942);
// EXTERNAL MODULE: ./build/domain/evidence/attribution.js
var attribution = __webpack_require__(5317);
;// CONCATENATED MODULE: ./build/domain/evidence/usage.js
/** How long at least one of these sessions was open, in milliseconds. Overlapping sessions count once. */
function usedMs(sessions, now) {
    const spans = sessions
        .flatMap(({ startedAt, endedAt }) => startedAt ? [[startedAt.getTime(), (endedAt ?? now).getTime()]] : [])
        .toSorted(([a], [b]) => a - b);
    let used = 0;
    let until = Number.NEGATIVE_INFINITY;
    for (const [start, end] of spans) {
        used += Math.max(0, end - Math.max(start, until));
        until = Math.max(until, end);
    }
    return used;
}

// EXTERNAL MODULE: ./build/domain/evidence/verdict.js
var evidence_verdict = __webpack_require__(7238);
;// CONCATENATED MODULE: ./build/domain/evidence/evidence.js






/**
 * A session that a renewal kept open counts for both grants. Sessions that no grant covers are listed with each grant of
 * their user.
 */
function evidenceOf(grant, all, now) {
    const { id } = grant.record;
    const own = all.filter(({ standing }) => (0,attribution/* wasOpenUnder */.CK)(standing, [id]));
    const strays = all.filter(({ standing, session, account }) => {
        const isElsewhere = account.id !== grant.record.accountId || account.region !== grant.record.region;
        return !('grant' in standing) && !isElsewhere && (0,principal/* isOwnedBy */.D0)(session.owner, account, (0,target/* principalIn */.gm)(grant.record));
    });
    const end = (0,attribution/* endOfGrant */.ln)(grant);
    // If another grant continued the access, the overrun belongs to that one.
    const isLast = ({ standing }) => 'grant' in standing && standing.end <= end;
    const overruns = own.filter(isLast).map(({ standing }) => (standing.kind === 'outlived' ? standing.byMs : 0));
    return {
        grant,
        sessions: [...own, ...strays],
        usedMs: usedMs(own.map(one => timeIn(grant, one, isLast(one) ? now : end)), now),
        usedInTimeMs: usedMs(own.map(one => timeIn(grant, one, end)), now),
        overrunMs: Math.max(0, ...overruns),
    };
}
/** The part of a session under a grant, until `latest`. */
function timeIn({ record }, { session }, latest) {
    const { startedAt } = session;
    const endedAt = (0,session_session/* lastMomentOf */.qk)(session);
    const opensAt = new Date(record.opensAt);
    return {
        ...(startedAt && { startedAt: startedAt > opensAt ? startedAt : opensAt }),
        endedAt: endedAt && endedAt < latest ? endedAt : latest,
    };
}
/**
 * Whether no later evidence check can change it: sessions that are open, transcripts that may still arrive, and reads that
 * failed need another check.
 */
const isFinal = ({ sessions }) => sessions.every(({ session, verdicts }) => (0,session_session/* isOver */.PU)(session) && !verdicts.some(({ kind }) => UNSETTLED.includes(kind)));
const UNSETTLED = ['s3-expected', 'unknown'];
/** Whether a verdict must alert people. An overrun that the revocation has already reported does not. */
function isAlarmingVerdict(verdict, { ended }) {
    const isOld = ended !== undefined && verdict.kind === 'outlived-grant' && verdict.isTold;
    return (0,evidence_verdict/* severityOf */.xJ)(verdict) === 'alarm' && !isOld;
}
const isLogsRed = (result) => result.failures.length > 0 ||
    result.sessions.some(({ verdicts }) => verdicts.some(each => isAlarmingVerdict(each, result)));


/***/ }),

/***/ 6202:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Pg: () => (/* binding */ notYetIn),
/* harmony export */   QL: () => (/* binding */ sawAnything),
/* harmony export */   q9: () => (/* binding */ reachingFurther),
/* harmony export */   wn: () => (/* binding */ byEntries)
/* harmony export */ });
/* harmony import */ var _principal_principal_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2390);
/* harmony import */ var _session_reach_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3173);


/**
 * The entries of the newer rules that the older ones do not cover: another account, region or role, or an additional session
 * document.
 */
function reachingFurther(newer, older) {
    const before = [...(older?.accounts.values() ?? [])];
    return [...newer.accounts.values()].filter(account => !before.some(({ id, region, partition, roles, documents }) => id === account.id &&
        region === account.region &&
        partition === account.partition &&
        roles.revoke === account.roles.revoke &&
        account.documents.every(({ name }) => documents.some(known => known.name === name))));
}
/** The same targets with the roles and documents of matching entries of the rules (by account and region). */
function byEntries(endings, entries) {
    return endings.flatMap(ending => entries
        .filter(({ id, region }) => id === ending.account.id && region === ending.account.region)
        .map(entry => ({
        ...ending,
        role: entry.roles.revoke,
        documents: [...new Set([...ending.documents, ...entry.documents.map(({ name }) => name)])],
    })));
}
/** The targets of `more` that end something that neither `endings` nor an earlier one of them ends. */
function notYetIn(endings, more) {
    const all = [...endings];
    return more.filter(ending => {
        const isNew = !all.some(other => covers(other, ending));
        if (isNew)
            all.push(ending);
        return isNew;
    });
}
const covers = (one, other) => one.role === other.role &&
    one.account.id === other.account.id &&
    one.account.region === other.account.region &&
    (0,_principal_principal_js__WEBPACK_IMPORTED_MODULE_0__/* .includesPrincipal */ .YW)(one.principal, other.principal) &&
    other.policies.every(policy => one.policies.includes(policy)) &&
    (0,_session_reach_js__WEBPACK_IMPORTED_MODULE_1__/* .reachesAll */ .nC)(one.instances, other.instances) &&
    other.documents.every(document => one.documents.includes(document));
/** Whether its passes deleted a policy or found an open session. */
const sawAnything = ({ passes }) => passes.some(({ deleted, open, terminated }) => deleted.length + open.length + terminated.length > 0);


/***/ }),

/***/ 7854:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ sha256)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);

/** By which a record of the branch and its copy in the witness are compared: in hex. */
const sha256 = (content) => (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(content).digest('hex');


/***/ }),

/***/ 4599:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F3: () => (/* binding */ sessionEvidenceOf),
/* harmony export */   MV: () => (/* binding */ logsJson),
/* harmony export */   hq: () => (/* binding */ grantEvidenceOf)
/* harmony export */ });
/* harmony import */ var _domain_evidence_attribution_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5317);
/* harmony import */ var _domain_evidence_verdict_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7238);
/* harmony import */ var _domain_evidence_verdict_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1268);
/* harmony import */ var _shared_instant_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5033);
/* harmony import */ var _shared_result_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5743);





/** The words of outputs and records for why nothing was found at a place. */
const ABSENCE_WORDS = {
    absent: 'absent',
    'no-group': 'no group',
    'no-bucket': 'no bucket',
    unknown: 'unknown',
};
/** The output `result` of mode `logs`. */
function logsJson({ at, asked, ledger, sessions, ended, saved, failures }) {
    return {
        at: (0,_shared_instant_js__WEBPACK_IMPORTED_MODULE_3__/* .formatInstant */ .r4)(at),
        asked,
        ledger,
        sessions: sessions.map(sessionEvidenceOf),
        grants: ended?.map(grantEvidenceOf),
        saved: saved.map(({ path, bytes, sha256, session }) => ({ path, bytes, sha256, session })),
        failures: failures.map(_shared_result_js__WEBPACK_IMPORTED_MODULE_4__/* .describeFailure */ .Ic),
    };
}
/** One session, as the outputs, the ledger and the manifest have it, without anything that was typed or printed. */
function sessionEvidenceOf({ session, account, standing, places, stream, object, ended, verdicts, }) {
    const grant = 'grant' in standing ? standing : undefined;
    const { group, stream: name, bucket, key } = places;
    return {
        id: session.id,
        owner: session.owner,
        account: account.name,
        region: account.region,
        target: session.target,
        document: session.document,
        status: session.status,
        startedAt: session.startedAt && (0,_shared_instant_js__WEBPACK_IMPORTED_MODULE_3__/* .formatInstant */ .r4)(session.startedAt),
        endedAt: session.endedAt && (0,_shared_instant_js__WEBPACK_IMPORTED_MODULE_3__/* .formatInstant */ .r4)(session.endedAt),
        ended,
        grant: grant?.grant.record.id,
        pullRequest: grant?.grant.record.pullRequest,
        accessEndedAt: grant && (0,_shared_instant_js__WEBPACK_IMPORTED_MODULE_3__/* .formatInstant */ .r4)(grant.end),
        cloudWatch: {
            group,
            stream: name,
            ...(stream.kind === 'found' ? streamOf(stream.stream) : { state: ABSENCE_WORDS[stream.kind] }),
        },
        s3: {
            bucket,
            key,
            ...(object.kind === 'found' ? objectOf(object.object, session.endedAt) : { state: ABSENCE_WORDS[object.kind] }),
        },
        verdicts: verdicts.map(verdict => ({
            verdict: (0,_domain_evidence_verdict_text_js__WEBPACK_IMPORTED_MODULE_2__/* .describeVerdict */ .XZ)(verdict),
            kind: _domain_evidence_verdict_text_js__WEBPACK_IMPORTED_MODULE_2__/* .VERDICT_WORDS */ ._G[verdict.kind],
            severity: (0,_domain_evidence_verdict_js__WEBPACK_IMPORTED_MODULE_1__/* .severityOf */ .xJ)(verdict),
            advice: (0,_domain_evidence_verdict_text_js__WEBPACK_IMPORTED_MODULE_2__/* .remedyFor */ .wJ)(verdict),
        })),
    };
}
function streamOf({ events, bytes, firstAt, lastAt, slowestMs }) {
    return {
        state: 'found',
        events,
        bytes,
        firstAt: firstAt && (0,_shared_instant_js__WEBPACK_IMPORTED_MODULE_3__/* .formatInstant */ .r4)(firstAt),
        lastAt: lastAt && (0,_shared_instant_js__WEBPACK_IMPORTED_MODULE_3__/* .formatInstant */ .r4)(lastAt),
        slowestSeconds: slowestMs === undefined ? undefined : slowestMs / 1_000,
    };
}
function objectOf({ bytes, etag, modifiedAt }, endedAt) {
    return {
        state: 'found',
        bytes,
        etag,
        modifiedAt: (0,_shared_instant_js__WEBPACK_IMPORTED_MODULE_3__/* .formatInstant */ .r4)(modifiedAt),
        secondsAfterEnd: endedAt && (modifiedAt.getTime() - endedAt.getTime()) / 1_000,
    };
}
/** How a grant was used, as the output and the ledger have it. */
function grantEvidenceOf({ grant, sessions, usedMs, overrunMs }) {
    const { id, user, account, region, pullRequest } = grant.record;
    return {
        id,
        user,
        account,
        region,
        pullRequest,
        endedAt: (0,_shared_instant_js__WEBPACK_IMPORTED_MODULE_3__/* .formatInstant */ .r4)((0,_domain_evidence_attribution_js__WEBPACK_IMPORTED_MODULE_0__/* .endOfGrant */ .ln)(grant)),
        minutesUsed: Math.round(usedMs / 6_000) / 10,
        overrunSeconds: overrunMs / 1_000,
        sessions: sessions.map(sessionEvidenceOf),
    };
}


/***/ }),

/***/ 7199:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Er: () => (/* binding */ revocationOf),
/* harmony export */   LY: () => (/* binding */ grantJson),
/* harmony export */   VE: () => (/* binding */ revokeJson),
/* harmony export */   bt: () => (/* binding */ outcomeJson),
/* harmony export */   lS: () => (/* binding */ sweepJson)
/* harmony export */ });
/* harmony import */ var _domain_grant_record_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3995);
/* harmony import */ var _domain_principal_principal_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(2390);
/* harmony import */ var _domain_reconcile_finding_words_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5831);
/* harmony import */ var _domain_reconcile_sweep_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4648);
/* harmony import */ var _domain_revocation_verdict_words_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4779);
/* harmony import */ var _shared_instant_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5033);
/* harmony import */ var _shared_result_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5743);







/** The output `result` of mode `grant`: one entry per request, distinguished by its kind. */
function grantJson({ problems, outcomes, warnings, failures }) {
    return { problems, warnings, failures: failures.map(_shared_result_js__WEBPACK_IMPORTED_MODULE_5__/* .describeFailure */ .Ic), outcomes: outcomes.map(outcomeJson) };
}
/** One request of a merge and its outcome, for the output `result` and the ledger. */
function outcomeJson(outcome) {
    const { kind, entry, merge } = outcome;
    const { pullRequest } = merge;
    const { account, instances, tags } = entry.request;
    const about = { kind, user: entry.user, account, instances, tags, digest: entry.digest, pullRequest };
    switch (outcome.kind) {
        case 'granted':
            return {
                ...about,
                repeated: outcome.repeated,
                caution: outcome.caution,
                grant: (0,_domain_grant_record_js__WEBPACK_IMPORTED_MODULE_0__/* .recordOf */ .zv)(outcome.grant),
                approval: approvalOf(outcome.grant.approval),
                rule: outcome.grant.rule,
                advice: outcome.grant.advice,
            };
        case 'grantable':
            return { ...about, grant: (0,_domain_grant_record_js__WEBPACK_IMPORTED_MODULE_0__/* .recordOf */ .zv)(outcome.grant) };
        case 'refused':
            return { ...about, refusals: outcome.refusals };
        case 'failed':
            return { ...about, message: outcome.message, unproven: outcome.unproven && (0,_domain_grant_record_js__WEBPACK_IMPORTED_MODULE_0__/* .recordOf */ .zv)(outcome.unproven) };
        case 'ended':
            return {
                ...about,
                revocation: revocationOf(outcome.revocation),
                unproven: outcome.unproven && (0,_domain_grant_record_js__WEBPACK_IMPORTED_MODULE_0__/* .recordOf */ .zv)(outcome.unproven),
            };
        case 'endable':
            return { ...about, policies: outcome.policies };
        case 'overtaken':
        case 'kept':
            return about;
    }
}
function approvalOf({ pullRequest, headSha, blobSha, mergedAt, by }) {
    const approvers = by.map(({ login, at }) => ({ login, at: (0,_shared_instant_js__WEBPACK_IMPORTED_MODULE_4__/* .formatInstant */ .r4)(at) }));
    return { pullRequest, headSha, blobSha, mergedAt: (0,_shared_instant_js__WEBPACK_IMPORTED_MODULE_4__/* .formatInstant */ .r4)(mergedAt), by: approvers };
}
/** The output `result` of mode `revoke`. */
function revokeJson({ plan, revocations, handedOver, notes, unread, failures }) {
    return {
        plan: plan.map(planOf),
        revocations: revocations.map(revocationOf),
        handedOver: handedOver.map(({ ending, to }) => ({ ...endingOf(ending), to })),
        notes,
        failures: [...unread, ...failures].map(_shared_result_js__WEBPACK_IMPORTED_MODULE_5__/* .describeFailure */ .Ic),
    };
}
/** The output `result` of mode `sweep`. */
function sweepJson({ findings, plan, revocations, outcomes, caughtUp, failures }) {
    return {
        findings: findings.map(findingOf),
        plan: plan.map(planOf),
        revocations: revocations.map(revocationOf),
        outcomes: outcomes.map(outcomeJson),
        caughtUp,
        failures: failures.map(_shared_result_js__WEBPACK_IMPORTED_MODULE_5__/* .describeFailure */ .Ic),
    };
}
function findingOf(finding) {
    const { user, account } = (0,_domain_reconcile_sweep_js__WEBPACK_IMPORTED_MODULE_2__/* .subjectOf */ .et)(finding);
    const about = {
        state: _domain_reconcile_finding_words_js__WEBPACK_IMPORTED_MODULE_1__/* .FINDING_WORDS */ .W[finding.state],
        user,
        account: account.name,
        region: account.region,
        why: (0,_domain_reconcile_sweep_js__WEBPACK_IMPORTED_MODULE_2__/* .reasonOf */ .A3)(finding),
    };
    switch (finding.kind) {
        case 'policy': {
            const { policy, grant } = finding;
            return { ...about, policy: policy.name, document: policy.document, pullRequest: grant?.pullRequest };
        }
        case 'session':
            return { ...about, owner: finding.owner, sessions: finding.sessions.map(sessionOf) };
        case 'grant':
            return { ...about, policy: finding.planned.policyName, grant: finding.grant && (0,_domain_grant_record_js__WEBPACK_IMPORTED_MODULE_0__/* .recordOf */ .zv)(finding.grant) };
    }
}
function planOf({ ending, open, covered }) {
    return { ...endingOf(ending), open: open.map(sessionOf), covered: covered.map(sessionOf) };
}
/** A revocation, as the outputs and the ledger have it. */
function revocationOf({ ending, startedAt, finishedAt, verdict, heldBy, contradiction, deletion, passes, outlived, overrunMs, overrunUnknown, }) {
    return {
        ...endingOf(ending),
        startedAt: (0,_shared_instant_js__WEBPACK_IMPORTED_MODULE_4__/* .formatInstant */ .r4)(startedAt),
        finishedAt: (0,_shared_instant_js__WEBPACK_IMPORTED_MODULE_4__/* .formatInstant */ .r4)(finishedAt),
        verdict: _domain_revocation_verdict_words_js__WEBPACK_IMPORTED_MODULE_3__/* .REVOCATION_VERDICT_WORDS */ .n[verdict],
        ...holdersIn(heldBy),
        contradiction,
        deletion: deletion && deletionOf(deletion),
        overrunSeconds: overrunMs / 1_000,
        overrunUnknown,
        passes: passes.map(passOf),
        outlived: outlived.map(sessionOf),
    };
}
/** Of IAM users and of roles apart: records are public, and `heldBy` names users. */
function holdersIn(holders = []) {
    const named = (wanted) => holders.flatMap(({ kind, name }) => (kind === wanted ? [name] : []));
    const [heldBy, heldByRoles] = [named('user'), named('role')];
    return { ...(heldBy.length > 0 && { heldBy }), ...(heldByRoles.length > 0 && { heldByRoles }) };
}
function deletionOf({ since, cause }) {
    const why = cause.kind === 'unknown' ? { why: cause.why } : {};
    return { goneSince: (0,_shared_instant_js__WEBPACK_IMPORTED_MODULE_4__/* .formatInstant */ .r4)(since), by: cause.kind === 'others' ? 'another hand' : 'not known', ...why };
}
function endingOf({ account, user, principal, policies, instances, expiresAt, grant }) {
    return {
        account: account.name,
        region: account.region,
        user,
        owner: principal.kind === 'iam-user' ? undefined : (0,_domain_principal_principal_js__WEBPACK_IMPORTED_MODULE_6__/* .ownerArn */ .NN)(principal, account),
        grant: grant?.id,
        policies,
        instances,
        expiresAt: expiresAt && (0,_shared_instant_js__WEBPACK_IMPORTED_MODULE_4__/* .formatInstant */ .r4)(expiresAt),
    };
}
function passOf({ number, at, listed, gone, deleted, open, terminated, covered, failures }) {
    return {
        number,
        at: (0,_shared_instant_js__WEBPACK_IMPORTED_MODULE_4__/* .formatInstant */ .r4)(at),
        deleted,
        gone,
        listed,
        open: open.map(sessionOf),
        terminated,
        covered: covered.map(sessionOf),
        failures,
    };
}
function sessionOf({ id, owner, target, document, status, startedAt, endedAt }) {
    return {
        id,
        owner,
        target,
        document,
        status,
        startedAt: startedAt && (0,_shared_instant_js__WEBPACK_IMPORTED_MODULE_4__/* .formatInstant */ .r4)(startedAt),
        endedAt: endedAt && (0,_shared_instant_js__WEBPACK_IMPORTED_MODULE_4__/* .formatInstant */ .r4)(endedAt),
    };
}


/***/ }),

/***/ 6800:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ additionOf),
/* harmony export */   p: () => (/* binding */ readBranch)
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

/***/ 9999:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ readKnownRules),
/* harmony export */   W: () => (/* binding */ readCheckoutRules)
/* harmony export */ });
/* harmony import */ var _config_rules_file_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9244);
/* harmony import */ var _shared_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2005);
/* harmony import */ var _shared_problem_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1703);
/* harmony import */ var _rules_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4757);




/** How far back to look for readable rules. */
const MOST_VERSIONS = 100;
/**
 * The rules of the default branch; or the last readable ones of the checkout, because a mistake in them must not keep access
 * open.
 */
async function readKnownRules(github, git, path, at) {
    try {
        return { ruleFile: await (0,_rules_js__WEBPACK_IMPORTED_MODULE_3__/* .readRules */ .Kc)(github, path, at.tip) };
    }
    catch (error) {
        if (!(error instanceof _shared_problem_js__WEBPACK_IMPORTED_MODULE_2__/* .ProblemsError */ .F))
            throw error;
        // Without a checkout there are no earlier rules.
        const ruleFile = await lastReadable(git, path, at.checkout).catch(() => undefined);
        if (!ruleFile)
            throw error;
        return { ruleFile, outdated: outdatedBy((0,_shared_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .b)(error)) };
    }
}
/**
 * The rules of the checkout, without asking GitHub: those of its commit, or the last readable ones before it. `undefined`
 * without a checkout or rules. They may end access and not grant it: nothing shows that the checkout is on the default
 * branch, or current. `commit`: absent for the one that is checked out.
 */
async function readCheckoutRules(git, path, commit) {
    const head = commit ?? (await git.head());
    const ruleFile = await lastReadable(git, path, head);
    if (!ruleFile)
        return undefined;
    const wrong = await mistakeIn(git, path, head);
    return { ruleFile, ...(wrong !== undefined && { outdated: outdatedBy(wrong) }) };
}
const outdatedBy = (mistake) => `${mistake} The last rules that could be read count: they end access, and grant none`;
/** Why the rules of a commit cannot be read; `undefined` if they can. */
async function mistakeIn(git, path, sha) {
    const file = await git.readFile(sha, path);
    if (!file || !(0,_rules_js__WEBPACK_IMPORTED_MODULE_3__/* .isPlainFile */ .Dn)(file))
        return `There is no rule file ${path} in the checkout (commit ${sha.slice(0, 12)}).`;
    const parsed = (0,_config_rules_file_js__WEBPACK_IMPORTED_MODULE_0__/* .parseRules */ .NR)(path, file.bytes);
    return parsed.ok ? undefined : (0,_shared_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .b)(new _shared_problem_js__WEBPACK_IMPORTED_MODULE_2__/* .ProblemsError */ .F(parsed.problems));
}
async function lastReadable(git, path, checkout) {
    for (const version of await git.history(checkout, path, MOST_VERSIONS)) {
        const file = await git.readFile(version, path);
        const parsed = file && (0,_rules_js__WEBPACK_IMPORTED_MODULE_3__/* .isPlainFile */ .Dn)(file) ? (0,_config_rules_file_js__WEBPACK_IMPORTED_MODULE_0__/* .parseRules */ .NR)(path, file.bytes) : undefined;
        if (file && parsed?.ok)
            return { rules: parsed.value, blobSha: file.sha };
    }
    return undefined;
}


/***/ }),

/***/ 404:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $E: () => (/* binding */ outcomeRecords),
/* harmony export */   Mp: () => (/* binding */ written),
/* harmony export */   Yi: () => (/* binding */ evidenceRecords),
/* harmony export */   sp: () => (/* binding */ endRecords)
/* harmony export */ });
/* harmony import */ var _domain_evidence_evidence_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4157);
/* harmony import */ var _domain_grant_policy_name_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(110);
/* harmony import */ var _domain_revocation_scope_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(6202);
/* harmony import */ var _render_evidence_json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4599);
/* harmony import */ var _render_json_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7199);
/* harmony import */ var _shared_instant_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5033);
/* harmony import */ var _paths_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6299);







/** What a grant job records: one file for each request, with its outcome. */
function outcomeRecords(outcomes, observation) {
    return outcomes.filter(isRecorded).map(outcome => {
        const path = pathOf(outcome);
        const isSeen = outcome.kind === 'ended' && (0,_domain_revocation_scope_js__WEBPACK_IMPORTED_MODULE_6__/* .sawAnything */ .QL)(outcome.revocation);
        const isUnwitnessed = outcome.kind === 'granted' && outcome.isUnwitnessed;
        return {
            path,
            content: contentOf(outcome, observation),
            ...(isSeen && { beside: laterThan(path, outcome.revocation) }),
            // The next sweep does it: see `judgeUnwitnessed`.
            ...(!isUnwitnessed && { witnessed: outcomeInWitness(outcome) }),
        };
    });
}
/** An end stands in the series of each grant that ended, not of the merge that removed it. */
function outcomeInWitness(outcome) {
    const { entry, merge } = outcome;
    const own = (0,_domain_grant_policy_name_js__WEBPACK_IMPORTED_MODULE_1__/* .grantId */ .Ir)(merge.sha, entry.digest);
    if (outcome.kind === 'ended') {
        const ended = (0,_domain_grant_policy_name_js__WEBPACK_IMPORTED_MODULE_1__/* .grantIdsIn */ .C$)(outcome.revocation.ending.policies);
        return endInWitness(outcome.revocation, ended.length > 0 ? ended : [own]);
    }
    return {
        kind: outcome.kind === 'granted' ? 'granted' : 'other',
        grants: [own],
        account: entry.request.account,
        subjects: outcome.kind === 'granted' ? [outcome.grant.policy.name] : [],
    };
}
function endInWitness({ ending, verdict, passes }, grants) {
    return {
        // A job that was stopped before its first pass has ended nothing.
        kind: verdict === 'interrupted' && passes.length === 0 ? 'other' : 'ended',
        grants,
        account: ending.account,
        ...(ending.bucket !== undefined && { place: { role: ending.role, bucket: ending.bucket } }),
        subjects: [...ending.policies, ...passes.flatMap(pass => pass.terminated)],
    };
}
function isRecorded({ kind }) {
    switch (kind) {
        case 'granted':
        case 'refused':
        case 'failed':
        case 'ended':
        case 'overtaken':
            return true;
        // Nothing happened, or nothing was to happen.
        case 'kept':
        case 'grantable':
        case 'endable':
            return false;
    }
}
function pathOf(outcome) {
    const { entry, merge } = outcome;
    return (0,_paths_js__WEBPACK_IMPORTED_MODULE_5__/* .pathIn */ .lW)(merge.mergedAt, (0,_domain_grant_policy_name_js__WEBPACK_IMPORTED_MODULE_1__/* .grantId */ .Ir)(merge.sha, entry.digest), nameOf(outcome));
}
/** Separate names for a proven end and earlier attempts, and for each region of a request. */
function nameOf(outcome) {
    if (outcome.kind !== 'ended')
        return outcome.kind;
    const { verdict, ending } = outcome.revocation;
    return nameOfEnd(verdict, ending.account.region);
}
const nameOfEnd = (verdict, region) => `${verdict === 'clean' ? 'ended' : verdict}.${region}`;
function contentOf(outcome, { at, run, rulesBlobSha }) {
    const { reason, durationMs, start } = outcome.entry.request;
    const record = {
        observedAt: (0,_shared_instant_js__WEBPACK_IMPORTED_MODULE_4__/* .formatInstant */ .r4)(at),
        run,
        rulesBlobSha,
        mergeSha: outcome.merge.sha,
        file: outcome.entry.at.file,
        reason,
        duration: (0,_shared_instant_js__WEBPACK_IMPORTED_MODULE_4__/* .formatDuration */ .a3)(durationMs),
        start: start && (0,_shared_instant_js__WEBPACK_IMPORTED_MODULE_4__/* .formatInstant */ .r4)(start),
        ...(0,_render_json_js__WEBPACK_IMPORTED_MODULE_3__/* .outcomeJson */ .bt)(outcome),
    };
    return written(record);
}
/** The bytes of a record on the branch. */
const written = (record) => `${JSON.stringify(record, null, 2)}\n`;
/**
 * The evidence check after an end. AWS keeps sessions for 30 days, the ledger keeps them for good. The final record is written
 * beside that of an earlier check. The role for logs cannot add to the witness.
 */
function evidenceRecords(ended, { at, run, readFrom }) {
    return ended.map(evidence => {
        const { id, region, mergedAt } = evidence.grant.record;
        const record = { observedAt: (0,_shared_instant_js__WEBPACK_IMPORTED_MODULE_4__/* .formatInstant */ .r4)(at), run, kind: 'evidence', readFrom, ...(0,_render_evidence_json_js__WEBPACK_IMPORTED_MODULE_2__/* .grantEvidenceOf */ .hq)(evidence) };
        const name = `evidence${(0,_domain_evidence_evidence_js__WEBPACK_IMPORTED_MODULE_0__/* .isFinal */ .dR)(evidence) ? '' : '-so-far'}.${region}`;
        return { path: (0,_paths_js__WEBPACK_IMPORTED_MODULE_5__/* .pathIn */ .lW)(new Date(mergedAt), id, name), content: written(record) };
    });
}
/**
 * The files that the end of grants adds, beside the files of their start. An earlier end that was not the last, or a forged
 * record, may have the usual path. An end that found something is recorded all the same, with the time in its name
 * (`ended.REGION.20261123T110040Z.json`). An end that found nothing new adds nothing, so that a re-run repeats nothing.
 */
function endRecords(ends, { at, run }) {
    const records = new Map();
    for (const { revocation, grants } of ends.toSorted(bySight)) {
        for (const { id, mergedAt, pullRequest } of grants) {
            const about = { observedAt: (0,_shared_instant_js__WEBPACK_IMPORTED_MODULE_4__/* .formatInstant */ .r4)(at), run, kind: 'ended', pullRequest };
            const name = nameOfEnd(revocation.verdict, revocation.ending.account.region);
            const path = (0,_paths_js__WEBPACK_IMPORTED_MODULE_5__/* .pathIn */ .lW)(mergedAt, id, name);
            const later = laterThan(path, revocation);
            const isTaken = records.has(path);
            if (isTaken && !(0,_domain_revocation_scope_js__WEBPACK_IMPORTED_MODULE_6__/* .sawAnything */ .QL)(revocation))
                continue;
            const own = isTaken ? later : path;
            records.set(own, {
                path: own,
                content: written({ ...about, revocation: (0,_render_json_js__WEBPACK_IMPORTED_MODULE_3__/* .revocationOf */ .Er)(revocation) }),
                ...(!isTaken && (0,_domain_revocation_scope_js__WEBPACK_IMPORTED_MODULE_6__/* .sawAnything */ .QL)(revocation) && { beside: later }),
                witnessed: endInWitness(revocation, [id]),
            });
        }
    }
    return [...records.values()];
}
const laterThan = (path, { finishedAt }) => path.replace(/\.json$/, `.${(0,_shared_instant_js__WEBPACK_IMPORTED_MODULE_4__/* .formatCompactInstant */ .gf)(finishedAt)}.json`);
/** Sorts the ends of one grant in one run: those that found something come first. */
const bySight = (one, other) => Number((0,_domain_revocation_scope_js__WEBPACK_IMPORTED_MODULE_6__/* .sawAnything */ .QL)(other.revocation)) - Number((0,_domain_revocation_scope_js__WEBPACK_IMPORTED_MODULE_6__/* .sawAnything */ .QL)(one.revocation));


/***/ }),

/***/ 2298:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ openLedger),
/* harmony export */   x: () => (/* binding */ grantsIn)
/* harmony export */ });
/* harmony import */ var _domain_grant_record_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3995);
/* harmony import */ var _github_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7700);
/* harmony import */ var _shared_memoize_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(1172);
/* harmony import */ var _shared_printable_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6499);
/* harmony import */ var _shared_result_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5743);
/* harmony import */ var _attempt_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(840);
/* harmony import */ var _paths_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6299);







function openLedger({ clock, log, debug }, github) {
    // Without the branch nothing has been recorded.
    const tip = (0,_shared_memoize_js__WEBPACK_IMPORTED_MODULE_6__/* .memoizeAsync */ .T)(branch => (0,_github_error_js__WEBPACK_IMPORTED_MODULE_1__/* .unlessDenied */ .q)(github.tip(branch), [404]));
    return {
        async add(records, what) {
            if (records.length === 0)
                return [];
            const files = new Map(records.map(({ path, content }) => [path, content]));
            const beside = new Map(records.flatMap(({ path, beside: other }) => (other ? [[path, other]] : [])));
            const { ok, value, failure } = await (0,_attempt_js__WEBPACK_IMPORTED_MODULE_4__/* .attemptEvenWhenStopped */ .d$)({ debug }, () => github.addFiles(_paths_js__WEBPACK_IMPORTED_MODULE_5__/* .LEDGER_BRANCH */ .jF, files, `Record ${files.size} ${what}`, beside));
            if (!ok)
                return [(0,_shared_result_js__WEBPACK_IMPORTED_MODULE_3__/* .explain */ .WE)('The ledger could not be written', failure)];
            log(`ledger: ${(0,_shared_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .counted */ .hS)(value, 'record')} added to ${_paths_js__WEBPACK_IMPORTED_MODULE_5__/* .LEDGER_BRANCH */ .jF}${werePresent(files.size - value)}`);
            return [];
        },
        async grants(id) {
            const records = [];
            const { ok, failure } = await (0,_attempt_js__WEBPACK_IMPORTED_MODULE_4__/* .attemptEvenWhenStopped */ .d$)({ debug }, async () => {
                const commit = await tip(_paths_js__WEBPACK_IMPORTED_MODULE_5__/* .LEDGER_BRANCH */ .jF);
                if (commit === undefined)
                    return;
                for (const path of (0,_paths_js__WEBPACK_IMPORTED_MODULE_5__/* .grantedPaths */ .ek)(id, clock.now())) {
                    const file = await github.readFile(path, commit);
                    if (file?.kind === 'file')
                        records.push(...(await recordsIn(file.bytes, id, debug)));
                }
            });
            return ok ? { records } : { records, failure: (0,_shared_result_js__WEBPACK_IMPORTED_MODULE_3__/* .explain */ .WE)('The ledger could not be read', failure) };
        },
    };
}
/**
 * Skips records of other grants, which would end in place of this one. A record that cannot be read does not hide the others.
 */
async function recordsIn(bytes, id, debug) {
    const { value = [] } = await (0,_attempt_js__WEBPACK_IMPORTED_MODULE_4__/* .attemptEvenWhenStopped */ .d$)({ debug }, async () => grantsIn(bytes));
    return value.filter(record => record.id === id);
}
/** The grants in a file of the ledger. @throws Error when it cannot be read */
function grantsIn(bytes) {
    const { grant } = JSON.parse(Buffer.from(bytes).toString('utf8'));
    return (0,_domain_grant_record_js__WEBPACK_IMPORTED_MODULE_0__/* .parseGrantRecords */ .eO)(JSON.stringify(grant));
}
const werePresent = (number) => number === 0 ? '' : `; ${number} ${number === 1 ? 'was' : 'were'} there already`;


/***/ })

};

