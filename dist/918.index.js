export const id = 918;
export const ids = [918];
export const modules = {

/***/ 4249:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   hG: () => (/* binding */ reachGiven),
/* harmony export */   mE: () => (/* binding */ completeGrant),
/* harmony export */   ux: () => (/* binding */ resolutionWithoutAws)
/* harmony export */ });
/* harmony import */ var _access_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3176);
/* harmony import */ var _binding_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6285);


/** The resolution of a request that the rules alone make exact; `undefined` if AWS has to be asked. */
const resolutionWithoutAws = ({ targets }) => targets.kind === 'ids' ? { instances: targets.ids } : undefined;
/** The instances that a resolved plan is for. */
const reachGiven = ({ terms }, { instances }) => terms.reach === 'resolved' ? instances : terms.reach;
/** The grant that a plan becomes. `principal`: the plan's own, as AWS has it. */
function completeGrant({ policyName, terms, targets, ...plan }, { instances }, principal) {
    const policy = { name: policyName, document: (0,_access_js__WEBPACK_IMPORTED_MODULE_0__/* .documentOf */ .l)(terms, instances, (0,_binding_js__WEBPACK_IMPORTED_MODULE_1__/* .bindingOf */ .hJ)(principal)) };
    const instancesBy = targets.kind === 'ids' ? 'rules' : 'aws';
    const { mfa, sourceIps, reach } = terms;
    const conditions = { mfa: mfa === true, ...(sourceIps && { sourceIps }) };
    return { ...plan, principal, instances, instancesBy, reach, conditions, policy };
}


/***/ }),

/***/ 4447:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ notificationsOfOutcomes)
/* harmony export */ });
/* harmony import */ var _notification_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5450);
/* harmony import */ var _of_end_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3212);


/** What people are told of the outcomes of a merge. Nothing of what a re-run found as it was. */
function notificationsOfOutcomes(outcomes, accounts) {
    return outcomes.flatMap((outcome) => {
        const { request, user } = outcome.entry;
        const { pullRequest } = outcome.merge;
        const account = accounts.get(request.account) ?? { name: request.account };
        const pull = pullRequest === undefined ? {} : { pullRequest };
        switch (outcome.kind) {
            case 'granted': {
                const { grant, repeated } = outcome;
                if (repeated)
                    return [];
                const { id, reach, instances, opensAt, expiresAt: until, approval } = grant;
                const targets = reach === 'resolved' ? instances : reach;
                const access = { user: grant.user, account: grant.account, targets, grant: id, ...pull };
                const approvedBy = approval.by.map(({ login }) => login);
                return [{ kind: 'granted', access, reason: request.reason, opensAt, until, approvedBy }];
            }
            case 'refused':
            case 'failed': {
                const why = outcome.kind === 'refused'
                    ? outcome.refusals.map(({ message, remedy }) => ({ what: message, remedy }))
                    : [{ what: outcome.message }];
                const access = { user, account, targets: (0,_notification_js__WEBPACK_IMPORTED_MODULE_0__/* .targetsOfRequest */ .D)(request), ...pull };
                return [{ kind: 'refused', access, reason: request.reason, why }];
            }
            case 'ended':
                return (0,_of_end_js__WEBPACK_IMPORTED_MODULE_1__/* .notificationOfEnd */ .m)(outcome.revocation, pullRequest);
            case 'grantable':
            case 'overtaken':
            case 'kept':
            case 'endable':
                return [];
            default:
                return outcome;
        }
    });
}


/***/ }),

/***/ 6986:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ checkResolved)
/* harmony export */ });
/* harmony import */ var _shared_printable_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6499);
/* harmony import */ var _evaluate_merge_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8464);
/* harmony import */ var _evaluate_request_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4188);
/* harmony import */ var _rules_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3138);




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

/***/ 7168:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  y: () => (/* binding */ DRY_RUN),
  U: () => (/* binding */ createExecutor)
});

// EXTERNAL MODULE: ./build/domain/principal/principal.js
var principal_principal = __webpack_require__(2390);
// EXTERNAL MODULE: ./build/services/revoking/run.js + 16 modules
var run = __webpack_require__(5176);
// EXTERNAL MODULE: ./build/domain/grant/record.js
var record = __webpack_require__(3995);
// EXTERNAL MODULE: ./build/domain/revocation/target.js
var target = __webpack_require__(3345);
// EXTERNAL MODULE: ./build/shared/instant.js
var instant = __webpack_require__(5033);
// EXTERNAL MODULE: ./build/shared/result.js
var result = __webpack_require__(5743);
// EXTERNAL MODULE: ./build/services/attempt.js
var attempt = __webpack_require__(840);
// EXTERNAL MODULE: ./build/services/granting/standing.js
var standing = __webpack_require__(7698);
// EXTERNAL MODULE: ./build/services/granting/witnessing.js
var witnessing = __webpack_require__(2863);
;// CONCATENATED MODULE: ./build/services/granting/settle.js








/**
 * Decides what follows a write: the grant stands; or it has provably ended; or its follow-up ends it and the job fails. Never
 * throws.
 */
async function settle(job, prepared, written) {
    const { grant, entry, tip, witnessed } = prepared;
    const { log } = job.context;
    if (written.kind === 'unknown')
        return endFailed(job, grant, written.message);
    if (written.kind === 'overwritten') {
        const ended = await end(job, grant);
        if (!ended)
            return failed(grant, CONTRADICTION);
        const { contradiction = CONTRADICTION } = ended;
        return toEnded(grant, { ...ended, contradiction });
    }
    const stands = await stillStands(job, grant, entry, tip);
    if (!stands.ok)
        return endFailed(job, grant, (0,result/* describeFailure */.Ic)(stands.failure));
    if (!stands.value) {
        // The passes of the removing job may be over, and a session may have started since, so this job ends the grant itself.
        const ended = await end(job, grant);
        return ended ? toEnded(grant, ended) : failed(grant, 'Another merge has taken this request off.');
    }
    // An emergency stop may have looked at this user right before the write.
    const since = await (0,witnessing/* checkWitness */.As)(job, grant);
    if (since.kind === 'refused') {
        const ended = await end(job, grant);
        return ended ? toEnded(grant, ended) : failed(grant, since.refusals.map(({ message }) => message).join('. '));
    }
    const { policy, user, expiresAt } = grant;
    const proof = written.kind === 'unconfirmed' ? 'written, and not read back' : 'written and read back';
    log(`${user}: ${policy.name} ${proof}, ends ${(0,instant/* formatInstant */.r4)(expiresAt)}`);
    const caution = written.kind === 'unconfirmed' ? { caution: written.why } : {};
    return { kind: 'granted', grant, repeated: false, ...(0,witnessing/* unwitnessedIn */.PA)(witnessed, since), ...caution };
}
const CONTRADICTION = 'IAM read back another document than the one that was written a moment before';
/** Another job may have removed the request between check and write, and found no policy to delete. */
function stillStands(job, { mergeSha }, entry, tip) {
    const { context, branch } = job;
    return (0,attempt/* attemptEvenWhenStopped */.d$)(context, async () => {
        if ((await context.github.tip(branch)) === tip)
            return true;
        return (await (0,standing/* checkRequestStands */.D)(job, mergeSha, entry)).kind === 'stands';
    });
}
/** Ends a grant that this job reports as failed: it must not stay open. A re-run may grant it, because no merge removed it. */
async function endFailed(job, grant, message) {
    const ended = await end(job, grant);
    if (ended?.verdict !== 'clean')
        return failed(grant, message);
    const proof = `it has ended, proven at ${(0,instant/* formatMoment */.K9)(ended.finishedAt)}`;
    return { kind: 'failed', message: `${message} If the policy was there, ${proof}.` };
}
function failed(grant, message) {
    const left = `The policy ${grant.policy.name} of ${grant.user} may be there, and that it has ended is not proven: its follow-up ends it at ${(0,instant/* formatMoment */.K9)(grant.expiresAt)}. To end it before, run the workflow \`revoke\` with grant-id ${grant.id}.`;
    return { kind: 'failed', message: `${message} ${left}`, unproven: grant };
}
const toEnded = (grant, revocation) => ({
    kind: 'ended',
    revocation,
    ...(revocation.verdict !== 'clean' && { unproven: grant }),
});
async function end(job, grant) {
    const { context, rules } = job;
    const ended = await (0,attempt/* attemptEvenWhenStopped */.d$)(context, () => (0,run/* runRevocations */.r)(context, [(0,target/* endingOf */.z6)((0,record/* recordOf */.zv)(grant))], rules.followUp));
    return ended.value?.[0];
}

