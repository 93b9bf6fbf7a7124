export const id = 404;
export const ids = [404];
export const modules = {

/***/ 5317:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D0: () => (/* binding */ isOwnedBy),
/* harmony export */   FY: () => (/* binding */ attributeSession),
/* harmony export */   ln: () => (/* binding */ endOfGrant)
/* harmony export */ });
/* harmony import */ var _shared_instant_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5033);
/* harmony import */ var _revocation_revocation_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2412);
/* harmony import */ var _session_session_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2942);



/** From the grant until the job has put it on the ledger [inferred]. */
const RECORDING_MS = 60_000;
/** A session that was let in at the last moment may have its start written down after it [inferred]. */
const LAST_MOMENT_MS = 5_000;
function attributeSession(session, place, known, now) {
    if (known.kind === 'unknown')
        return known;
    const { startedAt } = session;
    if (!startedAt)
        return { kind: 'unknown', why: 'AWS does not say when it began' };
    const own = known.grants.filter(({ record }) => isOf(record, session, place)).toSorted(byOpening);
    const able = own.filter(grant => covers(grant, session, place) && mayBeginAt(grant, startedAt));
    if (able.length === 0) {
        if (known.readAt && startedAt.getTime() > known.readAt.getTime() - RECORDING_MS)
            return { kind: 'unknown', why: 'It began when the ledger had just been read. Run this again' };
        return { kind: 'outside', why: whyOutside(own, session, place, startedAt) };
    }
    const grant = able.reduce((last, each) => (endOfGrant(each) > endOfGrant(last) ? each : last));
    const end = endWithRenewals(grant, own, session);
    const endedAt = (0,_session_session_js__WEBPACK_IMPORTED_MODULE_1__/* .lastMomentOf */ .qk)(session);
    const until = endedAt ?? now;
    const isOpenIn = (each) => {
        const opensAt = new Date(each.record.opensAt);
        return (each.record.instances.includes(session.target) &&
            opensAt <= end &&
            opensAt < until &&
            endOfGrant(each) > startedAt);
    };
    const granted = { grant, grants: own.filter(each => able.includes(each) || isOpenIn(each)), end };
    const byMs = until.getTime() - end.getTime();
    if (byMs <= 0)
        return { kind: 'within', ...granted };
    if (!endedAt && (0,_session_session_js__WEBPACK_IMPORTED_MODULE_1__/* .isOver */ .PU)(session))
        return { kind: 'unknown', why: 'AWS does not say when it ended' };
    return { kind: 'outlived', ...granted, byMs, isTold: own.some(({ outlived }) => outlived.has(session.id)) };
}
/** Whether a session was open by one of these grants, by their ids. */
const isOwnedBy = (standing, ids) => 'grant' in standing && standing.grants.some(({ record }) => ids.includes(record.id));
/** When access by a grant ended, or will. */
function endOfGrant({ record, endedAt }) {
    const expiresAt = new Date(record.expiresAt);
    return endedAt && endedAt < expiresAt ? endedAt : expiresAt;
}
const isOf = ({ accountId, region, partition, user }, { owner }, place) => accountId === place.id && region === place.region && partition === place.partition && (0,_session_session_js__WEBPACK_IMPORTED_MODULE_1__/* .isOwner */ .u8)(owner, place, user);
const covers = ({ record }, session, account) => (0,_session_session_js__WEBPACK_IMPORTED_MODULE_1__/* .isWithin */ .UO)(session, { ...record, account });
/** A deleted policy is honoured for a while, and what that lets in is its grant's: it outlived it. */
function mayBeginAt({ record, endedAt }, at) {
    const last = Math.min(Date.parse(record.expiresAt) + LAST_MOMENT_MS, endedAt ? endedAt.getTime() + _revocation_revocation_js__WEBPACK_IMPORTED_MODULE_2__/* .PROPAGATION_MS */ .Sh + _revocation_revocation_js__WEBPACK_IMPORTED_MODULE_2__/* .LISTING_LAG_MS */ .xI : Number.POSITIVE_INFINITY);
    return Date.parse(record.opensAt) <= at.getTime() && at.getTime() <= last;
}
/** Whatever order they are read in, the same is said of them. */
const byOpening = ({ record: a }, { record: b }) => Date.parse(a.opensAt) - Date.parse(b.opensAt) || (a.id < b.id ? -1 : 1);
/**
 * `own`: in the order in which they open. A later grant keeps the sessions on its instances, whichever document they came
 * through (planPass).
 */
