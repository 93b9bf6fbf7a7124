export const id = 721;
export const ids = [721];
export const modules = {

/***/ 6328:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  d2: () => (/* binding */ authorshipOf),
  vL: () => (/* binding */ handOf),
  di: () => (/* binding */ pushedAt)
});

// EXTERNAL MODULE: ./build/shared/identifiers.js
var identifiers = __webpack_require__(1704);
// EXTERNAL MODULE: ./build/shared/printable.js
var printable = __webpack_require__(6499);
// EXTERNAL MODULE: ./build/domain/rules/identity-map.js
var identity_map = __webpack_require__(5512);
;// CONCATENATED MODULE: ./build/domain/approval/co-authors.js
const LINE_END = /\r\n|[\n\v\f\r\u0085\u2028\u2029]/;
const TRAILER = /^\s*co-authored-by\s*:(.*)$/is;
/**
 * The addresses in `Co-authored-by:` lines anywhere in the message. GitHub reads them only at the end, but a reader may
 * believe any of them. Matched line by line, which takes linear time.
 */
function coAuthorsOf(message) {
    const trailers = [];
    let isInside = false;
    for (const line of message.split(LINE_END)) {
        const [, value] = TRAILER.exec(line) ?? [];
        if (value !== undefined)
            trailers.push(value);
        // A line that begins with white space continues the one before, as in git.
        else if (isInside && /^\s/.test(line))
            trailers.push(`${trailers.pop()} ${line}`);
        else {
            isInside = false;
            continue;
        }
        isInside = true;
    }
    return [...new Set(trailers.flatMap(addressesIn))];
}
/** A trailer may name several addresses, against the convention; without brackets, the whole text is the address. */
function addressesIn(trailer) {
    const bracketed = [...trailer.matchAll(/<([^<>]*)>/g)].map(([, email = '']) => email.trim());
    return bracketed.length > 0 ? bracketed : [trailer.trim()];
}

;// CONCATENATED MODULE: ./build/domain/approval/authorship.js




/** Everyone who opened, wrote, co-wrote, committed or pushed any part of it. None of them may approve it. */
function authorshipOf(evidence) {
    const { pullRequest, commits } = evidence;
    const accounts = accountsIn(evidence);
    const parts = [...commits.map(commit => handsOfCommit(commit, accounts)), handsOfPushes(evidence)];
    return {
        hands: [
            hand('opened the pull request', pullRequest.author, pullRequest.authorId, pullRequest.authorType),
            ...parts.flatMap(({ hands }) => hands),
        ],
        refusals: parts.flatMap(({ refusals }) => refusals),
    };
}
/** What a person did, looked up by all of their logins and ids; `undefined` if nothing is known. */
function handOf({ hands }, person) {
    return hands.find(hand => (0,identity_map/* isAccountOf */.Pn)(person, hand))?.did;
}
function hand(did, login, id, type) {
    return { did, ...account(login, id, type) };
}
function account(login, id, type) {
    return {
        ...(login !== undefined && { login: login.toLowerCase() }),
        ...(id !== undefined && { id }),
        ...(isBot(login, type) && { isBot: true }),
    };
}
/** No person can have a login that ends in `[bot]`; an app may also have one that does not, as `Copilot` does. */
function isBot(login = '', type = 'User') {
    return type !== 'User' || login.toLowerCase().endsWith('[bot]');
}
const REMEDY = 'Add that e-mail address to the GitHub account, or commit with its noreply address; then open a new pull request';
function handsOfCommit(commit, accounts) {
    const { author, authorId, authorType, committer, committerId, committerType } = commit;
    const { authorEmail, committerEmail } = commit;
    const sha = commit.sha.slice(0, 12);
    const wrote = [
        { login: author, id: authorId, type: authorType },
        { login: committer, id: committerId, type: committerType },
    ];
    const hands = wrote
        .filter(({ login }) => login !== undefined)
        .map(({ login, id, type }) => hand('wrote or committed part of it', login, id, type));
    const refusals = [];
    if (author === undefined)
        refusals.push({ message: `GitHub does not know who wrote commit ${sha} (${address(authorEmail)})`, remedy: REMEDY });
    else if (committer === undefined)
        refusals.push({ message: `GitHub does not know who committed ${sha} (${address(committerEmail)})`, remedy: REMEDY });
    const unknown = [];
    for (const email of coAuthorsOf(commit.message)) {
        const account = accounts(email);
        if (account)
            hands.push({ did: 'is named as a co-author of it', ...account });
        else
            unknown.push(address(email));
    }
    if (unknown.length > 0)
        refusals.push({
            message: `Commit ${sha} names a co-author (${(0,printable/* firstOf */.Ku)(unknown)}) whose account GitHub does not tell`,
            remedy: "Name the co-author by the account's noreply address (ID+LOGIN@…), or take the trailer out; then open a new pull request",
        });
    return { hands, refusals };
}
const address = (email = 'without an e-mail address') => (0,printable/* printable */.g$)(email || 'without an e-mail address', 120);
/**
 * Maps e-mail addresses to accounts: by the form of the addresses that GitHub assigns to accounts, or by what GitHub says of
 * the same address in a commit.
 */
function accountsIn(evidence) {
    const { pullRequest, commits } = evidence;
    const noreply = `users.noreply.${new URL(pullRequest.url).host}`.toLowerCase();
    const shown = loginsShown(evidence);
    const known = new Map();
    for (const { author, authorId, authorType, authorEmail, ...by } of commits) {
        const { committer, committerId, committerType, committerEmail } = by;
        if (committer && committerEmail)
            known.set(committerEmail.toLowerCase(), account(committer, committerId, committerType));
        if (author && authorEmail)
            known.set(authorEmail.toLowerCase(), account(author, authorId, authorType));
    }
    return email => {
        const [, id, name = ''] = /^(?:(\d{1,15})\+)?([^@+]{1,60})@[^@]*$/.exec(email.toLowerCase()) ?? [];
        const isNoreply = email.toLowerCase().endsWith(`@${noreply}`) && identifiers/* GITHUB_LOGIN */.cd.accepts(name.replace(/\[bot\]$/, ''));
        if (isNoreply && id)
            return { ...account(name, Number(id)), isClaimed: true };
        // `LOGIN@…` of older accounts: the login may be a former one, which GitHub does not show anywhere.
        if (isNoreply && (shown.has(name) || isBot(name)))
            return account(name);
        return known.get(email.toLowerCase());
    };
}
/** Logins that belong to an account at this moment. */
function loginsShown({ pullRequest, commits, pushes, reviews }) {
    const pushed = 'message' in pushes ? [] : pushes.map(({ by }) => by);
    const all = [pullRequest.author, ...pushed, ...commits.flatMap(({ author, committer }) => [author, committer])];
    return new Set([...all, ...reviews.map(({ user }) => user)].flatMap(login => login?.toLowerCase() ?? []));
}
/**
 * Git's author names can be forged, but GitHub's record of pushes cannot. Everyone who pushed any of its commits counts, not
 * only the last one.
 */