// EXTERNAL MODULE: ./build/domain/merge/plan.js + 1 modules
var plan = __webpack_require__(5622);
// EXTERNAL MODULE: ./build/render/grant-comment.js + 3 modules
var grant_comment = __webpack_require__(8364);
// EXTERNAL MODULE: ./build/services/ledger/files.js
var files = __webpack_require__(404);
;// CONCATENATED MODULE: ./build/services/granting/tell.js




/** Marks our comment on a pull request, so that a re-run updates it instead of adding another. */
const COMMENT_MARKER = '<!-- jit-ssm-access: grant -->';
/** Comments the outcomes on each pull request. A comment that cannot be written is a failure and stops nothing. */
async function commentOutcomes({ context }, merges, outcomes, marker = COMMENT_MARKER) {
    const failures = [];
    for (const merge of merges) {
        const number = (0,plan/* referTo */.cp)(merge).pullRequest;
        const own = outcomes.filter(outcome => outcome.merge.pullRequest === number);
        if (number === undefined || (merge.problems.length === 0 && own.every(({ kind }) => kind === 'kept')))
            continue;
        const told = await (0,attempt/* attemptEvenWhenStopped */.d$)(context, () => context.github.upsertComment(number, marker, (0,grant_comment/* renderGrantComment */.M)(own, merge.problems)));
        failures.push(...(0,attempt/* failuresIn */.xM)([told]));
    }
    return failures;
}
/** Records the outcomes on the ledger. What cannot be recorded is a failure and is not undone. */
async function recordOutcomes({ context, run, rulesRead, recorder }, outcomes) {
    const observation = { at: context.clock.now(), run, rulesBlobSha: rulesRead.blobSha };
    return recorder.add((0,files/* outcomeRecords */.$E)(outcomes, observation), 'outcomes');
}

// EXTERNAL MODULE: ./build/services/granting/write.js + 2 modules
var write = __webpack_require__(5516);
;// CONCATENATED MODULE: ./build/services/granting/executor.js






/** Reports what would be done, and changes nothing. */
const DRY_RUN = {
    open: async ({ grant }) => ({ kind: 'grantable', grant }),
    end: async (planned) => planned.map(({ about, ending }) => ({ ...about, kind: 'endable', policies: ending.policies })),
    tell: async () => [],
};
const createExecutor = (job) => ({
    open: (prepared, announce) => executor_open(job, prepared, announce),
    async end(planned) {
        const endings = planned.map(({ ending }) => ending);
        const revocations = await (0,run/* runRevocations */.r)(job.context, endings, job.rules.followUp);
        return revocations.flatMap((revocation, index) => {
            const about = planned[index]?.about;
            return about ? [{ ...about, kind: 'ended', revocation }] : [];
        });
    },
    tell: async (merges, outcomes, marker) => [
        ...(await commentOutcomes(job, merges, outcomes, marker)),
        ...(await recordOutcomes(job, outcomes)),
    ],
});
async function executor_open(job, prepared, announce) {
    const { context } = job;
    const { grant, entry, access, tip, first } = prepared;
    if (first.length > 0) {
        context.log(`${grant.user}: old and new do not fit together, so ${first.join(', ')} goes first`);
        await deletePolicies(job, grant, first);
    }
    const witnessed = await (0,witnessing/* witnessIntent */.SZ)(job, grant);
    if (witnessed.kind === 'refused')
        return witnessed;
    context.signal.throwIfAborted();
    announce(grant);
    const written = await (0,write/* write */.M)(context, access.iam((0,principal_principal/* holderOf */.Kd)(grant.principal)), grant);
    return settle(job, { grant, entry, tip, witnessed }, written);
}
async function deletePolicies({ context }, { account, principal }, policies) {
    const holder = (0,principal_principal/* holderOf */.Kd)(principal);
    const access = await context.aws.connect('revoke', { account, role: account.roles.revoke }, [holder]);
    for (const policy of policies)
        await access.iam(holder).deletePolicy(policy);
}


/***/ }),

/***/ 9500:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  E: () => (/* binding */ grantAll)
});

// EXTERNAL MODULE: ./build/domain/follow-up/follow-up.js
var follow_up = __webpack_require__(6706);
;// CONCATENATED MODULE: ./build/domain/follow-up/hand-over.js

/**
 * For each of the outputs `grants` and `follow-ups`, in UTF-16 code units. GitHub takes 1 MiB of outputs from a job, two bytes for
 * each unit, and hands over none of them if there is more (docs/aws-facts.md GH-18). A workflow may hand on all of ours: the
 * output `result` has a limit of its own.
 */
const MOST_UNITS = 125_000;
/** The most that can be handed over by their ids: 24 units each, in jobs of a hundred. */
const MOST_GRANTS_A_RUN = 5_000;
/** The outputs that follow-ups are started with: whole records, or ids alone where those are too long. AWS has the terms. */
function handOver(grants, followUp, now) {
    const followUps = (0,follow_up/* followUpsOf */.lP)(grants, followUp, now);
    return {
        grants: withinLimit(grants) ?? JSON.stringify(grants.map(({ id }) => id)),
        followUps: withinLimit(followUps) ?? JSON.stringify((0,follow_up/* byIds */.EI)(followUps)),
    };
}
function withinLimit(value) {
    const text = JSON.stringify(value);
    return text.length > MOST_UNITS ? undefined : text;
}
/** Why a run that has given that many grants gives no more: what cannot be handed over has no follow-up. */
const refuseMoreThanFit = (given) => given < MOST_GRANTS_A_RUN
    ? undefined
    : {
        message: `This run has given ${given} grants, and GitHub hands over no more of them to the jobs that end them`,
        remedy: 'Ask for the others in a pull request of their own',
    };

// EXTERNAL MODULE: ./build/domain/grant/record.js
var record = __webpack_require__(3995);
// EXTERNAL MODULE: ./build/domain/merge/outcome.js
var outcome = __webpack_require__(4750);
// EXTERNAL MODULE: ./build/domain/grant/planned-grant.js
var planned_grant = __webpack_require__(4249);
// EXTERNAL MODULE: ./build/domain/principal/principal.js
var principal = __webpack_require__(2390);
// EXTERNAL MODULE: ./build/shared/instant.js
var instant = __webpack_require__(5033);
// EXTERNAL MODULE: ./build/shared/result.js
var result = __webpack_require__(5743);
// EXTERNAL MODULE: ./build/services/attempt.js
var attempt = __webpack_require__(840);
// EXTERNAL MODULE: ./build/services/ledger/paths.js
var paths = __webpack_require__(6299);
// EXTERNAL MODULE: ./build/services/granting/job.js
var granting_job = __webpack_require__(4271);
// EXTERNAL MODULE: ./build/domain/grant/policy-name.js
var policy_name = __webpack_require__(110);
// EXTERNAL MODULE: ./build/domain/merge/kept.js
var kept = __webpack_require__(2972);
// EXTERNAL MODULE: ./build/services/history/branch.js
var history_branch = __webpack_require__(6800);
// EXTERNAL MODULE: ./build/services/history/rules.js
var history_rules = __webpack_require__(4757);
// EXTERNAL MODULE: ./build/services/witness/past.js
var past = __webpack_require__(3249);
;// CONCATENATED MODULE: ./build/services/granting/kept.js






/**
 * Why a merge gives nothing that changed the file of a request and no request in it; `undefined` while the earlier grant is live,
 * or if what became of it cannot be found out.
 */
async function checkKept(job, merge, entry) {
    const { context } = job;
    const read = await (0,attempt/* attemptEvenWhenStopped */.d$)(context, () => findKept(job, merge, entry));
    if (!read.ok)
        context.debug(read.failure.cause);
    return read.value && (0,kept/* refusalOfKept */.ky)(entry, read.value, context.clock.now());
}
async function findKept(job, { sha }, entry) {
    const { context, rules, rulesRead, folder, witness } = job;
    const { git, github, clock } = context;
    const account = rules.accounts.get(entry.request.account);
    const history = (0,history_rules/* openRulesHistory */.sN)(git, rulesRead.path, { rules, blobSha: rulesRead.blobSha });
    const branch = await (0,history_branch/* readBranch */.p)(git, sha, { requests: folder }, history);
    const addition = await (0,history_branch/* additionOf */.e)(branch.versions(entry.at.file), entry);
    if (!addition || !account)
        return undefined;
    const pull = await github.mergedPullRequestOf(addition.sha);
    if (!pull?.mergedAt || !pull.mergeCommitSha)
        return { kind: 'pushed', sha: addition.sha };
    const { mergedAt, number: pullRequest } = pull;
    const asked = { id: (0,policy_name/* grantId */.Ir)(pull.mergeCommitSha, entry.digest), users: [entry.user], account, mergedAt };
    const known = await (0,past/* readGrantHistory */.p)(witness, asked, clock.now());
    return known.ok ? { kind: 'merged', pullRequest, mergedAt, history: known.value } : undefined;
}

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 9 modules
var schemas = __webpack_require__(7597);
// EXTERNAL MODULE: ./build/domain/rules/identity-map.js
var identity_map = __webpack_require__(5512);
// EXTERNAL MODULE: ./build/domain/rules/known-accounts.js
var known_accounts = __webpack_require__(9299);
// EXTERNAL MODULE: ./build/domain/rules/rules.js
var rules_rules = __webpack_require__(3138);
// EXTERNAL MODULE: ./build/domain/witness/keys.js
var keys = __webpack_require__(8977);
;// CONCATENATED MODULE: ./build/services/granting/login-ids.js






