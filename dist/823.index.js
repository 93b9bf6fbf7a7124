export const id = 823;
export const ids = [823];
export const modules = {

/***/ 1396:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  D: () => (/* binding */ compareRules),
  I: () => (/* binding */ isNoChange)
});

// EXTERNAL MODULE: ./build/shared/group-by.js
var group_by = __webpack_require__(61933);
// EXTERNAL MODULE: ./build/shared/instant.js
var instant = __webpack_require__(75033);
;// CONCATENATED MODULE: ./build/domain/rules/rule-terms.js

/** The terms of a rule that decide what it gives, to whom and by whose word. */
function termsOfRule(rule) {
    const { instances, minDurationMs, maxDurationMs, startWithinMs, approvals, approvalWithinMs } = rule;
    const { approvers, requesters, reason, mfa, sourceIps, breakGlass } = rule;
    return [
        { key: 'instances', value: listed(instances, 'all') },
        { key: 'max_instances', value: String(rule.maxInstances) },
        { key: 'live', value: String(rule.live) },
        { key: 'min_duration', value: minDurationMs === 0 ? 'none' : (0,instant/* formatDuration */.a3)(minDurationMs) },
        { key: 'max_duration', value: (0,instant/* formatDuration */.a3)(maxDurationMs) },
        { key: 'start_within', value: startWithinMs === undefined ? 'no limit' : (0,instant/* formatDuration */.a3)(startWithinMs) },
        { key: 'approvals', value: String(approvals) },
        { key: 'approval_within', value: (0,instant/* formatDuration */.a3)(approvalWithinMs) },
        { key: 'approvers', value: listed(approvers, 'everyone with write permission') },
        { key: 'requesters', value: listed(requesters, 'everyone') },
        { key: 'reason', value: reason?.source ?? 'any' },
        { key: 'mfa', value: String(mfa) },
        { key: 'source_ips', value: listed(sourceIps, 'everywhere') },
        { key: 'break_glass', value: breakGlass ? describeBreakGlass(breakGlass) : 'nobody' },
    ];
}
/** What a webhook is told of, in one term: `slack: ended, granted (prod)`. */
function termOfWebhook({ name, kind, events, accounts }) {
    return { key: name, value: `${kind}: ${listed(events, 'nothing')} (${listed(accounts, 'all accounts')})` };
}
const describeBreakGlass = ({ who, maxDurationMs, review }) => `${listed(who, '')}, without an approval, for ${(0,instant/* formatDuration */.a3)(maxDurationMs)}; ${review.approvals} to review it within ${(0,instant/* formatDuration */.a3)(review.withinMs)}`;
function listed(values, absent) {
    if (values === undefined)
        return absent;
    return values.length === 0 ? 'nobody' : values.toSorted().join(', ');
}

;// CONCATENATED MODULE: ./build/domain/rules/compared-rule.js

function openRules({ users, people, accounts, rules }) {
    const compared = rules.map((rule) => {
        const terms = termsOfRule(rule);
        const [inAccounts, forUsers] = [new Set(rule.accounts), rule.users && new Set(rule.users.map(lowerCase))];
        const appliesTo = (user, account) => inAccounts.has(account) && (forUsers === undefined || forUsers.has(lowerCase(user)));
        return { number: rule.number, terms, key: JSON.stringify(terms), appliesTo };
    });
    return (user, account) => (users.has(user) || people.has(user)) && accounts.has(account)
        ? compared.filter(rule => rule.appliesTo(user, account))
        : [];
}
const lowerCase = (name) => name.toLowerCase();

;// CONCATENATED MODULE: ./build/domain/rules/compare-rules.js