function endWithRenewals(grant, own, { target }) {
    return own.reduce((end, next) => next.record.instances.includes(target) && new Date(next.record.opensAt) <= end && endOfGrant(next) > end
        ? endOfGrant(next)
        : end, endOfGrant(grant));
}
function whyOutside(own, session, place, startedAt) {
    const timely = own.filter(grant => mayBeginAt(grant, startedAt));
    const here = timely.find(({ record }) => record.instances.includes(session.target));
    if (here)
        return `Its user had a grant then (${here.record.id}), but not through ${session.document ?? 'its document'}`;
    const [elsewhere] = timely;
    if (elsewhere)
        return `Its user had a grant then (${elsewhere.record.id}), but not for ${session.target}`;
    const before = own.filter(grant => covers(grant, session, place) && endOfGrant(grant) < startedAt);
    const last = before.toSorted((a, b) => endOfGrant(b).getTime() - endOfGrant(a).getTime())[0];
    if (!last)
        return `The ledger knows no grant of its user for this instance at ${(0,_shared_instant_js__WEBPACK_IMPORTED_MODULE_0__/* .formatInstant */ .r4)(startedAt)}`;
    const late = (0,_shared_instant_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a3)(startedAt.getTime() - endOfGrant(last).getTime());
    return `It began ${late} after the last grant for it (${last.record.id}) had ended`;
}


/***/ }),

/***/ 4157:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  X1: () => (/* binding */ evidenceOf),
  j6: () => (/* binding */ isAlarmingVerdict),
  dR: () => (/* binding */ isFinal),
  vd: () => (/* binding */ isLogsRed)
});

// EXTERNAL MODULE: ./build/domain/session/session.js
var session_session = __webpack_require__(2942);
// EXTERNAL MODULE: ./build/domain/evidence/attribution.js
var attribution = __webpack_require__(5317);
;// CONCATENATED MODULE: ./build/domain/evidence/usage.js
/** How long at least one of these sessions was open, in milliseconds; two at once count once. */
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




/** A session that a renewal kept goes with both; those that no grant covers go with each grant of their user. */
function evidenceOf(grant, all, now) {
    const { id } = grant.record;
    const own = all.filter(({ standing }) => (0,attribution/* isOwnedBy */.D0)(standing, [id]));
    const strays = all.filter(({ standing, session, account }) => {
        const isElsewhere = account.id !== grant.record.accountId || account.region !== grant.record.region;
        return !('grant' in standing) && !isElsewhere && (0,session_session/* isOwner */.u8)(session.owner, account, grant.record.user);
    });
    const end = (0,attribution/* endOfGrant */.ln)(grant);
    // Where another grant went on, the rest is that one's.
    const isLast = ({ standing }) => 'grant' in standing && standing.end <= end;
    const overruns = own.filter(isLast).map(({ standing }) => (standing.kind === 'outlived' ? standing.byMs : 0));
    return {
        grant,
        sessions: [...own, ...strays],
        usedMs: usedMs(own.map(one => timeIn(grant, one, isLast(one) ? now : end)), now),
        overrunMs: Math.max(0, ...overruns),
    };
}
/** When a session was open by a grant, and until `latest`. */
function timeIn({ record }, { session }, latest) {
    const { startedAt } = session;
    const endedAt = (0,session_session/* lastMomentOf */.qk)(session);
    const opensAt = new Date(record.opensAt);
    return {
        ...(startedAt && { startedAt: startedAt > opensAt ? startedAt : opensAt }),
        endedAt: endedAt && endedAt < latest ? endedAt : latest,
    };
}
/** Whether nothing more can become of it: what is open, still to come or could not be read leaves a later look something to say. */
const isFinal = ({ sessions }) => sessions.every(({ session, verdicts }) => (0,session_session/* isOver */.PU)(session) && !verdicts.some(({ kind }) => UNSETTLED.includes(kind)));
const UNSETTLED = ['s3-expected', 'unknown'];
/** What a person has to hear of; that a revocation has told of an overrun is no news to the look that follows it. */
function isAlarmingVerdict(verdict, { ended }) {
    const isOld = ended !== undefined && verdict.kind === 'outlived-grant' && verdict.isTold;
    return (0,evidence_verdict/* severityOf */.xJ)(verdict) === 'alarm' && !isOld;
}
const isLogsRed = (result) => result.failures.length > 0 ||
    result.sessions.some(({ verdicts }) => verdicts.some(each => isAlarmingVerdict(each, result)));