/**
 * Refuses a grant whose user is mapped to a login that belongs to another account than when the witness first saw it. Logins
 * whose id the rules say need no witness. What the witness cannot tell is left to {@link checkWitness}, which asks it, too.
 */
async function checkLoginIds({ rules, witness }, { evidence }, { user, account }) {
    if (!('collaborators' in evidence))
        return [];
    const logins = (0,identity_map/* aliasesOf */.QI)((0,rules_rules/* loginsOfName */.LN)(rules, user) ?? [], (0,rules_rules/* everyonesLogins */.Fv)(rules));
    const mapped = (0,known_accounts/* accountsByLoginAlone */.ms)(logins, evidence.collaborators, (0,known_accounts/* knownAccountsOf */.NI)(rules));
    const witnessed = [];
    for (const { login, id } of mapped) {
        const { value } = await witness.once(account, (0,keys/* loginKey */.H$)(login), { login, id });
        if (value !== undefined)
            witnessed.push(seenIn(value, login));
    }
    return (0,known_accounts/* checkKnownIds */.MZ)(mapped, witnessed);
}
const loginFact = () => schemas/* object */.Ikc({ id: schemas/* number */.aig().int(), at: schemas/* string */.YjP() });
/** A fact that cannot be read counts as another account: it grants less. */
function seenIn(fact, login) {
    const { data } = loginFact().safeParse(fact);
    return { login, id: data?.id ?? -1, seenAt: (0,instant/* parseInstant */.Gg)(data?.at ?? '') ?? new Date(0) };
}

// EXTERNAL MODULE: ./build/domain/merge/plan.js + 1 modules
var plan = __webpack_require__(5622);
// EXTERNAL MODULE: ./build/domain/request/request.js
var request = __webpack_require__(1026);
// EXTERNAL MODULE: ./build/services/reviews/review-evidence.js
var review_evidence = __webpack_require__(6625);
;// CONCATENATED MODULE: ./build/services/granting/recheck-reviews.js





/**
 * Reads the reviews again and decides anew: a review may have been dismissed, or changes been asked for, since this job read
 * them. Nothing else of the evidence is read again.
 */
async function recheckReviews(job, merge, entry, planned) {
    const { context, rules } = job;
    const { evidence, rulesBefore } = merge;
    if (!('pullRequest' in evidence))
        return { kind: 'refused', refusals: [evidence] };
    const known = 'rules' in rulesBefore ? [rulesBefore] : [];
    const read = await (0,attempt/* attemptEvenWhenStopped */.d$)(context, () => (0,review_evidence/* refreshReviews */.P)(context.github, evidence, [rules, ...known], [entry]));
    if (!read.ok) {
        context.signal.throwIfAborted();
        return { kind: 'refused', refusals: [unread(evidence.pullRequest.number, (0,result/* clauseOf */.pQ)(read.failure))] };
    }
    if (read.value === 'unchanged')
        return { kind: 'approved', planned };
    const decisions = (0,plan/* planMerge */.Yc)({ ...merge, evidence: { ...evidence, ...read.value } }, rules);
    const decision = decisions.find(other => (0,request/* isSame */.F)(other.entry, entry) && other.kind !== 'remove');
    if (decision?.kind === 'grant')
        return { kind: 'approved', planned: decision.planned };
    return { kind: 'refused', refusals: decision?.kind === 'refuse' ? decision.refusals : [] };
}
function unread(number, why) {
    return {
        message: `The reviews of pull request #${number} could not be read again right before the write: ${why}`,
        remedy: 'Run this job again: it repeats nothing that was done',
    };
}

// EXTERNAL MODULE: ./build/shared/printable.js
var printable = __webpack_require__(6499);
// EXTERNAL MODULE: ./build/domain/request/targets.js
var targets = __webpack_require__(2817);
;// CONCATENATED MODULE: ./build/domain/grant/pick-nodes.js


/** `found`: the nodes with each of the tags, by key. Those that have all of them count. */
function pickByTags(tags, found, account) {
    const [first = [], ...others] = Object.keys(tags).map(key => found.get(key) ?? []);
    const all = first.filter(({ id }) => others.every(nodes => nodes.some(node => node.id === id)));
    const online = all.filter(({ ping }) => ping === 'Online').map(({ id }) => id);
    const offline = all.filter(({ ping }) => ping !== 'Online').map(({ id }) => id);
    if (all.length === 0)
        return 'none';
    if (online.length > 0)
        return { kind: 'picked', ids: [...new Set(online)].sort(), offline };
    const what = `${(0,targets/* pairsOf */.fq)(tags).join(', ')} in ${account.region} of account ${account.name}`;
    return { kind: 'refused', refusal: allOffline(`Of the ${all.length} nodes that are tagged ${what}`, offline) };
}
/** `nodes`: those whose tag `Name` is this. A name stands for one of them. */
function pickByName(name, nodes, account) {
    const online = nodes.filter(({ ping }) => ping === 'Online').map(({ id }) => id);
    const [id, ...more] = online;
    const where = `${account.region} of account ${account.name}`;
    if (nodes.length === 0)
        return 'none';
    if (id === undefined)
        return {
            kind: 'refused',
            refusal: allOffline(`Of the ${nodes.length} nodes named ${(0,printable/* quoted */.TL)(name)} in ${where}`, nodes.map(node => node.id)),
        };
    if (more.length === 0)
        return { kind: 'picked', ids: [id], offline: [] };
    const message = `${online.length} nodes are named ${(0,printable/* quoted */.TL)(name)} in ${where}: ${(0,printable/* firstOf */.Ku)(online)}`;
    const remedy = `Write ids; or ask for all of them with ${(0,printable/* quoted */.TL)(`tags: {Name: ${name}}`, 160)}`;
    return { kind: 'refused', refusal: { message, remedy } };
}
const allOffline = (of, offline) => ({
    message: `${of}, none is online: ${(0,printable/* firstOf */.Ku)(offline)}`,
    remedy: 'Start the instances or their agents, then run this job again: the end of the grant does not move',
});
/** The refusal when no managed node has the tags. */
function describeNothingTagged(tags, near, { region, name }) {
    const pairs = (0,targets/* pairsOf */.fq)(tags);
    const known = [
        ...(pairs.length > 1 ? pairs.map(pair => `${near.single.get(pair) ?? 0} have ${pair}`) : []),
        ...[...near.keys].flatMap(([key, count]) => (count > 0 ? [`${count} have another ${key}`] : [])),
        ...near.spellings.map(spelling => `there is ${spelling}`),
    ];
    const what = known.length > 0 ? `: ${known.join(', ')}` : ', and none has such a key';
    return {
        message: `No managed node in ${region} of account ${name} is tagged ${pairs.join(', ')}${what}`,
        remedy: 'Correct the tags in a new pull request; or tag the instances, see that their SSM agent runs with an instance profile, and run this job again',
    };
}

// EXTERNAL MODULE: ./build/domain/rules/check-resolved.js
var check_resolved = __webpack_require__(6986);
// EXTERNAL MODULE: ./build/services/inventory/tagged-nodes.js
var tagged_nodes = __webpack_require__(4016);
;// CONCATENATED MODULE: ./build/services/granting/near-misses.js

/**
 * What is near tags that no node has: a listing tells no tags of a node, so it is asked for the parts and for other spellings.
 * `counts`: the nodes that have each tag, by key.
 */