function handsOfPushes({ pullRequest, commits, pushes }) {
    if ('message' in pushes)
        return { hands: [], refusals: [pushes] };
    const shas = new Set([pullRequest.headSha, ...commits.map(({ sha }) => sha)]);
    // After the merge, restoring the branch counts as a push by a person who had no part in what was approved.
    const { mergedAt } = pullRequest;
    const ours = pushes.filter(({ sha, at }) => shas.has(sha) && !(mergedAt && at > mergedAt));
    const hands = ours.flatMap(({ by, byId, byType }) => by === undefined ? [] : [hand('pushed part of it', by, byId, byType)]);
    const isKnown = ours.some(({ sha, by }) => sha === pullRequest.headSha && by !== undefined);
    if (isKnown && ours.every(({ by }) => by !== undefined))
        return { hands, refusals: [] };
    const what = isKnown ? 'part of it' : `its final head ${pullRequest.headSha.slice(0, 12)}`;
    return {
        hands,
        refusals: [
            {
                message: `GitHub does not say who pushed ${what} to the branch of pull request #${pullRequest.number}`,
                remedy: 'Run this job again; if that does not help, open a new pull request from a new branch',
            },
        ],
    };
}
/** When the branch first reached its final head; `undefined` if unknown. No approval of that head can be older. */
function pushedAt({ pullRequest, pushes }) {
    if ('message' in pushes)
        return undefined;
    const times = pushes.filter(({ sha }) => sha === pullRequest.headSha).map(({ at }) => at.getTime());
    return times.length > 0 ? new Date(Math.min(...times)) : undefined;
}


/***/ }),

/***/ 6343:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  B: () => (/* binding */ tallyApprovals),
  F: () => (/* binding */ whoMayApprove)
});

// EXTERNAL MODULE: ./build/shared/identifiers.js
var identifiers = __webpack_require__(1704);
// EXTERNAL MODULE: ./build/shared/instant.js
var instant = __webpack_require__(5033);
// EXTERNAL MODULE: ./build/domain/rules/identity-map.js
var identity_map = __webpack_require__(5512);
// EXTERNAL MODULE: ./build/domain/rules/known-accounts.js
var known_accounts = __webpack_require__(9299);
// EXTERNAL MODULE: ./build/domain/rules/rules.js
var rules_rules = __webpack_require__(3138);
;// CONCATENATED MODULE: ./build/domain/approval/approval-age.js


/** The rule with the shortest limit on the age of approvals. */
const shortest = (rules) => rules.reduce((least, rule) => (rule.approvalWithinMs < least.approvalWithinMs ? rule : least));
/**
 * Why an approval is too old, or `undefined` if it is not. Its age counts up to the merge, so that every run gives the same
 * answer; before the merge, up to `now`.
 */
function tooOld({ submittedAt }, { mergedAt }, rules, now) {
    const until = mergedAt ?? now;
    const rule = shortest(rules);
    const ageMs = until && submittedAt ? until.getTime() - submittedAt.getTime() : 0;
    if (ageMs <= rule.approvalWithinMs)
        return undefined;
    const age = mergedAt ? `${(0,instant/* formatAge */.nV)(ageMs)} before the merge` : `${(0,instant/* formatAge */.nV)(ageMs)} ago`;
    return `approved ${age}, longer than the ${(0,instant/* formatAge */.nV)(rule.approvalWithinMs)} that ${(0,rules_rules/* nameOfRule */.Xp)(rule)} allows (\`approval_within\`)`;
}
/**
 * Until when a merge would still find the approvals that count now young enough; `undefined` if none counts. Where there are
 * more than the rules ask for, the youngest ones decide.
 */
function countsUntil(approvers, rules, needed) {
    const oldest = approvers
        .map(({ at }) => at.getTime())
        .sort((a, b) => b - a)
        .slice(0, needed)
        .at(-1);
    return oldest === undefined ? undefined : new Date(oldest + shortest(rules).approvalWithinMs);
}

// EXTERNAL MODULE: ./build/domain/approval/authorship.js + 1 modules
var approval_authorship = __webpack_require__(6328);
;// CONCATENATED MODULE: ./build/domain/approval/base-change.js
/**
 * When the base last changed before the merge; `undefined` if never. Reviewers saw the diff to the base of that time, so an
 * approval of a harmless diff to another branch says nothing about this one.
 */
function lastBaseChange({ pullRequest: { mergedAt }, baseChanges }) {
    if ('message' in baseChanges)
        return undefined;
    const times = baseChanges.filter(at => !(mergedAt && at > mergedAt)).map(at => at.getTime());
    return times.length > 0 ? new Date(Math.max(...times)) : undefined;
}
/** Why changes of the base are not known. That refuses the pull request, even if it was approved. */
function refusalsOfBase({ baseChanges }) {
    return 'message' in baseChanges ? [baseChanges] : [];
}

;// CONCATENATED MODULE: ./build/domain/approval/beneficiary.js


/**
 * Each login of the beneficiary must be their current one: otherwise they could approve under the new one. A login that was
 * given up belongs to no one, or to any person who has registered it since. Permissions follow the account, so such a person
 * has no access to the repository; and a login whose id the rules say must still be that of the same account.
 */