/** Compares the rules before and after a change, for every user of either in every account of either. */
function compareRules(before, after) {
    const users = unionOf(namesIn(before), namesIn(after));
    const accounts = unionOf(before.accounts.keys(), after.accounts.keys());
    const [rulesBefore, rulesAfter] = [openRules(before), openRules(after)];
    const access = accounts.flatMap(account => {
        const subject = (user) => ({
            user,
            was: rulesBefore(user, account),
            is: rulesAfter(user, account),
        });
        const groups = (0,group_by/* groupBy */.$)(users.map(subject), ({ was, is }) => `${signatureOf(was)} ${signatureOf(is)}`);
        return groupAlike(groups.flatMap(group => compareGroup(group, account)));
    });
    return {
        access,
        people: compareMaps(identitiesIn(before), identitiesIn(after), text => text),
        accounts: accounts.flatMap(name => compareAccounts(name, before.accounts.get(name), after.accounts.get(name))),
        followUp: changed(followUpTerms(before), followUpTerms(after)),
        notify: changed(before.notify.map(termOfWebhook), after.notify.map(termOfWebhook)),
    };
}
const isNoChange = ({ access, people, accounts, followUp, notify }) => access.length + people.length + accounts.length + followUp.length + notify.length === 0;
/** The same for the same rules in the same order. */
const signatureOf = (rules) => rules.map(({ number }) => number).join();
/** Compares once for all users about whom the same rules may decide. */
function compareGroup(group, account) {
    const [{ was, is }] = group;
    const about = { users: group.map(({ user }) => user), account };
    if (was.length === 0 && is.length === 0)
        return [];
    if (was.length === 0)
        return [{ ...about, kind: 'gains', rules: is.map(({ terms }) => changed([], terms)) }];
    if (is.length === 0)
        return [{ ...about, kind: 'loses', rules: was.map(({ terms }) => changed(terms, [])) }];
    const pairs = compareSequences(was, is);
    return pairs.length > 0 ? [{ ...about, kind: 'changes', rules: pairs }] : [];
}
/** Rules that stand in both are left out; of the others, each is held against the one in the same place. */
function compareSequences(was, is) {
    const [keysBefore, keysAfter] = [was, is].map(rules => new Set(rules.map(({ key }) => key)));
    const gone = was.filter(({ key }) => !keysAfter?.has(key));
    const added = is.filter(({ key }) => !keysBefore?.has(key));
    if (gone.length + added.length > 0)
        return Array.from({ length: Math.max(gone.length, added.length) }, (_, index) => changed(gone[index]?.terms ?? [], added[index]?.terms ?? []));
    const isInOrder = was.length === is.length && was.every(({ key }, index) => key === is[index]?.key);
    return isInOrder ? [] : [[{ key: 'order of the rules', before: 'as it was', after: 'another' }]];
}
const namesIn = ({ users, people }) => [...users.keys(), ...people.keys()];
/** Who each name is, on GitHub and in AWS. */
const identitiesIn = ({ users, people }) => new Map([
    ...[...users].map(([name, logins]) => [name, logins.join(', ')]),
    ...[...people].map(([name, { logins, role, identity }]) => [name, `${logins.join(', ')}; role ${role} as ${identity}`]),
]);
/** Users for whom the same changes in an account. */
function groupAlike(changes) {
    const groups = new Map();
    for (const change of changes) {
        const key = JSON.stringify([change.kind, change.rules]);
        const known = groups.get(key);
        groups.set(key, known ? { ...known, users: [...known.users, ...change.users] } : change);
    }
    return [...groups.values()];
}
function compareAccounts(name, before, after) {
    return changed(accountTerms(before), accountTerms(after)).map(change => ({
        ...change,
        key: `${name}: ${change.key}`,
    }));
}
function accountTerms(account) {
    if (!account)
        return [];
    const { id, region, roles, documents, logs, names, foreignDocuments } = account;
    const named = names.kind === 'listed' ? [...names.ids].map(([name, instance]) => `${name} ${instance}`) : [];
    return [
        { key: 'id', value: id },
        { key: 'region', value: region },
        ...Object.entries(roles).map(([role, arn]) => ({ key: `roles.${role}`, value: arn })),
        { key: 'documents', value: documents.map(each => `${each.name} ${(0,instant/* formatDuration */.a3)(each.maxMs)}`).join(', ') },
        { key: 'logs', value: `${logs.group}, ${logs.bucket}/${logs.prefix}` },
        { key: 'instances', value: named.toSorted().join(', ') || 'none' },
        { key: 'names', value: names.kind === 'tag' ? 'tag' : 'none' },
        { key: 'foreign_documents', value: foreignDocuments.toSorted().join(', ') || 'none' },
    ];
}
function followUpTerms({ followUp }) {
    const { maxWaitMs, beyond, passes, intervalMs, warnBeforeMs, environments, sweepWithinMs } = followUp;
    return [
        { key: 'max_wait', value: (0,instant/* formatDuration */.a3)(maxWaitMs) },
        { key: 'beyond', value: beyond },
        { key: 'passes', value: String(passes) },
        { key: 'interval', value: (0,instant/* formatDuration */.a3)(intervalMs) },
        { key: 'warn_before', value: (0,instant/* formatDuration */.a3)(warnBeforeMs) },
        {
            key: 'environments',
            value: environments.map(({ name, waitMs }) => `${name} ${(0,instant/* formatDuration */.a3)(waitMs)}`).join(', '),
        },
        { key: 'sweep_within', value: (0,instant/* formatDuration */.a3)(sweepWithinMs) },
    ];
}
function compareMaps(before, after, write) {
    const terms = (map) => [...map].map(([key, value]) => ({ key, value: write(value) }));
    return changed(terms(before), terms(after));
}
/** The terms that differ; `—` where one side has none. */
function changed(before, after) {
    const find = (terms, key) => terms.find(term => term.key === key)?.value ?? '—';
    return unionOf(before.map(({ key }) => key), after.map(({ key }) => key)).flatMap(key => {
        const change = { key, before: find(before, key), after: find(after, key) };
        return change.before === change.after ? [] : [change];
    });
}
const unionOf = (one, other) => [...new Set([...one, ...other])];


/***/ }),

/***/ 49365:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ describeRulesChange)
/* harmony export */ });
/* harmony import */ var _compare_rules_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1396);

/** Who gains and loses by a change of the rules, a line each. `undefined`: rules that are not there, or cannot be read. */
function describeRulesChange(before, after) {
    if (!after)
        return ['The rules cannot be read any more: nothing is granted by them'];
    if (!before)
        return ['There were no rules before that could be read'];
    const { access, people, accounts, followUp, notify } = (0,_compare_rules_js__WEBPACK_IMPORTED_MODULE_0__/* .compareRules */ .D)(before, after);
    return [
        ...access.map(describeAccess),
        ...people.map(({ key, before: was, after: is }) => `The GitHub accounts of ${key}: ${was} → ${is}`),
        ...accounts.map(({ key, before: was, after: is }) => `Account ${key}: ${was} → ${is}`),
        ...followUp.map(({ key, before: was, after: is }) => `Ends: ${key} ${was} → ${is}`),
        ...notify.map(({ key, before: was, after: is }) => `The webhook ${key} is told of: ${was} → ${is}`),
    ];
}
const VERBS = { gains: 'may ask now', loses: 'may not ask any more', changes: 'has other limits' };
function describeAccess({ users, account, kind, rules }) {
    const terms = rules.map(each => each.map(({ key, before, after }) => `${key} ${before} → ${after}`).join(', '));
    const limits = kind === 'changes' ? `: ${terms.join('; ')}` : '';
    return `${users.join(', ')} in ${account} ${VERBS[kind]}${limits}`;
}


/***/ }),

/***/ 20823:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runGrant: () => (/* binding */ runGrant)
});

// EXTERNAL MODULE: ./build/domain/merge/plan.js + 1 modules
var plan = __webpack_require__(25622);
// EXTERNAL MODULE: ./build/domain/notification/of-grant.js
var of_grant = __webpack_require__(84447);
// EXTERNAL MODULE: ./build/domain/request/targets.js
var targets = __webpack_require__(32817);
// EXTERNAL MODULE: ./build/github/error.js
var error = __webpack_require__(17700);
// EXTERNAL MODULE: ./build/services/attempt.js
var attempt = __webpack_require__(40840);
// EXTERNAL MODULE: ./build/services/granting/executor.js + 2 modules
var granting_executor = __webpack_require__(47168);
// EXTERNAL MODULE: ./build/services/granting/grant-all.js + 9 modules
var grant_all = __webpack_require__(19500);
// EXTERNAL MODULE: ./build/services/granting/session-keys.js
var session_keys = __webpack_require__(61233);
// EXTERNAL MODULE: ./build/services/granting/sweep-freshness.js
var sweep_freshness = __webpack_require__(55586);
// EXTERNAL MODULE: ./build/services/history/branch.js
var branch = __webpack_require__(86800);
// EXTERNAL MODULE: ./build/services/history/known-rules.js
var known_rules = __webpack_require__(69999);
// EXTERNAL MODULE: ./build/services/history/misplaced-requests.js + 1 modules
var misplaced_requests = __webpack_require__(70727);
// EXTERNAL MODULE: ./build/services/history/rules.js
var history_rules = __webpack_require__(34757);
// EXTERNAL MODULE: ./build/services/ledger/files.js
var files = __webpack_require__(404);
// EXTERNAL MODULE: ./build/services/ledger/past-ends.js + 1 modules
var past_ends = __webpack_require__(65073);
// EXTERNAL MODULE: ./build/services/ledger/recorder.js
var ledger_recorder = __webpack_require__(21273);
// EXTERNAL MODULE: ./build/services/merges/merges.js + 1 modules
var merges_merges = __webpack_require__(47773);
// EXTERNAL MODULE: ./build/domain/approval/pull-request.js
var pull_request = __webpack_require__(70558);
// EXTERNAL MODULE: ./build/domain/approval/decisive-reviews.js
var decisive_reviews = __webpack_require__(14759);
;// CONCATENATED MODULE: ./build/domain/approval/reviews-of-head.js