async function findNearMisses(ssm, tags, counts) {
    const single = new Map(Object.entries(tags).map(([key, value]) => [`${key}=${value}`, counts.get(key) ?? 0]));
    const keys = new Map();
    const spellings = [];
    for (const [key, value] of Object.entries(tags)) {
        if ((counts.get(key) ?? 0) > 0)
            continue;
        const sameKey = await ssm.nodesWithTag(key);
        if (sameKey.length > 0)
            keys.set(key, sameKey.length);
        const others = sameKey.length > 0
            ? spellingsOf(value).map(each => ({ [key]: each }))
            : spellingsOf(key).map(each => ({ [each]: value }));
        for (const other of others) {
            const [[otherKey, otherValue] = ['', '']] = Object.entries(other);
            if ((await ssm.nodesWithTag(otherKey, otherValue)).length > 0)
                spellings.push(...(0,targets/* pairsOf */.fq)(other));
        }
    }
    return { single, keys, spellings };
}
/** Other cases of a word: tags are case-sensitive. */
const spellingsOf = (word) => [
    ...new Set([word.toLowerCase(), word.toUpperCase(), word.charAt(0).toUpperCase() + word.slice(1).toLowerCase()]),
].filter(each => each !== word);

// EXTERNAL MODULE: ./build/services/granting/resolved-before.js
var resolved_before = __webpack_require__(7988);
;// CONCATENATED MODULE: ./build/services/granting/resolve.js






/**
 * Makes a planned grant exact. What an earlier run of the same grant resolved is taken from the witness: a re-run never resolves
 * to other instances. Reads only, so a dry run resolves, too.
 * @throws AwsError when AWS fails for good
 */
async function resolveGrant(job, { ssm }, { rulesBefore: before }, planned) {
    const { targets, user, request } = planned;
    const known = (0,planned_grant/* resolutionWithoutAws */.ux)(planned);
    if (known)
        return { kind: 'resolved', resolution: known };
    const earlier = await (0,resolved_before/* readResolved */.J)(job, planned);
    if (earlier.kind === 'refused')
        return { kind: 'refused', refusals: [earlier.refusal] };
    const picked = earlier.kind === 'known'
        ? { kind: 'picked', ids: earlier.instances, offline: [] }
        : await pickNodes(ssm, targets, planned);
    if (picked.kind === 'refused')
        return { kind: 'refused', refusals: [picked.refusal] };
    const refusals = (0,check_resolved/* checkResolved */.X)(user, request, picked.ids, { before, now: job.rules });
    if (refusals.length > 0)
        return { kind: 'refused', refusals };
    job.context.log(`${user}: ${planned.policyName} is for ${picked.ids.join(', ')}`);
    if (picked.offline.length > 0)
        job.context.log(`${user}: not online, so left out: ${picked.offline.join(', ')}`);
    return { kind: 'resolved', resolution: { instances: picked.ids } };
}
async function pickNodes(ssm, targets, planned) {
    const { account, terms } = planned;
    switch (targets.kind) {
        case 'tags':
            // The condition of a live policy is on EC2 instances alone.
            return pickTagged(ssm, targets.tags, account, id => terms.reach === 'resolved' || id.startsWith('i-'));
        case 'names':
            return pickNamed(ssm, targets, account);
        case 'ids':
        case 'unknown':
            return { kind: 'picked', ids: targets.kind === 'ids' ? targets.ids : [], offline: [] };
    }
}
async function pickTagged(ssm, tags, account, isWanted) {
    const all = await (0,tagged_nodes/* readTaggedNodes */.o)(ssm, tags);
    const found = new Map([...all].map(([key, nodes]) => [key, nodes.filter(({ id }) => isWanted(id))]));
    const picked = pickByTags(tags, found, account);
    if (picked !== 'none')
        return picked;
    const counts = new Map([...found].map(([key, nodes]) => [key, nodes.length]));
    const near = await findNearMisses(ssm, tags, counts);
    return { kind: 'refused', refusal: describeNothingTagged(tags, near, account) };
}
async function pickNamed(ssm, { ids, names }, account) {
    const all = new Set(ids);
    for (const name of names) {
        const nodes = await ssm.nodesWithTag('Name', name);
        const picked = pickByName(name, nodes, account);
        if (picked === 'none') {
            const near = await findNearMisses(ssm, { Name: name }, new Map());
            return { kind: 'refused', refusal: describeNothingTagged({ Name: name }, near, account) };
        }
        if (picked.kind === 'refused')
            return picked;
        for (const id of picked.ids)
            all.add(id);
    }
    return { kind: 'picked', ids: [...all].sort(), offline: [] };
}

// EXTERNAL MODULE: ./build/aws/errors.js
var errors = __webpack_require__(8127);
// EXTERNAL MODULE: ./build/domain/witness/record.js
var witness_record = __webpack_require__(1807);
;// CONCATENATED MODULE: ./build/services/granting/resolve-principal.js




/**
 * Looks up the role of a person, and its unique id: a policy is bound to it, so that it says nothing to a role that is made anew
 * under the name. A re-run never gives to another role than an earlier run did. Reads only.
 * @throws AwsError when AWS fails for good
 */
async function resolvePrincipal({ witness }, access, planned) {
    const { principal, account, id } = planned;
    if (principal.kind === 'iam-user')
        return { kind: 'resolved', principal };
    const role = await lookUpRole(access, principal);
    const wrong = refusalOfRole(role, principal, planned);
    if (wrong || !role)
        return { kind: 'refused', refusals: wrong ? [wrong] : [] };
    // Whether a grant may go on without the witness is decided where its end is asked for.
    const witnessed = (0,witness_record/* grantsWitnessed */.O4)((await witness.read(account, (0,keys/* grantSeries */.Qn)(id))).value ?? []);
    const other = witnessed.find(record => !isGivenTo(record, principal, role.id));
    if (other)
        return { kind: 'refused', refusals: [givenToAnother(planned, other)] };
    return { kind: 'resolved', principal: { ...principal, roleId: role.id } };
}
/** IAM denies what is said of a role that does not exist, or is elsewhere: the roles of this action may ask about ROLE_PATH alone. */
async function lookUpRole({ iam }, person) {
    try {
        return await iam((0,principal/* holderOf */.Kd)(person)).lookUp();
    }
    catch (error) {
        if ((0,errors/* isDenied */.GZ)(error))
            return undefined;
        throw error;
    }
}
function refusalOfRole(role, { role: name }, planned) {
    const where = `account ${planned.account.name} (${planned.account.id})`;
    if (!role || role.path !== principal/* ROLE_PATH */.XZ)
        return {
            message: `There is no role ${name} under the path ${principal/* ROLE_PATH */.XZ} in ${where}, or the role that grants may not look it up`,
            remedy: `Make the role with infra/jit-people.yaml, and see that ${planned.account.roles.grant} may call iam:GetRole on role${principal/* ROLE_PATH */.XZ}*`,
        };
    if (role.name === name)
        return undefined;
    return {
        message: `The role is spelt ${role.name} in ${where}, not ${name}`,
        remedy: `Write \`role: ${role.name}\` under people: in the rule file`,
    };
}
const isGivenTo = ({ principal }, { role, identity }, roleId) => principal !== undefined && principal.role === role && principal.identity === identity && principal.roleId === roleId;
function givenToAnother({ user }, { principal }) {
    const before = principal
        ? `role ${principal.role} (${principal.roleId}) as ${principal.identity}`
        : `IAM user ${user}`;
    return {
        message: `An earlier run of this job gave this to the ${before}, which is not who ${user} is now: the role was made anew, or the rules have changed`,
        remedy: 'Find out who made the role anew. If access is still needed, ask for it in a new pull request',
    };
}

// EXTERNAL MODULE: ./build/services/granting/standing.js
var granting_standing = __webpack_require__(7698);
// EXTERNAL MODULE: ./build/services/granting/tip.js
var tip = __webpack_require__(329);
// EXTERNAL MODULE: ./build/services/granting/witnessing.js
var witnessing = __webpack_require__(2863);
// EXTERNAL MODULE: ./build/services/granting/write.js + 2 modules
var write = __webpack_require__(5516);
;// CONCATENATED MODULE: ./build/services/granting/apply.js
















/**
 * Carries out one decision that adds or keeps a request. Never throws: a failure is its outcome. `announce` is called with a
 * grant right before it is written.
 */