function refusalsOfBeneficiary({ collaborators, isPublic }, beneficiary, persons, known) {
    return [...(0,identity_map/* aliasesOf */.QI)(beneficiary, persons)].flatMap(login => {
        const found = collaborators.get(login);
        if (!found)
            return [unknown(login)];
        const saidId = (0,known_accounts/* otherIdOf */.PF)(login, found.id, known);
        if (saidId !== undefined)
            return [(0,known_accounts/* changedHands */.Dk)(login, found.id, `the rules say ${saidId}`)];
        return hasAccess(found.permission, isPublic) ? [] : [withoutAccess(login, isPublic)];
    });
}
const hasAccess = (permission, isPublic) => permission !== 'none' && !(isPublic && permission === 'read');
function unknown(login) {
    return {
        message: `GitHub knows no person ${login}, who would get access by the rules`,
        remedy: 'Correct the login under users: in the rule file; people can change theirs',
    };
}
function withoutAccess(login, isPublic) {
    const access = isPublic ? 'no access to this public repository beyond reading it' : 'no access to this repository';
    return {
        message: `${login}, who would get access by the rules, has ${access}, so the login may belong to another person now`,
        remedy: `Correct users: in the rule file to the login that this person has now, or give ${login} ${isPublic ? 'the role Triage in' : 'access to'} this repository`,
    };
}

;// CONCATENATED MODULE: ./build/domain/approval/decisive-reviews.js
/**
 * The latest decisive review of each account. Comments do not decide. An approval after the merge does not decide either, and
 * must not replace one from before it. A review that withdraws an approval counts at any time.
 */
function decisiveReviews(reviews, pullRequest) {
    const decisive = [];
    for (const review of reviews.toSorted((a, b) => timeOf(a) - timeOf(b))) {
        if (review.user === undefined || review.state === 'COMMENTED' || review.state === 'PENDING')
            continue;
        const earlier = decisive.findIndex(({ review: other }) => isOfSameAccount(review, other));
        if (review.state === 'APPROVED' && isAfterMerge(review, pullRequest) && earlier >= 0)
            continue;
        decisive.splice(earlier < 0 ? decisive.length : earlier, 1, { login: review.user.toLowerCase(), review });
    }
    return decisive;
}
/** Compares by id, which does not change with the login; by login only where no id is known. */
function isOfSameAccount(one, other) {
    if (one.userId !== undefined && other.userId !== undefined)
        return one.userId === other.userId;
    return one.user?.toLowerCase() === other.user?.toLowerCase();
}
/** A review without a time sorts last: as an approval it never counts. */
const timeOf = ({ submittedAt }) => submittedAt?.getTime() ?? Number.MAX_SAFE_INTEGER;
const isAfterMerge = ({ submittedAt }, { mergedAt }) => mergedAt !== undefined && (submittedAt === undefined || submittedAt > mergedAt);

// EXTERNAL MODULE: ./build/shared/printable.js
var printable = __webpack_require__(6499);
// EXTERNAL MODULE: ./build/domain/approval/teams.js
var approval_teams = __webpack_require__(1735);
;// CONCATENATED MODULE: ./build/domain/approval/requesters.js




/**
 * GitHub's own account. The merge button, the web editor and the API commit in its name, so it does not count as a requester
 * or a bot. Anyone can write its address into a commit, which hides nobody: who pushed counts as well.
 */
const GITHUB_ITSELF = 'web-flow';
/**
 * Refuses a pull request whose authors may not ask for the beneficiary. `ownLogins`: the logins that all rules list for the
 * beneficiary. Every author counts, not only the person who opened it, because every author decides what is asked for.
 */
function refusalsOfRequesters({ hands }, { teams, collaborators }, rule, { beneficiary, ownLogins, known }) {
    const { requesters } = rule;
    if (!requesters)
        return [];
    const own = new Set(ownLogins.map(login => login.toLowerCase()));
    const others = hands.filter(hand => {
        const name = nameOf(hand, collaborators, known);
        const isOwn = own.has(name) && !hand.isBot;
        return name !== GITHUB_ITSELF && !isOwn && !(0,approval_teams/* isNamed */.ev)(name, requesters, teams);
    });
    const refused = [...new Set(others.map(hand => nameOf(hand, collaborators, known)))];
    if (refused.length === 0)
        return [];
    const may = requesters.length > 0 ? `only ${requesters.join(', ')} may` : 'nobody may';
    return [
        {
            message: `By ${(0,rules_rules/* nameOfRule */.Xp)(rule)}, ${may} ask on behalf of ${beneficiary.join(', ')}, and ${(0,printable/* firstOf */.Ku)(refused)} had a part in this pull request`,
            remedy: `Ask ${beneficiary[0]}${requesters.length > 0 ? ', or one of those who may,' : ''} to open the pull request`,
        },
        ...(0,approval_teams/* refusalsOfTeams */.hy)(requesters, teams),
    ];
}
/**
 * Refuses a pull request in which a bot had a part, unless the rule names it: the person who told the bot is not on record, and
 * could approve what they asked for. Rules that name their requesters refuse other bots by that.
 */
function refusalsOfBots({ hands }, { collaborators }, rule, { known }) {
    const bots = hands.filter(({ isBot, login }) => isBot && login !== GITHUB_ITSELF);
    const [first] = bots;
    if (rule.requesters || first === undefined)
        return [];
    const names = [...new Set(bots.map(hand => nameOf(hand, collaborators, known)))];
    return [
        {
            message: `${(0,printable/* firstOf */.Ku)(names)} ${first.did}: a bot, and GitHub does not say who told it to`,
            remedy: `Have a person commit, push and open a new pull request, or name the bot under \`requesters\` of ${(0,rules_rules/* nameOfRule */.Xp)(rule)}`,
        },
    ];
}
/**
 * The name to look up in the rule. A login that is only claimed counts only if GitHub knows that account by it, and one whose
 * id the rules say only if it has that id.
 */