/** The approvals of the final head before the merge that were not withdrawn. */
const approvalsOfHead = (reviews, pullRequest) => (0,decisive_reviews/* decisiveReviews */.G)(reviews, pullRequest).flatMap(({ review }) => {
    const { user, userId, submittedAt, state, commitSha } = review;
    const counts = state === 'APPROVED' && commitSha === pullRequest.headSha && !(0,decisive_reviews/* isAfterMerge */.f)(review, pullRequest);
    if (!counts || user === undefined || submittedAt === undefined)
        return [];
    return [{ ...(0,pull_request/* namedAccount */.f)(user, userId), at: submittedAt }];
});

// EXTERNAL MODULE: ./build/domain/rules/describe-change.js
var describe_change = __webpack_require__(49365);
// EXTERNAL MODULE: ./build/shared/instant.js
var instant = __webpack_require__(75033);
// EXTERNAL MODULE: ./build/shared/result.js
var result = __webpack_require__(95743);
// EXTERNAL MODULE: ./build/services/ledger/events.js
var ledger_events = __webpack_require__(75978);
// EXTERNAL MODULE: ./build/services/ledger/ledger.js + 2 modules
var ledger = __webpack_require__(4502);
// EXTERNAL MODULE: ./build/services/ledger/ledger-record.js
var ledger_record = __webpack_require__(87506);
// EXTERNAL MODULE: ./build/services/witness/witness.js
var witness = __webpack_require__(13566);
// EXTERNAL MODULE: ./build/services/merges/ranges.js
var ranges = __webpack_require__(88045);
;// CONCATENATED MODULE: ./build/services/merges/rules-changes.js












/**
 * Records each merge of a push that changed the rules: who asked, approved and merged it, and who gains and loses. Git alone tells of
 * most pushes that there is none. What GitHub cannot say now is not recorded: a later run of the job does it. Never throws.
 */
async function recordRulesChanges(context, options) {
    const { push, paths, observer } = options;
    const { git, github } = context;
    const recorded = await (0,attempt/* attemptEvenWhenStopped */.d$)(context, async () => {
        if (!(await changesRules(context, push, paths.config)))
            return [];
        const history = (0,history_rules/* openRulesHistory */.sN)(git, paths.config);
        const accounts = accountsOf((await rulesAt(history, push.after)) ?? (await rulesAt(history, push.before)));
        const events = [];
        const failures = [];
        for (const range of await (0,ranges/* readMergedRanges */.n)(git, github, push, paths)) {
            if (!(await (0,ranges/* differs */.A)(git, range.before, range.after, paths.config)))
                continue;
            const event = await (0,attempt/* attemptEvenWhenStopped */.d$)(context, () => eventOfRange(context, options, history, range, accounts));
            if (event.ok)
                events.push(event.value);
            else
                failures.push((0,result/* explain */.WE)(unrecorded(range.after), event.failure));
        }
        const places = {
            witness: (0,witness/* openWitness */.K_)(context, { role: 'grant', observer, dryRun: false }),
            ledger: (0,ledger/* openLedger */.a)(context, github),
        };
        return [...failures, ...(await (0,ledger_events/* recordEvents */.FW)(places, events, 'The change of the rules'))];
    });
    return recorded.ok ? (0,result/* distinct */.dM)(recorded.value) : [(0,result/* explain */.WE)(unrecorded(push.after), recorded.failure)];
}
const unrecorded = (sha) => `The change of the rules by commit ${sha.slice(0, 12)} is not on the ledger. Run this job again`;
/** Whether any commit of the push changed the rule file. */
async function changesRules({ git }, push, config) {
    const commits = await git.firstParentCommits(push.before, push.after);
    const steps = commits.map(({ sha }, index) => ({ sha, before: commits[index - 1]?.sha ?? push.before }));
    return [...(await git.changesOf(steps, config)).values()].flat().length > 0;
}
/** @throws Error when GitHub does not say where the commits come from, or who reviewed them */
async function eventOfRange({ git, github, clock }, { push, paths, observer }, history, { before, after, pullRequest }, accounts) {
    if (pullRequest instanceof Error)
        throw pullRequest;
    const [was, is] = await Promise.all([before, after].map(sha => git.findFile(sha, paths.config)));
    const mergedAt = pullRequest?.mergedAt ?? (await git.firstParentLine(push.after)).find(({ sha }) => sha === after)?.at;
    const approvedBy = pullRequest ? approvalsOfHead(await github.reviews(pullRequest.number), pullRequest) : [];
    const changes = (0,describe_change/* describeRulesChange */.f)(await rulesAt(history, before), await rulesAt(history, after));
    const at = clock.now();
    return (0,ledger_events/* eventOf */.A6)({ series: 'rules', name: after.slice(0, 12), month: (0,instant/* formatInstant */.r4)(mergedAt ?? at).slice(0, 7), accounts }, {
        ...(0,ledger_record/* observedBy */.od)({ ...observer, at }),
        kind: 'rules-changed',
        mergeSha: after,
        mergedAt: mergedAt && (0,instant/* formatInstant */.r4)(mergedAt),
        ...(pullRequest ? peopleOf(pullRequest) : { directPush: true }),
        approvedBy: approvedBy.map(({ at, ...person }) => ({ ...person, at: (0,instant/* formatInstant */.r4)(at) })),
        before: was?.sha,
        after: is?.sha,
        changes: changes.slice(0, MOST_LINES).map(line => line.slice(0, MOST_CHARACTERS)),
    });
}
/** What a report reads of one list, and of one line. */
const MOST_LINES = 1_000;
const MOST_CHARACTERS = 4_000;
const rulesAt = async (history, sha) => {
    const rules = await history.at(sha);
    return 'rules' in rules ? rules : undefined;
};
const accountsOf = (rules) => [...(rules?.accounts.values() ?? [])];
function peopleOf({ number, url, author, authorId, createdAt, mergedBy, mergedById, }) {
    return {
        pullRequest: { number, url },
        requestedBy: (0,pull_request/* namedAccount */.f)(author, authorId),
        requestedAt: createdAt && (0,instant/* formatInstant */.r4)(createdAt),
        mergedBy: (0,pull_request/* namedAccount */.f)(mergedBy, mergedById),
    };
}

