export const id = 724;
export const ids = [724];
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
 * The addresses in `Co-authored-by:` lines, wherever they stand: GitHub reads them at the end, but a reader may be taken in.
 * Line by line, so that no line makes the expression look again at another.
 */
function coAuthorsOf(message) {
    const trailers = [];
    let isInside = false;
    for (const line of message.split(LINE_END)) {
        const [, value] = TRAILER.exec(line) ?? [];
        if (value !== undefined)
            trailers.push(value);
        // As git folds it: a line that begins with white space goes on with the one before.
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
/** More than one may stand there, against the convention; without brackets, it is the whole. */
function addressesIn(trailer) {
    const bracketed = [...trailer.matchAll(/<([^<>]*)>/g)].map(([, email = '']) => email.trim());
    return bracketed.length > 0 ? bracketed : [trailer.trim()];
}

;// CONCATENATED MODULE: ./build/domain/approval/authorship.js




/** Everybody who opened, wrote, co-wrote, committed or pushed any of it. None of them may approve it. */
function authorshipOf(evidence) {
    const { pullRequest, commits } = evidence;
    const accounts = accountsIn(evidence);
    const parts = [...commits.map(commit => handsOfCommit(commit, accounts)), handsOfPushes(evidence)];
    return {
        hands: [
            hand('opened the pull request', pullRequest.author, pullRequest.authorId),
            ...parts.flatMap(({ hands }) => hands),
        ],
        refusals: parts.flatMap(({ refusals }) => refusals),
    };
}
/** What a person did, by any of their logins or ids; `undefined` if nothing is known. */
function handOf({ hands }, person) {
    return hands.find(hand => (0,identity_map/* isAccountOf */.Pn)(person, hand))?.did;
}
function hand(did, login, id) {
    return { did, ...account(login, id) };
}
function account(login, id) {
    return { ...(login !== undefined && { login: login.toLowerCase() }), ...(id !== undefined && { id }) };
}
const REMEDY = 'Add that e-mail address to the GitHub account, or commit with its noreply address; then open a new pull request';
function handsOfCommit(commit, accounts) {
    const { author, authorId, committer, committerId, authorEmail, committerEmail } = commit;
    const sha = commit.sha.slice(0, 12);
    const wrote = [
        { login: author, id: authorId },
        { login: committer, id: committerId },
    ];
    const hands = wrote
        .filter(({ login }) => login !== undefined)
        .map(({ login, id }) => hand('wrote or committed part of it', login, id));
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
            message: `Commit ${sha} names a co-author (${(0,printable/* firstOf */.Ku)(unknown)}) of whom GitHub does not say which account it is`,
            remedy: "Name the co-author by the account's noreply address (ID+LOGIN@…), or take the trailer out; then open a new pull request",
        });
    return { hands, refusals };
}
const address = (email = 'without an e-mail address') => (0,printable/* printable */.g$)(email || 'without an e-mail address', 120);
/**
 * Whose an address is: by its form, if it is one that GitHub gives to accounts; or by what GitHub says of the same address
 * in a commit.
 */