function nameOf(hand, collaborators, known) {
    const { login, isClaimed } = hand;
    if (login === undefined)
        return 'an account that is gone';
    const id = hand.id ?? collaborators.get(login)?.id;
    const isAnother = (isClaimed && collaborators.get(login)?.id !== id) || (0,known_accounts/* otherIdOf */.PF)(login, id, known) !== undefined;
    return isAnother ? `the account ${id ?? 'of an unknown id'}, called ${login},` : login;
}

;// CONCATENATED MODULE: ./build/domain/approval/reviews.js












const MAY_APPROVE = ['write', 'maintain', 'admin'];
/**
 * Counts the approvals of the final head by people who may approve, did not work on it and do not benefit. `now`: what the
 * age of an approval is measured against as long as there is no merge.
 */
function tallyApprovals(evidence, policy, now) {
    const authorship = (0,approval_authorship/* authorshipOf */.d2)(evidence);
    const approvals = [];
    const rejected = [];
    const requestingChanges = [];
    for (const { login, review } of decisiveReviews(evidence.reviews, evidence.pullRequest)) {
        if (review.state === 'CHANGES_REQUESTED') {
            rejected.push(`${login} asked for changes`);
            if (mayApprove(login, evidence))
                requestingChanges.push(login);
        }
        if (review.state !== 'APPROVED')
            continue;
        const account = accountOf(login, review.userId);
        const person = (0,identity_map/* identityOf */.cu)([account], policy.persons, evidence.collaborators, policy.known);
        const approvedAlready = approvals.find(other => (0,identity_map/* isSamePerson */.sO)(other.person, person));
        const rejection = rejectionOf(review, login, person, authorship, evidence, policy, now);
        if (rejection)
            rejected.push(`${login} ${rejection}`);
        else if (approvedAlready)
            rejected.push(`${login} is by the rules the same person as ${approvedAlready.login}`);
        else if (review.submittedAt)
            approvals.push({ login, at: review.submittedAt, person });
    }
    const approvers = approvals.map(({ login, at }) => ({ login, at }));
    const strictest = policy.rules.reduce((most, rule) => (rule.approvals > most.approvals ? rule : most));
    const missing = Math.max(0, strictest.approvals - approvers.length);
    const unreadable = missing > 0 ? policy.rules.flatMap(rule => (0,approval_teams/* refusalsOfTeams */.hy)(rule.approvers ?? [], evidence.teams)) : [];
    const refusals = [
        ...authorship.refusals,
        ...refusalsOfBase(evidence),
        ...refusalsOfBeneficiary(evidence, policy.beneficiary, policy.persons, policy.known),
        ...policy.rules.flatMap(rule => refusalsOfRequesters(authorship, evidence, rule, policy)),
        ...policy.rules.flatMap(rule => refusalsOfBots(authorship, evidence, rule, policy)),
        ...unreadable,
        ...(missing === 0 ? requestingChanges.map(refusalOfRequestedChanges) : []),
    ];
    const canStillApprove = (login) => {
        const person = (0,identity_map/* identityOf */.cu)([{ login }], policy.persons, evidence.collaborators, policy.known);
        const hasApproved = approvals.some(other => (0,identity_map/* isSamePerson */.sO)(other.person, person));
        return !hasApproved && disqualificationOf(person, authorship, evidence, policy) === undefined;
    };
    const candidates = strictest.approvers?.filter(name => (0,identifiers/* isTeam */.IJ)(name) || canStillApprove(name));
    const until = evidence.pullRequest.merged ? undefined : countsUntil(approvers, policy.rules, strictest.approvals);
    return {
        approvers,
        rejected,
        strictest,
        missing,
        ...(until && { countsUntil: until }),
        ...(candidates && { candidates }),
        refusals,
    };
}
const permissionOf = (login, { collaborators }) => collaborators.get(login)?.permission ?? 'none';
const mayApprove = (login, evidence) => MAY_APPROVE.includes(permissionOf(login, evidence));
const accountOf = (login, id) => ({ login, ...(id !== undefined && { id }) });
/** Like GitHub's branch protection: a requested change by a person who may approve blocks the merge until it is withdrawn. */
function refusalOfRequestedChanges(login) {
    return {
        message: `${login} asked for changes, and has not taken that back`,
        remedy: 'Have that review dismissed or turned into an approval; then run this job again',
    };
}
/** Why a person may not approve at all, independent of the review. */
function disqualificationOf(person, authorship, { collaborators }, { beneficiary, persons, known }) {
    const beneficiaryAccounts = beneficiary.map(login => ({ login }));
    if ((0,identity_map/* isSamePerson */.sO)(person, (0,identity_map/* identityOf */.cu)(beneficiaryAccounts, persons, collaborators, known)))
        return 'would approve their own access';
    return (0,approval_authorship/* handOf */.vL)(authorship, person);
}
/** Why an approval does not count, or `undefined` if it does. `person`: all accounts of the reviewer. */
function rejectionOf(review, login, person, authorship, evidence, policy, now) {
    const { pullRequest, collaborators, teams } = evidence;
    const disqualification = disqualificationOf(person, authorship, evidence, policy);
    if (disqualification)
        return disqualification;
    if (review.userType !== 'User')
        return 'is not a person';
    if (review.commitSha !== pullRequest.headSha)
        return 'approved an earlier commit, not the final head';
    // GitHub may move a review to another commit after a forced push [reported, docs/aws-facts.md GH-2].
    const since = (0,approval_authorship/* pushedAt */.di)(evidence);
    if (since && review.submittedAt && review.submittedAt < since)
        return 'approved before the final head was pushed';
    const changed = lastBaseChange(evidence);
    if (changed && review.submittedAt && review.submittedAt <= changed)
        return `approved before the base was changed at ${(0,instant/* formatMoment */.K9)(changed)}`;
    if (isAfterMerge(review, pullRequest))
        return 'approved only after the merge';
    const old = tooOld(review, pullRequest, policy.rules, now);
    if (old)
        return old;
    const excluding = policy.rules.find(({ approvers }) => approvers && !(0,approval_teams/* isNamed */.ev)(login, approvers, teams));
    if (excluding)
        return `is not among the approvers of ${(0,rules_rules/* nameOfRule */.Xp)(excluding)}`;
    const saidId = (0,known_accounts/* otherIdOf */.PF)(login, review.userId, policy.known);
    if (saidId !== undefined)
        return `is the login of another account than the rules say, which has the id ${saidId}`;
    const id = collaborators.get(login)?.id;
    if (id !== undefined && review.userId !== undefined && id !== review.userId)
        return 'is the login of another account now than of the one that approved';
    if (mayApprove(login, evidence))
        return undefined;
    return `has only the permission '${permissionOf(login, evidence)}' in this repository`;
}
/** `1 person of carol, dave who …`. */
function whoMayApprove({ approvers }, missing) {
    const people = approvers ? `of ${approvers.join(', ')}` : 'with write permission';
    return `${missing} ${missing === 1 ? 'person' : 'people'} ${people} who neither wrote it nor benefits from it`;
}