async function apply(job, executor, step, announce) {
    const { decision } = step;
    const about = (0,granting_job/* aboutOf */.r)(step);
    switch (decision.kind) {
        case 'keep': {
            const refusal = decision.isAlone ? await checkKept(job, step.merge, decision.entry) : undefined;
            return refusal ? { ...about, kind: 'refused', refusals: [refusal] } : { ...about, kind: 'kept' };
        }
        case 'refuse':
            return { ...about, kind: 'refused', refusals: decision.refusals };
        case 'grant': {
            const { context } = job;
            const done = await (0,attempt/* attemptEvenWhenStopped */.d$)(context, () => carryOutGrant(job, executor, { ...step, decision }, announce));
            if (done.ok)
                return { ...about, ...done.value };
            return { ...about, kind: 'failed', message: context.signal.aborted ? INTERRUPTED : (0,result/* describeFailure */.Ic)(done.failure) };
        }
    }
}
const INTERRUPTED = 'The job was stopped before this was done. Run it again: it repeats nothing that was done.';
/** Throws only if nothing has been written. */
async function carryOutGrant(job, executor, { merge, decision: { planned, entry } }, announce) {
    const { context } = job;
    const { aws, clock, log, signal } = context;
    signal.throwIfAborted();
    if (clock.now() >= planned.expiresAt)
        return { kind: 'refused', refusals: [overAlready(planned)] };
    const { account } = planned;
    const access = await aws.connect('grant', { account, role: account.roles.grant }, [(0,principal/* holderOf */.Kd)(planned.principal)]);
    const who = await resolvePrincipal(job, access, planned);
    if (who.kind === 'refused')
        return who;
    const resolved = await resolveGrant(job, access, merge, planned);
    if (resolved.kind === 'refused')
        return resolved;
    const grant = (0,planned_grant/* completeGrant */.mE)(planned, resolved.resolution, who.principal);
    const plan = await (0,write/* planWrite */.N)(access, grant);
    if (plan.kind === 'refused')
        return plan;
    if (plan.kind === 'unchanged') {
        const past = await (0,witnessing/* checkWitness */.As)(job, grant);
        if (past.kind === 'refused')
            return past;
        log(`${grant.user}: ${grant.policy.name} is there already, nothing to change`);
        const granted = { kind: 'granted', grant, repeated: true, ...(0,witnessing/* unwitnessedIn */.PA)(past) };
        return withSessionKey(job, access, granted);
    }
    const standing = await (0,granting_standing/* checkRequestStands */.D)(job, grant.mergeSha, entry);
    if (standing.kind === 'removed')
        return { kind: 'overtaken' };
    if (standing.kind === 'restored')
        return { kind: 'refused', refusals: [restoredLater(standing.goneAt)] };
    const past = await (0,witnessing/* checkWitness */.As)(job, grant);
    if (past.kind === 'refused')
        return past;
    const pastEnd = await job.pastEnds.of(grant.id);
    if (pastEnd !== undefined)
        return { kind: 'refused', refusals: [endedBefore(pastEnd)] };
    await (0,tip/* requireSameRules */.d)(job, standing.tip);
    const rechecked = await recheckReviews(job, merge, entry, planned);
    if (rechecked.kind === 'refused')
        return rechecked;
    const refusals = await checkLoginIds(job, merge, grant);
    if (refusals.length > 0)
        return { kind: 'refused', refusals };
    const approved = (0,planned_grant/* completeGrant */.mE)(rechecked.planned, resolved.resolution, who.principal);
    const prepared = { grant: approved, entry, access, tip: standing.tip, first: plan.first };
    return withSessionKey(job, access, await executor.open(prepared, announce));
}
/** Adds the KMS key that the person needs besides. Asked after the write, so that no access waits for the answer. */
async function withSessionKey({ sessionKeys }, access, granting) {
    if (granting.kind !== 'granted' && granting.kind !== 'grantable')
        return granting;
    const sessionKey = await sessionKeys.of(access, granting.grant);
    return sessionKey === undefined ? granting : { ...granting, sessionKey };
}
function overAlready({ expiresAt }) {
    return {
        message: `This access ended at ${(0,instant/* formatMoment */.K9)(expiresAt)}: a re-run never moves the end`,
        remedy: witnessing/* ASK_ANEW */._,
    };
}
function restoredLater(goneAt) {
    return {
        message: `This request was taken off the default branch by commit ${goneAt.slice(0, 12)} and put back later, so the approval of this merge does not count any more`,
        remedy: `Look at the job of the merge that put it back. ${witnessing/* ASK_ANEW */._}`,
    };
}
function endedBefore(path) {
    return {
        message: `This access was ended, as ${path} in the history of the branch ${paths/* LEDGER_BRANCH */.jF} says, and what was ended is not given again`,
        remedy: witnessing/* ASK_ANEW */._,
    };
}

;// CONCATENATED MODULE: ./build/services/granting/grant-all.js





/**
 * Grants one after the other. The output is set before each write, and again if the outcome differs: the follow-up must learn
 * of a grant even if this job dies during the write.
 */
async function grantAll(job, executor, steps) {
    const outcomes = [];
    let told;
    const output = (...announced) => {
        const granted = [...(0,outcome/* followedGrants */.S9)(outcomes), ...announced].map(record/* recordOf */.zv);
        const now = handOver(granted, job.rules.followUp, job.context.clock.now());
        if (now.grants === told?.grants)
            return;
        told = now;
        job.context.output('grants', now.grants);
        job.context.output('follow-ups', now.followUps);
    };
    output();
    for (const step of steps) {
        const full = step.decision.kind === 'grant' && refuseMoreThanFit((0,outcome/* followedGrants */.S9)(outcomes).length);
        outcomes.push(full ? { ...(0,granting_job/* aboutOf */.r)(step), kind: 'refused', refusals: [full] } : await apply(job, executor, step, output));
        output();
    }
    return outcomes;
}


/***/ }),

/***/ 4271:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ aboutOf)
/* harmony export */ });
/* harmony import */ var _domain_merge_plan_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5622);

/** The request and the merge of a step, which every outcome contains. */
function aboutOf({ merge, decision }) {
    return { entry: decision.entry, merge: (0,_domain_merge_plan_js__WEBPACK_IMPORTED_MODULE_0__/* .referTo */ .cp)(merge) };
}


/***/ }),

/***/ 7988:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ readResolved)
/* harmony export */ });
/* harmony import */ var _domain_witness_keys_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8977);
/* harmony import */ var _domain_witness_record_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1807);
/* harmony import */ var _shared_result_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5743);



/**
 * Asks the witness to which instances an earlier run resolved a grant. Without an answer nothing is resolved, not even at the first
 * attempt: what could not be written down, no later run and no sweep could tell from what another hand wrote.
 */
async function readResolved({ witness }, { id, account, policyName }) {
    const read = await witness.read(account, (0,_domain_witness_keys_js__WEBPACK_IMPORTED_MODULE_0__/* .grantSeries */ .Qn)(id));
    if (!read.ok)
        return refused(`${(0,_shared_result_js__WEBPACK_IMPORTED_MODULE_2__/* .clauseOf */ .pQ)(read.failure)}. ${NOT_KEPT}`);
    const instances = (0,_domain_witness_record_js__WEBPACK_IMPORTED_MODULE_1__/* .instancesWitnessed */ .HU)((0,_domain_witness_record_js__WEBPACK_IMPORTED_MODULE_1__/* .grantsWitnessed */ .O4)(read.value), policyName);
    if (instances)
        return { kind: 'known', instances };
    return (0,_domain_witness_record_js__WEBPACK_IMPORTED_MODULE_1__/* .isWitnessed */ .fd)(read.value) ? refused(UNCLEAR) : { kind: 'nothing' };
}
const refused = (message) => ({ kind: 'refused', refusal: { message, remedy: REMEDY } });
const NOT_KEPT = 'So it is not known which instances its names or tags stand for, and it could not be written down';
const UNCLEAR = 'The witness has this grant, and does not say which instances its names or tags stood for when it was first given';
const REMEDY = 'Run this job again when the bucket answers; or ask for the instances by their ids in a new pull request';


/***/ }),

/***/ 1233:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ openSessionKeys)
/* harmony export */ });
/* harmony import */ var _domain_session_session_key_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2444);
/* harmony import */ var _shared_result_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5743);
/* harmony import */ var _attempt_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(840);



function openSessionKeys(context) {
    const asked = new Map();
    const ask = async (access, { sessionDocument }) => {
        const read = await (0,_attempt_js__WEBPACK_IMPORTED_MODULE_2__/* .attempt */ .CD)(context, () => access.ssm.document(sessionDocument));
        if (read.ok)
            return read.value && (0,_domain_session_session_key_js__WEBPACK_IMPORTED_MODULE_0__/* .sessionKeyOf */ .NP)(read.value);
        // Only a line of the log: a stack from before lacks the permission, most documents have no key, and the doctor looks, too.
        context.log(`Whether sessions through ${sessionDocument} need a KMS key is not known, so comments do not say it: ${(0,_shared_result_js__WEBPACK_IMPORTED_MODULE_1__/* .describeFailure */ .Ic)(read.failure)}`);
        return undefined;
    };
    return {
        of(access, grant) {
            const { account, sessionDocument } = grant;
            const id = `${account.id} ${account.region} ${sessionDocument}`;
            const answer = asked.get(id) ?? ask(access, grant);
            asked.set(id, answer);
            return answer;
        },
    };
}