// EXTERNAL MODULE: ./node_modules/p-map/index.js
var p_map = __webpack_require__(606);
// EXTERNAL MODULE: ./build/domain/grant/policy-name.js
var policy_name = __webpack_require__(10110);
// EXTERNAL MODULE: ./build/domain/request/change.js
var request_change = __webpack_require__(63071);
// EXTERNAL MODULE: ./build/domain/request/request.js
var request = __webpack_require__(51026);
// EXTERNAL MODULE: ./build/services/context.js
var services_context = __webpack_require__(85114);
// EXTERNAL MODULE: ./build/services/history/request-files.js + 1 modules
var request_files = __webpack_require__(92688);
// EXTERNAL MODULE: ./build/services/revoking/run.js + 16 modules
var revoking_run = __webpack_require__(55176);
// EXTERNAL MODULE: ./build/shared/group-by.js
var group_by = __webpack_require__(61933);
// EXTERNAL MODULE: ./build/domain/grant/binding.js
var binding = __webpack_require__(6285);
// EXTERNAL MODULE: ./build/domain/grant/policy-document.js
var policy_document = __webpack_require__(29592);
// EXTERNAL MODULE: ./build/domain/principal/principal.js
var principal = __webpack_require__(92390);
// EXTERNAL MODULE: ./build/domain/reconcile/inline-policies.js
var inline_policies = __webpack_require__(68084);
// EXTERNAL MODULE: ./build/domain/rules/rules.js
var rules_rules = __webpack_require__(63138);
// EXTERNAL MODULE: ./build/domain/session/reach.js
var reach = __webpack_require__(53173);
// EXTERNAL MODULE: ./build/services/inventory/gone-role.js
var gone_role = __webpack_require__(28588);
// EXTERNAL MODULE: ./build/services/inventory/policy-scope.js
var policy_scope = __webpack_require__(29511);
// EXTERNAL MODULE: ./build/shared/errors.js
var errors = __webpack_require__(52005);
// EXTERNAL MODULE: ./build/shared/identifiers.js
var identifiers = __webpack_require__(1704);
;// CONCATENATED MODULE: ./build/modes/grant/removal-target.js












function readOncePerAccount(context) {
    const asked = new Map();
    return (account, access) => {
        const key = (0,rules_rules/* accountKey */.LQ)(account);
        const answer = asked.get(key) ?? (0,attempt/* attempt */.CD)(context, () => access.directory.inlinePolicies());
        asked.set(key, answer);
        return answer;
    };
}
/**
 * What to end of a removed request: what the entry says, and what AWS's copies of its policies say. They are found by the digest
 * in their names, on anything in the account (IAM moves the policies of a user along when it is renamed; the rules may have made a
 * person of the user). Two requests can be
 * made to share a digest, so whatever such a policy allows ends: in its region too, if the rules have moved the account since.
 *
 * @param select which policies of these names end. When the same request stands on the branch again, what this merge took away
 *   ends all the same, because nobody may have approved that; what a later merge gave stays, and keeps the sessions that it covers
 * @returns `failure`: the account could not be looked through
 */
async function planRemoval(context, rules, { user, request }, select, inlinePoliciesOf) {
    const account = rules.accounts.get(request.account);
    if (!account) {
        throw new errors/* ErrorWithRemedy */.J(`The rules know no account ${request.account}`, 'Restore it in the rule file until its grants have ended');
    }
    const subject = (0,rules_rules/* subjectNamed */.IX)(rules, user) ?? { kind: 'iam-user', name: user };
    const holder = (0,principal/* holderOf */.Kd)(subject);
    const access = await context.aws.connect('revoke', { account, role: account.roles.revoke }, [holder]);
    const iam = access.iam(holder);
    const own = await select((await (0,gone_role/* unlessGone */.W)(access, holder, undefined, () => iam.policyNames())) ?? []);
    const listed = await inlinePoliciesOf(account, access);
    const others = (0,inline_policies/* heldPolicies */.a)(listed.value ?? inline_policies/* NO_INLINE_POLICIES */.x, name => (0,policy_name/* isOurs */.MU)(name) && !own.includes(name));
    const taken = await select(others.map(({ name }) => name));
    const moved = others.filter(({ name }) => taken.includes(name));
    const isOwn = (policy) => (0,principal/* isSamePrincipal */.xH)(ownerOf(subject, policy), subject);
    const ofSubject = moved.filter(isOwn);
    const scope = await (0,policy_scope/* readPolicyScopes */.W)(iam, own, ofSubject);
    const entry = { user, request, account };
    return {
        endings: [
            ...targetsOf(entry, subject, [...own, ...ofSubject.map(({ name }) => name)], scope),
            ...moved
                .filter(policy => !isOwn(policy))
                .flatMap(policy => targetsOf(entry, ownerOf(subject, policy), [policy.name], (0,policy_scope/* scopeOfPolicies */.O)([policy.document]))),
        ],
        ...(listed.failure && { failure: listed.failure }),
    };
}
/** Whose a policy of the entry is. IAM moves the policies of a user along when it is renamed; a role cannot be renamed. */
function ownerOf(subject, { holder, document }) {
    if (subject.kind === 'iam-user' && holder.kind === 'user')
        return subject;
    const said = (0,policy_document/* parsePolicyDocument */.X)(document);
    return (said && (0,binding/* coveredBy */.UJ)(holder, said)) ?? (0,principal/* principalOf */.i6)(holder);
}
function targetsOf({ user, request, account }, principal, policies, { regions, instances, documents, expiresAt }) {
    return [...new Set([account.region, ...regions])].map(region => ({
        account: { ...account, region },
        role: account.roles.revoke,
        user,
        principal,
        policies: [...new Set(policies)],
        instances: (0,reach/* joinReaches */.y4)([instances, reachAsked(request, expiresAt !== undefined)]),
        documents: [...new Set([...account.documents.map(({ name }) => name), ...documents])],
        ...(expiresAt && { expiresAt }),
    }));
}
/**
 * What the entry itself says of the instances. To what its names or tags were resolved only the policies tell: where they are gone,
 * every instance counts. Of tags it is said that it was they: a live grant for the same ones covers what they gave.
 */