function accountsIn(evidence) {
    const { pullRequest, commits } = evidence;
    const noreply = `users.noreply.${new URL(pullRequest.url).host}`.toLowerCase();
    const shown = loginsShown(evidence);
    const known = new Map();
    for (const { author, authorId, authorEmail, committer, committerId, committerEmail } of commits) {
        if (committer && committerEmail)
            known.set(committerEmail.toLowerCase(), account(committer, committerId));
        if (author && authorEmail)
            known.set(authorEmail.toLowerCase(), account(author, authorId));
    }
    return email => {
        const [, id, name = ''] = /^(?:(\d{1,15})\+)?([^@+]{1,60})@[^@]*$/.exec(email.toLowerCase()) ?? [];
        const isNoreply = email.toLowerCase().endsWith(`@${noreply}`) && identifiers/* GITHUB_LOGIN */.cd.accepts(name.replace(/\[bot\]$/, ''));
        if (isNoreply && id)
            return { login: name, id: Number(id), isClaimed: true };
        // `LOGIN@…` of older accounts: the login may be a former one, and then GitHub shows it nowhere.
        if (isNoreply && (shown.has(name) || name.endsWith('[bot]')))
            return { login: name };
        return known.get(email.toLowerCase());
    };
}
/** Logins that are somebody's at this moment. */
function loginsShown({ pullRequest, commits, pushes, reviews }) {
    const pushed = 'message' in pushes ? [] : pushes.map(({ by }) => by);
    const all = [pullRequest.author, ...pushed, ...commits.flatMap(({ author, committer }) => [author, committer])];
    return new Set([...all, ...reviews.map(({ user }) => user)].flatMap(login => login?.toLowerCase() ?? []));
}
/** Git's own names can be forged; who moved the branch cannot. Whoever brought any commit of it counts, not only the last. */
function handsOfPushes({ pullRequest, commits, pushes }) {
    if ('message' in pushes)
        return { hands: [], refusals: [pushes] };
    const shas = new Set([pullRequest.headSha, ...commits.map(({ sha }) => sha)]);
    // A branch that is restored after the merge is pushed once more, by somebody who had no part in what was approved.
    const { mergedAt } = pullRequest;
    const ours = pushes.filter(({ sha, at }) => shas.has(sha) && !(mergedAt && at > mergedAt));
    const hands = ours.flatMap(({ by, byId }) => (by === undefined ? [] : [hand('pushed part of it', by, byId)]));
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
/** When the branch first came to its final head; `undefined` if that is not known. No approval of it can be older. */
function pushedAt({ pullRequest, pushes }) {
    if ('message' in pushes)
        return undefined;
    const times = pushes.filter(({ sha }) => sha === pullRequest.headSha).map(({ at }) => at.getTime());
    return times.length > 0 ? new Date(Math.min(...times)) : undefined;
}


/***/ }),

/***/ 5950:
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
// EXTERNAL MODULE: ./build/domain/rules/rules.js
var rules = __webpack_require__(3138);
// EXTERNAL MODULE: ./build/domain/approval/authorship.js + 1 modules
var approval_authorship = __webpack_require__(6328);
;// CONCATENATED MODULE: ./build/domain/approval/base-change.js
/**
 * When the base was last changed, up to the merge; `undefined` if never. Reviewers were shown the diff to the base of then: who
 * approved a harmless diff to another branch has approved nothing that comes with a merge into this one.
 */
function lastBaseChange({ pullRequest: { mergedAt }, baseChanges }) {
    if ('message' in baseChanges)
        return undefined;
    const times = baseChanges.filter(at => !(mergedAt && at > mergedAt)).map(at => at.getTime());
    return times.length > 0 ? new Date(Math.max(...times)) : undefined;
}
/** Why changes of the base are not known, which refuses whatever was approved. */
function refusalsOfBase({ baseChanges }) {
    return 'message' in baseChanges ? [baseChanges] : [];
}

;// CONCATENATED MODULE: ./build/domain/approval/beneficiary.js

/**
 * Each login of those who benefit must be the one that they have now, or else they could approve under the new one. A login
 * that was given up is nobody's, or anybody's who registered it since; but rights follow the account, so that such an account
 * has no access to the repository.
 */