/***/ }),

/***/ 4825:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B5: () => (/* binding */ EMPTY_STREAM),
/* harmony export */   Cb: () => (/* binding */ CLOUDWATCH_LATEST_MS),
/* harmony export */   OK: () => (/* binding */ withEvents),
/* harmony export */   SS: () => (/* binding */ S3_LATEST_MS),
/* harmony export */   T5: () => (/* binding */ hasEntries),
/* harmony export */   ek: () => (/* binding */ placesOf)
/* harmony export */ });
/**
 * How long after its end a session's S3 object may take: 5–15 min in the record of jit-admin-session (docs/aws-facts.md REC-3). The agent's
 * code has no such delay, so whoever waits for it looks again and again.
 */
const S3_LATEST_MS = 15 * 60_000;
/** How long after it was printed a line may take to CloudWatch: 0–5 s in that record, with one look a second by the agent. */
const CLOUDWATCH_LATEST_MS = 5_000;
/** A stream that is there and empty records nothing: its agent was stopped, or its retention has removed what was in it. */
const hasEntries = (look) => look.kind === 'found' && look.stream.events > 0;
const EMPTY_STREAM = { events: 0, bytes: 0 };
/** A stream with some more of its entries, in their order. */
function withEvents(stream, events) {
    const [first] = events;
    const last = events.at(-1);
    if (!first || !last)
        return stream;
    const delays = events.flatMap(({ at, receivedAt }) => (receivedAt ? [receivedAt.getTime() - at.getTime()] : []));
    const known = stream.slowestMs ?? (delays.length > 0 ? 0 : undefined);
    return {
        events: stream.events + events.length,
        bytes: events.reduce((sum, { message }) => sum + Buffer.byteLength(message), stream.bytes),
        firstAt: stream.firstAt ?? first.at,
        lastAt: last.at,
        ...(known !== undefined && { slowestMs: Math.max(known, ...delays) }),
    };
}
function placesOf({ logs: { group, bucket, prefix } }, { id }) {
    return { group, stream: id, bucket, key: `${prefix === '' ? '' : `${prefix}/`}${id}.log` };
}


/***/ }),

/***/ 1268:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   XZ: () => (/* binding */ describeVerdict),
/* harmony export */   _G: () => (/* binding */ VERDICT_WORDS),
/* harmony export */   wJ: () => (/* binding */ remedyFor)
/* harmony export */ });
/* harmony import */ var _shared_instant_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5033);