/***/ }),

/***/ 1735:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bd: () => (/* binding */ unreadableTeam),
/* harmony export */   ev: () => (/* binding */ isNamed),
/* harmony export */   hy: () => (/* binding */ refusalsOfTeams)
/* harmony export */ });
/* harmony import */ var _shared_identifiers_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1704);
/* harmony import */ var _shared_printable_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6499);


/**
 * Whether a list of logins and teams includes a login, directly or as a team member. A team that cannot be read has no
 * members here.
 */
function isNamed(login, people, teams) {
    return people.some(name => {
        if (!(0,_shared_identifiers_js__WEBPACK_IMPORTED_MODULE_0__/* .isTeam */ .IJ)(name))
            return name.toLowerCase() === login;
        const members = teams.get(name.toLowerCase());
        return members !== undefined && 'has' in members && members.has(login);
    });
}
/** Refusals for the teams of a list that cannot be read. */
function refusalsOfTeams(people, teams) {
    return people.filter(_shared_identifiers_js__WEBPACK_IMPORTED_MODULE_0__/* .isTeam */ .IJ).flatMap(name => {
        const members = teams.get(name.toLowerCase()) ?? unreadableTeam(name);
        return 'has' in members ? [] : [members];
    });
}
/**
 * The token of a job cannot read teams: it belongs to the repository, and teams to the organisation (docs/aws-facts.md GH-4).
 */
function unreadableTeam(name) {
    return {
        message: `The github-token may not read the team ${(0,_shared_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .quoted */ .TL)(name)} that the rules name, or there is no such team`,
        remedy: "Pass the token of a GitHub App with `Members: read` in the organisation as `github-token`, or list the members' logins in the rule",
    };
}


/***/ }),

/***/ 5324:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ inlinePolicyQuota),
/* harmony export */   o: () => (/* binding */ policySize)
/* harmony export */ });
/** The characters that all inline policies of one holder share, without white space (docs/aws-facts.md IAM-1, IAM-15). */
const INLINE_POLICY_QUOTAS = { user: 2_048, role: 10_240 };
const inlinePolicyQuota = ({ kind }) => INLINE_POLICY_QUOTAS[kind];
/**
 * The characters of a policy that count towards {@link inlinePolicyQuota}. White space inside strings is counted, to be on
 * the safe side: AWS only says that white space is not.
 */
function policySize(json) {
    return json.replaceAll(/("(?:[^"\\]|\\.)*")|\s+/g, '$1').length;
}


/***/ }),

/***/ 5622:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  o4: () => (/* binding */ NO_PULL_REQUEST),
  Fo: () => (/* binding */ RULES_TOUCHED),
  Yc: () => (/* binding */ planMerge),
  cp: () => (/* binding */ referTo)
});

// EXTERNAL MODULE: ./build/domain/rules/rules.js
var rules = __webpack_require__(3138);
// EXTERNAL MODULE: ./build/domain/approval/reviews.js + 5 modules
var reviews = __webpack_require__(6343);
;// CONCATENATED MODULE: ./build/domain/approval/approval.js


/**
 * Verifies that a merged pull request has the approvals that the rules require: of its final head and of exactly the merged
 * bytes, by people who may approve, did not work on it and do not benefit. Anything unknown is a refusal.
 */
function verifyApproval(evidence, policy) {
    const { pullRequest, blobs } = evidence;
    const tally = (0,reviews/* tallyApprovals */.B)(evidence, policy);
    const refusals = [
        ...refusalsOfMerge(evidence),
        ...refusalsOfBytes(evidence, policy.path),
        ...tally.refusals,
        ...refusalsOfCount(tally, pullRequest.number),
    ];
    const blobSha = blobs.get(policy.path)?.merged;
    if (refusals.length > 0 || !pullRequest.mergedAt || blobSha === undefined)
        return { ok: false, refusals };
    const approval = {
        pullRequest: { number: pullRequest.number, url: pullRequest.url },
        headSha: pullRequest.headSha,
        blobSha,
        mergedAt: pullRequest.mergedAt,
        by: tally.approvers,
    };
    return { ok: true, approval };
}
function refusalsOfMerge({ pullRequest, mergeSha, defaultBranch }) {
    const { merged, mergedAt, baseRef, mergeCommitSha } = pullRequest;
    if (merged && mergedAt && baseRef === defaultBranch && mergeCommitSha === mergeSha)
        return [];
    return [
        {
            message: `Pull request #${pullRequest.number} was not merged into ${defaultBranch} as commit ${mergeSha.slice(0, 12)}`,
            remedy: `Merge an approved pull request into ${defaultBranch}`,
        },
    ];
}
/** The file must be among those that reviewers saw, and the merged bytes must be the approved bytes. */
function refusalsOfBytes({ pullRequest, blobs, files }, path) {
    const blob = blobs.get(path);
    if (files.includes(path) && blob?.head !== undefined && blob.head === blob.merged)
        return [];
    return [
        {
            message: `The merged ${path} is not the file that was approved at the head of pull request #${pullRequest.number}`,
            remedy: 'Bring the branch up to date with its base, have it approved again, and merge that',
        },
    ];
}
function refusalsOfCount({ approvers, rejected, strictest, missing }, number) {
    if (missing === 0)
        return [];
    const why = rejected.length > 0 ? ` (not counted: ${rejected.join('; ')})` : '';
    return [
        {
            message: `Pull request #${number} has ${approvers.length} of the ${strictest.approvals} approvals that ${(0,rules/* nameOfRule */.Xp)(strictest)} asks for${why}`,
            remedy: `Change the request (a word of its reason, for instance) in a new pull request, and have its final head approved by ${(0,reviews/* whoMayApprove */.F)(strictest, missing)} before it is merged`,
        },
    ];
}