function refusalsOfBeneficiary({ collaborators, isPublic }, beneficiary, persons) {
    return [...(0,identity_map/* aliasesOf */.QI)(beneficiary, persons)].flatMap(login => {
        const found = collaborators.get(login);
        if (!found)
            return [unknown(login)];
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
 * The latest review of each account that decides anything. Comments decide nothing; neither does an approval after the merge,
 * which must not take the place of one before. What takes an approval back counts whenever it comes.
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
/** By id, which stays when a login changes; by login only where no id is known. */
function isOfSameAccount(one, other) {
    if (one.userId !== undefined && other.userId !== undefined)
        return one.userId === other.userId;
    return one.user?.toLowerCase() === other.user?.toLowerCase();
}
/** A review whose time is not known comes last: an approval like that never counts. */
const timeOf = ({ submittedAt }) => submittedAt?.getTime() ?? Number.MAX_SAFE_INTEGER;
const isAfterMerge = ({ submittedAt }, { mergedAt }) => mergedAt !== undefined && (submittedAt === undefined || submittedAt > mergedAt);

// EXTERNAL MODULE: ./build/shared/printable.js
var printable = __webpack_require__(6499);
// EXTERNAL MODULE: ./build/domain/approval/teams.js
var approval_teams = __webpack_require__(1735);
;// CONCATENATED MODULE: ./build/domain/approval/requesters.js



/** GitHub's own account, in whose name the merge button and the web editor commit. It asks for nothing. */
const GITHUB_ITSELF = 'web-flow';
/**
 * Whether those who made a pull request may ask on behalf of whoever benefits: `herself` by the logins that all of the rules
 * know her by. All of them ask, not only who opened it: whoever writes into it decides what is asked for.
 */
function refusalsOfRequesters({ hands }, { teams, collaborators }, rule, { beneficiary, herself }) {
    const { requesters } = rule;
    if (!requesters)
        return [];
    const own = new Set(herself.map(login => login.toLowerCase()));
    const names = new Set(hands.map(hand => nameOf(hand, collaborators)));
    const refused = [...names].filter(name => name !== GITHUB_ITSELF && !own.has(name) && !(0,approval_teams/* isNamed */.ev)(name, requesters, teams));
    if (refused.length === 0)
        return [];
    const may = requesters.length > 0 ? `only ${requesters.join(', ')} may` : 'nobody may';
    return [
        {
            message: `By ${(0,rules/* nameOfRule */.Xp)(rule)}, ${may} ask on behalf of ${beneficiary.join(', ')}, and ${(0,printable/* firstOf */.Ku)(refused)} had a part in this pull request`,
            remedy: `Have ${beneficiary[0]} open a pull request of her own${requesters.length > 0 ? ', or one of those who may' : ''}`,
        },
        ...(0,approval_teams/* refusalsOfTeams */.hy)(requesters, teams),
    ];
}
/** Who is asked about: a login that is merely claimed counts only for the account that GitHub knows by it. */
function nameOf({ login, id, isClaimed }, collaborators) {
    if (login === undefined)
        return 'an account that is gone';
    return isClaimed && collaborators.get(login)?.id !== id ? `the account ${id}, called ${login},` : login;
}

;// CONCATENATED MODULE: ./build/domain/approval/reviews.js










const MAY_APPROVE = ['write', 'maintain', 'admin'];
/** Counts the approvals of the final head by persons who may, and who have no part in it and nothing from it. */
function tallyApprovals(evidence, demand) {
    const authorship = (0,approval_authorship/* authorshipOf */.d2)(evidence);
    const approvals = [];
    const turnedDown = [];
    const asking = [];
    for (const { login, review } of decisiveReviews(evidence.reviews, evidence.pullRequest)) {
        if (review.state === 'CHANGES_REQUESTED') {
            turnedDown.push(`${login} asked for changes`);
            if (mayApprove(login, evidence))
                asking.push(login);
        }
        if (review.state !== 'APPROVED')
            continue;
        const account = accountOf(login, review.userId);
        const person = (0,identity_map/* identityOf */.cu)([account], demand.persons, evidence.collaborators);
        const twin = approvals.find(other => (0,identity_map/* isSamePerson */.sO)(other.person, person));
        const objection = objectionTo(review, login, person, authorship, evidence, demand);
        if (objection)
            turnedDown.push(`${login} ${objection}`);
        else if (twin)
            turnedDown.push(`${login} is by the rules the same person as ${twin.login}`);
        else if (review.submittedAt)
            approvals.push({ login, at: review.submittedAt, person });
    }
    const approvers = approvals.map(({ login, at }) => ({ login, at }));
    const strictest = demand.rules.reduce((most, rule) => (rule.approvals > most.approvals ? rule : most));
    const missing = Math.max(0, strictest.approvals - approvers.length);
    const unreadable = missing > 0 ? demand.rules.flatMap(rule => (0,approval_teams/* refusalsOfTeams */.hy)(rule.approvers ?? [], evidence.teams)) : [];
    const refusals = [
        ...authorship.refusals,
        ...refusalsOfBase(evidence),
        ...refusalsOfBeneficiary(evidence, demand.beneficiary, demand.persons),
        ...demand.rules.flatMap(rule => refusalsOfRequesters(authorship, evidence, rule, demand)),
        ...unreadable,
        ...(missing === 0 ? asking.map(refusalOfAsking) : []),
    ];
    const mayStill = (login) => {
        const person = (0,identity_map/* identityOf */.cu)([{ login }], demand.persons, evidence.collaborators);
        const hasApproved = approvals.some(other => (0,identity_map/* isSamePerson */.sO)(other.person, person));
        return !hasApproved && barTo(person, authorship, evidence, demand) === undefined;
    };
    const candidates = strictest.approvers?.filter(name => (0,identifiers/* isTeam */.IJ)(name) || mayStill(name));
    return { approvers, turnedDown, strictest, missing, ...(candidates && { candidates }), refusals };
}
const permissionOf = (login, { collaborators }) => collaborators.get(login)?.permission ?? 'none';
const mayApprove = (login, evidence) => MAY_APPROVE.includes(permissionOf(login, evidence));
const accountOf = (login, id) => ({ login, ...(id !== undefined && { id }) });
/** As GitHub's own protection has it: one who might have approved, and said no instead, stands against those who did. */
function refusalOfAsking(login) {
    return {
        message: `${login} asked for changes, and has not taken that back`,
        remedy: 'Have that review dismissed or turned into an approval; then run this job again',
    };
}
/** What keeps a person from approving, whatever the review says. */
function barTo(person, authorship, { collaborators }, { beneficiary, persons }) {
    const benefiting = beneficiary.map(login => ({ login }));
    if ((0,identity_map/* isSamePerson */.sO)(person, (0,identity_map/* identityOf */.cu)(benefiting, persons, collaborators)))
        return 'would approve access for herself';
    return (0,approval_authorship/* handOf */.vL)(authorship, person);
}
/** Why an approval does not count, or `undefined` if it does. `person` has all accounts of the reviewer. */
function objectionTo(review, login, person, authorship, evidence, demand) {
    const { pullRequest, collaborators, teams } = evidence;
    const bar = barTo(person, authorship, evidence, demand);
    if (bar)
        return bar;
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
        return `approved before the base was changed at ${(0,instant/* formatInstant */.r4)(changed)}`;
    if (isAfterMerge(review, pullRequest))
        return 'approved only after the merge';
    const excluding = demand.rules.find(({ approvers }) => approvers && !(0,approval_teams/* isNamed */.ev)(login, approvers, teams));
    if (excluding)
        return `is not among the approvers of ${(0,rules/* nameOfRule */.Xp)(excluding)}`;
    const id = collaborators.get(login)?.id;
    if (id !== undefined && review.userId !== undefined && id !== review.userId)
        return 'is the login of another account now than of the one that approved';
    if (mayApprove(login, evidence))
        return undefined;
    return `has only the permission '${permissionOf(login, evidence)}' in this repository`;
}
/** `1 person of carol, dave who …`. */
function whoMayApprove({ approvers }, missing) {
    const whom = approvers ? `of ${approvers.join(', ')}` : 'with write permission';
    return `${missing} ${missing === 1 ? 'person' : 'people'} ${whom} who neither wrote it nor benefits from it`;
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


/** Whether a list of logins and teams names a login, by itself or as a member. A team that cannot be read names nobody. */
function isNamed(login, people, teams) {
    return people.some(name => {
        if (!(0,_shared_identifiers_js__WEBPACK_IMPORTED_MODULE_0__/* .isTeam */ .IJ)(name))
            return name.toLowerCase() === login;
        const members = teams.get(name.toLowerCase());
        return members !== undefined && 'has' in members && members.has(login);
    });
}
/** Why teams of a list cannot be read. */
function refusalsOfTeams(people, teams) {
    return people.filter(_shared_identifiers_js__WEBPACK_IMPORTED_MODULE_0__/* .isTeam */ .IJ).flatMap(name => {
        const members = teams.get(name.toLowerCase()) ?? unreadableTeam(name);
        return 'has' in members ? [] : [members];
    });
}
/** The token of a job never may: it is the repository's, and teams are the organisation's (docs/aws-facts.md GH-4). */
function unreadableTeam(name) {
    return {
        message: `The github-token may not read the team ${(0,_shared_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .quoted */ .TL)(name)} that the rules name, or there is no such team`,
        remedy: "Pass the token of a GitHub App with `Members: read` in the organisation as `github-token`, or list the members' logins in the rule",
    };
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
 * All logins of the people behind some, in lower case: two logins of one IAM user are one person's, and so are those of IAM
 * users who share a login. Otherwise she could approve with the one what she wrote, or gets, with the other.
 */
function aliasesOf(logins, persons) {
    const found = new Set([...logins].map(login => login.toLowerCase()));
    // What is added to a set while it is walked is walked too.
    for (const login of found) {
        const ofSame = persons.filter(own => own.some(each => each.toLowerCase() === login));
        for (const other of ofSame.flat())
            found.add(other.toLowerCase());
    }
    return found;
}
/**
 * Everything by which the people behind some accounts are known: the logins that the rules put together, the ids that these
 * have now, and the logins of those ids. A login alone proves nothing: its owner can change it, and then anybody can take it.
 */
function identityOf(accounts, persons, collaborators) {
    const logins = new Set(accounts.flatMap(({ login }) => login?.toLowerCase() ?? []));
    const ids = new Set(accounts.flatMap(({ id }) => id ?? []));
    for (let known = -1; known < logins.size + ids.size;) {
        known = logins.size + ids.size;
        for (const login of aliasesOf(logins, persons))
            logins.add(login);
        for (const [login, { id }] of collaborators) {
            if (logins.has(login))
                ids.add(id);
            if (ids.has(id))
                logins.add(login);
        }
    }
    return { logins, ids };
}
/** Whether what is known of two leads to one person: again, an equal id or an equal login is enough. */
function isSamePerson(one, other) {
    return [...one.logins].some(login => other.logins.has(login)) || [...one.ids].some(id => other.ids.has(id));
}
/** Whether an account is one of a person's: an equal id or an equal login is enough, which bars more than both together. */
function isAccountOf({ logins, ids }, { login, id }) {
    return (login !== undefined && logins.has(login.toLowerCase())) || (id !== undefined && ids.has(id));
}


/***/ }),

/***/ 5646:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ takeWithinBudget)
/* harmony export */ });
/**
 * Those that fit into so many bytes of UTF-8 together, in their order, each with what was written for it. The last fiftieth
 * of the room is not looked after: thousands of parts would have to be written to find the one that fits.
 */