/** What outputs, records and people call the verdicts. Outputs and records are public: these words stay. */
const VERDICT_WORDS = {
    'active-recording': 'active, recording',
    'active-unrecorded': 'active, nothing recorded yet',
    'never-connected': 'never connected',
    'recorded-in-both': 'recorded in both',
    's3-expected': 'S3 expected',
    's3-overdue': 'S3 overdue',
    's3-only': 'S3 only',
    unknown: 'not known',
    'not-recorded': 'not recorded',
    'outside-every-grant': 'outside every grant',
    'outlived-grant': 'outlived its grant',
};
/** In words: `outlived its grant by 12s`. */
function describeVerdict(verdict) {
    switch (verdict.kind) {
        case 's3-expected':
            return `${verdict.isInCloudWatch ? 'CloudWatch only' : 'nothing yet'}, S3 expected by ${(0,_shared_instant_js__WEBPACK_IMPORTED_MODULE_0__/* .formatInstant */ .r4)(verdict.by)}`;
        case 's3-overdue':
            return `CloudWatch only, S3 overdue since ${(0,_shared_instant_js__WEBPACK_IMPORTED_MODULE_0__/* .formatInstant */ .r4)(verdict.since)}: ${inner(verdict.why)}`;
        case 's3-only':
        case 'unknown':
        case 'not-recorded':
        case 'outside-every-grant':
            return `${VERDICT_WORDS[verdict.kind]}: ${inner(verdict.why)}`;
        case 'outlived-grant':
            return `${VERDICT_WORDS[verdict.kind]} by ${(0,_shared_instant_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a3)(verdict.byMs)}${verdict.isOpen ? ' so far' : ''}`;
        case 'active-unrecorded':
            return verdict.why === undefined
                ? VERDICT_WORDS[verdict.kind]
                : `${VERDICT_WORDS[verdict.kind]}: ${inner(verdict.why)}`;
        case 'active-recording':
        case 'never-connected':
        case 'recorded-in-both':
            return VERDICT_WORDS[verdict.kind];
    }
}
const inner = (sentence) => sentence.replace(/^[A-Z](?=[a-z]+\b)/, letter => letter.toLowerCase());
/** What to do next: a sentence. */
function remedyFor(verdict) {
    switch (verdict.kind) {
        case 'active-recording':
            return 'Watch it with `follow`; S3 gets its copy when it ends';
        case 'active-unrecorded':
            if (verdict.why !== undefined)
                return 'Create the log group, and let the instance profile write to it';
            return 'Nothing to do yet: a line comes when it is complete. If lines are missing after 5 s, let the instance profile write to the log group';
        case 'never-connected':
        case 'recorded-in-both':
            return 'Nothing to do';
        case 's3-expected':
            return verdict.isInCloudWatch
                ? 'Read it in CloudWatch now, or look again then'
                : 'Look again then: what has no complete line comes with the end';
        case 's3-overdue':
            return 'Read it in CloudWatch. Let the instance profile put objects into the bucket, and see that the agent runs; docs/troubleshooting.md says how';
        case 's3-only':
            return 'Read it in S3. Create the log group, and let the instance profile write to it';
        case 'unknown':
            return 'Mend what the sentence names, and run this again';
        case 'not-recorded':
            return 'Ask who it was, and what was done. Allow sessions through our documents alone, and let the instance profile write to the log group and the bucket';
        case 'outside-every-grant':
            return 'Find out by whose permission it began: CloudTrail has its StartSession. If it is open, terminate it';
        case 'outlived-grant':
            if (verdict.isOpen)
                return 'Run `revoke.yml` for this user now';
            return verdict.isTold
                ? 'Nothing to do: the revocation ended it, and has recorded this'
                : 'Look at the run that ended the grant, and at what the session did after the end';
    }
}


/***/ }),

/***/ 7238:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ae: () => (/* binding */ assessRecording),
/* harmony export */   tI: () => (/* binding */ assessSession),
/* harmony export */   xJ: () => (/* binding */ severityOf)
/* harmony export */ });
/* harmony import */ var _session_session_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2942);
/* harmony import */ var _transcript_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4825);