/***/ }),

/***/ 7698:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ checkRequestStands)
/* harmony export */ });
/* harmony import */ var _config_request_file_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9452);
/* harmony import */ var _domain_request_resolve_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3731);
/* harmony import */ var _shared_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2005);
/* harmony import */ var _history_fetch_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(726);
/* harmony import */ var _history_file_versions_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7406);
/* harmony import */ var _history_request_gap_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2854);
/* harmony import */ var _history_rules_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4757);
/* harmony import */ var _tip_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(329);








/** How many commits beyond the checkout are read through GitHub. */
const MOST_COMMITS = 100;
/**
 * Whether a request has been on the default branch without a break since the merge that added it. A request that was removed
 * and restored counts from the merge that restored it, which may have no approval. Only the first-parent line shows this:
 * merging a branch from before the removal can restore the file in a way that the history of its path does not show.
 * @throws Error when that cannot be found out
 */
async function checkRequestStands(job, mergeSha, entry) {
    const { github } = job.context;
    const tip = await github.tip(job.branch);
    if (!(await (0,_tip_js__WEBPACK_IMPORTED_MODULE_6__/* .standsOnTip */ .g)(job, entry, tip)))
        return { kind: 'removed' };
    if (tip !== mergeSha)
        await (0,_history_fetch_js__WEBPACK_IMPORTED_MODULE_7__/* .fetchUnlessHeld */ .y)(job.context, job.branch, tip);
    const versions = await versionsSince(job, mergeSha, entry.at.file, tip);
    const gap = await (0,_history_request_gap_js__WEBPACK_IMPORTED_MODULE_4__/* .findGap */ .U)(versions, entry, sha => github.mergedPullRequestOf(sha));
    return gap ? { kind: 'restored', goneAt: gap.sha } : { kind: 'stands', tip };
}
/** The versions of a request file on the first-parent line after a merge, newest first. */
async function versionsSince(job, mergeSha, path, tip) {
    const { git, github } = job.context;
    const remote = [];
    let at = tip;
    while (at !== mergeSha && !(await git.holdsHistoryOf(at))) {
        const sha = at;
        remote.push({ sha, entries: () => entriesOnGitHub(job, sha, path) });
        const [before] = await github.parentsOf(sha);
        if (before === undefined || remote.length > MOST_COMMITS)
            throw notConnected(job, mergeSha);
        at = before;
    }
    return [...remote, ...(at === mergeSha ? [] : await versionsInCheckout(job, mergeSha, path, at))];
}
const notConnected = ({ branch }, sha) => new _shared_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ErrorWithRemedy */ .J(`It is not known what happened on ${branch} since commit ${sha.slice(0, 12)}: the checkout is too old, or has too little of it`, 'Give actions/checkout "fetch-depth: 2147483647", and run this job again');
async function versionsInCheckout(job, mergeSha, path, tip) {
    const { git } = job.context;
    const { path: config, blobSha } = job.rulesRead;
    const rules = (0,_history_rules_js__WEBPACK_IMPORTED_MODULE_5__/* .openRulesHistory */ .sN)(git, config, { rules: job.rules, blobSha });
    const line = (await git.firstParentCommits(mergeSha, tip)).map(({ sha }) => sha);
    const steps = line.map((sha, index) => ({ sha, before: line[index - 1] ?? mergeSha }));
    const changed = await git.changesOf(steps, path);
    return line
        .toReversed()
        .filter(sha => changed.has(sha))
        .map(sha => (0,_history_file_versions_js__WEBPACK_IMPORTED_MODULE_3__/* .versionAt */ .m$)(git, rules, { requests: job.folder, path }, sha));
}
async function entriesOnGitHub(job, sha, path) {
    const file = await job.context.github.readFile(path, sha);
    // A symlink is a version that cannot be read.
    if (file && file.kind !== 'file')
        return undefined;
    const written = (0,_config_request_file_js__WEBPACK_IMPORTED_MODULE_0__/* .parseRequestFile */ .JX)(path, file?.bytes ?? 'nothing', job.folder);
    return (0,_domain_request_resolve_js__WEBPACK_IMPORTED_MODULE_1__/* .resolveByAny */ .mg)(written, [[...job.rules.accounts.keys()]]);
}


/***/ }),

/***/ 329:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ requireSameRules),
/* harmony export */   g: () => (/* binding */ standsOnTip)
/* harmony export */ });
/* harmony import */ var _config_request_file_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9452);
/* harmony import */ var _domain_request_request_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1026);
/* harmony import */ var _domain_request_resolve_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3731);
/* harmony import */ var _shared_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2005);
/* harmony import */ var _shared_problem_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1703);





/**
 * Whether a request is on the tip of the default branch now: the branch is the desired state, and another merge may have
 * changed it. Asks GitHub each time, unless `tip` is given.
 * @throws ProblemsError when the file on the tip cannot be read, so that the answer is unknown
 */
async function standsOnTip({ context, branch, rules, folder }, entry, tip) {
    const path = entry.at.file;
    const file = await context.github.readFile(path, tip ?? (await context.github.tip(branch)));
    if (file?.kind !== 'file')
        return false;
    const read = (0,_domain_request_resolve_js__WEBPACK_IMPORTED_MODULE_2__/* .resolveFile */ .xq)((0,_config_request_file_js__WEBPACK_IMPORTED_MODULE_0__/* .parseRequestFile */ .JX)(path, file.bytes, folder), [...rules.accounts.keys()]);
    if (!read.ok)
        throw new _shared_problem_js__WEBPACK_IMPORTED_MODULE_4__/* .ProblemsError */ .F(read.problems);
    return read.value.entries.some(other => (0,_domain_request_request_js__WEBPACK_IMPORTED_MODULE_1__/* .isSame */ .F)(other, entry));
}
/**
 * Fails when the rules have changed since this job read them: a merge that makes them stricter must not be overtaken by this
 * job.
 * @throws Error that says so
 */
async function requireSameRules({ context, rulesRead }, tip) {
    if (tip === rulesRead.at)
        return;
    const file = await context.github.readFile(rulesRead.path, tip);
    if (file?.kind === 'file' && file.sha === rulesRead.blobSha)
        return;
    throw new _shared_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .ErrorWithRemedy */ .J('The rules have changed since this job began, so it grants nothing more by the old ones', 'Run it again');
}


/***/ }),

/***/ 2863:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   As: () => (/* binding */ checkWitness),
/* harmony export */   PA: () => (/* binding */ unwitnessedIn),
/* harmony export */   SZ: () => (/* binding */ witnessIntent),
/* harmony export */   _: () => (/* binding */ ASK_ANEW)
/* harmony export */ });
/* harmony import */ var _domain_grant_record_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3995);
/* harmony import */ var _domain_witness_keys_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8977);
/* harmony import */ var _shared_instant_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5033);
/* harmony import */ var _shared_result_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5743);
/* harmony import */ var _witness_past_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3249);
/* harmony import */ var _resolved_before_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7988);






/**
 * Asks the witness whether a grant was ended, or its user or everything stopped since the merge. Without an answer only the
 * first attempt goes on: nothing can have ended before it.
 */