// EXTERNAL MODULE: ./build/domain/grant/access.js
var access = __webpack_require__(3176);
// EXTERNAL MODULE: ./build/domain/grant/policy-name.js
var policy_name = __webpack_require__(110);
// EXTERNAL MODULE: ./build/domain/request/advice.js
var advice = __webpack_require__(9347);
// EXTERNAL MODULE: ./build/domain/request/change.js
var request_change = __webpack_require__(3071);
// EXTERNAL MODULE: ./build/domain/rules/evaluate-merge.js
var evaluate_merge = __webpack_require__(8464);
;// CONCATENATED MODULE: ./build/domain/merge/plan.js






/**
 * Decides about the requests of a merge. Requests are compared by content: unchanged ones are kept, added ones are granted if
 * rules and approval allow it, and removed ones always end, because removing access needs no approval.
 */
function planMerge(merge, rules) {
    const ambiguous = sharedDigests(merge.changes);
    return merge.changes.flatMap(change => planChange(merge, change, ambiguous, rules));
}
/**
 * The digests that two requests share. Eight digits can be made to collide, and a grant id contains nothing else of the
 * request, so each digest must stand for one request only.
 */
function sharedDigests(changes) {
    const added = changes.flatMap(change => {
        const { after, isKept } = (0,request_change/* compare */.U)(change);
        return after.filter(entry => !isKept(entry));
    });
    const seen = new Set();
    return new Set(added.map(({ digest }) => digest).filter(digest => seen.has(digest) || !seen.add(digest)));
}
function planChange(merge, change, ambiguous, rules) {
    const { after, removed, isKept, isUnchanged: isAlone } = (0,request_change/* compare */.U)(change);
    return [
        ...after.map((entry) => {
            if (isKept(entry))
                return { kind: 'keep', entry, isAlone };
            if (ambiguous.has(entry.digest))
                return { kind: 'refuse', entry, refusals: [AMBIGUOUS] };
            return planAddition(merge, change, entry, removed, rules);
        }),
        ...removed.map((entry) => ({ kind: 'remove', entry })),
    ];
}
function planAddition(merge, change, entry, removed, rules) {
    const { evidence } = merge;
    const { request, user } = entry;
    if (!('pullRequest' in evidence))
        return { kind: 'refuse', entry, refusals: [evidence] };
    if (merge.touchesRules)
        return { kind: 'refuse', entry, refusals: [RULES_TOUCHED] };
    // If GitHub says that it was not merged, the approval is refused, so this start time has no effect.
    const mergedAt = evidence.pullRequest.mergedAt ?? new Date(0);
    const evaluation = (0,evaluate_merge/* evaluateMerge */.U0)(user, request, mergedAt, { before: merge.rulesBefore, now: rules });
    if (!evaluation.ok)
        return { kind: 'refuse', entry, refusals: evaluation.refusals };
    const { document, account, principal, targets, rules: standards } = evaluation;
    const [rule] = standards;
    const approved = verifyApproval(evidence, { ...evaluation, path: change.path });
    if (!approved.ok)
        return { kind: 'refuse', entry, refusals: approved.refusals };
    const refusals = evaluation.refusalsAfterApproval();
    if (refusals.length > 0)
        return { kind: 'refuse', entry, refusals };
    const { approval } = approved;
    const { opensAt, expiresAt, terms } = (0,access/* accessOf */.Y)(request, approval.mergedAt, account, document, rule);
    const id = (0,policy_name/* grantId */.Ir)(merge.sha, entry.digest);
    const supersedes = (0,request_change/* supersededBy */.g)(entry, removed).map(old => old.digest);
    const planned = {
        id, mergeSha: merge.sha, user, principal, account, request, approval, rule: rule.number, opensAt, expiresAt, sessionDocument: document,
        policyName: (0,policy_name/* policyName */.ct)(expiresAt, id), targets, terms, supersedes, advice: (0,advice/* adviceOn */.i)(request, approval.mergedAt),
    }; // biome-ignore format: one field a line would hide that nothing is computed here
    return { kind: 'grant', planned, entry };
}
/** The evidence for a direct push. */
const NO_PULL_REQUEST = {
    message: 'This commit did not come from a merged pull request, so nobody approved it',
    remedy: 'Take it back, and ask again with a pull request',
};
const RULES_TOUCHED = {
    message: 'The pull request changes the rules as well as requests, so it could have written its own permission',
    remedy: 'Open one pull request for the rules and, when it is merged, another for the request',
};
const AMBIGUOUS = {
    message: 'Another request of this merge would have the same grant id: their digests begin alike',
    remedy: 'Change a word of the reason, and open a new pull request',
};
/** How outcomes refer to a merge. */
function referTo({ sha, evidence }) {
    if (!('pullRequest' in evidence))
        return { sha };
    const { number, mergedAt } = evidence.pullRequest;
    return { sha, pullRequest: number, ...(mergedAt && { mergedAt }) };
}


/***/ }),

/***/ 5450:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ targetsOfRequest),
/* harmony export */   O: () => (/* binding */ accountOfNotification)
/* harmony export */ });
/** What a request asks for, before AWS has said which instances that is. */
const targetsOfRequest = ({ instances, tags }) => instances ?? { tagged: tags };
/** The name of the account that a notification is about; `undefined` if it is about no single one. */
function accountOfNotification(notification) {
    if ('access' in notification)
        return notification.access.account.name;
    return notification.kind === 'alarm' ? notification.account.name : undefined;
}


/***/ }),

/***/ 9347:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ adviceOn)
/* harmony export */ });
/* unused harmony export SHORT_DURATION_MS */
/* harmony import */ var _shared_instant_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5033);