function reachAsked({ instances, tags }, arePoliciesRead) {
    if (instances?.every(identifiers/* INSTANCE */.YE.accepts))
        return instances;
    if (arePoliciesRead)
        return [];
    return tags ? { tagged: tags } : 'any';
}
/** How many commits before a merge are looked through for the ones that gave its policies. */
const MOST_COMMITS = 10_000;
/** Those of the policies that a merge up to this commit gave. */
async function givenUpTo(git, sha, policies) {
    if (policies.length === 0)
        return [];
    const earlier = new Set((await git.history(sha, '', MOST_COMMITS)).map(commit => commit.slice(0, 12)));
    return policies.filter(name => earlier.has((0,policy_name/* parsePolicyName */.hm)(name)?.mergeSha ?? ''));
}

;// CONCATENATED MODULE: ./build/modes/grant/early-ends.js











const NO_EARLY_ENDS = {
    of: async () => [],
    all: async () => ({ ended: [], failures: [] }),
};
/**
 * Ends what a push took off the request files, by the checkout and its rules: account by account. Only what was given before
 * the push: whatever else GitHub tells, that nobody may have any more.
 */
function beginEarlyEnds(context, push, paths, { ruleFile }) {
    const removed = (0,attempt/* attemptEvenWhenStopped */.d$)(context, () => readRemoved(context, push, paths, ruleFile));
    const inlinePoliciesOf = readOncePerAccount(context);
    const select = (digest) => (names) => givenUpTo(context.git, push.before, names.filter(name => (0,policy_name/* parsePolicyName */.hm)(name)?.digest === digest));
    const endIn = async (some) => {
        const plans = await (0,p_map/* default */.Ay)(some, async ({ entry }) => ({
            entry,
            ...(await (0,attempt/* attemptEvenWhenStopped */.d$)(context, () => planRemoval(context, ruleFile.rules, entry, select(entry.digest), inlinePoliciesOf))),
        }), { concurrency: services_context/* CONCURRENCY */.i });
        const planned = plans.flatMap(({ entry, value }) => (value?.endings ?? []).map(ending => ({ entry, ending })));
        const endings = planned.map(({ ending }) => ending);
        const run = await (0,attempt/* attemptEvenWhenStopped */.d$)(context, () => (0,revoking_run/* runRevocations */.r)(context, endings, ruleFile.rules.followUp));
        const ended = (run.value ?? []).flatMap((revocation, index) => {
            const entry = planned[index]?.entry;
            return entry ? [{ entry, revocation }] : [];
        });
        return { ended, failures: [...(0,attempt/* failuresIn */.xM)([...plans, run]), ...plans.flatMap(({ value }) => value?.failure ?? [])] };
    };
    const endAll = async (isWanted) => (0,group_by/* groupBy */.$)((await removed).value?.filter(isWanted) ?? [], ({ entry }) => entry.request.account).map(some => ({
        account: some[0].entry.request.account,
        ended: endIn(some),
    }));
    const begun = endAll(({ isReplaced }) => !isReplaced);
    return {
        async of(entry) {
            const own = (await begun).find(({ account }) => account === entry.request.account);
            const { ended } = (await own?.ended) ?? { ended: [] };
            return ended.flatMap(each => ((0,request/* isSame */.F)(each.entry, entry) ? [each.revocation] : []));
        },
        async all() {
            const others = await endAll(({ isReplaced }) => isReplaced);
            const done = await Promise.all([...(await begun), ...others].map(({ ended }) => ended));
            const failures = [...(0,attempt/* failuresIn */.xM)([await removed]), ...done.flatMap(each => each.failures)];
            return { ended: done.flatMap(each => each.ended), failures };
        },
    };
}
async function readRemoved({ git }, push, paths, ruleFile) {
    // Fails for what is no push to the end of a branch.
    await git.firstParentCommits(push.before, push.after);
    const { changes } = await (0,request_files/* readChanges */.S)(git, push, paths, (0,history_rules/* openRulesHistory */.sN)(git, paths.config, ruleFile));
    return changes.flatMap(change => {
        const { after, removed, isKept } = (0,request_change/* compare */.U)(change);
        const added = after.filter(entry => !isKept(entry));
        const isReplaced = ({ request }) => added.some(other => other.request.account === request.account);
        return removed.map(entry => ({ entry, isReplaced: isReplaced(entry) }));
    });
}

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 9 modules
var schemas = __webpack_require__(27597);
// EXTERNAL MODULE: ./build/runner/event.js
var runner_event = __webpack_require__(95371);
;// CONCATENATED MODULE: ./build/modes/grant/push-event.js



const sha = schemas/* string */.YjP().regex(/^[0-9a-f]{40}$/);
const pushEvent = schemas/* object */.Ikc({
    ref: schemas/* string */.YjP().startsWith('refs/heads/'),
    before: sha,
    after: sha,
    deleted: schemas/* literal */.euz(false).optional(),
    repository: schemas/* object */.Ikc({ default_branch: schemas/* string */.YjP() }),
});
/** Reads the payload at GITHUB_EVENT_PATH. Only pushes to the default branch mean anything to `grant`. */
function readPush(payload) {
    const event = pushEvent.safeParse((0,runner_event/* parseEvent */.w)(payload));
    if (!event.success) {
        throw new errors/* ErrorWithRemedy */.J('The event is not a push to a branch', 'Run mode `grant` with `on: push` to the default branch only');
    }
    const { ref, before, after, repository } = event.data;
    const branch = ref.slice('refs/heads/'.length);
    if (branch !== repository.default_branch) {
        throw new errors/* ErrorWithRemedy */.J(`The push went to another branch than ${repository.default_branch}, so nothing was merged`, `Run mode \`grant\` with \`on: push: branches: [${repository.default_branch}]\``);
    }
    return { before, after, branch };
}