/** What a session's evidence amounts to: one verdict on its recording, and one more if it was not as it was granted. */
function assessSession(findings, now) {
    const recording = assessRecording(findings, now);
    const standing = judgeStanding(findings);
    return standing ? [recording, standing] : [recording];
}
function judgeStanding({ standing, session }) {
    switch (standing.kind) {
        case 'within':
            return undefined;
        case 'outlived':
            return {
                kind: 'outlived-grant',
                byMs: standing.byMs,
                isTold: standing.isTold,
                isOpen: !(0,_session_session_js__WEBPACK_IMPORTED_MODULE_1__/* .isOver */ .PU)(session),
            };
        case 'outside':
            return { kind: 'outside-every-grant', why: standing.why };
        case 'unknown':
            return { kind: 'unknown', why: `Whether it was granted is not known. ${standing.why}` };
    }
}
/** What there is of a session's recording. */
function assessRecording(findings, now) {
    const { session, stream, object } = findings;
    for (const look of [stream, object])
        if (look.kind === 'unknown')
            return { kind: 'unknown', why: look.why };
    const isStreamed = (0,_transcript_js__WEBPACK_IMPORTED_MODULE_0__/* .hasEntries */ .T5)(stream);
    if (!(0,_session_session_js__WEBPACK_IMPORTED_MODULE_1__/* .isOver */ .PU)(session))
        return judgeActive(stream);
    if (object.kind === 'found')
        return isStreamed ? { kind: 'recorded-in-both' } : { kind: 's3-only', why: whyNotStreamed(findings) };
    if (session.status === 'Failed' && !isStreamed)
        return { kind: 'never-connected' };
    if (!session.endedAt)
        return { kind: 'unknown', why: 'AWS does not say when it ended, so not by when S3 must have it' };
    const due = new Date(session.endedAt.getTime() + _transcript_js__WEBPACK_IMPORTED_MODULE_0__/* .S3_LATEST_MS */ .SS);
    const isHopeless = object.kind === 'no-bucket' || (!isStreamed && !findings.isThroughOurs);
    if (now < due && !isHopeless)
        return { kind: 's3-expected', by: due, isInCloudWatch: isStreamed };
    // What cannot come any more is not waited for.
    const since = now < due ? session.endedAt : due;
    if (isStreamed)
        return { kind: 's3-overdue', since, why: whyNotStored(findings) };
    return { kind: 'not-recorded', why: whyNothing(findings) };
}
function judgeActive(stream) {
    if ((0,_transcript_js__WEBPACK_IMPORTED_MODULE_0__/* .hasEntries */ .T5)(stream))
        return { kind: 'active-recording' };
    const why = 'The log group is missing, so only S3 gets it, at its end';
    return { kind: 'active-unrecorded', ...(stream.kind === 'no-group' && { why }) };
}
function whyNotStreamed({ stream, isThroughOurs }) {
    if (stream.kind === 'no-group')
        return 'The log group is missing, of which the agent only warns';
    if (!isThroughOurs)
        return 'The session used another document';
    return 'The instance wrote nothing to CloudWatch, or its retention has removed it';
}
function whyNotStored({ object, isThroughOurs }) {
    if (object.kind === 'no-bucket')
        return 'The bucket is missing';
    if (!isThroughOurs)
        return 'The session used another document';
    return 'The instance may not write to the bucket, or was stopped before the agent could';
}
function whyNothing({ session, stream, object, isThroughOurs }) {
    if (!isThroughOurs)
        return `The session used another document${session.document ? `, ${session.document}` : ''}`;
    if (stream.kind === 'no-group')
        return `The log group is missing, and ${object.kind === 'no-bucket' ? 'the bucket is, too' : 'nothing came to S3'}`;
    if (object.kind === 'no-bucket')
        return 'The bucket is missing, and nothing came to CloudWatch';
    return 'The instance wrote to neither CloudWatch nor S3';
}
/** `alarm`: the job is red. */
function severityOf({ kind }) {
    switch (kind) {
        case 'active-recording':
        case 'never-connected':
        case 'recorded-in-both':
        case 's3-expected':
            return 'fine';
        case 'active-unrecorded':
        case 's3-overdue':
        case 's3-only':
            return 'warning';
        case 'unknown':
        case 'not-recorded':
        case 'outside-every-grant':
        case 'outlived-grant':
            return 'alarm';
    }
}


/***/ }),

/***/ 6202:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Pg: () => (/* binding */ notYetIn),
/* harmony export */   QL: () => (/* binding */ sawAnything),
/* harmony export */   q9: () => (/* binding */ reachingFurther),
/* harmony export */   wn: () => (/* binding */ byEntries)
/* harmony export */ });
/**
 * The entries of the newer rules that reach further than the older ones: another account or region, another role, or a session
 * document more.
 */
function reachingFurther(newer, older) {
    const before = [...(older?.accounts.values() ?? [])];
    return [...newer.accounts.values()].filter(account => !before.some(({ id, region, partition, roles, documents }) => id === account.id &&
        region === account.region &&
        partition === account.partition &&
        roles.revoke === account.roles.revoke &&
        account.documents.every(({ name }) => documents.some(known => known.name === name))));
}
/** The same ends by the role and the documents of entries of the rules, for those whose account and region they are. */
function byEntries(endings, entries) {
    return endings.flatMap(ending => entries
        .filter(({ id, region }) => id === ending.account.id && region === ending.account.region)
        .map(entry => ({
        ...ending,
        role: entry.roles.revoke,
        documents: [...new Set([...ending.documents, ...entry.documents.map(({ name }) => name)])],
    })));
}
/** Those of `more` that end something which `endings`, or an earlier one of them, do not. */
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
    one.user === other.user &&
    one.owner === other.owner &&
    other.policies.every(policy => one.policies.includes(policy)) &&
    (one.instances === 'any' || (other.instances !== 'any' && other.instances.every(id => one.instances.includes(id)))) &&
    other.documents.every(document => one.documents.includes(document));
/** Whether its passes met anything: a policy that they deleted, or a session that was open. */
const sawAnything = ({ passes }) => passes.some(({ deleted, open, terminated }) => deleted.length + open.length + terminated.length > 0);


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