async function checkWitness({ context, witness, isFirstAttempt }, grant) {
    const { id, user, account, approval } = grant;
    const read = await (0,_witness_past_js__WEBPACK_IMPORTED_MODULE_4__/* .readGrantHistory */ .p)(witness, { id, users: [user], account, mergedAt: approval.mergedAt }, context.clock.now());
    if (!read.ok)
        return withoutWitness(isFirstAttempt, read.failure);
    const { end } = read.value;
    return end ? { kind: 'refused', refusals: [endedBefore(end, account.logs.bucket)] } : { kind: 'free' };
}
/** Writes down that a grant is about to be given. The policy of one that the witness does not know is ended by the sweep. */
async function witnessIntent(job, grant) {
    const { witness, isFirstAttempt } = job;
    const added = await witness.addOnce(grant.account, (0,_domain_witness_keys_js__WEBPACK_IMPORTED_MODULE_1__/* .grantSeries */ .Qn)(grant.id), {
        kind: 'granting',
        name: 'granting',
        record: (0,_domain_grant_record_js__WEBPACK_IMPORTED_MODULE_0__/* .recordOf */ .zv)(grant),
    });
    if (grant.instancesBy === 'rules')
        return added.ok ? { kind: 'free' } : withoutWitness(isFirstAttempt, added.failure);
    // Another run of the same grant may have resolved it and written that down first.
    const kept = await (0,_resolved_before_js__WEBPACK_IMPORTED_MODULE_5__/* .readResolved */ .J)(job, { ...grant, policyName: grant.policy.name });
    if (kept.kind === 'refused')
        return { kind: 'refused', refusals: [kept.refusal] };
    const isOurs = kept.kind === 'known' && kept.instances.join() === grant.instances.toSorted().join();
    return isOurs ? { kind: 'free' } : { kind: 'refused', refusals: [notKept(grant)] };
}
const notKept = ({ id }) => ({
    message: `What grant ${id} is for could not be written down before it was given: another run resolved it to other instances, or the witness did not answer`,
    remedy: 'Run this job again: it takes what is written down',
});
function withoutWitness(isFirstAttempt, failure) {
    if (isFirstAttempt)
        return { kind: 'unwitnessed', caution: unwitnessed(failure) };
    return { kind: 'refused', refusals: [unanswered(failure)] };
}
const unwitnessed = (failure) => ({
    message: `${(0,_shared_result_js__WEBPACK_IMPORTED_MODULE_3__/* .clauseOf */ .pQ)(failure)}. So this grant is not witnessed yet: the next sweep judges its merge again, and then writes it down`,
    remedy: 'See that the next sweep is green',
});
const unanswered = (failure) => ({
    message: `${(0,_shared_result_js__WEBPACK_IMPORTED_MODULE_3__/* .clauseOf */ .pQ)(failure)}. So it is not known whether this access was ended before, and only the first attempt may go on without that`,
    remedy: 'Run this job again when the bucket answers',
});
/** What an outcome says of a grant that could not be witnessed. */
const unwitnessedIn = (...verdicts) => {
    const [first] = verdicts.flatMap(verdict => (verdict.kind === 'unwitnessed' ? [verdict.caution] : []));
    return first ? { caution: first, isUnwitnessed: true } : {};
};
const ASK_ANEW = 'If access is still needed, ask anew: change the request (its reason, for instance) in a new pull request';
function endedBefore({ key, kind, at }, bucket) {
    const what = kind === 'stopped' ? 'An emergency stop counts for this access' : 'This access was ended';
    return {
        message: `${what}, as of ${(0,_shared_instant_js__WEBPACK_IMPORTED_MODULE_2__/* .formatMoment */ .K9)(at)} (s3://${bucket}/${key}), and what was ended is not given again`,
        remedy: ASK_ANEW,
    };
}


/***/ }),

/***/ 5516:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  N: () => (/* binding */ planWrite),
  M: () => (/* binding */ write)
});

// EXTERNAL MODULE: ./build/aws/errors.js
var errors = __webpack_require__(8127);
;// CONCATENATED MODULE: ./build/aws/no-effect.js

/**
 * Whether a failed write certainly had no effect: AWS refused the only attempt. With several attempts, an earlier one may
 * have succeeded although its answer was lost.
 */
function hadNoEffect(error) {
    if (!(error instanceof errors/* AwsError */.Gy))
        return false;
    if (REFUSED_FOR_WHAT_IT_SAYS.has(error.code))
        return true;
    // `attempts` is set by the SDK's retry middleware, also on errors (@smithy/core, retryMiddleware.js).
    const { httpStatusCode = 0, attempts = 0 } = error.cause.$metadata ?? {};
    return attempts === 1 && httpStatusCode >= 400 && httpStatusCode < 500;
}
/** Refusals of the content: if an earlier attempt with the same content had succeeded, AWS would not refuse it now. */
const REFUSED_FOR_WHAT_IT_SAYS = new Set(['LimitExceededException', 'MalformedPolicyDocumentException']);

// EXTERNAL MODULE: ./build/domain/grant/policy-name.js
var policy_name = __webpack_require__(110);
// EXTERNAL MODULE: ./build/domain/grant/policy-size.js
var policy_size = __webpack_require__(5324);
// EXTERNAL MODULE: ./build/domain/principal/principal.js
var principal_principal = __webpack_require__(2390);
// EXTERNAL MODULE: ./build/shared/clock.js + 1 modules
var shared_clock = __webpack_require__(8722);
// EXTERNAL MODULE: ./build/shared/errors.js
var shared_errors = __webpack_require__(2005);
// EXTERNAL MODULE: ./build/shared/instant.js
var instant = __webpack_require__(5033);
// EXTERNAL MODULE: ./build/shared/printable.js
var printable = __webpack_require__(6499);
// EXTERNAL MODULE: ./build/shared/result.js
var result = __webpack_require__(5743);
// EXTERNAL MODULE: ./build/services/attempt.js
var attempt = __webpack_require__(840);
;// CONCATENATED MODULE: ./build/services/granting/explain-denied.js



/**
 * The same error; or, where AWS refused the write because the user or role has no permissions boundary, one that says how to put
 * it there. The role that grants is never to be allowed more: without the boundary nothing caps what its policies give.
 */
async function explainDenied(context, iam, { name: account, id, partition }, error) {
    if (!(error instanceof errors/* AwsError */.Gy) || !(0,errors/* isDenied */.GZ)(error))
        return error;
    const found = await (0,attempt/* attemptEvenWhenStopped */.d$)(context, () => iam.lookUp());
    if (!found.value || found.value.boundary !== undefined)
        return error;
    const { kind, name } = iam.holder;
    return new shared_errors/* ErrorWithRemedy */.J(`${error.refusal.message}: the ${kind} ${name} has no permissions boundary, and access is given only under the one of the setup`, `Put it there as an administrator of account ${account} (\`aws iam put-${kind}-permissions-boundary --${kind}-name ${name} --permissions-boundary arn:${partition}:iam::${id}:policy/NAME\`, with the output BoundaryArn of the stack), then run this job again. Do not allow the role more`, { cause: error });
}

;// CONCATENATED MODULE: ./build/services/granting/write.js











/**
 * Checks that the IAM user and the instances exist and that the policy fits. The role of a person was looked up before. Reads
 * only.
 * @throws AwsError when AWS fails for good
 */
async function planWrite(access, grant) {
    const { principal, policy } = grant;
    const held = await readPolicies(access.iam((0,principal_principal/* holderOf */.Kd)(principal)));
    const existing = held.get(policy.name);
    if (existing === policy.document)
        return { kind: 'unchanged' };
    if (existing !== undefined)
        return { kind: 'refused', refusals: [tampered(grant)] };
    const refusal = (await refusalOfUser(access, grant)) ?? (await refusalOfInstances(access, grant));
    if (refusal)
        return { kind: 'refused', refusals: [refusal] };
    return planRoom(grant, held);
}
/**
 * Writes the policy of a grant and reads it back.
 * @throws AwsError or ErrorWithRemedy when AWS refused it: then nothing was written
 */