// EXTERNAL MODULE: ./build/domain/revocation/scope.js
var scope = __webpack_require__(96202);
// EXTERNAL MODULE: ./build/services/granting/job.js
var granting_job = __webpack_require__(94271);
// EXTERNAL MODULE: ./build/services/granting/tip.js
var tip = __webpack_require__(60329);
;// CONCATENATED MODULE: ./build/modes/grant/removals.js










/**
 * Ends what merges removed from the request files: the removals of an account in the same passes, and accounts side by side. An
 * entry whose policy is gone is included: an earlier run may have deleted it and died before the sessions had ended. `early`:
 * what ended by git alone, while GitHub was asked.
 */
async function endRemoved(job, executor, steps, early) {
    const inlinePoliciesOf = readOncePerAccount(job.context);
    const endIn = async (some) => {
        const planned = await (0,p_map/* default */.Ay)(some, step => planStep(job, step, early, inlinePoliciesOf), { concurrency: services_context/* CONCURRENCY */.i });
        const outcomes = planned.flatMap(each => each.outcomes);
        return [...outcomes, ...(await executor.end(planned.flatMap(each => each.planned)))];
    };
    const ended = await Promise.all((0,group_by/* groupBy */.$)(steps, ({ decision }) => decision.entry.request.account).map(endIn));
    return ended.flat();
}
/** What is still to end of a removal, and what is known of it already. */
async function planStep(job, step, early, inlinePoliciesOf) {
    const { context, rules } = job;
    const { merge, decision } = step;
    const about = (0,granting_job/* aboutOf */.r)(step);
    const before = await early.of(decision.entry);
    const plan = await (0,attempt/* attemptEvenWhenStopped */.d$)(context, async () => {
        const standsAgain = await (0,tip/* standsOnTip */.g)(job, decision.entry);
        const select = async (names) => {
            const held = (0,policy_name/* policiesFor */.Ov)([decision.entry.digest], names, merge.sha);
            return standsAgain ? givenUpTo(context.git, merge.sha, held) : held;
        };
        return planRemoval(context, rules, decision.entry, select, inlinePoliciesOf);
    });
    const failure = plan.ok ? plan.value.failure : plan.failure;
    const endings = (0,scope/* notYetIn */.Pg)(before.map(({ ending }) => ending), plan.value?.endings ?? []);
    return {
        planned: endings.map(ending => ({ ending, about })),
        outcomes: [
            ...(failure ? [{ ...about, kind: 'failed', message: (0,result/* describeFailure */.Ic)(failure) }] : []),
            ...before.map((revocation) => ({ ...about, kind: 'ended', revocation })),
        ],
    };
}

;// CONCATENATED MODULE: ./build/modes/grant/grant.js























/**
 * Turns the merges of a push into access (docs/design.md §5, §7): first every grant, so that no one waits for another's end; then
 * everything that the merges removed. What git alone knows to be removed, and nothing replaces, ends beside all that: it waits for
 * no answer of GitHub. One request that fails does not stop the others.
 */
async function grant(context, options) {
    const { event, paths, dryRun, observer } = options;
    const push = readPush(event);
    const granted = await (0,attempt/* attemptEvenWhenStopped */.d$)(context, () => grantPush(context, options, push));
    // Last, and also of rules that cannot be read: no access waits for what only tells.
    const isToRecord = !dryRun && !context.signal.aborted;
    const unrecorded = isToRecord ? await recordRulesChanges(context, { push, paths, observer }) : [];
    if (granted.ok)
        return { ...granted.value, failures: (0,result/* distinct */.dM)([...granted.value.failures, ...unrecorded]) };
    for (const failure of unrecorded)
        context.log((0,result/* describeFailure */.Ic)(failure));
    throw granted.failure.cause;
}
async function grantPush(context, options, push) {
    const { paths, dryRun } = options;
    const checkout = await (0,attempt/* attempt */.CD)(context, () => (0,known_rules/* readCheckoutRules */.W)(context.git, paths.config, push.after));
    const early = dryRun || !checkout.value ? NO_EARLY_ENDS : beginEarlyEnds(context, push, paths, checkout.value);
    const asked = await (0,attempt/* attemptEvenWhenStopped */.d$)(context, () => askGitHub(context, options, push));
    if (!asked.ok)
        return endWithoutGitHub(context, options, push, { early, checkout: checkout.value }, asked.failure);
    const { job, merges, misplaced } = asked.value;
    const steps = merges.flatMap(merge => (0,plan/* planMerge */.Yc)(merge, job.rules).map((decision) => ({ merge, decision })));
    for (const { decision } of steps)
        context.log(`plan: ${describeDecision(decision)}`);
    const executor = dryRun ? granting_executor/* DRY_RUN */.y : (0,granting_executor/* createExecutor */.U)(job);
    const outcomes = await (0,grant_all/* grantAll */.E)(job, executor, steps.filter(isAddition));
    const notify = (some) => options.outbox.send((0,of_grant/* notificationsOfOutcomes */.X)(some, job.rules.accounts), job.rules.notify);
    notify(outcomes);
    const failures = [...(await executor.tell(merges, outcomes))];
    const removals = steps.filter(isRemoval);
    if (removals.length > 0) {
        const ended = await endRemoved(job, executor, removals, early);
        notify(ended);
        outcomes.push(...ended);
        failures.push(...(await executor.tell(merges, outcomes)));
    }
    const isOpened = outcomes.some(({ kind }) => kind === 'granted');
    const warning = isOpened ? await (0,sweep_freshness/* checkSweepFreshness */.I)(job, options.sweepWorkflow) : undefined;
    const problems = [...merges.flatMap(merge => merge.problems), ...misplaced];
    return { problems, outcomes, warnings: warning ? [warning] : [], failures: (0,result/* distinct */.dM)(failures) };
}
/** What the push merged, and by which rules that is judged. */
async function askGitHub(context, options, push) {
    const { github } = context;
    const { paths, observer, dryRun, isFirstAttempt } = options;
    const tip = await github.tip(push.branch);
    const ruleFile = await (0,history_rules/* readRules */.Kc)(github, paths.config, tip);
    const { rules, blobSha } = ruleFile;
    const history = (0,history_rules/* openRulesHistory */.sN)(context.git, paths.config, ruleFile);
    const merges = await (0,merges_merges/* readMerges */.y)(context, push, paths, history);
    const job = {
        context,
        branch: push.branch,
        rules,
        folder: paths.requests,
        branchUpTo: (0,branch/* openBranches */.Pv)(context.git, paths, history),
        pastEnds: (0,past_ends/* openPastEnds */.X)(context),
        sessionKeys: (0,session_keys/* openSessionKeys */.r)(context),
        rulesRead: { path: paths.config, at: tip, blobSha },
        ...(0,ledger_recorder/* openRecording */.a)(context, github, {
            role: 'grant',
            observer,
            dryRun,
            accounts: async () => rules.accounts.values(),
        }),
        isFirstAttempt,
        observer,
    };
    return { job, merges, misplaced: await (0,misplaced_requests/* findMisplacedRequests */.C)(context.git, push, paths) };
}
/** Gives nothing, and ends what the push has removed. */
async function endWithoutGitHub(context, { observer, outbox }, push, { early, checkout }, failure) {
    const { ended, failures } = await early.all();
    if (ended.length + failures.length === 0)
        throw failure.cause;
    const merge = { sha: push.after };
    const outcomes = ended.map(({ entry, revocation }) => ({ entry, merge, kind: 'ended', revocation }));
    if (checkout) {
        const { accounts, notify } = checkout.ruleFile.rules;
        outbox.send((0,of_grant/* notificationsOfOutcomes */.X)(outcomes, accounts), notify);
    }
    const accounts = async () => checkout?.ruleFile.rules.accounts.values() ?? [];
    const { recorder } = (0,ledger_recorder/* openRecording */.a)(context, context.github, { role: 'grant', observer, dryRun: false, accounts });
    const unrecorded = await recorder.add((0,files/* outcomeRecords */.$E)(outcomes, { ...observer, at: context.clock.now() }));
    const why = failure.cause instanceof error/* GitHubError */.y ? 'GitHub could not be asked what this push merged' : undefined;
    const asked = (0,result/* explain */.WE)(why ? `${why}, so nothing was granted` : 'Nothing was granted', failure);
    return { problems: [], outcomes, warnings: [], failures: (0,result/* distinct */.dM)([asked, ...failures, ...unrecorded]) };
}
const isRemoval = (step) => step.decision.kind === 'remove';
const isAddition = (step) => !isRemoval(step);
function describeDecision(decision) {
    const { entry } = decision;
    const what = `${entry.user}: ${(0,targets/* describeTargets */.Eg)(entry.request)} in ${entry.request.account}`;
    switch (decision.kind) {
        case 'grant':
            return `grant ${what} until ${(0,instant/* formatInstant */.r4)(decision.planned.expiresAt)} as ${decision.planned.policyName}`;
        case 'refuse':
            return `refuse ${what}: ${decision.refusals.map(({ message }) => message).join('; ')}`;
        case 'remove':
            return `end ${what}: removed from ${entry.at.file}`;
        case 'keep':
            return `keep ${what}: untouched by this merge`;
    }
}