function takeWithinBudget(parts, roomBytes, write) {
    const told = [];
    let left = roomBytes;
    for (const part of parts) {
        if (left < roomBytes / 50)
            break;
        const text = write(part);
        const size = Buffer.byteLength(text);
        if (size > left)
            continue;
        left -= size;
        told.push([part, text]);
    }
    return told;
}


/***/ }),

/***/ 5120:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EU: () => (/* binding */ fence),
/* harmony export */   F4: () => (/* binding */ codes),
/* harmony export */   Qq: () => (/* binding */ text),
/* harmony export */   aY: () => (/* binding */ code),
/* harmony export */   fj: () => (/* binding */ join),
/* harmony export */   fk: () => (/* binding */ transcript),
/* harmony export */   md: () => (/* binding */ md),
/* harmony export */   p0: () => (/* binding */ duration),
/* harmony export */   tp: () => (/* binding */ table),
/* harmony export */   uR: () => (/* binding */ instant)
/* harmony export */ });
/* harmony import */ var _shared_instant_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5033);
/* harmony import */ var _shared_printable_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6499);


const trusted = (markdown) => markdown;
/**
 * Text from outside as plain text. Everything but letters, digits, spaces, commas and hyphens becomes an HTML entity, which
 * neither Markdown nor HTML takes for syntax. But GitHub decodes entities before it looks for mentions, references, addresses,
 * emoji, formulas and check boxes. It looks for none of them in `<code>`: every word but the plainest stands in there.
 */