async function write(context, iam, grant) {
    const { policy } = grant;
    let failure;
    try {
        await iam.putPolicy(policy.name, policy.document);
    }
    catch (error) {
        if (hadNoEffect(error))
            throw await explainDenied(context, iam, grant.account, error);
        context.debug(error);
        failure = error;
    }
    const found = await readBack(context, iam, grant);
    if (found.value === 'same')
        return { kind: 'confirmed' };
    if (found.value === 'another')
        return { kind: 'overwritten' };
    if (failure !== undefined)
        return { kind: 'unknown', message: (0,shared_errors/* messageOf */.b)(failure) };
    return { kind: 'unconfirmed', why: unconfirmed(grant, found) };
}
/** Reads the policy back. IAM may show nothing for a while, but must never show another document. Never throws. */
async function readBack(context, iam, { policy }) {
    const { clock, signal } = context;
    for (let tries = 1; !signal.aborted; tries++) {
        const read = await (0,attempt/* attemptEvenWhenStopped */.d$)(context, () => iam.policy(policy.name));
        if (!read.ok)
            return read;
        if (read.value !== undefined)
            return (0,result/* succeeded */.gq)(read.value === policy.document ? 'same' : 'another');
        if (tries === READ_BACK_TRIES)
            break;
        await (0,shared_clock/* pause */.v7)(clock, READ_BACK_PAUSE_MS, signal);
    }
    return (0,result/* succeeded */.gq)('nothing');
}
function unconfirmed({ user, policy }, found) {
    const why = found.ok ? 'does not show it yet' : `could not be asked for it: ${(0,result/* clauseOf */.pQ)(found.failure)}`;
    return {
        message: `IAM has taken the policy ${policy.name} of ${user}, and ${why}`,
        remedy: 'Try the access in a minute; if it does not work, run this job again. It ends as granted in any case',
    };
}
const READ_BACK_TRIES = 5;
const READ_BACK_PAUSE_MS = 2_000;
async function readPolicies(iam) {
    const policies = new Map();
    for (const name of (await iam.policyNames()) ?? []) {
        const document = await iam.policy(name);
        if (document !== undefined)
            policies.set(name, document);
    }
    return policies;
}
async function refusalOfUser(access, { user, principal, account }) {
    if (principal.kind !== 'iam-user')
        return undefined;
    const found = await access.iam((0,principal_principal/* holderOf */.Kd)(principal)).lookUp();
    if (!found) {
        return {
            message: `There is no IAM user ${user} in account ${account.name} (${account.id})`,
            remedy: 'Name the file after an IAM user that exists, or have the user created',
        };
    }
    if (found.name !== user) {
        return {
            message: `The IAM user is spelt ${found.name}, not ${user}`,
            remedy: `Rename the request file to ${found.name}.yaml`,
        };
    }
    return undefined;
}
async function refusalOfInstances(access, { instances, instancesBy, account }) {
    const nodes = await access.ssm.managedNodes(instances);
    const pings = new Map(nodes.map(({ id, ping }) => [id, ping]));
    const unknown = instances.filter(id => !pings.has(id));
    if (unknown.length > 0) {
        return {
            message: `${unknown.join(', ')}: not a managed node in ${account.region} of account ${account.name}`,
            remedy: instancesBy === 'aws' ? ASK_FOR_OTHERS : CHECK_ID,
        };
    }
    const offline = instances.filter(id => pings.get(id) !== 'Online');
    if (offline.length === 0)
        return undefined;
    return {
        message: `${offline.map(id => `${id} (${pings.get(id)})`).join(', ')}: the SSM agent is not online`,
        remedy: 'Start the instance or its agent, then run this job again: the end of the grant does not move',
    };
}
const CHECK_ID = 'Check the instance id, and that its SSM agent runs with an instance profile; then run this job again';
const ASK_FOR_OTHERS = 'Names and tags stand for the same instances in every run. If these were replaced, ask again in a new pull request (change the reason, for instance)';
function tampered({ policy, principal, expiresAt }) {
    const who = principal.kind === 'iam-user' ? `User ${principal.name}` : `The role ${principal.role}`;
    return {
        message: `${who} has a policy ${policy.name} already, with another document than was approved`,
        remedy: `Find out in CloudTrail who wrote it, revoke it, then run this job again before ${(0,instant/* formatMoment */.K9)(expiresAt)}`,
    };
}
/** People who ask for tags do not see the number. */
const forInstances = ({ instances, instancesBy }) => instancesBy === 'aws' ? ` for ${instances.length} instances` : '';
function planRoom(grant, held) {
    const size = (0,policy_size/* policySize */.o)(grant.policy.document);
    const used = (names) => names.reduce((sum, name) => sum + (0,policy_size/* policySize */.o)(held.get(name) ?? ''), 0);
    const all = [...held.keys()];
    const holder = (0,principal_principal/* holderOf */.Kd)(grant.principal);
    const quota = (0,policy_size/* inlinePolicyQuota */.k)(holder);
    if (used(all) + size <= quota)
        return { kind: 'write', first: [] };
    const superseded = (0,policy_name/* policiesFor */.Ov)(grant.supersedes, all, grant.mergeSha);
    const kept = all.filter(name => !superseded.includes(name));
    if (used(kept) + size <= quota)
        return { kind: 'write', first: superseded };
    const list = kept.map(name => `${(0,printable/* printable */.g$)(name)} ${used([name])}`).join(', ');
    return {
        kind: 'refused',
        refusals: [
            {
                message: `The policy needs ${size} characters${forInstances(grant)}, but ${used(kept)} of the ${quota} that all inline policies of ${holder.kind === 'user' ? holder.name : (0,principal_principal/* describeHolder */.sG)(holder)} share are taken: ${list}`,
                remedy: 'Ask for fewer instances at once, end another grant first, or move standing inline policies into a managed policy',
            },
        ],
    };
}


/***/ }),

/***/ 5752:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  y: () => (/* binding */ readMerges)
});

// EXTERNAL MODULE: ./build/services/history/request-files.js + 1 modules
var request_files = __webpack_require__(2688);
// EXTERNAL MODULE: ./build/domain/merge/plan.js + 1 modules
var plan = __webpack_require__(5622);
// EXTERNAL MODULE: ./build/shared/errors.js
var errors = __webpack_require__(2005);
// EXTERNAL MODULE: ./build/services/reviews/review-evidence.js
var review_evidence = __webpack_require__(6625);
;// CONCATENATED MODULE: ./build/services/merges/approval-evidence.js



/**
 * Asks GitHub how a merge was approved. What cannot be found out is a refusal for this merge only: the other merges of the
 * push, and what this one removes, continue.
 */
async function gatherApprovalEvidence({ git, github, debug }, defaultBranch, landing, changes, rules) {
    const { pullRequest } = landing;
    if (pullRequest === undefined)
        return plan/* NO_PULL_REQUEST */.o4;
    if (pullRequest instanceof Error) {
        debug(pullRequest);
        return unknown(pullRequest);
    }
    try {
        const added = changes.flatMap(({ after }) => after);
        const reviewed = await (0,review_evidence/* gatherReviewEvidence */.j)(github, pullRequest, rules, added);
        const files = await github.files(pullRequest.number);
        const blobs = await compareBlobs(git, github, landing.after, pullRequest.headSha, changes);
        return { ...reviewed, mergeSha: landing.after, defaultBranch, files, blobs };
    }
    catch (error) {
        debug(error);
        return unknown(error);
    }
}
function unknown(error) {
    return {
        message: `How this merge was approved could not be found out: ${(0,errors/* messageOf */.b)(error).replace(/\.$/, '')}`,
        remedy: 'Run this job again: it repeats nothing that was done',
    };
}
/** Compares approved and merged files by their blobs: equal bytes have equal blobs. */
async function compareBlobs(git, github, mergeSha, headSha, changes) {
    const blobs = new Map();
    for (const { path } of changes) {
        const head = await github.readFile(path, headSha);
        const merged = await git.findFile(mergeSha, path);
        blobs.set(path, { ...(head?.kind === 'file' && { head: head.sha }), ...(merged && { merged: merged.sha }) });
    }
    return blobs;
}

;// CONCATENATED MODULE: ./build/services/merges/ranges.js
/**
 * The pull requests that landed with a push, oldest first. A rebase lands several commits, of which GitHub names the last as
 * merge commit. Commits that change neither requests nor rules are not looked up.
 */
async function readMergedRanges(git, github, push, paths) {
    const landings = [];
    const commits = (await git.firstParentCommits(push.before, push.after)).map(({ sha }) => sha);
    for (const [index, sha] of commits.entries()) {
        const parent = commits[index - 1] ?? push.before;
        if (!(await isRelevant(git, parent, sha, paths)))
            continue;
        const pullRequest = await github.mergedPullRequestOf(sha).catch(toError);
        const found = pullRequest instanceof Error ? undefined : pullRequest;
        if (found && landings.some(landing => isFrom(landing, found)))
            continue;
        const landed = commits.slice(index).find(commit => commit === found?.mergeCommitSha);
        landings.push({ before: parent, after: landed ?? sha, pullRequest });
    }
    return landings;
}
async function isRelevant(git, before, after, { requests, config }) {
    return (await git.changedFiles(before, after, requests)).length > 0 || (await differs(git, before, after, config));
}
/** Whether a file changed. */
async function differs(git, before, after, path) {
    return (await git.findFile(before, path))?.sha !== (await git.findFile(after, path))?.sha;
}
const isFrom = ({ pullRequest }, { number }) => pullRequest !== undefined && 'number' in pullRequest && pullRequest.number === number;
const toError = (error) => (error instanceof Error ? error : new Error(String(error)));

;// CONCATENATED MODULE: ./build/services/merges/merges.js



/** Splits a push into merged pull requests, oldest first, with the changes of each to the request files. */
async function readMerges(context, push, paths, rules) {
    const { git, github } = context;
    const merges = [];
    for (const landing of await readMergedRanges(git, github, push, paths)) {
        const { before, after } = landing;
        const { changes, problems } = await (0,request_files/* readChanges */.S)(git, landing, paths, rules);
        if (changes.length + problems.length === 0)
            continue;
        const rulesBefore = await rules.at(before);
        const known = 'rules' in rulesBefore && rulesBefore !== rules.now ? [rulesBefore] : [];
        const evidence = await gatherApprovalEvidence(context, push.branch, landing, changes, [rules.now, ...known]);
        const shown = 'files' in evidence ? evidence.files : [];
        // Checks both what GitHub shows and what git has: a rebase may have landed the rules before the requests.
        const touchesRules = shown.includes(paths.config) || (await differs(git, before, after, paths.config));
        merges.push({ sha: after, evidence, changes, problems, touchesRules, rulesBefore });
    }
    return merges;
}


/***/ })

};