/** Why nothing was found at a place, as outputs and records say it. */
const ABSENCE_WORDS = {
    absent: 'absent',
    'no-group': 'no group',
    'no-bucket': 'no bucket',
    unknown: 'unknown',
};
/** The output `result` of mode `logs`. */
function logsJson({ at, asked, sessions, ended, saved, failures }) {
    return {
        at: (0,_shared_instant_js__WEBPACK_IMPORTED_MODULE_3__/* .formatInstant */ .r4)(at),
        asked,
        sessions: sessions.map(sessionEvidenceOf),
        grants: ended?.map(grantEvidenceOf),
        saved: saved.map(({ path, bytes, sha256, session }) => ({ path, bytes, sha256, session })),
        failures: failures.map(_shared_result_js__WEBPACK_IMPORTED_MODULE_4__/* .describeFailure */ .Ic),
    };
}
/** One session, as the outputs, the ledger and the manifest have it; nothing of what was typed or printed. */
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
/** What came of a grant, as the output and the ledger have it. */
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

/***/ 404:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bs: () => (/* binding */ kindOfPath),
/* harmony export */   De: () => (/* binding */ recentFolders),
/* harmony export */   RL: () => (/* binding */ evidenceFiles),
/* harmony export */   Ve: () => (/* binding */ besideLedgerFiles),
/* harmony export */   Xi: () => (/* binding */ ledgerFiles),
/* harmony export */   cw: () => (/* binding */ endedFiles),
/* harmony export */   ek: () => (/* binding */ grantedPaths),
/* harmony export */   jF: () => (/* binding */ LEDGER_BRANCH)
/* harmony export */ });
/* harmony import */ var _domain_evidence_evidence_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4157);
/* harmony import */ var _domain_grant_policy_name_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(110);
/* harmony import */ var _domain_revocation_scope_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6202);
/* harmony import */ var _render_evidence_json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4599);
/* harmony import */ var _render_json_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7199);
/* harmony import */ var _shared_instant_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5033);






/** Where what was observed is kept: a branch of this repository, to which files are only ever added (docs/design.md §2). */
const LEDGER_BRANCH = 'access-ledger';
/**
 * The files that a grant job adds to the ledger, by path: one for each request that it decided about, and what became of
 * it. What a path stands for is observed once: `2026-11/<grant id>/granted.json` is there after the first run, and a re-run
 * adds nothing.
 */
function ledgerFiles(outcomes, observation) {
    return new Map(outcomes.filter(isRecorded).map(outcome => [pathOf(outcome), contentOf(outcome, observation)]));
}
/** For ends among them at which something was seen: the path to take where another end stands already (see {@link endedFiles}). */
function besideLedgerFiles(outcomes) {
    const beside = new Map();
    for (const outcome of outcomes) {
        if (outcome.kind !== 'ended' || !(0,_domain_revocation_scope_js__WEBPACK_IMPORTED_MODULE_5__/* .sawAnything */ .QL)(outcome.revocation))
            continue;
        const path = pathOf(outcome);
        beside.set(path, laterThan(path, outcome.revocation));
    }
    return beside;
}
function isRecorded({ kind }) {
    switch (kind) {
        case 'granted':
        case 'refused':
        case 'failed':
        case 'ended':
        case 'overtaken':
            return true;
        // Nothing happened, or nothing was meant to.
        case 'kept':
        case 'grantable':
        case 'endable':
            return false;
    }
}
/** Where it may stand that a grant was given, by the month of its merge: those that a live one may come from, the latest first. */
function grantedPaths(grantId, now) {
    return lastMonths(now).map(month => pathIn(month, grantId, 'granted'));
}
/** The folders, each with its `/`, with all that was observed of grants that may live, or have been used in the last 30 days. */
const recentFolders = (now) => [...lastMonths(now), undefined].map(month => `${folderOf(month)}/`);
const lastMonths = (now) => [0, 1, 2].map(ago => new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - ago)));
/** What a path of the ledger says: the end of a grant has several names. */
const kindOfPath = (path) => {
    const name = path.slice(path.lastIndexOf('/') + 1);
    if (name === 'granted.json')
        return 'granted';
    return /^(?:ended|still-open|interrupted)\./.test(name) ? 'end' : 'other';
};
function pathOf(outcome) {
    const { entry, merge } = outcome;
    return pathIn(merge.mergedAt, (0,_domain_grant_policy_name_js__WEBPACK_IMPORTED_MODULE_1__/* .grantId */ .Ir)(merge.sha, entry.digest), nameOf(outcome));
}
/** Only GitHub says when something was merged; a direct push was not, and GitHub may be unable to say. */
const pathIn = (mergedAt, grantId, name) => `${folderOf(mergedAt)}/${grantId}/${name}.json`;
const folderOf = (mergedAt) => (mergedAt ? (0,_shared_instant_js__WEBPACK_IMPORTED_MODULE_4__/* .formatInstant */ .r4)(mergedAt).slice(0, 7) : 'undated');
/** An end that is proven comes beside an earlier try that was not; and a request may have to end in several regions. */
function nameOf(outcome) {
    if (outcome.kind !== 'ended')
        return outcome.kind;
    const { verdict, ending } = outcome.revocation;
    return nameOfEnd(verdict, ending.account.region);
}
const nameOfEnd = (verdict, region) => `${verdict === 'clean' ? 'ended' : verdict.replace(' ', '-')}.${region}`;
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
const written = (record) => `${JSON.stringify(record, null, 2)}\n`;
/**
 * The files of the last look after the end: AWS forgets sessions after 30 days, and this does not. The last word comes beside
 * what an earlier look could say so far.
 */