function text(untrusted, limit = 500) {
    const words = (0,_shared_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(untrusted, limit).replaceAll(/[^ ]+|^ | (?= |$)/g, part => {
        if (part === ' ')
            return entity(part);
        return PLAIN.test(part) && !LINKED.test(part) ? entities(part) : inCode(part);
    });
    // A hyphen or a number in front would begin a list: `42` does, before a full stop of ours.
    return trusted(words.replace(/^[\d-]/, entity));
}
const PLAIN = /^[\p{L}\p{M}\p{N}.,;!?'"`\(\)_\/…\-]+:?$/v;
/** Plain words that GitHub links all the same: `GH-1`, commits, web addresses. */
const LINKED = /gh-\d|[\da-f]{7}|www\./i;
/** A mail address is linked in `<code>` too (cmark-gfm, autolink.c), but not from one piece of text to the next. */
const entities = (printed) => printed
    .split(/(?<=[\w.+-])@(?=[\w.-])/)
    .map(part => part.replaceAll(/[^\p{L}\p{N} ,-]/gu, entity))
    .join(`<span>${entity('@')}</span>`);
const entity = (character) => `&#${character.codePointAt(0)};`;
const inCode = (printed) => `<code>${entities(printed)}</code>`;
/** Text from outside in a fixed-width font. GitHub links nothing in there. */
function code(untrusted, limit = 500) {
    return trusted(inCode((0,_shared_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(untrusted, limit)));
}
/** Several, separated by commas. */
const codes = (untrusted) => join(untrusted.map(each => code(each)), ', ');
const instant = (value) => trusted((0,_shared_instant_js__WEBPACK_IMPORTED_MODULE_0__/* .formatInstant */ .r4)(value));
const duration = (ms) => trusted((0,_shared_instant_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a3)(ms));
/** Ours, as written; what is put in must be Markdown already, or a number. */
function md(strings, ...values) {
    return trusted(String.raw({ raw: strings }, ...values));
}
function join(parts, separator) {
    return trusted(parts.join(separator));
}
/** A fenced block to copy from. The lines must be made of names that were checked: nothing in a fence can be escaped. */
function fence(language, lines) {
    const unsafe = lines.find(line => !/^[\x20-\x7e]*$/.test(line) || line.includes('```'));
    if (unsafe !== undefined)
        throw new Error('a line for a code block holds what could end the block');
    return trusted(`\`\`\`${language}\n${lines.join('\n')}\n\`\`\``);
}
/** What was typed and printed: nothing in it is taken for Markdown or HTML. */
function transcript(untrusted) {
    return trusted(`<pre><code>${untrusted.map(line => entities((0,_shared_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(line, 500))).join('\n')}</code></pre>`);
}
function table(head, rows) {
    const line = (cells) => `| ${cells.map(cell => cell.replaceAll('\n', '<br>')).join(' | ')} |`;
    return trusted([line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n'));
}


/***/ }),

/***/ 28:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ omittedNote)
/* harmony export */ });
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5120);