/** In a shorter time people can hardly connect before the end (the record of jit-admin-session v1.0.5). */
const SHORT_DURATION_MS = 5 * 60_000;
/** Warnings for the requester, if the request is merged at `mergedAt`. */
function adviceOn(request, mergedAt) {
    const { durationMs, start } = request;
    const advice = [];
    if (durationMs < SHORT_DURATION_MS)
        advice.push({
            message: `${(0,_shared_instant_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a3)(durationMs)} barely suffices to connect before the end: a new policy takes up to a minute until AWS knows it everywhere`,
            remedy: `Ask for at least ${(0,_shared_instant_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a3)(SHORT_DURATION_MS)}`,
        });
    if (start && start < mergedAt)
        advice.push({
            message: 'The start lies before the merge, so access opens, and the duration counts, from the merge on',
            remedy: 'Leave `start` out, or write a later one',
        });
    return advice;
}


/***/ }),

/***/ 3071:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ compare),
/* harmony export */   g: () => (/* binding */ supersededBy)
/* harmony export */ });
/* harmony import */ var _request_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1026);

/** Compares requests by content: a request in both versions is kept, in any position. */
function compare({ before, after }) {
    const has = (entries, entry) => entries.some(other => (0,_request_js__WEBPACK_IMPORTED_MODULE_0__/* .isSame */ .F)(other, entry));
    const removed = before.filter(entry => !has(after, entry));
    const isKept = (entry) => has(before, entry);
    return {
        after,
        removed,
        isKept,
        /** Whether both versions have the same requests. */
        isUnchanged: removed.length === 0 && after.every(isKept),
    };
}
/** The removed requests that `entry` replaces: their policies are superseded. */
function supersededBy(entry, removed) {
    return removed.filter(old => old.request.account === entry.request.account);
}


/***/ }),

/***/ 5512:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Pn: () => (/* binding */ isAccountOf),
/* harmony export */   QI: () => (/* binding */ aliasesOf),
/* harmony export */   cu: () => (/* binding */ identityOf),
/* harmony export */   sO: () => (/* binding */ isSamePerson)
/* harmony export */ });
/**
 * All logins of the people who own some logins, in lower case. Two logins of one IAM user belong to one person, and so do the
 * logins of IAM users who share a login. Otherwise a person could approve with one login what they wrote, or benefit from,
 * with another.
 */
function aliasesOf(logins, persons) {
    const found = new Set([...logins].map(login => login.toLowerCase()));
    // The loop also visits logins that are added to the set during it.
    for (const login of found) {
        const ofSame = persons.filter(own => own.some(each => each.toLowerCase() === login));
        for (const other of ofSame.flat())
            found.add(other.toLowerCase());
    }
    return found;
}
/**
 * All logins and ids of the people who own some accounts: the logins that the rules put together, the ids of those now and by
 * the rules, and the logins of these ids. A login alone proves nothing: its owner can change it, and then anyone can register it.
 */
function identityOf(accounts, persons, collaborators, known) {
    const pairs = [...[...collaborators].map(([login, { id }]) => ({ login, id })), ...known];
    const logins = new Set(accounts.flatMap(({ login }) => login?.toLowerCase() ?? []));
    const ids = new Set(accounts.flatMap(({ id }) => id ?? []));
    for (let found = -1; found < logins.size + ids.size;) {
        found = logins.size + ids.size;
        for (const login of aliasesOf(logins, persons))
            logins.add(login);
        for (const { login, id } of pairs) {
            if (logins.has(login))
                ids.add(id);
            if (ids.has(id))
                logins.add(login);
        }
    }
    return { logins, ids };
}
/** Whether two identities belong to one person: one equal id or login is enough. */
function isSamePerson(one, other) {
    return [...one.logins].some(login => other.logins.has(login)) || [...one.ids].some(id => other.ids.has(id));
}
/**
 * Whether an account belongs to a person. One equal id or login is enough, which excludes more accounts than requiring both.
 */
function isAccountOf({ logins, ids }, { login, id }) {
    return (login !== undefined && logins.has(login.toLowerCase())) || (id !== undefined && ids.has(id));
}


/***/ }),

/***/ 5371:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ parseEvent)
/* harmony export */ });
/* harmony import */ var _shared_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2005);

/** Parses the payload at GITHUB_EVENT_PATH, for any event. */
function parseEvent(text) {
    try {
        return JSON.parse(text);
    }
    catch (cause) {
        throw new Error(`The event file is not JSON (${(0,_shared_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .b)(cause)}). Leave GITHUB_EVENT_PATH as the runner set it.`, {
            cause,
        });
    }
}


/***/ }),

/***/ 2688:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  S: () => (/* binding */ readChanges)
});

;// CONCATENATED MODULE: ./build/config/case-duplicates.js
/** The paths that differ from another path only in case, with that other path: IAM treats both as one user. */
function findDuplicatesIgnoringCase(paths) {
    const twins = new Map();
    const seen = new Map();
    for (const path of paths) {
        const other = seen.get(path.toLowerCase());
        if (other === undefined)
            seen.set(path.toLowerCase(), path);
        else
            twins.set(path, other).set(other, path);
    }
    return twins;
}

// EXTERNAL MODULE: ./build/config/request-file.js + 1 modules
var request_file = __webpack_require__(9452);
// EXTERNAL MODULE: ./build/domain/request/resolve.js
var resolve = __webpack_require__(3731);
// EXTERNAL MODULE: ./build/services/history/file-versions.js
var file_versions = __webpack_require__(7406);
;// CONCATENATED MODULE: ./build/services/history/request-files.js