function evidenceFiles(ended, { at, run }) {
    return new Map(ended.map(evidence => {
        const { id, region, mergedAt } = evidence.grant.record;
        const record = { observedAt: (0,_shared_instant_js__WEBPACK_IMPORTED_MODULE_4__/* .formatInstant */ .r4)(at), run, kind: 'evidence', ...(0,_render_evidence_json_js__WEBPACK_IMPORTED_MODULE_2__/* .grantEvidenceOf */ .hq)(evidence) };
        const name = `evidence${(0,_domain_evidence_evidence_js__WEBPACK_IMPORTED_MODULE_0__/* .isFinal */ .dR)(evidence) ? '' : '-so-far'}.${region}`;
        return [pathIn(new Date(mergedAt), id, name), written(record)];
    }));
}
/**
 * The files that the end of grants adds, beside what was written when they began. A path may be taken by an end that was not
 * the last, or that somebody made up: one that saw something is recorded all the same, under a name that adds when it was
 * (`ended.REGION.20261123T110040Z.json`). One that saw nothing new adds nothing, so that a re-run repeats nothing.
 */
function endedFiles(ends, { at, run }) {
    const files = new Map();
    const beside = new Map();
    for (const { revocation, grants } of ends.toSorted(bySight)) {
        for (const { id, mergedAt, pullRequest } of grants) {
            const about = { observedAt: (0,_shared_instant_js__WEBPACK_IMPORTED_MODULE_4__/* .formatInstant */ .r4)(at), run, kind: 'ended', pullRequest };
            const name = nameOfEnd(revocation.verdict, revocation.ending.account.region);
            const path = pathIn(mergedAt, id, name);
            const later = laterThan(path, revocation);
            const isTaken = files.has(path);
            if (isTaken && !(0,_domain_revocation_scope_js__WEBPACK_IMPORTED_MODULE_5__/* .sawAnything */ .QL)(revocation))
                continue;
            files.set(isTaken ? later : path, written({ ...about, revocation: (0,_render_json_js__WEBPACK_IMPORTED_MODULE_3__/* .revocationOf */ .Er)(revocation) }));
            if (!isTaken && (0,_domain_revocation_scope_js__WEBPACK_IMPORTED_MODULE_5__/* .sawAnything */ .QL)(revocation))
                beside.set(path, later);
        }
    }
    return { files, beside };
}
const laterThan = (path, { finishedAt }) => path.replace(/\.json$/, `.${(0,_shared_instant_js__WEBPACK_IMPORTED_MODULE_4__/* .formatCompactInstant */ .gf)(finishedAt)}.json`);
/** Of several ends of one grant in one run, the one that saw something counts first. */
const bySight = (one, other) => Number((0,_domain_revocation_scope_js__WEBPACK_IMPORTED_MODULE_5__/* .sawAnything */ .QL)(other.revocation)) - Number((0,_domain_revocation_scope_js__WEBPACK_IMPORTED_MODULE_5__/* .sawAnything */ .QL)(one.revocation));


/***/ })

};