// EXTERNAL MODULE: ./build/domain/merge/outcome.js
var merge_outcome = __webpack_require__(34750);
// EXTERNAL MODULE: ./build/render/annotations.js
var annotations = __webpack_require__(29987);
// EXTERNAL MODULE: ./build/render/json.js + 1 modules
var json = __webpack_require__(94999);
// EXTERNAL MODULE: ./build/render/result.js
var render_result = __webpack_require__(82652);
// EXTERNAL MODULE: ./build/render/summary.js
var summary = __webpack_require__(44453);
// EXTERNAL MODULE: ./build/shared/printable.js
var printable = __webpack_require__(16499);
;// CONCATENATED MODULE: ./build/modes/grant/report.js






/** Tells the runner what mode `grant` did: annotations, summary, outputs, and the colour of the job. */
async function reportGrant(runner, result) {
    runner.annotate([...result.problems, ...result.outcomes.flatMap(annotations/* problemsOf */.GW)]);
    runner.warn(result.outcomes.flatMap(annotations/* adviceOf */.wr));
    for (const { message, remedy } of result.warnings)
        runner.caution(`${message}. ${remedy}.`);
    const revocations = result.outcomes.flatMap(outcome => (outcome.kind === 'ended' ? [outcome.revocation] : []));
    for (const sentence of (0,annotations/* describeRenamed */.Ei)(revocations))
        runner.caution(sentence);
    runner.output('result', (0,render_result/* resultText */.D)((0,json/* grantJson */.LY)(result)));
    await runner.summarize((0,summary/* renderGrantSummary */.JP)(result));
    if (!(0,merge_outcome/* isRed */.iI)(result))
        return;
    runner.fail(`${(0,annotations/* joinFailures */.cc)(describeTroubles(result), result.failures)}. ${WHERE}.`);
}
const WHERE = 'The summary of this job says why, and what to do';
/** What has an annotation of its own is only counted. */
function describeTroubles({ outcomes, problems }) {
    const annotated = outcomes.filter(outcome => (0,annotations/* problemsOf */.GW)(outcome).length > 0);
    const others = outcomes.filter(outcome => (0,merge_outcome/* isTrouble */.KM)(outcome) && !annotated.includes(outcome));
    return [
        ...(annotated.length > 0 ? [`${(0,printable/* counted */.hS)(annotated.length, 'request was', 'requests were')} not granted`] : []),
        ...others.map(merge_outcome/* describeOutcome */.SS),
        ...(problems.length > 0 ? [`Request files have ${(0,printable/* counted */.hS)(problems.length, 'mistake')}`] : []),
    ];
}

;// CONCATENATED MODULE: ./build/modes/grant/index.js


async function runGrant(machine, inputs) {
    const { runner, base } = machine;
    const { githubToken, dryRun, sweepWorkflow } = inputs;
    const [git, github, aws, outbox] = await Promise.all([
        machine.git(inputs),
        machine.github(githubToken),
        machine.aws('grant'),
        machine.outbox(inputs),
    ]);
    const context = { ...base, git, github, aws, output: runner.output };
    const options = {
        event: await runner.event(),
        paths: inputs,
        dryRun,
        observer: machine.observer(),
        isFirstAttempt: runner.environment('GITHUB_RUN_ATTEMPT') === '1',
        sweepWorkflow,
        outbox,
    };
    const result = await grant(context, options);
    return reportGrant(runner, { ...result, failures: [...result.failures, ...(await outbox.done())] });
}


/***/ }),

/***/ 55586:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ checkSweepFreshness),
/* harmony export */   n: () => (/* binding */ checkSweepFreshnessOf)
/* harmony export */ });
/* harmony import */ var _shared_instant_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(75033);
/* harmony import */ var _shared_result_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(95743);
/* harmony import */ var _attempt_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(40840);