/** For what had no room: where it is told. `what`: with its space, ` reasons`. */
const omittedNote = (rest, what = (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.md) ``) => (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.md) `… and ${rest} more${what}: the log of the job and its output ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)('result')} tell of them`;


/***/ }),

/***/ 8845:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ renderProblems)
/* harmony export */ });
/* harmony import */ var _shared_problem_list_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(628);
/* harmony import */ var _fitting_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5646);
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5120);
/* harmony import */ var _refusals_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2584);




/** Mistakes in files: of those that do not fit into so many bytes together, the least important are left out. */
function renderProblems(problems, roomBytes) {
    if (problems.length === 0)
        return [];
    const each = problems.map(problem => ({ ...problem }));
    const told = new Map((0,_fitting_js__WEBPACK_IMPORTED_MODULE_2__/* .takeWithinBudget */ .M)((0,_shared_problem_list_js__WEBPACK_IMPORTED_MODULE_3__/* .byImportance */ .G)(each), roomBytes, renderProblem));
    const shown = each.flatMap(problem => told.get(problem) ?? []);
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
/* harmony import */ var _more_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(28);


/** A hostile commit message could make thousands, which would leave no room for anything else. */
const MOST_REFUSALS = 10;
/** What is wrong, and what to do about it: two sentences. */
const renderRefusal = ({ message, remedy }) => (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.md) `${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(message)}. **${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(remedy)}.**`;
/** Why something is not granted: a list of the first few. */
function renderRefusals(refusals) {
    const told = refusals.slice(0, MOST_REFUSALS).map(refusal => (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.md) `- ${renderRefusal(refusal)}`);
    const rest = refusals.length - told.length;
    if (rest > 0)
        told.push((0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.md) `- ${(0,_more_js__WEBPACK_IMPORTED_MODULE_1__/* .omittedNote */ .V)(rest, (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.md) ` reasons`)}`);
    return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .join */ .fj)(told, '\n');
}


/***/ })

};