/** How a merge changed the request files, and the mistakes in them. */
async function readChanges(git, { before, after }, { requests }, rules) {
    const changed = (await git.changedFiles(before, after, requests)).filter(({ path }) => isRequestFile(path, requests));
    if (changed.length === 0)
        return { changes: [], problems: [] };
    const blobs = await git.readBlobs(changed.flatMap(change => ('blobSha' in change ? change.blobSha : [])));
    const twins = findDuplicatesIgnoringCase((await git.listFiles(after, requests)).map(({ path }) => path));
    const read = changed.map(change => {
        const written = parseChanged(change, blobs, twins, requests);
        return { change, file: (0,resolve/* resolveFile */.xq)(written, rules.accountsNow) };
    });
    const changes = [];
    for (const { change, file } of read) {
        if (!file.ok)
            continue;
        const was = change.status === 'A' ? [] : await (0,file_versions/* entriesBefore */.ey)(git, rules, { requests, path: change.path }, before);
        changes.push({ path: change.path, before: was, after: file.value.entries });
    }
    return { changes, problems: read.flatMap(({ file }) => (file.ok ? [] : file.problems)) };
}
/** Every file of the folder must be a request file; others are reported as mistakes. */
function isRequestFile(path, requests) {
    return ![`${requests}README.md`, `${requests}.gitkeep`].includes(path);
}
function parseChanged(change, blobs, twins, requests) {
    const { path } = change;
    if (change.status === 'D')
        return (0,request_file/* parseRequestFile */.JX)(path, 'nothing', requests);
    const twin = twins.get(path);
    if (twin !== undefined)
        return (0,request_file/* refuseFile */.lv)(path, (0,request_file/* problemOfCaseTwin */.bc)(path, twin));
    const blob = blobs.get(change.blobSha);
    return (0,request_file/* parseRequestFile */.JX)(path, blob ? (0,file_versions/* contentOf */.$E)({ mode: change.mode, bytes: blob.bytes }) : 'not-a-file', requests);
}


/***/ }),

/***/ 6625:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ refreshReviews),
/* harmony export */   j: () => (/* binding */ gatherReviewEvidence)
/* harmony export */ });
/* harmony import */ var _domain_approval_authorship_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6328);
/* harmony import */ var _domain_approval_teams_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1735);
/* harmony import */ var _domain_rules_identity_map_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5512);
/* harmony import */ var _domain_rules_rules_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3138);
/* harmony import */ var _shared_identifiers_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1704);





/**
 * Asks GitHub who worked on a pull request and who reviewed it, as far as `rules` (of now, and of before the merge) need it
 * for the requests that it adds.
 * @throws GitHubError when GitHub cannot answer
 */
async function gatherReviewEvidence(github, pullRequest, rules, added) {
    const { number } = pullRequest;
    const reviews = await github.reviews(number);
    const baseChanges = await github.baseChanges(pullRequest);
    const made = { pullRequest, reviews, commits: await github.commits(number), pushes: await github.pushes(pullRequest) };
    const people = await readPeople(github, made, rules, added);
    return { ...made, baseChanges, ...people, isPublic: await github.isPublic() };
}
/**
 * The reviews of this moment, and what is known of the people behind them; `unchanged` if GitHub says the same as before.
 * @throws GitHubError when GitHub cannot answer
 */
async function refreshReviews(github, before, rules, added) {
    const reviews = await github.reviews(before.pullRequest.number);
    if (JSON.stringify(reviews) === JSON.stringify(before.reviews))
        return 'unchanged';
    return { reviews, ...(await readPeople(github, { ...before, reviews }, rules, added)) };
}
/** Membership in teams, and access to the repository, of those who worked on a pull request, reviewed it or benefit. */
async function readPeople(github, made, rules, added) {
    const { reviews } = made;
    const reviewers = loginsOf(reviews.filter(({ state }) => state === 'APPROVED' || state === 'CHANGES_REQUESTED'));
    const { hands } = (0,_domain_approval_authorship_js__WEBPACK_IMPORTED_MODULE_0__/* .authorshipOf */ .d2)(made);
    const makers = new Set(hands.flatMap(({ login }) => login ?? []));
    const people = [...reviewers, ...[...makers].slice(0, MOST_MAKERS)];
    const matching = rules.flatMap(set => added.flatMap(({ user, request }) => (0,_domain_rules_rules_js__WEBPACK_IMPORTED_MODULE_2__/* .matchRule */ .mU)(user, request, set) ?? []));
    const teams = await readTeams(github, teamsOf(matching), [...new Set(people)]);
    const beneficiaries = rules.flatMap(set => added.flatMap(({ user }) => (0,_domain_rules_rules_js__WEBPACK_IMPORTED_MODULE_2__/* .loginsOfName */ .LN)(set, user) ?? []));
    const persons = rules.flatMap(_domain_rules_rules_js__WEBPACK_IMPORTED_MODULE_2__/* .everyonesLogins */ .Fv);
    const collaborators = await readCollaborators(github, [
        ...(0,_domain_rules_identity_map_js__WEBPACK_IMPORTED_MODULE_4__/* .aliasesOf */ .QI)([...reviewers, ...beneficiaries], persons),
        ...(matching.some(({ requesters }) => requesters) ? claimedLogins(hands) : []),
    ]);
    return { teams, collaborators };
}
/** A commit may name thousands of co-authors. Those beyond this number count as members of no team. */
const MOST_MAKERS = 50;
const loginsOf = (reviews) => new Set(reviews.flatMap(({ user }) => user?.toLowerCase() ?? []));
/** Logins that come from an e-mail address only. Their account is looked up where the rules restrict requesters. */
const claimedLogins = (hands) => [...new Set(hands.flatMap(({ login, isClaimed }) => (isClaimed && login) || []))].slice(0, MOST_MAKERS);
function teamsOf(matching) {
    const named = matching.flatMap(({ approvers = [], requesters = [] }) => [...approvers, ...requesters]);
    return new Set(named.filter(_shared_identifiers_js__WEBPACK_IMPORTED_MODULE_3__/* .isTeam */ .IJ).map(team => team.toLowerCase()));
}
async function readTeams(github, teams, logins) {
    const read = new Map();
    for (const team of teams)
        read.set(team, (await github.teamMembers(team, logins)) ?? (0,_domain_approval_teams_js__WEBPACK_IMPORTED_MODULE_1__/* .unreadableTeam */ .Bd)(team));
    return read;
}
async function readCollaborators(github, logins) {
    const read = new Map();
    for (const login of new Set(logins)) {
        const found = await github.collaborator(login);
        if (found)
            read.set(login, found);
    }
    return read;
}


/***/ })

};