/** Warns when no sweep has succeeded recently. Only a warning: every policy carries its own expiry. */
const checkSweepFreshness = ({ context, rules }, workflow) => checkSweepFreshnessOf(context, workflow, rules.followUp.sweepWithinMs);
async function checkSweepFreshnessOf({ github, clock, debug }, workflow, sweepWithinMs) {
    const { ok, value: last, failure } = await (0,_attempt_js__WEBPACK_IMPORTED_MODULE_2__/* .attemptEvenWhenStopped */ .d$)({ debug }, () => github.lastSuccess(workflow));
    if (!ok)
        return { message: 'When the last sweep succeeded could not be found out', remedy: (0,_shared_result_js__WEBPACK_IMPORTED_MODULE_1__/* .clauseOf */ .pQ)(failure) };
    if (!last) {
        return {
            message: `No sweep has succeeded yet: there is no such run of the workflow ${workflow}`,
            remedy: 'Enable it on the default branch, run it once, and see that it is green',
        };
    }
    if (clock.now().getTime() - last.getTime() <= sweepWithinMs)
        return undefined;
    return {
        message: `The last sweep that succeeded began at ${(0,_shared_instant_js__WEBPACK_IMPORTED_MODULE_0__/* .formatMoment */ .K9)(last)}: longer ago than \`sweep_within: ${(0,_shared_instant_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a3)(sweepWithinMs)}\``,
        remedy: `Look at the runs of the workflow ${workflow}, and run it now`,
    };
}


/***/ }),

/***/ 70727:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  C: () => (/* binding */ findMisplacedRequests)
});

// EXTERNAL MODULE: ./build/shared/printable.js
var printable = __webpack_require__(16499);
// EXTERNAL MODULE: ./build/config/yaml/file.js + 4 modules
var file = __webpack_require__(82105);
;// CONCATENATED MODULE: ./build/config/misplaced-request.js


/** The keys that a request has in any case, and few other files have together. */
const KEYS = ['duration', 'reason'];
/** One of these says where to. */
const TARGET_KEYS = ['instances', 'tags'];
/** Whether a file may be a request by its name; what it says is looked at by {@link findMisplacedRequest}. */
const mayBeRequest = (path, folder) => /\.ya?ml$/i.test(path) && !path.startsWith(folder);
/**
 * A request that stands where none is read, so that it would be merged and give nothing. `undefined` if the file is no request.
 * Never throws.
 */
function findMisplacedRequest(path, bytes, folder) {
    const { value } = (0,file/* readYaml */.g)(path, bytes);
    const entries = Array.isArray(value) ? value : [value];
    if (!entries.some(isRequest))
        return undefined;
    const name = path.slice(path.lastIndexOf('/') + 1).replace(/\.ya?ml$/i, '');
    return {
        file: path,
        line: 1,
        column: 1,
        message: `${(0,printable/* quoted */.TL)(path, 120)} reads like a request, and requests are read from ${folder} alone`,
        remedy: `Move it to ${(0,printable/* quoted */.TL)(`${folder}${name}.yaml`, 120)}; if it is an example, give its name another ending`,
    };
}
function isRequest(entry) {
    if (typeof entry !== 'object' || entry === null)
        return false;
    const has = (key) => key in entry;
    return KEYS.every(has) && TARGET_KEYS.some(has);
}

;// CONCATENATED MODULE: ./build/services/history/misplaced-requests.js

/** More files than a person changes by hand in one pull request. */
const MOST_FILES = 100;
const WORKFLOWS = '.github/workflows/';
/**
 * Requests that were added or changed outside the folder of requests, where nothing reads them. A folder that a workflow names may
 * be that of another job of this action.
 */
async function findMisplacedRequests(git, { before, after }, { requests }) {
    const changed = (await git.changedFiles(before, after, '')).flatMap(change => 'blobSha' in change && mayBeRequest(change.path, requests) ? [change] : []);
    const looked = changed.slice(0, MOST_FILES);
    if (looked.length === 0)
        return [];
    const blobs = await git.readBlobs(looked.map(({ blobSha }) => blobSha));
    const found = looked.flatMap(({ path, blobSha }) => {
        const blob = blobs.get(blobSha);
        return (blob && findMisplacedRequest(path, blob.bytes, requests)) ?? [];
    });
    if (found.length === 0)
        return [];
    const workflows = await readWorkflows(git, after);
    return found.filter(({ file }) => !workflows.some(text => names(text, folderOf(file))));
}
async function readWorkflows(git, sha) {
    const files = await git.listFiles(sha, WORKFLOWS);
    const blobs = await git.readBlobs(files.map(file => file.sha));
    return [...blobs.values()].map(({ bytes }) => Buffer.from(bytes).toString('utf8'));
}
const folderOf = (path) => path.slice(0, Math.max(0, path.lastIndexOf('/')));
/** Whether a workflow gives this folder as the input `requests`. A file at the top of the repository is in none. */
const names = (workflow, folder) => folder !== '' && ['', '"', "'"].some(quote => workflow.includes(`requests: ${quote}${folder}`));


/***/ }),

/***/ 29511:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ scopeOfPolicies),
/* harmony export */   W: () => (/* binding */ readPolicyScopes)
/* harmony export */ });
/* harmony import */ var _domain_grant_policy_document_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(29592);
/* harmony import */ var _domain_session_reach_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(53173);


/** `moved`: policies that others hold, as listed. */
async function readPolicyScopes(iam, policies, moved) {
    const documents = moved.map(({ document }) => document);
    for (const name of policies)
        documents.push(await iam.policy(name));
    return scopeOfPolicies(documents);
}
/** `documents`: absent where there is none to read. */
function scopeOfPolicies(documents) {
    const grants = documents.map(document => (document === undefined ? undefined : (0,_domain_grant_policy_document_js__WEBPACK_IMPORTED_MODULE_0__/* .parsePolicyDocument */ .X)(document)));
    const known = grants.filter(grant => grant !== undefined);
    const last = Math.max(...known.map(({ expiresAt }) => expiresAt.getTime()));
    return {
        regions: known.map(({ region }) => region),
        instances: (0,_domain_session_reach_js__WEBPACK_IMPORTED_MODULE_1__/* .joinReaches */ .y4)(known.map(({ instances }) => instances)),
        documents: known.map(({ document }) => document),
        ...(known.length > 0 && known.length === grants.length && { expiresAt: new Date(last) }),
    };
}


/***/ })

};

