export const id = 6787;
export const ids = [6787];
export const modules = {

/***/ 96787:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  pageOf: () => (/* binding */ pageOf)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
// EXTERNAL MODULE: ./build/domain/report/packed-list.js
var packed_list = __webpack_require__(18307);
;// CONCATENATED MODULE: ./build/render/report/page/assets.js
const script = "\"use strict\";(()=>{var Me=new RegExp(\"[\\\\p{Cc}\\\\p{Cf}\\\\p{Cs}\\\\p{Co}\\\\p{Zl}\\\\p{Zp}\\\\p{Default_Ignorable_Code_Point}\\\\p{Noncharacter_Code_Point}[\\\\p{Zs}--[ \\\\u3000]]]\",\"v\"),Dt=new RegExp(Me,\"gv\"),Ft=/^[\\x20-\\x7e]*$/,Ht=/^[\\t\\n\\x20-\\x7e]*$/;function Ie(e){if(!Ht.test(e))for(let t of e.matchAll(Dt)){let n=t[0]===\"\\r\"&&e[t.index+1]===`\n`;if(t[0]!==`\n`&&t[0]!==\"\t\"&&!n)return{offset:t.index,name:qt(t[0])}}}function Q(e,t=60){if(e.length<=t&&Ft.test(e))return e;let n=\"\",r=\"\",o=0;for(let s of e.slice(0,2*t+2)){let i=Me.test(s)?`\\\\u{${s.codePointAt(0)?.toString(16)}}`:s;if(o+=i===s?1:i.length,o>t)return`${r}\\u2026`;n+=i,o<t&&(r=n)}return n}function qt(e){return`U+${(e.codePointAt(0)??0).toString(16).toUpperCase().padStart(4,\"0\")}`}var me=(e,t,n=`${t}s`)=>`${e} ${e===1?t:n}`;var a=(e,t,...n)=>({tag:e,attributes:t,children:n.filter(Bt)}),Bt=e=>e!==void 0&&e!==!1,fe=e=>Ie(e)?e.split(/(\\n|\\t)/).map(t=>/^[\\n\\t]$/.test(t)?t:Q(t,1/0)).join(\"\"):e,jt=/^(?:title|aria-label|aria-roledescription)$/,Ge=({attributes:e})=>Object.entries(e).flatMap(([t,n])=>n===void 0||n===!1?[]:[[t,n===!0?\"\":jt.test(t)?fe(String(n)):String(n)]]);var Wt=\"http://www.w3.org/2000/svg\",Vt=new Set([\"svg\",\"path\",\"text\",\"defs\",\"pattern\"]);function S(e){if(typeof e==\"string\")return document.createTextNode(fe(e));let t=Vt.has(e.tag)?document.createElementNS(Wt,e.tag):document.createElement(e.tag);for(let[n,r]of Ge(e))t.setAttribute(n,r);return t.append(...e.children.map(S)),t}var N=(e,...t)=>e.replaceChildren(...t.map(S));function g(e,t=document){let n=t.querySelector(e);if(!n)throw new Error(`the page has no ${e}`);return n}var Ue={s:1e3,m:6e4,h:36e5,d:864e5};function Kt(e){return`${e.toISOString().slice(0,19)}Z`}function B(e){let t=Kt(e),n=t.slice(17,19),r=`${t.slice(11,16)}${n===\"00\"?\"\":`:${n}`}`;return`${Number(t.slice(8,10))} ${Yt[e.getUTCMonth()]} ${t.slice(0,4)}, ${r} UTC`}var Yt=[\"Jan\",\"Feb\",\"Mar\",\"Apr\",\"May\",\"Jun\",\"Jul\",\"Aug\",\"Sep\",\"Oct\",\"Nov\",\"Dec\"];function De(e){let t=Math.round(e/100),n=Math.floor(t/36e3),r=Math.floor(t%36e3/600),o=t%600/10;return[n&&`${n}h`,r&&`${r}m`,o&&`${o}s`].filter(Boolean).join(\"\")||\"0s\"}function Fe(e){let t=Math.floor(e/Ue.d);if(t<2)return De(e);let n=e-t*Ue.d;return`${t}d${n<50?\"\":De(n)}`}var Zt=/^https?:\\/\\/[A-Za-z0-9.-]+(?::\\d{1,5})?\\/[A-Za-z0-9._-]+\\/[A-Za-z0-9._-]+$/,He=/^[0-9a-f]{40}(?:[0-9a-f]{24})?$/,zt=/^[A-Za-z0-9_@=,+.-]+$/,Jt=/^\\/actions\\/runs\\/\\d{1,20}(?:\\/attempts\\/\\d{1,6})?$/;function Be({repositoryUrl:e,ledger:t}){let n=Zt.test(e)?e:void 0,r=s=>n===void 0||s===void 0?void 0:`${n}${s}`,o=(s,i)=>r(He.test(s)?Xt(`/blob/${s}`,i):void 0);return{repository:r(\"\"),pullRequest:s=>r(qe(\"/pull/\",s)),issue:s=>r(qe(\"/issues/\",s)),commit:s=>r(He.test(s)?`/commit/${s}`:void 0),file:o,record:s=>o(t??\"\",s),run:s=>r(n!==void 0&&s?.startsWith(n)&&Jt.test(s.slice(n.length))?s.slice(n.length):void 0)}}var qe=(e,t)=>Number.isSafeInteger(t)&&t>0?`${e}${t}`:void 0;function Xt(e,t){let n=t.split(\"/\");return n.every(o=>zt.test(o)&&!/^\\.\\.?$/.test(o))?[e,...n.map(encodeURIComponent)].join(\"/\"):void 0}var je=e=>`#grant=${encodeURIComponent(e)}`;var ee={expiry:\"it expired\",stop:\"an emergency stop\",\"request-removed\":\"the request was removed\",\"request-changed\":\"the request was changed\",sweep:\"a sweep\",unknown:\"not recorded\"};function p(e){if(e===void 0)return _;let t=Date.parse(e);return Number.isNaN(t)?e:a(\"time\",{datetime:e},B(new Date(t)))}var _=a(\"span\",{class:\"none\"},\"not recorded\"),L=e=>Fe(e*1e3),u=e=>a(\"code\",{},e),w=(e,...t)=>e?a(\"a\",{href:e,rel:\"noopener noreferrer\",target:\"_blank\"},...t):a(\"span\",{},...t),y=({login:e,id:t})=>t===void 0?e:`${e} (id ${t})`,P=e=>e&&`${y(e)}, by ${e.event}`,j=(e,t)=>w(e.commit(t),u(t.slice(0,12))),$=(e,t)=>t?w(e.pullRequest(t.number),`#${t.number}`):_;function M(e,t){if(t===void 0)return _;let n=e.run(t);return n?w(n,`run ${t.split(\"/actions/runs/\")[1]??\"\"}`):u(t)}var R=(e,t)=>a(\"span\",{class:\"artefact\"},w(e.record(t.path),u(t.path)),a(\"span\",{class:\"hash\"},\"SHA-256 \",u(t.sha256)),ge(t.witnessed)),ge=e=>e===void 0?m(\"quiet\",\"Witness not read\"):m(e?\"good\":\"bad\",e?\"Witnessed\":\"Not witnessed\"),m=(e,t)=>a(\"span\",{class:`badge ${e}`},a(\"span\",{class:\"sign\",\"aria-hidden\":\"true\"},Qt[e]),t),Qt={good:\"\\u2713\",bad:\"\\u2715\",warn:\"!\",quiet:\"\\xB7\"},k=e=>a(\"dl\",{class:\"facts\"},...e.flatMap(([t,n])=>n===void 0||n===\"\"?[]:[a(\"div\",{},a(\"dt\",{},t),a(\"dd\",{},n))])),W=e=>a(\"a\",{href:je(e)},u(e)),v=e=>a(\"div\",{class:\"lines\"},...e.map(t=>a(\"div\",{},t))),he=e=>e.length>1?a(\"ul\",{class:\"plain\"},...e.map(t=>a(\"li\",{},t))):e[0],I=(e,t,n)=>a(\"div\",{class:\"wide\",tabindex:0,role:\"region\",\"aria-label\":e},a(\"table\",{},a(\"caption\",{},e),a(\"thead\",{},a(\"tr\",{},...t.map(r=>a(\"th\",{scope:\"col\"},r)))),a(\"tbody\",{},...n.map(r=>a(\"tr\",{},...r.map((o,s)=>s===0?a(\"th\",{scope:\"row\"},o??\"\"):a(\"td\",{},o??_)))))));function x(e,{at:t,...n},r){let o=Date.parse(t)||0;return{...n,opens:o,closes:o,haystack:JSON.stringify(e).toLowerCase(),cells:r}}function We(e,t,n){let{id:r,title:o,none:s,columns:i,rows:d}=e,c=`${r}-title`,l=t.length===d.length?`${d.length}`:`${t.length} of ${d.length}`;return a(\"section\",{id:r,class:\"events\",\"aria-labelledby\":c},a(\"h2\",{id:c,tabindex:-1},o,\" \",a(\"span\",{class:\"count\"},l)),d.length===0&&a(\"p\",{},s),d.length>0&&t.length===0&&a(\"p\",{},\"The filters leave none of them.\"),t.length>0&&I(o,i,t.slice(0,n).map(f=>f.cells())),t.length>n&&a(\"button\",{type:\"button\",class:\"more\",\"data-more\":r},`Show ${Math.min(V,t.length-n)} more of ${t.length-n}`))}var V=100;var Ve=(e,t)=>[en(e,t),tn(e,t),nn(e,t),rn(e,t),on(e,t)],en=({stops:e},t)=>({id:\"stops\",title:\"Emergency stops\",none:\"Nobody used the emergency stop.\",columns:[\"When\",\"Stopped by\",\"What\",\"Grants that it ended\",\"Run\",\"Record\"],rows:e.map(n=>x(n,{at:n.observedAt,...n.what===\"user\"&&n.subject&&{people:[n.subject]}},()=>[p(n.observedAt),P(n.startedBy),n.what===\"everything\"?\"everything\":`${n.what} ${n.subject??\"\"}`,v(n.grants.map(W)),M(t,n.run),R(t,n.artefact)]))}),tn=({findings:e},t)=>({id:\"findings\",title:\"Found by sweeps\",none:\"No sweep found anything that was not merged.\",columns:[\"Found\",\"What\",\"Where\",\"For\",\"Policy or sessions\",\"Why\",\"Alarm\",\"Gone\",\"Record\"],rows:e.map(n=>x(n,{at:n.observedAt,...n.user&&{people:[n.user]},account:n.account},()=>[p(n.observedAt),m(\"warn\",n.state),`${n.account}, ${n.region}`,n.user,v([...n.policy?[n.policy]:[],...n.sessions].map(u)),n.why,n.issue===void 0?void 0:w(t.issue(n.issue),`#${n.issue}`),n.goneAt?p(n.goneAt):m(\"bad\",\"Still there\"),R(t,n.artefact)]))}),nn=({rulesChanges:e},t)=>({id:\"rules-changes\",title:\"Changes of the rules\",none:\"The rules did not change.\",columns:[\"Merged\",\"Asked by\",\"Approved by\",\"Merged by\",\"Pull request\",\"Merge\",\"What changed\",\"Record\"],rows:e.map(n=>x(n,{at:n.mergedAt},()=>[p(n.mergedAt),n.requestedBy&&y(n.requestedBy),n.approvedBy&&(n.approvedBy.length>0?v(n.approvedBy.flatMap(r=>[y(r),p(r.at)])):m(\"warn\",\"Nobody\")),n.mergedBy&&y(n.mergedBy),$(t,n.pullRequest),j(t,n.mergeSha),v(n.changes),n.artefact&&R(t,n.artefact)]))}),rn=({transcriptReads:e},t)=>({id:\"transcript-reads\",title:\"Transcripts that were read\",none:\"Nobody read what sessions typed and printed.\",columns:[\"When\",\"Read by\",\"How\",\"Asked for\",\"Sessions\",\"Run\",\"Record\"],rows:e.map(n=>x(n,{at:n.observedAt},()=>[p(n.observedAt),P(n.startedBy),n.how.join(\", \"),v(n.asked),v(n.sessions.map(u)),M(t,n.run),R(t,n.artefact)]))}),on=({accessReviews:e},t)=>({id:\"access-reviews\",title:\"Access reviews\",none:\"No access review was merged.\",columns:[\"Merged\",\"Merged by\",\"File\",\"Pull request\",\"Confirmed\",\"Not confirmed\"],rows:e.map(n=>x(n,{at:n.mergedAt},()=>[p(n.mergedAt),n.mergedBy&&y(n.mergedBy),w(t.file(n.mergeSha,n.file),u(n.file)),$(t,n.pullRequest),String(n.confirmed),n.notConfirmed.join(\", \")||\"nobody\"]))});var Ke=(e,t)=>[sn(e,t),dn(e,t),cn(e,t),ln(e,t),...Ve(e,t)],sn=({breakGlass:e},t)=>({id:\"break-glass\",title:\"Break-glass access and its reviews\",none:\"Nobody used break-glass access.\",columns:[\"Grant\",\"For\",\"Account\",\"Opened\",\"Reason\",\"Review\"],rows:e.map(n=>x(n,{at:n.opensAt,people:[n.user],account:n.account},()=>[W(n.id),n.user,n.account,p(n.opensAt),n.reason,an(n,t)]))}),an=({reviews:e,reviewDueAt:t},n)=>e.length===0?v([m(\"warn\",\"Not reviewed\"),...t?[v([\"due \",p(t)])]:[]]):v(e.flatMap(({verdict:r,by:o,at:s,text:i,artefact:d})=>[m(r===\"approved\"?\"good\":\"bad\",`${r} by ${y(o)}`),p(s),i,R(n,d)])),Ye=[\"When\",\"For\",\"Account\",\"Instances\",\"Reason\",\"Asked by\",\"Merged by\",\"Pull request\"],Ze=(e,t)=>[p(e.observedAt),e.user,e.account,e.instances?.join(\", \")??Object.entries(e.tags??{}).map(([n,r])=>`${n}=${r}`).join(\", \"),e.reason,e.requestedBy&&y(e.requestedBy),e.mergedBy&&y(e.mergedBy),$(t,e.pullRequest)],dn=({refusals:e},t)=>({id:\"refusals\",title:\"Refused requests\",none:\"No merged request was refused.\",columns:[...Ye,\"Why\",\"Record\"],rows:e.map(n=>x(n,{at:n.observedAt,people:[n.user],account:n.account},()=>[...Ze(n,t),v(n.why),R(t,n.artefact)]))}),cn=({overtaken:e},t)=>({id:\"overtaken\",title:\"Overtaken requests\",none:\"No request was changed by another merge before it could be granted.\",columns:[...Ye,\"Record\"],rows:e.map(n=>x(n,{at:n.observedAt,people:[n.user],account:n.account},()=>[...Ze(n,t),R(t,n.artefact)]))}),ln=({failures:e},t)=>({id:\"failures\",title:\"Failures\",none:\"No grant failed, and every end could be proven at once.\",columns:[\"When\",\"What failed\",\"For\",\"Account\",\"Grant\",\"Message\",\"Followed by\",\"Record\"],rows:e.map(n=>x(n,{at:n.observedAt,people:[n.user],account:n.account},()=>[p(n.observedAt),n.kind===\"grant\"?\"The grant\":\"The proof of the end\",n.user,n.account,W(n.grant),n.message,n.followedBy??m(\"warn\",\"Nothing\"),R(t,n.artefact)]))});var F={\"not-merged\":\"Not merged on the default branch\",tampered:\"Policy changed, or came back\",\"end-not-proven\":\"End not proven\",\"not-witnessed\":\"Record not in the witness\",\"approved-late\":\"Approved after access began\",overrun:\"Session outlived its grant\",\"review-rejected\":\"Review rejected\",\"review-overdue\":\"Review overdue\",\"transcript-missing\":\"Transcript missing\",\"deleted-by-others\":\"Policy deleted by others\",\"break-glass\":\"Break-glass access\",\"ended-early\":\"Ended before its time\"};var ye={person:\"\",account:\"\",instance:\"\",text:\"\",kind:\"\",since:\"\",until:\"\"},te=Object.keys(ye),ne={any:\"Any exception\",none:\"No exception\",open:\"Still open\",...F};function be(e){let t=new URLSearchParams(e.replace(/^#/,\"\")),n=o=>(t.get(o)??\"\").slice(0,500),r=Object.fromEntries(te.map(o=>[o,n(o)]));return{...r,kind:Object.hasOwn(ne,r.kind)?r.kind:\"\",since:K(G(r.since)),until:K(G(r.until)),page:/^[1-9]\\d{0,6}$/.test(n(\"page\"))?Number(n(\"page\")):1,grant:n(\"grant\")}}function ze({page:e,grant:t,...n}){let r=new URLSearchParams;for(let o of te)n[o]!==\"\"&&r.set(o,n[o]);return e>1&&r.set(\"page\",String(e)),t!==\"\"&&r.set(\"grant\",t),r.toString()}function G(e){if(!/^\\d{4}-\\d\\d-\\d\\d(?:T\\d\\d:\\d\\d)?$/.test(e))return;let t=Date.parse(e.length===10?`${e}T00:00Z`:`${e}Z`);return Number.isNaN(t)?void 0:t}var K=e=>e===void 0?\"\":new Date(e).toISOString().slice(0,16);function Re(e){let t=e.text.toLowerCase().split(/\\s+/).filter(Boolean),n=G(e.since)??Number.NEGATIVE_INFINITY,r=G(e.until)??Number.POSITIVE_INFINITY,{person:o,account:s,instance:i}=e;return d=>(o===\"\"||!d.people||d.people.includes(o))&&(s===\"\"||d.account===void 0||d.account===s)&&(i===\"\"||!d.instances||d.instances.some(c=>c.includes(i)))&&d.opens<r&&(d.closes>n||d.opens>=n)&&t.every(c=>d.haystack.includes(c))}function pn(e){return e===\"\"?()=>!0:e===\"any\"?t=>t.exceptions.length>0:e===\"none\"?t=>t.exceptions.length===0:e===\"open\"?t=>t.state===\"open\":t=>t.exceptions.includes(e)}function Je(e,t){let[n,r]=[pn(t.kind),Re(t)];return e.flatMap((o,s)=>n(o)&&r(o)?[s]:[])}function Xe(e){let{id:t,user:n,account:r,region:o,instances:s,reason:i,pullRequest:d,approvers:c,also:l}=e,f=[t,n,r,o,...s,i,`#${d}`,...c,...l];return{...e,people:[n],haystack:f.join(`\n`).toLowerCase()}}function Qe(e,t){let n=(e.until-e.from)/10,{from:r,until:o}=e;for(let{opens:s,closes:i}of t)s<r&&(r=Math.max(s,e.from-n)),i>o&&(o=Math.min(i,e.until+n));return{from:Math.floor(r/6e4)*6e4,until:Math.ceil(o/6e4)*6e4}}function ve(e,t,n,r){let o=Math.min(Math.max((e.until-e.from)*t,6e5),r.until-r.from),s=Math.min(Math.max((n-e.from)/(e.until-e.from),0),1);return et(n-s*o,o,r)}var we=(e,t,n)=>et(e.from+t*(e.until-e.from),e.until-e.from,n);function et(e,t,n){let r=Math.max(n.from,Math.min(e,n.until-t)),o=Math.floor(r/6e4)*6e4;return{from:o,until:o+Math.ceil(t/6e4)*6e4}}function tt(e,t){let n=S(mn(e)),r=te.map(o=>[o,g(`[name=${o}]`,n)]);return n.addEventListener(\"input\",()=>t.change(Object.fromEntries(r.map(([o,s])=>[o,s.value])))),n.addEventListener(\"submit\",o=>o.preventDefault()),g(\"[data-clear]\",n).addEventListener(\"click\",t.clear),g(\"[data-print]\",n).addEventListener(\"click\",t.print),g(\"[data-save]\",n).addEventListener(\"click\",t.save),{element:n,show:o=>{for(let[s,i]of r)i.value!==o[s]&&un(i,o[s])}}}function un(e,t){e.value=t,e.value!==t&&e instanceof HTMLSelectElement&&e.append(S(re(t,t))),e.value=t}function mn(e){let t=Te(e.map(o=>o.user)),n=Te(e.map(o=>o.account)),r=Te(e.flatMap(o=>o.instances)).slice(0,2e3);return a(\"form\",{class:\"filters\",role:\"search\",\"aria-label\":\"Filter the grants\"},xe(\"person\",\"Person\",\"Everyone\",t),xe(\"account\",\"Account\",\"All accounts\",n),Z(\"instance\",\"Instance\",a(\"input\",{...Y(\"instance\"),type:\"text\",list:\"instances\"})),a(\"datalist\",{id:\"instances\"},...r.map(o=>re(o,o))),Z(\"text\",\"Reason, ticket, approver or id\",a(\"input\",{...Y(\"text\"),type:\"search\"})),xe(\"kind\",\"Exceptions\",\"All grants\",Object.keys(ne),ne),Z(\"since\",\"Access since (UTC)\",a(\"input\",{...Y(\"since\"),type:\"datetime-local\"})),Z(\"until\",\"Access until (UTC)\",a(\"input\",{...Y(\"until\"),type:\"datetime-local\"})),a(\"div\",{class:\"buttons\"},a(\"button\",{type:\"button\",\"data-clear\":!0},\"Clear filters\"),a(\"button\",{type:\"button\",\"data-print\":!0},\"Print what is shown\"),a(\"button\",{type:\"button\",\"data-save\":!0},\"Save what is shown as CSV\")))}var Y=e=>({id:`filter-${e}`,name:e,autocomplete:\"off\"}),Z=(e,t,n)=>a(\"div\",{class:\"field\"},a(\"label\",{for:`filter-${e}`},t),n),re=(e,t)=>a(\"option\",{value:e},t),xe=(e,t,n,r,o={})=>Z(e,t,a(\"select\",Y(e),re(\"\",n),...r.map(s=>re(s,o[s]??s)))),Te=e=>[...new Set(e)].toSorted();var nt=(e,t)=>[fn(e,t),gn(e),yn(e,t),bn(e,t)],fn=({ends:e},t)=>e.length>0&&I(\"How access was ended\",[\"Region\",\"Verdict\",\"Cause\",\"From\",\"To\",\"Checks\",\"Sessions closed\",\"Overrun\",\"Run\",\"Started by\"],e.map(n=>[n.region,n.verdict,ee[n.cause],p(n.startedAt),p(n.finishedAt),String(n.passes),String(n.terminatedSessions),n.overrunSeconds>0?L(n.overrunSeconds):\"none\",M(t,n.run),P(n.startedBy)]));function gn({usage:e}){if(!e)return a(\"p\",{},\"No evidence check has looked for sessions of this grant.\");if(e.sessions.length===0)return a(\"p\",{},`No session was opened${e.isFinal?\"\":\" so far, by the last evidence check\"}.`);let t=`Sessions: used for ${L(e.usedMinutes*60)}${e.isFinal?\"\":\" so far\"}`;return I(t,[\"Session\",\"Instance\",\"From\",\"To\",\"How it ended\",\"Verdict\",\"CloudWatch\",\"S3\"],e.sessions.map(n=>[u(n.id),u(n.instance),p(n.startedAt),p(n.endedAt),n.ended,n.verdict,...hn(n)]))}function hn({transcripts:{cloudWatch:e,s3:t}}){return[e&&k([[\"State\",e.state],[\"Group\",u(e.group)],[\"Stream\",u(e.stream)]]),t&&k([[\"State\",t.state],[\"Object\",u(`s3://${t.bucket}/${t.key}`)],[\"Bytes\",t.bytes===void 0?void 0:String(t.bytes)],[\"Version\",t.versionId&&u(t.versionId)],[\"SHA-256\",t.sha256&&u(t.sha256)],[\"ETag\",t.etag&&u(t.etag)]])]}function yn({approval:e,reviews:t,reviewDueAt:n},r){return e.kind!==\"break-glass\"?!1:t?.length?I(\"Reviews of this break-glass access\",[\"Verdict\",\"By\",\"At\",\"Text\",\"Record\"],t.map(({verdict:o,by:s,at:i,text:d,artefact:c})=>[o,y(s),p(i),d,R(r,c)])):a(\"p\",{},\"No review afterwards is recorded. It was due: \",p(n),\".\")}function bn({artefact:e,ends:t,usage:n,reviews:r},o){let s=[[\"What was given\",e],...t.map(i=>[`End in ${i.region}`,i.artefact]),...n?[[\"Evidence check\",n.artefact]]:[],...(r??[]).map(i=>[\"Review\",i.artefact])];return I(\"Records on the ledger\",[\"What it proves\",\"Record\",\"SHA-256\",\"Witness\"],s.map(([i,{path:d,sha256:c,witnessed:l}])=>[i,w(o.record(d),u(d)),u(c),ge(l)]))}function se(e,t){return a(\"div\",{class:\"evidence\"},Rn(e),a(\"div\",{class:\"columns\"},vn(e,t),wn(e,t),xn(e),Tn(e,t)),...nt(e,t))}var Rn=({exceptions:e})=>e.length>0&&a(\"ul\",{class:\"marked\"},...e.map(({kind:t,text:n})=>a(\"li\",{},m(\"warn\",F[t]),\" \",n))),ae=(e,...t)=>a(\"div\",{class:\"block\"},a(\"h3\",{},e),...t),ot=(e,t)=>e||t?a(\"span\",{},e?y(e):\"not recorded\",\", \",p(t)):void 0,oe=e=>he(e.map(u)),vn=(e,t)=>ae(\"Asked\",k([[\"By\",ot(e.requestedBy,e.requestedAt)??_],[\"For\",e.user],[\"Role\",e.principal&&u(e.principal.role)],[\"Identity\",e.principal?.identity],[\"On GitHub\",e.logins.join(\", \")],[\"Reason\",a(\"span\",{class:\"reason\"},e.reason)],[\"Ticket\",e.ticket],[\"For how long\",L(e.requestedSeconds)],[\"Pull request\",$(t,e.pullRequest)],[\"File\",w(t.file(e.mergeSha,e.file),u(e.file))]]));function wn({approval:e,mergedBy:t,mergedAt:n,mergeSha:r},o){let s=e.by.map(i=>a(\"span\",{},y(i),\", \",p(i.at)));return ae(\"Approved\",k([[\"By\",he(s)??m(\"warn\",\"Nobody beforehand\")],[\"Commit\",j(o,e.headSha)],[\"Bytes of the file\",u(e.blobSha)],[\"Rule\",e.rule??_],[\"Bytes of the rules\",e.rulesBlobSha&&u(e.rulesBlobSha)],[\"Before access\",e.beforeAccess?m(\"good\",\"Yes\"):m(\"bad\",\"No\")],[\"Merged by\",ot(t,n)],[\"Merge\",j(o,r)]]))}var rt=e=>e&&oe(Object.entries(e).map(([t,n])=>`${t}=${n}`)),xn=({account:e,accountId:t,region:n,instances:r,asked:o,live:s,policy:i,documents:d})=>ae(\"Given\",k([[\"Account\",`${e} (${t})`],[\"Region\",n],[\"Asked for\",o&&(oe(o.instances??[])??rt(o.tags))],[\"Instances\",oe(r)],[\"Any with the tags\",rt(s)],[\"Documents\",oe(d)],[\"Policy\",u(i)]]));function Tn({grantedAt:e,opensAt:t,expiresAt:n,ended:r,run:o,startedBy:s,state:i},d){let c=r?p(r.at):i===\"open\"?\"it is not over yet\":m(\"bad\",\"No record proves it\");return ae(\"Opened and ended\",k([[\"Given\",p(e)],[\"Opened\",p(t)],[\"Was to end\",p(n)],[\"Proven to have ended\",c],[\"By\",r&&ee[r.cause]],[\"Ordered by\",P(r?.by)],[\"Time to revoke\",r&&L(r.secondsToRevoke)],[\"Overrun\",r&&(r.overrunSeconds>0?m(\"warn\",L(r.overrunSeconds)):\"none\")],[\"Run\",M(d,o)],[\"Started by\",P(s)??_]]))}var Ee=[\"ended\",\"open\",\"exception\",\"unproven\"],U={ended:\"Ended, proven\",open:\"Still open\",exception:\"With an exception\",unproven:\"End not proven\"};var En=[1,5,15,30].map(e=>e*6e4).concat([1,3,6,12].map(e=>e*36e5)),Sn=[864e5,2*864e5,7*864e5],st=[\"Jan\",\"Feb\",\"Mar\",\"Apr\",\"May\",\"Jun\",\"Jul\",\"Aug\",\"Sep\",\"Oct\",\"Nov\",\"Dec\"],Nn=4*864e5;function at(e,t){let n=e.until-e.from,r=[...En,...Sn].find(d=>n/d<=t);if(r===void 0)return Pn(e,t);let o=r===7*864e5?Nn:0,s=Math.ceil((e.from-o)/r)*r+o,i=Math.max(0,Math.floor((e.until-s)/r)+1);return Array.from({length:i},(d,c)=>_n(s+c*r,r))}function _n(e,t){let n=new Date(e),r=`${n.getUTCDate()} ${st[n.getUTCMonth()]}`;return t>=864e5?{at:e,label:r,isMajor:n.getUTCDate()===1}:e%864e5===0?{at:e,label:r,isMajor:!0}:{at:e,label:n.toISOString().slice(11,16),isMajor:!1}}function Pn({from:e,until:t},n){let r=[1,3,6,12,24,60,120].find(d=>(t-e)/(d*30*864e5)<=n)??1200,o=Math.max(1,r/12),s=Math.floor(new Date(e).getUTCFullYear()/o)*o,i=[];for(let d=0;Date.UTC(s,d)<=t;d+=r){let c=Date.UTC(s,d),l=new Date(c),f=`${st[l.getUTCMonth()]} ${l.getUTCFullYear()}`;c>=e&&i.push({at:c,label:f,isMajor:l.getUTCMonth()===0})}return i}function it(e,t){let n=new Map;for(let r of e){let o=t(r),s=n.get(o);s?s.push(r):n.set(o,[r])}return[...n.values()]}function ct(e){let t=e.map((n,r)=>({...n,index:r}));return it(t,({user:n})=>n).toSorted(([n],[r])=>n.user<r.user?-1:1).map(n=>({user:n[0].user,...kn(n)}))}function kn(e){let t=[],n=e.toSorted((r,o)=>r.opens-o.opens||r.closes-o.closes||r.index-o.index).map(({index:r,opens:o,closes:s,look:i})=>{let d=t.findIndex(l=>l<=o),c=d===-1?t.length:d;return t[c]=s,{index:r,lane:c,opens:o,closes:s,look:i}});return{lanes:t.length,bars:n}}var An=3;function lt({bars:e},t,n){let r=n/(t.until-t.from),o=[],s=new Map;for(let{lane:i,look:d,opens:c,closes:l}of e){if(l<t.from||c>=t.until)continue;let f=Math.max(0,dt((c-t.from)*r)),b=Math.min(n,Math.max(f+An,dt((l-t.from)*r))),D=s.get(i);if(D?.look===d&&f<D.right+.5)D.right=Math.max(D.right,b);else{let h={lane:i,look:d,left:f,right:b};o.push(h),s.set(i,h)}}return o}var dt=e=>Math.round(e*10)/10;function pt({bars:e},t,n,r){let o,s=r;for(let i of e){if(i.lane!==t)continue;let d=n<i.opens?i.opens-n:Math.max(0,n-i.closes);d<=s&&(o=i,s=d)}return o}var A=12,z=3,Se=6,ut=24,On=({lanes:e})=>2*Se+Math.max(1,e)*(A+z)-z,mt=e=>Se+e*(A+z),ft=e=>Math.max(0,Math.floor((e-Se+z/2)/(A+z)));function gt(e,t,n){let r=lt(e,t,n),o=On(e),s=Ee.map(i=>({look:i,own:r.filter(d=>d.look===i)})).filter(({own:i})=>i.length>0).map(({look:i,own:d})=>a(\"path\",{class:`bar ${i}`,d:d.map(Cn).join(\"\")}));return a(\"div\",{class:\"person\"},a(\"span\",{class:\"name\",title:e.user},e.user),a(\"div\",{class:\"plot\"},a(\"svg\",ht(n,o),a(\"path\",{class:\"grid\",d:Rt(t,n,o)}),...s)))}var ht=(e,t)=>({width:e,height:t,viewBox:`0 0 ${e} ${t}`,preserveAspectRatio:\"none\"}),Cn=({lane:e,left:t,right:n})=>de(t,mt(e),n-t,A),de=(e,t,n,r)=>`M${H(e)} ${H(t)}h${H(n)}v${H(r)}h${H(-n)}z`;function yt({lane:e,opens:t,closes:n},r,o){let s=d=>Math.min(o,Math.max(0,ie(d,r,o))),i=s(t);return de(i-1.5,mt(e)-1.5,Math.max(3,s(n)-i)+3,A+3)}var H=e=>Math.round(e*10)/10,bt=(e,t)=>at(e,Math.max(2,t/72)),ie=(e,t,n)=>H((e-t.from)/(t.until-t.from)*n),Rt=(e,t,n)=>bt(e,t).map(({at:r})=>`M${ie(r,e,t)} 0v${n}`).join(\"\");function Ne(e,t){let n=bt(e,t).filter(({at:r})=>ie(r,e,t)<t-34).map(({at:r,label:o,isMajor:s})=>a(\"text\",{x:ie(r,e,t)+3,y:16,class:s?\"major\":\"minor\"},o));return a(\"div\",{class:\"person axis\"},a(\"span\",{class:\"name\"},\"UTC\"),a(\"div\",{class:\"plot\"},a(\"svg\",ht(t,ut),a(\"path\",{class:\"grid\",d:Rt(e,t,ut)}),...n)))}var Ln=()=>a(\"svg\",{class:\"patterns\",width:0,height:0,\"aria-hidden\":\"true\"},a(\"defs\",{},...[\"exception\",\"unproven\"].map(e=>a(\"pattern\",{id:`look-${e}`,width:6,height:6,patternUnits:\"userSpaceOnUse\",patternTransform:\"rotate(45)\"},a(\"path\",{class:`ground ${e}`,d:de(0,0,6,6)}),a(\"path\",{class:`stroke ${e}`,d:$n[e]}))))),$n={exception:\"M0 0h2v6h-2z\",unproven:\"M0 0h1.5v6h-1.5zM0 0h6v1.5h-6z\"},Mn=()=>a(\"ul\",{class:\"legend\",\"aria-label\":\"What the bars mean\"},...Ee.map(In)),In=e=>a(\"li\",{},a(\"svg\",{width:28,height:A,viewBox:`0 0 28 ${A}`,\"aria-hidden\":\"true\"},a(\"path\",{class:`bar ${e}`,d:de(1,1,26,A-2)})),U[e]),Gn=[[\"earlier\",\"Earlier\"],[\"later\",\"Later\"],[\"in\",\"Zoom in\"],[\"out\",\"Zoom out\"],[\"all\",\"Whole period\"]],vt=()=>a(\"div\",{class:\"timeline\"},Ln(),a(\"div\",{class:\"tools\"},Mn(),a(\"div\",{class:\"steps\",role:\"group\",\"aria-label\":\"Time that the timeline and the list show\"},...Gn.map(([e,t])=>a(\"button\",{type:\"button\",\"data-step\":e},t)))),a(\"div\",{class:\"chart\",tabindex:0,role:\"application\",\"aria-label\":\"Timeline: a row for each person, a bar for each grant. The list below has the same grants.\",\"aria-describedby\":\"timeline-help\"}),a(\"p\",{class:\"hint\",\"aria-live\":\"polite\"}),a(\"p\",{id:\"timeline-help\",class:\"help\"},Un)),Un=\"Keys on the timeline: arrows go from grant to grant, Enter unfolds one in the list, + and - zoom, Page Up and Page Down move in time, 0 shows the whole period.\";function wt(e){let{user:t,account:n,instances:r,opens:o,closes:s,look:i,approvers:d,pullRequest:c}=e,l=d.length>0?`approved by ${d.join(\", \")}`:\"nobody approved it beforehand\";return`${t} in ${n} on ${r.join(\", \")||\"instances by tags\"}: ${_e(o,s)}. ${U[i]}. Pull request #${c}, ${l}.`}function _e(e,t){let[n,r]=[B(new Date(e)),B(new Date(t))],[o,s]=r.split(\", \");return n.startsWith(`${o}, `)?`${n} to ${s}`:`${n} to ${r}`}function xt(e,t,n){let{id:r,user:o,account:s,instances:i,opens:d,closes:c,reason:l}=e;return a(\"li\",{},a(\"details\",{class:\"grant\",\"data-index\":t,\"data-id\":r,open:n!==void 0},a(\"summary\",{},a(\"span\",{class:\"when\"},_e(d,c)),a(\"strong\",{class:\"who\"},o),a(\"span\",{class:\"where\"},`${s} \\xB7 ${i.join(\", \")||\"by tags\"}`),a(\"span\",{class:\"why\"},l),a(\"span\",{class:\"marks\"},...Dn(e))),n&&se(n.row,n.links)))}function Dn({state:e,exceptions:t}){let n=t.filter(r=>r!==\"end-not-proven\").map(r=>m(\"warn\",F[r]));return[Fn[e],...n]}var Fn={ended:m(\"good\",U.ended),open:m(\"quiet\",U.open),\"end-not-proven\":m(\"bad\",U.unproven)};var ce=50,J=200,le=class{element=document.createElement(\"div\");#t;#i;#r;constructor(t,n,r){this.#t=t,this.#i=n,this.#r=r,this.element.addEventListener(\"toggle\",o=>{this.#o(o.target)},!0),this.element.addEventListener(\"click\",({target:o})=>{let s=o.closest(\"[data-page]\")?.dataset.page;s&&this.#e(Number(s),o.textContent??\"\")})}pageOf(t,n){return Math.floor(Math.max(0,t.indexOf(n))/ce)+1}show(t,n){let r=Math.max(1,Math.ceil(t.length/ce)),o=Math.min(n,r),s=(o-1)*ce,i=t.slice(s,s+ce).flatMap(c=>this.#a(c)),d=r>1?Hn.map(c=>qn(c,o,r)):[];N(this.element,...d.slice(0,1),a(\"ul\",{class:\"grants\"},...i),...d.slice(1))}showForPrint(t){let n=t.length-J,r=t.slice(0,J).flatMap(s=>{let i=this.#t.rowAtHand(s);return this.#a(s,i&&{row:i,links:this.#i})}),o=n>0?[a(\"p\",{},`And ${n} more grants: filter for fewer, or see grants.csv.`)]:[];N(this.element,a(\"ul\",{class:\"grants\"},...r),...o)}async unfold(t){let n=this.element.querySelector(`details[data-index=\"${t}\"]`),r=n?.querySelector(\"summary\");!n||!r||(await this.#d(n,t),n.open=!0,r.focus({preventScroll:!0}),r.scrollIntoView({block:\"start\"}))}#e(t,n){this.#r.turn(t);let r=[...this.element.querySelectorAll(\".pager button:not(:disabled)\")];(r.find(s=>s.textContent===n)??r[0])?.focus({preventScroll:!0}),this.element.scrollIntoView({block:\"start\"})}#a(t,n){let r=this.#t.entries[t];return r?[xt(r,t,n)]:[]}async#o(t){!(t instanceof HTMLDetailsElement)||t.dataset.index===void 0||(t.open&&await this.#d(t,Number(t.dataset.index)),this.#r.unfolded(t.open?t.dataset.id??\"\":\"\"))}async#d(t,n){let r=await this.#t.rowOf(n);t.querySelector(\".evidence\")||t.append(S(se(r,this.#i)))}},Hn=[\"above\",\"below\"];function qn(e,t,n){let r=(o,s)=>a(\"button\",{type:\"button\",\"data-page\":s,disabled:s<1||s>n||s===t},o);return a(\"nav\",{class:\"pager\",\"aria-label\":`Pages of the list, ${e} it`},r(\"First\",1),r(\"Previous\",t-1),a(\"span\",{},`Page ${t} of ${n}`),r(\"Next\",t+1),r(\"Last\",n))}function Tt({before:e,after:t}){let n=[];window.addEventListener(\"beforeprint\",()=>{e(),n=[...document.querySelectorAll(\"details.exceptions:not([open]), details.names:not([open])\")];for(let r of n)r.open=!0}),window.addEventListener(\"afterprint\",()=>{for(let r of n)r.open=!1;t()})}var Et=32e3,Bn=/(^|[,;])(?=['\" \\u3000]*[=+\\-@＝＋－＠])/g,jn=/^(?!['\" ]*[=+\\-@])[\\x20\\x21\\x23-\\x2b\\x2d-\\x3a\\x3c-\\x7e]*$/;function Wn(e){if(e===void 0)return\"\";if(typeof e==\"number\")return Number.isFinite(e)?String(e):\"\";if(typeof e==\"string\"&&e.length<=Et&&jn.test(e))return`\"${e}\"`;let t=typeof e==\"string\"?e:typeof e==\"boolean\"?e?\"yes\":\"no\":e.join(\"; \");return`\"${Vn(Q(t,Et)).replaceAll('\"','\"\"')}\"`}var Vn=e=>e.replaceAll(Bn,\"$1'\"),Pe=e=>`${e.map(Wn).join(\",\")}\\r\n`;var ke=e=>`aws:${e}`,pe=e=>e&&Object.entries(e).map(([t,n])=>`${t}=${n}`),O=(e,t=\"\")=>[[`${t}record`,n=>e(n)?.path],[`${t}record_sha256`,n=>e(n)?.sha256],[`${t}record_witnessed`,n=>e(n)?.witnessed]],T=(e,t)=>[[e,n=>t(n)?.login],[`${e}_id`,n=>t(n)?.id]],X=(e=\"\")=>[[`${e}run`,({run:t})=>t],...T(`${e}started_by`,({startedBy:t})=>t),[`${e}started_by_event`,({startedBy:t})=>t?.event]],Kn=e=>e.map(({login:t})=>t),Yn=e=>Math.max(0,...e.map(t=>t??0)),St=[[\"grant\",e=>e.id],[\"state\",e=>e.state],[\"exceptions\",e=>e.exceptions.map(({kind:t})=>t)],[\"exceptions_in_words\",e=>e.exceptions.map(({text:t})=>t)],[\"user\",e=>e.user],[\"user_logins\",e=>e.logins],[\"user_role\",e=>e.principal?.role],[\"user_identity\",e=>e.principal?.identity],...T(\"requested_by\",e=>e.requestedBy),[\"requested_at\",e=>e.requestedAt],[\"reason\",e=>e.reason],[\"ticket\",e=>e.ticket],[\"requested_seconds\",e=>e.requestedSeconds],[\"pull_request\",e=>e.pullRequest.number],[\"pull_request_url\",e=>e.pullRequest.url],[\"file\",e=>e.file],[\"approval\",e=>e.approval.kind],[\"approved_by\",e=>Kn(e.approval.by)],[\"approved_by_ids\",e=>e.approval.by.map(({id:t})=>String(t??\"unknown\"))],[\"approved_at\",e=>e.approval.by.map(({at:t})=>t)],[\"approved_before_access\",e=>e.approval.beforeAccess],[\"approved_head_commit\",e=>e.approval.headSha],[\"approved_file_blob\",e=>e.approval.blobSha],[\"rule\",e=>e.approval.rule],[\"rules_blob\",e=>e.approval.rulesBlobSha],...T(\"merged_by\",e=>e.mergedBy),[\"merged_at\",e=>e.mergedAt],[\"merge_commit\",e=>e.mergeSha],[\"account\",e=>e.account],[\"account_id\",e=>ke(e.accountId)],[\"region\",e=>e.region],[\"asked_instances\",e=>e.asked?.instances],[\"asked_tags\",e=>pe(e.asked?.tags)],[\"instances\",e=>e.instances],[\"live_tags\",e=>pe(e.live)],[\"policy\",e=>e.policy],[\"documents\",e=>e.documents],[\"granted_at\",e=>e.grantedAt],[\"opens_at\",e=>e.opensAt],[\"expires_at\",e=>e.expiresAt],...X(\"grant_\"),[\"ended_at\",e=>e.ended?.at],[\"ended_by_cause\",e=>e.ended?.cause],...T(\"ended_by\",e=>e.ended?.by),[\"seconds_to_revoke\",e=>e.ended?.secondsToRevoke],[\"overrun_seconds\",e=>e.ended?.overrunSeconds??Yn(e.ends.map(({overrunSeconds:t})=>t))],[\"attempts_to_end\",e=>e.ends.length],[\"evidence_is_final\",e=>e.usage?.isFinal],[\"sessions\",e=>e.usage?.sessions.length],[\"used_minutes\",e=>e.usage?.usedMinutes],[\"review_due_at\",e=>e.reviewDueAt],[\"reviews\",e=>e.reviews?.map(({verdict:t,by:n,at:r})=>`${t} by ${n.login} at ${r}`)],...O(e=>e.artefact)];var Ae=()=>[[\"grant\",({grant:e})=>e.id],[\"user\",({grant:e})=>e.user],[\"account\",({grant:e})=>e.account],[\"account_id\",({grant:e})=>ke(e.accountId)]],Zn=[...Ae(),[\"region\",e=>e.region],[\"verdict\",e=>e.verdict],[\"cause\",e=>e.cause],[\"started_at\",e=>e.startedAt],[\"finished_at\",e=>e.finishedAt],[\"passes\",e=>e.passes],[\"terminated_sessions\",e=>e.terminatedSessions],[\"overrun_seconds\",e=>e.overrunSeconds],...X(),...O(e=>e.artefact)],zn=[...Ae(),[\"session\",e=>e.id],[\"instance\",e=>e.instance],[\"started_at\",e=>e.startedAt],[\"ended_at\",e=>e.endedAt],[\"ended\",e=>e.ended],[\"verdict\",e=>e.verdict],[\"severity\",e=>e.severity],[\"cloudwatch_state\",e=>e.transcripts.cloudWatch?.state],[\"cloudwatch_group\",e=>e.transcripts.cloudWatch?.group],[\"cloudwatch_stream\",e=>e.transcripts.cloudWatch?.stream],[\"s3_state\",e=>e.transcripts.s3?.state],[\"s3_bucket\",e=>e.transcripts.s3?.bucket],[\"s3_key\",e=>e.transcripts.s3?.key],[\"s3_version_id\",e=>e.transcripts.s3?.versionId],[\"s3_bytes\",e=>e.transcripts.s3?.bytes],[\"s3_etag\",e=>e.transcripts.s3?.etag],[\"s3_sha256\",e=>e.transcripts.s3?.sha256],...O(e=>e.grant.usage?.artefact)],Jn=[...Ae(),[\"verdict\",e=>e.verdict],...T(\"reviewed_by\",e=>e.by),[\"reviewed_at\",e=>e.at],[\"due_at\",e=>e.grant.reviewDueAt],[\"text\",e=>e.text],...O(e=>e.artefact)];var q=()=>[[\"observed_at\",e=>e.observedAt],...X(),...O(e=>e.artefact)],Nt=()=>[[\"grant\",e=>e.grant],[\"user\",e=>e.user],[\"account\",e=>e.account],[\"instances\",e=>e.instances],[\"tags\",e=>pe(e.tags)],[\"reason\",e=>e.reason],[\"requested_seconds\",e=>e.requestedSeconds],[\"file\",e=>e.file],[\"merge_commit\",e=>e.mergeSha],[\"pull_request\",e=>e.pullRequest?.number],[\"pull_request_url\",e=>e.pullRequest?.url],...T(\"requested_by\",e=>e.requestedBy),...T(\"merged_by\",e=>e.mergedBy)],Xn=[...Nt(),[\"why\",e=>e.why],...q()],Qn=[...Nt(),...q()],er=[[\"kind\",e=>e.kind],[\"grant\",e=>e.grant],[\"user\",e=>e.user],[\"account\",e=>e.account],[\"message\",e=>e.message],[\"followed_by\",e=>e.followedBy],...q()],tr=[[\"what\",e=>e.what],[\"subject\",e=>e.subject],[\"grants\",e=>e.grants],...q()],nr=[[\"state\",e=>e.state],[\"account\",e=>e.account],[\"region\",e=>e.region],[\"user\",e=>e.user],[\"policy\",e=>e.policy],[\"sessions\",e=>e.sessions],[\"why\",e=>e.why],[\"issue\",e=>e.issue],[\"gone_at\",e=>e.goneAt],[\"ended_by\",e=>e.endedBy],...q()],_t=()=>[[\"merge_commit\",e=>e.mergeSha],[\"merged_at\",e=>e.mergedAt],[\"pull_request\",e=>e.pullRequest?.number],[\"pull_request_url\",e=>e.pullRequest?.url],...T(\"merged_by\",e=>e.mergedBy)],rr=({login:e,at:t})=>`${e} at ${t}`,or=[..._t(),...T(\"requested_by\",e=>e.requestedBy),[\"approved_by\",e=>e.approvedBy?.map(rr)],[\"rules_blob_before\",e=>e.before],[\"rules_blob_after\",e=>e.after],[\"changes\",e=>e.changes],...O(e=>e.artefact)],sr=[[\"how\",e=>e.how],[\"asked\",e=>e.asked],[\"sessions\",e=>e.sessions],...q()],ar=[[\"file\",e=>e.file],..._t(),[\"confirmed\",e=>e.confirmed],[\"not_confirmed\",e=>e.notConfirmed]];var ir=e=>`\\uFEFF${Pe(e.map(([t])=>t))}`,dr=(e,t)=>Pe(e.map(([,n])=>n(t)));var cr=(e,t,n)=>({name:e,before:[ir(t)],ofGrant:r=>n(r).map(o=>dr(t,o)).join(\"\")}),Oe=cr(\"grants.csv\",St,e=>[e]);function*Pt({before:e=[],ofGrant:t,after:n},r){if(yield*e,t)for(let o of r)yield t(o);n&&(yield*n())}function kt(e){let t=document.createElement(\"a\");t.href=URL.createObjectURL(new Blob([...Pt(Oe,e)],{type:\"text/csv\"})),t.download=Oe.name,t.click(),URL.revokeObjectURL(t.href)}var lr=500;function At(e,t){let n=new Map,r,o=(i,d)=>N(e,...t.map(c=>We(c,c.rows.filter(Re(i)),d(c)))),s=i=>{r=i,o(i,d=>n.get(d.id)??V)};return e.addEventListener(\"click\",i=>{let d=i.target.closest(\"[data-more]\")?.dataset.more;d===void 0||!r||(n.set(d,(n.get(d)??V)+V),s(r),g(`#${d} .wide`,e).focus())}),{show:s,showForPrint:i=>o(i,()=>lr)}}function Ot(e,t,n,r){let o=h=>(e[h]?.bars??[]).flatMap((E,C)=>E.closes>=t.from&&E.opens<t.until?[{...E,place:C}]:[]),s=(h,E)=>{for(let C=h;C>=0&&C<e.length;C+=E)if(o(C).length>0)return C},i=(h,E)=>h===void 0||E===void 0?void 0:{person:h,bar:E};if(!/^(?:Arrow(?:Left|Right|Up|Down)|Home|End)$/.test(r))return;if(!n){let h=s(0,1);return h===void 0?void 0:i(h,o(h)[0]?.place)}let d=o(n.person),c=d.findIndex(h=>h.place===n.bar);if(r===\"Home\")return i(n.person,d[0]?.place);if(r===\"End\")return i(n.person,d.at(-1)?.place);if(r===\"ArrowRight\")return i(n.person,(d[c+1]??d[c])?.place);if(r===\"ArrowLeft\")return i(n.person,(d[Math.max(0,c-1)]??d[c])?.place);let l=r===\"ArrowDown\"?1:-1,f=s(n.person+l,l);if(f===void 0)return n;let b=d[c]?.opens??t.from,D=o(f).toSorted((h,E)=>Math.abs(h.opens-b)-Math.abs(E.opens-b));return i(f,D[0]?.place)}var pr=1e3,ur={\"+\":\"in\",\"=\":\"in\",\"-\":\"out\",0:\"all\",PageUp:\"earlier\",PageDown:\"later\"},ue=class{element=S(vt());#t=g(\".chart\",this.element);#i=g(\".hint\",this.element);#r;#e;#a;#o=0;constructor(t){this.#r=t,this.#t.addEventListener(\"keydown\",n=>this.#f(n)),this.#t.addEventListener(\"pointermove\",n=>{let r=this.#m(n);(r?.person!==this.#a?.person||r?.bar!==this.#a?.bar)&&this.#l(r)}),this.#t.addEventListener(\"click\",n=>this.#p(this.#m(n))),this.element.addEventListener(\"click\",({target:n})=>{let r=n.closest(\"[data-step]\")?.dataset.step;r&&this.#u(r)}),new ResizeObserver(()=>{this.#e&&Math.abs(this.#d()-this.#o)>1&&this.#s(this.#e)}).observe(this.#t)}draw(t,n,r){this.#e={entries:t,people:ct(t),range:n,whole:r},this.#s(this.#e)}#d(){return Math.max(120,Math.floor(g(\".plot\",this.#t).clientWidth))}#s({people:t,range:n}){this.#t.firstChild||N(this.#t,Ne(n,120));let r=this.#d();this.#o=r;let o=t.slice(0,pr).map(d=>gt(d,n,r)),s=t.length-o.length,i=s>0?[a(\"p\",{class:\"more-people\"},`And ${s} more people: filter to see them.`)]:[];N(this.#t,Ne(n,r),...o,...i),this.#l(void 0)}#n(){return[...this.#t.querySelectorAll(\".person:not(.axis)\")]}#c(t){return t&&this.#e?.people[t.person]?.bars[t.bar]}#l(t){this.#a=t,this.#t.querySelector(\".cursor\")?.remove();let n=this.#c(t),r=n&&this.#e?.entries[n.index];if(!t||!n||!r||!this.#e)return this.#i.replaceChildren();let o=yt(n,this.#e.range,this.#o);this.#n()[t.person]?.querySelector(\"svg\")?.append(S(a(\"path\",{class:\"cursor\",d:o}))),N(this.#i,wt(r))}#m({target:t,clientX:n,clientY:r}){let o=t.closest(\".person:not(.axis)\"),s=o?.querySelector(\"svg\")?.getBoundingClientRect();if(!o||!s||!this.#e)return;let{people:i,range:d}=this.#e,c=this.#n().indexOf(o),l=(d.until-d.from)/this.#o,f=i[c],b=f&&pt(f,ft(r-s.top),d.from+(n-s.left)*l,4*l);return b&&{person:c,bar:f.bars.indexOf(b)}}#p(t){let n=this.#c(t),r=n&&this.#e?.entries[n.index];r&&this.#r.choose(r)}#u(t){if(!this.#e)return;let{range:n,whole:r}=this.#e,o=this.#c(this.#a),s=o?(o.opens+o.closes)/2:(n.from+n.until)/2,i={all:()=>r,in:()=>ve(n,.5,s,r),out:()=>ve(n,2,s,r),earlier:()=>we(n,-.5,r),later:()=>we(n,.5,r)}[t]();this.#r.zoom(i)}#f(t){let{key:n}=t;if(t.ctrlKey||t.metaKey||t.altKey||!this.#e)return;let r=Ot(this.#e.people,this.#e.range,this.#a,n),o=ur[n];if(r)this.#l(r),this.#n()[r.person]?.scrollIntoView({block:\"nearest\"});else if(o)this.#u(o);else if(n===\"Enter\"||n===\" \")this.#p(this.#a);else if(n===\"Escape\")this.#l(void 0);else return;t.preventDefault()}};var Ce={...ye,page:1,grant:\"\"};function Ct(e){let t=new Le(e);t.follow(location.hash),window.addEventListener(\"hashchange\",()=>{t.follow(location.hash),be(location.hash).grant===\"\"&&g(\"#grants\").scrollIntoView({block:\"start\"})}),document.addEventListener(\"click\",n=>{let r=n.target.closest('a[href^=\"#\"]')?.getAttribute(\"href\")?.slice(1);r&&!r.includes(\"=\")&&mr(r,n)})}function mr(e,t){t.preventDefault(),g(`#${e}`).scrollIntoView({block:\"start\"}),g(`#${e}-title`).focus({preventScroll:!0})}var Le=class{#t;#i;#r;#e;#a;#o;#d;#s=Ce;#n=[];constructor(t){let{header:n,events:r}=t.data,{entries:o}=t,s=Be(n);this.#t=t,this.#i=o.map(Xe),this.#r=Qe({from:Date.parse(n.since),until:Date.parse(n.until)},o),this.#e=tt(o,{change:i=>this.#c({...i,page:1,grant:\"\"}),clear:()=>this.#c(Ce),print:()=>{this.#b()},save:()=>{this.#R()}}),this.#a=new ue({choose:i=>this.#g(i.id),zoom:i=>this.#c({...this.#s,...this.#h(i),page:1,grant:\"\"})}),this.#o=new le(t,s,{turn:i=>this.#y(i),unfolded:i=>this.#l({...this.#s,grant:i})}),this.#d=At(g(\"#events\"),Ke(r,s)),g(\"#view\").append(this.#e.element,this.#a.element,this.#o.element),Tt({before:()=>this.#v(),after:()=>this.follow(location.hash)})}follow(t){let n=be(t);this.#c(n),n.grant!==\"\"&&this.#g(n.grant)}#c(t){this.#l(t),this.#n=Je(this.#i,t),this.#m(),this.#t.keepAtHand(this.#n.slice(0,J))}#l(t){this.#s=t;let n=ze(t);try{history.replaceState(null,\"\",n===\"\"?location.pathname+location.search:`#${n}`)}catch{}}#m(){this.#e.show(this.#s),this.#a.draw(this.#p(),this.#f(),this.#r),this.#o.show(this.#n,this.#s.page),this.#d.show(this.#s),this.#u()}#p(){return this.#n.flatMap(t=>this.#i[t]??[])}#u(){let t=this.#p().filter(r=>r.exceptions.length>0).length,n=me(this.#i.length,\"grant\");g(\"#status\").textContent=`${this.#n.length} of ${n} shown, ${t} of them with an exception.`}#f(){let[t,n]=[G(this.#s.since),G(this.#s.until)],r={from:t??this.#r.from,until:n??this.#r.until};return r.from<r.until?r:this.#r}#h({from:t,until:n}){let r=n>=this.#r.until;return{since:t<=this.#r.from?\"\":K(t),until:r?\"\":K(n)}}#y(t){this.#l({...this.#s,page:t,grant:\"\"}),this.#o.show(this.#n,t)}#g(t){let n=this.#i.findIndex(o=>o.id===t);if(n===-1)return;this.#n.includes(n)||this.#c(Ce);let r=this.#o.pageOf(this.#n,n);this.#l({...this.#s,page:r,grant:t}),this.#o.show(this.#n,r),this.#o.unfold(n)}async#b(){await this.#t.keepAtHand(this.#n.slice(0,J)),window.print()}async#R(){let t=this.#n;g(\"#status\").textContent=`Unpacking ${me(t.length,\"grant\")} to save\\u2026`;let n=[];for(let r of t)n.push(await this.#t.rowOf(r));kt(n),this.#u()}#v(){this.#o.showForPrint(this.#n),this.#d.showForPrint(this.#s)}};var Lt=\"data\",$t=e=>`entries-${e}`,Mt=e=>`rows-${e}`;async function Gt(){let e=await $e(Lt),t=Array.from({length:e.entryBlocks},(c,l)=>l),r=(await Promise.all(t.map(c=>$e($t(c))))).flat(),o=new Map,s;async function i(c){let l=Math.floor(c/64);return s?.number!==l&&(s={number:l,rows:await $e(Mt(l))}),s.rows[c%64]}async function d(c){let l=o,f=new Map;o=f,document.body.removeAttribute(\"data-printable\");for(let b of c)if(f.set(b,l.get(b)??await i(b)),o!==f)return;document.body.setAttribute(\"data-printable\",\"\")}return{data:e,entries:r,rowOf:i,keepAtHand:d,rowAtHand:c=>o.get(c)}}async function $e(e){let t=atob(document.getElementById(e)?.textContent??\"\"),n=new Uint8Array(t.length);for(let o=0;o<t.length;o++)n[o]=t.charCodeAt(o);let r=new Blob([n]).stream().pipeThrough(new DecompressionStream(\"gzip\"));return JSON.parse(await new Response(r).text())}var Ut=g(\"#status\"),fr=e=>{let t=e instanceof Error?e.message:String(e);Ut.textContent=`The grants cannot be shown: ${t}. Open this file in a current browser, or read the other files of this report.`};Ut.textContent=\"Unpacking the grants\\u2026\";Gt().then(Ct).catch(fr);})();"
const style = ":root{color-scheme:light dark;--ground: #ffffff;--card: #f6f7f9;--ink: #1b2330;--soft: #556070;--line: #dde1e7;--strong: #8a94a3;--link: #0b57b8;--focus: #0b57b8;--good: #12643b;--good-ground: #e3f4ea;--bad: #a4161a;--bad-ground: #fde8e8;--warn: #7a4a00;--warn-ground: #fff1d6;--bar-ended: #3d7ab8;--bar-open: #12643b;--bar-exception: #c27803;--bar-unproven: #c8262b}@media(prefers-color-scheme:dark){:root{--ground: #10151c;--card: #18202a;--ink: #e4e9f0;--soft: #a3adba;--line: #2b3542;--strong: #6b7788;--link: #7fb5f5;--focus: #9cc7fa;--good: #7fd6a4;--good-ground: #14301f;--bad: #ff9b9b;--bad-ground: #3a1717;--warn: #f2c26b;--warn-ground: #362608;--bar-ended: #5d9bd8;--bar-open: #6fcf97;--bar-exception: #f0b24a;--bar-unproven: #ff7b7b}}*{box-sizing:border-box}html{scroll-padding-top:16px}@media(prefers-reduced-motion:no-preference){html{scroll-behavior:smooth}}body{margin:0 auto;max-width:1240px;padding:0 32px 96px;background:var(--ground);color:var(--ink);font:15px/1.55 system-ui,-apple-system,Segoe UI,Liberation Sans,Noto Sans,sans-serif;overflow-wrap:anywhere}h1,h2,h3,p,ul,dl,dd{margin:0;padding:0}ul{list-style:none}code,time{unicode-bidi:isolate}code{font:12.5px/1.5 ui-monospace,SF Mono,Menlo,Consolas,Liberation Mono,monospace}a{color:var(--link);text-underline-offset:2px;text-decoration-thickness:1px}:focus-visible,input:focus,input:focus-within{outline:3px solid var(--focus);outline-offset:2px;border-radius:4px}.skip{position:absolute;left:-9999px}.skip:focus{left:16px;top:8px;padding:8px 12px;background:var(--ground);z-index:2}.top{padding:48px 0 20px}.kind{color:var(--soft);letter-spacing:.08em;text-transform:uppercase;font-size:12px;font-weight:600}h1{font-size:32px;line-height:1.2;font-weight:650;letter-spacing:-.015em;margin:4px 0 6px}.period{font-size:17px;color:var(--soft)}.sources{display:flex;flex-wrap:wrap;gap:6px 28px;margin-top:20px;font-size:13px}.sources div{display:flex;gap:8px}.sources dt{color:var(--soft)}.top+nav{border-block:1px solid var(--line);padding:10px 0}.sections{display:flex;flex-wrap:wrap;gap:4px 20px;font-size:13.5px}.sections a{display:inline-block;padding:3px 0;text-decoration:none}.sections a:hover{text-decoration:underline}section{margin-top:56px}h2{font-size:21px;font-weight:650;letter-spacing:-.01em;margin-bottom:16px}h2 .count{color:var(--soft);font-weight:400;font-size:15px;margin-left:6px}h3{font-size:15px;font-weight:600}.verdict{margin-top:28px;padding:16px 20px;border-radius:10px;font-size:16px;border-left:5px solid}.verdict.good{background:var(--good-ground);color:var(--good)}.verdict.warn{background:var(--warn-ground);color:var(--warn)}.verdict.bad{background:var(--bad-ground);color:var(--bad)}.verdict+section{margin-top:40px}.badge{display:inline-block;padding:0 8px;border-radius:99px;font-size:12.5px;line-height:20px;font-weight:550;white-space:nowrap}.badge .sign{display:inline-block;margin-right:5px;font-weight:700}.badge.good{background:var(--good-ground);color:var(--good)}.badge.bad{background:var(--bad-ground);color:var(--bad)}.badge.warn{background:var(--warn-ground);color:var(--warn)}.badge.quiet{background:var(--card);color:var(--soft);box-shadow:inset 0 0 0 1px var(--line)}.none{color:var(--soft);font-style:italic}summary{cursor:pointer}.exceptions{border-top:1px solid var(--line)}.exceptions:last-of-type{border-bottom:1px solid var(--line)}.exceptions summary{padding:10px 0}.exceptions h3{display:inline}.exceptions ul,.exceptions>p{padding:0 0 14px 18px}.exceptions li{padding:2px 0}.check{border-top:1px solid var(--line);padding:14px 0}.check:last-child{border-bottom:1px solid var(--line)}.check .counts{color:var(--soft);font-size:13.5px;margin-top:4px}.gaps{margin-top:8px}.gaps li{padding:4px 0 4px 14px;border-left:3px solid var(--bad)}.tiles{display:grid;grid-template-columns:repeat(auto-fit,minmax(150px,1fr));gap:1px;background:var(--line);border:1px solid var(--line);border-radius:10px;overflow:hidden}.tiles div{background:var(--ground);padding:16px 18px}.tiles dt{color:var(--soft);font-size:13px}.tiles strong{display:block;font-size:27px;font-weight:600;letter-spacing:-.02em;line-height:1.35;font-variant-numeric:tabular-nums}.tiles span{color:var(--soft);font-size:12.5px;line-height:1.4;display:block}.names{margin-top:12px;font-size:14px}.names p{padding:6px 0 0 18px;color:var(--soft)}#status{color:var(--soft);margin-bottom:14px;min-height:1.5em}.noscript{padding:16px 20px;background:var(--warn-ground);color:var(--warn);border-radius:10px}.filters{display:grid;grid-template-columns:repeat(4,minmax(0,1fr));gap:14px 16px;padding:18px 20px;background:var(--card);border-radius:10px}.field label{display:block;font-size:12.5px;color:var(--soft);margin-bottom:4px}input,select,button{font:inherit;font-size:14px;color:var(--ink);background:var(--ground);border:1px solid var(--strong);border-radius:6px;min-height:34px;padding:4px 10px;max-width:100%}.field input,.field select{width:100%}button{cursor:pointer}button:hover:not(:disabled){border-color:var(--ink)}button:disabled{opacity:.55;cursor:default}.buttons{display:flex;flex-wrap:wrap;gap:8px;grid-column:1 / -1}.timeline{margin-top:28px}.tools{display:flex;flex-wrap:wrap;gap:12px 24px;justify-content:space-between;align-items:center}.legend{display:flex;flex-wrap:wrap;gap:4px 18px;font-size:13px;color:var(--soft)}.legend li{display:flex;gap:7px;align-items:center}.steps{display:flex;flex-wrap:wrap;gap:6px}.steps button{min-height:30px;font-size:13px;padding:2px 10px}.patterns{position:absolute}.chart{margin-top:12px;border:1px solid var(--line);border-radius:10px;max-height:520px;overflow-y:auto;cursor:default}.person{display:grid;grid-template-columns:132px minmax(0,1fr);border-top:1px solid var(--line)}.person:first-child{border-top:0}.person .name{padding:0 10px 0 14px;align-self:center;overflow:hidden;text-overflow:ellipsis;white-space:nowrap;font-size:13px}.person svg{display:block;width:100%}.axis{position:sticky;top:0;background:var(--ground);z-index:1}.axis .name,.axis text{color:var(--soft);fill:var(--soft);font-size:11.5px}.axis text.major{fill:var(--ink);font-weight:600}.grid{stroke:var(--line);fill:none}.bar.ended{fill:var(--bar-ended)}.bar.open{fill:var(--ground);stroke:var(--bar-open);stroke-width:2}.bar.exception{fill:url(#look-exception);stroke:var(--bar-exception)}.bar.unproven{fill:url(#look-unproven);stroke:var(--bar-unproven);stroke-width:1.5}.ground{fill:var(--ground)}.stroke.exception{fill:var(--bar-exception)}.stroke.unproven{fill:var(--bar-unproven)}.cursor{fill:none;stroke:var(--ink);stroke-width:2}.more-people{padding:6px 14px;color:var(--soft);font-size:13px}.hint{min-height:1.55em;margin-top:8px;font-size:14px}.help{color:var(--soft);font-size:12.5px}.grants{margin-top:24px}.grants>li{border-top:1px solid var(--line)}.grants>li:last-child{border-bottom:1px solid var(--line)}.grant>summary{display:grid;grid-template-columns:240px 110px 220px minmax(0,1fr) auto;gap:2px 16px;align-items:baseline;padding:9px 8px;list-style:none}.grant>summary::-webkit-details-marker{display:none}.grant>summary:hover{background:var(--card)}.grant[open]>summary{background:var(--card)}.grant .when{font-size:13px;color:var(--soft);font-variant-numeric:tabular-nums}.grant .where{font-size:13px;color:var(--soft)}.grant .why{display:-webkit-box;-webkit-box-orient:vertical;-webkit-line-clamp:2;overflow:hidden;unicode-bidi:isolate}.marks{display:flex;flex-wrap:wrap;gap:4px;justify-content:end;max-width:260px}.evidence{padding:18px 8px 28px}.marked{margin-bottom:16px}.marked li{padding:2px 0}.columns{display:grid;grid-template-columns:repeat(auto-fit,minmax(250px,1fr));gap:20px 28px;margin-bottom:8px}.block h3{font-size:13.5px;border-bottom:1px solid var(--line);padding-bottom:6px;margin-bottom:8px}.facts div{display:grid;grid-template-columns:104px minmax(0,1fr);gap:10px;padding:2px 0;font-size:13.5px}.facts dt{color:var(--soft)}.reason{unicode-bidi:isolate;white-space:pre-line}.wide{overflow-x:auto;margin-top:14px}table{border-collapse:collapse;width:100%;font-size:13px}caption{text-align:left;font-weight:600;padding-bottom:6px}th,td{overflow-wrap:break-word;text-align:left;vertical-align:top;padding:7px 14px 7px 0;border-top:1px solid var(--line);font-weight:400;min-width:76px}thead th{color:var(--soft);font-size:12px;border-top:0;white-space:nowrap}td code,th code{overflow-wrap:anywhere}td .facts div{grid-template-columns:60px minmax(150px,1fr);font-size:12.5px}.artefact{display:block;min-width:260px}.artefact>*{display:block;width:fit-content}.hash{color:var(--soft);font-size:12px}.events table{min-width:900px}.pager{display:flex;flex-wrap:wrap;gap:8px;align-items:center;justify-content:center;margin-top:20px}.more{margin-top:12px}@media(max-width:1000px){.grant>summary{grid-template-columns:minmax(0,1fr) auto}.grant .where,.grant .why{grid-column:1 / -1}.grant .when{grid-column:1;grid-row:2}.marks{grid-column:2;grid-row:1 / span 2}}@media(max-width:700px){body{padding:0 16px 64px}.top{padding-top:28px}h1{font-size:26px}.filters{grid-template-columns:minmax(0,1fr);padding:14px}.person{grid-template-columns:minmax(0,1fr)}.person .name{padding:3px 8px 0}.marks{grid-column:1 / -1;grid-row:auto;justify-content:start}}@media(forced-colors:active){.badge,.verdict{border:1px solid}.bar.ended{fill:CanvasText}.bar{stroke:CanvasText}}.events caption{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}@media print{:root{color-scheme:light;--ground: #fff;--card: #fff;--ink: #000;--soft: #444;--line: #bbb;--strong: #777;--link: #000;--good: #0b4d2c;--good-ground: #fff;--bad: #8b0f13;--bad-ground: #fff;--warn: #5f3a00;--warn-ground: #fff;--bar-ended: #3d7ab8;--bar-open: #12643b;--bar-exception: #b06a00;--bar-unproven: #c8262b}@page{margin:14mm 12mm}body{max-width:none;padding:0;font-size:9pt;line-height:1.4}.top{padding-top:0}.top+nav,.filters,.steps,.help,.hint,.skip,.more,.pager{display:none}section{margin-top:18pt}h2,h3,caption,summary{break-after:avoid}#grants,#break-glass{break-before:page}.check,.tiles,.person,.block,.facts div,tr{break-inside:avoid}.chart{max-height:none;overflow:visible}.axis{position:static}.grant>summary{grid-template-columns:120pt 70pt 120pt minmax(0,1fr) auto;padding:6pt 0}.grant .where,.grant .why,.grant .when,.grant .marks{grid-column:auto;grid-row:auto}.evidence{padding:4pt 0 12pt}.columns{grid-template-columns:repeat(2,minmax(0,1fr));gap:8pt 18pt}.facts div{font-size:8pt;padding:0}.wide{overflow:visible;margin-top:8pt}table,.events table{min-width:0;font-size:7.5pt}th,td{min-width:0;padding:3pt 6pt 3pt 0}thead th{white-space:normal}code{font-size:7pt}.artefact{min-width:0}.badge,.verdict{border:1px solid}.verdict{border-left-width:5px}a{text-decoration:none}}"

;// CONCATENATED MODULE: ./build/render/report/page/data.js
const DATA_ID = 'data';
const entriesId = (block) => `entries-${block}`;
const rowsId = (block) => `rows-${block}`;
const ENTRIES_IN_BLOCK = 1_000;
const pageEvents = ({ header, checks, figures, grants, exceptional, ...events }) => events;

;// CONCATENATED MODULE: ./build/render/report/page/entries.js
/** How a bar of the timeline looks: one colour and one pattern each. The gravest last. */
const LOOKS = (/* unused pure expression or super */ null && (['ended', 'open', 'exception', 'unproven']));
const LOOK_WORDS = {
    ended: 'Ended, proven',
    open: 'Still open',
    exception: 'With an exception',
    unproven: 'End not proven',
};
function entryOf(grant) {
    const { approval, usage, ticket, requestedBy, mergedBy, principal } = grant;
    const sessions = usage?.sessions.map(session => session.id) ?? [];
    const also = [
        ticket,
        grant.mergeSha,
        grant.policy,
        requestedBy?.login,
        mergedBy?.login,
        principal?.identity,
        ...sessions,
    ];
    return {
        id: grant.id,
        user: grant.user,
        account: grant.account,
        region: grant.region,
        instances: grant.instances,
        ...accessTime(grant),
        state: grant.state,
        look: lookOf(grant),
        reason: grant.reason,
        pullRequest: grant.pullRequest.number,
        approvers: approval.by.map(({ login }) => login),
        exceptions: [...new Set(grant.exceptions.map(({ kind }) => kind))],
        also: also.filter(text => text !== undefined),
    };
}
function lookOf({ state, exceptions }) {
    if (state === 'end-not-proven')
        return 'unproven';
    return exceptions.length > 0 ? 'exception' : state === 'open' ? 'open' : 'ended';
}
/** An early end counts, and a session that outlived the grant: access is open until it is closed. */
function accessTime({ opensAt, expiresAt, mergedAt, ended, state, ends }) {
    const opens = firstInstant(opensAt, mergedAt);
    const due = Math.max(opens, firstInstant(expiresAt, opensAt, mergedAt));
    if (state === 'end-not-proven')
        return { opens, closes: Math.max(due, ...ends.map(end => firstInstant(end.finishedAt, expiresAt))) };
    if (!ended || state === 'open')
        return { opens, closes: due };
    const closed = firstInstant(ended.at, expiresAt);
    return { opens, closes: Math.max(opens, closed < due ? closed : due + ended.overrunSeconds * 1_000) };
}
const firstInstant = (...texts) => texts.map(text => Date.parse(text)).find(Number.isFinite) ?? 0;

// EXTERNAL MODULE: ./build/shared/instant.js
var shared_instant = __webpack_require__(75033);
;// CONCATENATED MODULE: ./build/render/report/page/links.js
const BASE = /^https?:\/\/[A-Za-z0-9.-]+(?::\d{1,5})?\/[A-Za-z0-9._-]+\/[A-Za-z0-9._-]+$/;
const SHA = /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/;
const SEGMENT = /^[A-Za-z0-9_@=,+.-]+$/;
const RUN = /^\/actions\/runs\/\d{1,20}(?:\/attempts\/\d{1,6})?$/;
function pageLinks({ repositoryUrl, ledger }) {
    const base = BASE.test(repositoryUrl) ? repositoryUrl : undefined;
    const to = (path) => base === undefined || path === undefined ? undefined : `${base}${path}`;
    const file = (sha, path) => to(SHA.test(sha) ? withPath(`/blob/${sha}`, path) : undefined);
    return {
        repository: to(''),
        pullRequest: number => to(numbered('/pull/', number)),
        issue: number => to(numbered('/issues/', number)),
        commit: sha => to(SHA.test(sha) ? `/commit/${sha}` : undefined),
        file,
        record: path => file(ledger ?? '', path),
        run: url => to(base !== undefined && url?.startsWith(base) && RUN.test(url.slice(base.length))
            ? url.slice(base.length)
            : undefined),
    };
}
const numbered = (path, number) => Number.isSafeInteger(number) && number > 0 ? `${path}${number}` : undefined;
function withPath(before, path) {
    const segments = path.split('/');
    const isPlain = segments.every(segment => SEGMENT.test(segment) && !/^\.\.?$/.test(segment));
    return isPlain ? [before, ...segments.map(encodeURIComponent)].join('/') : undefined;
}
/** A place within the page. */
const anchorTo = (id) => `#${encodeURIComponent(id)}`;
/** The page with one grant unfolded. */
const grantAnchor = (id) => `#grant=${encodeURIComponent(id)}`;
/** The page with the grants of one kind of exception. */
const kindAnchor = (kind) => `#kind=${kind}`;

// EXTERNAL MODULE: ./build/shared/printable.js
var printable = __webpack_require__(16499);
;// CONCATENATED MODULE: ./build/render/report/page/tree.js

const tree_h = (tag, attributes, ...children) => ({ tag, attributes, children: children.filter(isNode) });
const isNode = (node) => node !== undefined && node !== false;
/** Hidden characters, and those that reorder text, are shown by their numbers: `\u{202e}`. */
const shownText = (text) => (0,printable/* findHidden */.C$)(text)
    ? text
        .split(/(\n|\t)/)
        .map(part => (/^[\n\t]$/.test(part) ? part : (0,printable/* printable */.g$)(part, Infinity)))
        .join('')
    : text;
/** Attributes that people read or hear, as opposed to those that programs compare. */
const READ = /^(?:title|aria-label|aria-roledescription)$/;
/** Name and value of each attribute that is set; `true` is an empty value. */
const attributesOf = ({ attributes }) => Object.entries(attributes).flatMap(([name, value]) => {
    if (value === undefined || value === false)
        return [];
    return [[name, value === true ? '' : READ.test(name) ? shownText(String(value)) : String(value)]];
});
const VOID = new Set(['input', 'br', 'meta']);
function treeToHtml(node) {
    if (typeof node === 'string')
        return escapeHtml(shownText(node));
    const attributes = attributesOf(node).map(([name, value]) => ` ${name}="${escapeHtml(value)}"`);
    const start = `<${node.tag}${attributes.join('')}>`;
    return VOID.has(node.tag) ? start : `${start}${node.children.map(treeToHtml).join('')}</${node.tag}>`;
}
/** For text between tags and in quoted attributes. A NUL would be dropped by browsers, so it is replaced as they do in text. */
const escapeHtml = (text) => text.replaceAll(/[&<>"'\0]/g, character => (character === '\0' ? '\ufffd' : `&#${character.charCodeAt(0)};`));

;// CONCATENATED MODULE: ./build/render/report/page/parts.js



/** Small pieces that all parts of the page are made of. */
/** What made a grant end, for people. */
const CAUSE_WORDS = {
    expiry: 'it expired',
    stop: 'an emergency stop',
    'request-removed': 'the request was removed',
    'request-changed': 'the request was changed',
    sweep: 'a sweep',
    unknown: 'not recorded',
};
/** An instant as rows have it, for people; what is none is shown as it is. */
function momentNode(instant) {
    if (instant === undefined)
        return NOT_RECORDED;
    const ms = Date.parse(instant);
    return Number.isNaN(ms) ? instant : tree_h('time', { datetime: instant }, (0,shared_instant/* formatMoment */.K9)(new Date(ms)));
}
const NOT_RECORDED = tree_h('span', { class: 'none' }, 'not recorded');
const secondsText = (seconds) => (0,shared_instant/* formatAge */.nV)(seconds * 1_000);
const codeNode = (text) => tree_h('code', {}, text);
/** A link where there is an address, and the same text without one. Another page opens beside this one. */
const linkNode = (href, ...content) => href ? tree_h('a', { href, rel: 'noopener noreferrer', target: '_blank' }, ...content) : tree_h('span', {}, ...content);
const personText = ({ login, id }) => (id === undefined ? login : `${login} (id ${id})`);
const starterText = (starter) => starter && `${personText(starter)}, by ${starter.event}`;
const commitNode = (links, sha) => linkNode(links.commit(sha), codeNode(sha.slice(0, 12)));
const pullRequestNode = (links, pull) => pull ? linkNode(links.pullRequest(pull.number), `#${pull.number}`) : NOT_RECORDED;
/** The number of a run, as a link; any other address is shown as text and leads nowhere. */
function runNode(links, run) {
    if (run === undefined)
        return NOT_RECORDED;
    const href = links.run(run);
    return href ? linkNode(href, `run ${run.split('/actions/runs/')[1] ?? ''}`) : codeNode(run);
}
/** A record: where it is, its digest, and whether the witness has the same bytes. */
const artefactNode = (links, artefact) => tree_h('span', { class: 'artefact' }, linkNode(links.record(artefact.path), codeNode(artefact.path)), tree_h('span', { class: 'hash' }, 'SHA-256 ', codeNode(artefact.sha256)), witnessNode(artefact.witnessed));
const witnessNode = (witnessed) => witnessed === undefined
    ? badge('quiet', 'Witness not read')
    : badge(witnessed ? 'good' : 'bad', witnessed ? 'Witnessed' : 'Not witnessed');
/** A short mark. Its sign says the same as its colour. */
const badge = (look, text) => tree_h('span', { class: `badge ${look}` }, tree_h('span', { class: 'sign', 'aria-hidden': 'true' }, SIGNS[look]), text);
const SIGNS = { good: '✓', bad: '✕', warn: '!', quiet: '·' };
/** Lines of one or several values each; what is absent is left out. */
const factList = (rows) => h('dl', { class: 'facts' }, ...rows.flatMap(([label, value]) => value === undefined || value === '' ? [] : [h('div', {}, h('dt', {}, label), h('dd', {}, value))]));
/** A grant of this page, by its id. */
const grantLink = (id) => tree_h('a', { href: grantAnchor(id) }, codeNode(id));
/** One below the other. */
const linesNode = (lines) => tree_h('div', { class: 'lines' }, ...lines.map(line => tree_h('div', {}, line)));
const listNode = (items) => items.length > 1 ? h('ul', { class: 'plain' }, ...items.map(item => h('li', {}, item))) : items[0];
/** A table that scrolls by itself where the page is narrow, by keyboard as well. */
const parts_tableNode = (caption, columns, rows) => h('div', { class: 'wide', tabindex: 0, role: 'region', 'aria-label': caption }, h('table', {}, h('caption', {}, caption), h('thead', {}, h('tr', {}, ...columns.map(column => h('th', { scope: 'col' }, column)))), h('tbody', {}, ...rows.map(cells => h('tr', {}, ...cells.map((cell, index) => index === 0 ? h('th', { scope: 'row' }, cell ?? '') : h('td', {}, cell ?? NOT_RECORDED)))))));

;// CONCATENATED MODULE: ./build/render/report/page/event-table.js


/** The search finds everything that `row` holds. */
function eventRowOnPage(row, { at, ...facts }, cells) {
    const instant = Date.parse(at) || 0;
    return { ...facts, opens: instant, closes: instant, haystack: JSON.stringify(row).toLowerCase(), cells };
}
/** A section of the page; `shown` are those of its rows that the filters leave, `most` of them at most. */
function eventSection(table, shown, most) {
    const { id, title, none, columns, rows } = table;
    const titleId = `${id}-title`;
    const count = shown.length === rows.length ? `${rows.length}` : `${shown.length} of ${rows.length}`;
    return h('section', { id, class: 'events', 'aria-labelledby': titleId }, h('h2', { id: titleId, tabindex: -1 }, title, ' ', h('span', { class: 'count' }, count)), rows.length === 0 && h('p', {}, none), rows.length > 0 && shown.length === 0 && h('p', {}, 'The filters leave none of them.'), shown.length > 0 &&
        tableNode(title, columns, shown.slice(0, most).map(row => row.cells())), shown.length > most &&
        h('button', { type: 'button', class: 'more', 'data-more': id }, `Show ${Math.min(MORE, shown.length - most)} more of ${shown.length - most}`));
}
/** Rows that are shown at first, and by each press of the button. */
const MORE = 100;

;// CONCATENATED MODULE: ./build/render/report/page/follow-up-tables.js


/** Stops, findings, changes of the rules, transcripts that were read, access reviews: what people did about access. */
const followUpTables = (events, links) => [
    stops(events, links),
    findings(events, links),
    rulesChanges(events, links),
    transcriptReads(events, links),
    accessReviews(events, links),
];
const stops = ({ stops: rows }, links) => ({
    id: 'stops',
    title: 'Emergency stops',
    none: 'Nobody used the emergency stop.',
    columns: ['When', 'Stopped by', 'What', 'Grants that it ended', 'Run', 'Record'],
    rows: rows.map(row => eventRowOnPage(row, { at: row.observedAt, ...(row.what === 'user' && row.subject && { people: [row.subject] }) }, () => [
        momentNode(row.observedAt),
        starterText(row.startedBy),
        row.what === 'everything' ? 'everything' : `${row.what} ${row.subject ?? ''}`,
        linesNode(row.grants.map(grantLink)),
        runNode(links, row.run),
        artefactNode(links, row.artefact),
    ])),
});
const findings = ({ findings: rows }, links) => ({
    id: 'findings',
    title: 'Found by sweeps',
    none: 'No sweep found anything that was not merged.',
    columns: ['Found', 'What', 'Where', 'For', 'Policy or sessions', 'Why', 'Alarm', 'Gone', 'Record'],
    rows: rows.map(row => eventRowOnPage(row, { at: row.observedAt, ...(row.user && { people: [row.user] }), account: row.account }, () => [
        momentNode(row.observedAt),
        badge('warn', row.state),
        `${row.account}, ${row.region}`,
        row.user,
        linesNode([...(row.policy ? [row.policy] : []), ...row.sessions].map(codeNode)),
        row.why,
        row.issue === undefined ? undefined : linkNode(links.issue(row.issue), `#${row.issue}`),
        row.goneAt ? momentNode(row.goneAt) : badge('bad', 'Still there'),
        artefactNode(links, row.artefact),
    ])),
});
const rulesChanges = ({ rulesChanges: rows }, links) => ({
    id: 'rules-changes',
    title: 'Changes of the rules',
    none: 'The rules did not change.',
    columns: ['Merged', 'Asked by', 'Approved by', 'Merged by', 'Pull request', 'Merge', 'What changed', 'Record'],
    rows: rows.map(row => eventRowOnPage(row, { at: row.mergedAt }, () => [
        momentNode(row.mergedAt),
        row.requestedBy && personText(row.requestedBy),
        row.approvedBy &&
            (row.approvedBy.length > 0
                ? linesNode(row.approvedBy.flatMap(each => [personText(each), momentNode(each.at)]))
                : badge('warn', 'Nobody')),
        row.mergedBy && personText(row.mergedBy),
        pullRequestNode(links, row.pullRequest),
        commitNode(links, row.mergeSha),
        linesNode(row.changes),
        row.artefact && artefactNode(links, row.artefact),
    ])),
});
const transcriptReads = ({ transcriptReads: rows }, links) => ({
    id: 'transcript-reads',
    title: 'Transcripts that were read',
    none: 'Nobody read what sessions typed and printed.',
    columns: ['When', 'Read by', 'How', 'Asked for', 'Sessions', 'Run', 'Record'],
    rows: rows.map(row => eventRowOnPage(row, { at: row.observedAt }, () => [
        momentNode(row.observedAt),
        starterText(row.startedBy),
        row.how.join(', '),
        linesNode(row.asked),
        linesNode(row.sessions.map(codeNode)),
        runNode(links, row.run),
        artefactNode(links, row.artefact),
    ])),
});
const accessReviews = ({ accessReviews: rows }, links) => ({
    id: 'access-reviews',
    title: 'Access reviews',
    none: 'No access review was merged.',
    columns: ['Merged', 'Merged by', 'File', 'Pull request', 'Confirmed', 'Not confirmed'],
    rows: rows.map(row => eventRowOnPage(row, { at: row.mergedAt }, () => [
        momentNode(row.mergedAt),
        row.mergedBy && personText(row.mergedBy),
        linkNode(links.file(row.mergeSha, row.file), codeNode(row.file)),
        pullRequestNode(links, row.pullRequest),
        String(row.confirmed),
        row.notConfirmed.join(', ') || 'nobody',
    ])),
});

;// CONCATENATED MODULE: ./build/render/report/page/events.js



/** What happened besides the grants: one table for each kind, in the order of the page. */
const eventTables = (events, links) => [
    breakGlass(events, links),
    refusals(events, links),
    overtaken(events, links),
    failures(events, links),
    ...followUpTables(events, links),
];
const breakGlass = ({ breakGlass: rows }, links) => ({
    id: 'break-glass',
    title: 'Break-glass access and its reviews',
    none: 'Nobody used break-glass access.',
    columns: ['Grant', 'For', 'Account', 'Opened', 'Reason', 'Review'],
    rows: rows.map(row => eventRowOnPage(row, { at: row.opensAt, people: [row.user], account: row.account }, () => [
        grantLink(row.id),
        row.user,
        row.account,
        momentNode(row.opensAt),
        row.reason,
        reviewNode(row, links),
    ])),
});
const reviewNode = ({ reviews, reviewDueAt }, links) => reviews.length === 0
    ? linesNode([badge('warn', 'Not reviewed'), ...(reviewDueAt ? [linesNode(['due ', momentNode(reviewDueAt)])] : [])])
    : linesNode(reviews.flatMap(({ verdict, by, at, text, artefact }) => [
        badge(verdict === 'approved' ? 'good' : 'bad', `${verdict} by ${personText(by)}`),
        momentNode(at),
        text,
        artefactNode(links, artefact),
    ]));
const requestColumns = ['When', 'For', 'Account', 'Instances', 'Reason', 'Asked by', 'Merged by', 'Pull request'];
const requestCells = (row, links) => [
    momentNode(row.observedAt),
    row.user,
    row.account,
    row.instances?.join(', ') ??
        Object.entries(row.tags ?? {})
            .map(([key, value]) => `${key}=${value}`)
            .join(', '),
    row.reason,
    row.requestedBy && personText(row.requestedBy),
    row.mergedBy && personText(row.mergedBy),
    pullRequestNode(links, row.pullRequest),
];
const refusals = ({ refusals: rows }, links) => ({
    id: 'refusals',
    title: 'Refused requests',
    none: 'No merged request was refused.',
    columns: [...requestColumns, 'Why', 'Record'],
    rows: rows.map(row => eventRowOnPage(row, { at: row.observedAt, people: [row.user], account: row.account }, () => [
        ...requestCells(row, links),
        linesNode(row.why),
        artefactNode(links, row.artefact),
    ])),
});
const overtaken = ({ overtaken: rows }, links) => ({
    id: 'overtaken',
    title: 'Overtaken requests',
    none: 'No request was changed by another merge before it could be granted.',
    columns: [...requestColumns, 'Record'],
    rows: rows.map(row => eventRowOnPage(row, { at: row.observedAt, people: [row.user], account: row.account }, () => [
        ...requestCells(row, links),
        artefactNode(links, row.artefact),
    ])),
});
const failures = ({ failures: rows }, links) => ({
    id: 'failures',
    title: 'Failures',
    none: 'No grant failed, and every end could be proven at once.',
    columns: ['When', 'What failed', 'For', 'Account', 'Grant', 'Message', 'Followed by', 'Record'],
    rows: rows.map(row => eventRowOnPage(row, { at: row.observedAt, people: [row.user], account: row.account }, () => [
        momentNode(row.observedAt),
        row.kind === 'grant' ? 'The grant' : 'The proof of the end',
        row.user,
        row.account,
        grantLink(row.grant),
        row.message,
        row.followedBy ?? badge('warn', 'Nothing'),
        artefactNode(links, row.artefact),
    ])),
});

// EXTERNAL MODULE: ./build/domain/report/exception-words.js
var exception_words = __webpack_require__(34145);
;// CONCATENATED MODULE: ./build/render/report/page/exceptions.js




/** How many exceptions of a kind are written out before the script adds filters. */
const WRITTEN = 50;
function openExceptions() {
    const kinds = new Map();
    return {
        kinds,
        add({ id, user, account, opensAt, pullRequest, exceptions }) {
            for (const { kind, text } of exceptions) {
                const known = kinds.get(kind) ?? { count: 0, first: [] };
                kinds.set(kind, known);
                known.count++;
                if (known.first.length < WRITTEN)
                    known.first.push({ id, user, account, opensAt, pullRequest, text });
            }
        },
    };
}
function exceptionsSection({ kinds }) {
    const found = Object.keys(exception_words/* EXCEPTION_WORDS */.W).filter(kind => kinds.has(kind));
    return tree_h('section', { id: 'exceptions', 'aria-labelledby': 'exceptions-title' }, tree_h('h2', { id: 'exceptions-title', tabindex: -1 }, 'Exceptions'), found.length === 0 && tree_h('p', {}, 'No grant of this period is an exception.'), ...found.map(kind => exceptionsOfKind(kind, kinds.get(kind) ?? { count: 0, first: [] })));
}
function exceptionsOfKind(kind, { count, first }) {
    const rest = count - first.length;
    return tree_h('details', { class: 'exceptions', open: count <= 5 }, tree_h('summary', {}, tree_h('h3', {}, `${exception_words/* EXCEPTION_WORDS */.W[kind]}: ${count}`)), tree_h('ul', {}, ...first.map(exceptionItem)), tree_h('p', {}, rest > 0 && `And ${rest} more. `, tree_h('a', { href: kindAnchor(kind) }, 'Show them in the list')));
}
const exceptionItem = ({ id, user, account, opensAt, pullRequest, text }) => tree_h('li', {}, tree_h('a', { href: grantAnchor(id) }, `${user} in ${account}`), ', ', momentNode(opensAt), ` (#${pullRequest.number}): `, tree_h('span', {}, text));

;// CONCATENATED MODULE: ./build/render/report/page/overview.js





/** What the page shows without a script too: what is wrong, the checks and the figures. */
const overview = (report, exceptions) => [
    verdict(report),
    exceptionsSection(exceptions),
    checksSection(report),
    figuresSection(report),
];
/** Of which repository and period the report is, and from what it was made. */
function pageHeader({ header }, links) {
    const { repository, main, ledger, witness, run } = header;
    const sources = [
        ['Repository', linkNode(links.repository, repository)],
        ['Made', momentNode(header.madeAt)],
        ['Default branch', linkNode(links.commit(main), codeNode(main.slice(0, 12)))],
        [
            'Ledger',
            ledger ? linkNode(links.commit(ledger), codeNode(ledger.slice(0, 12))) : 'there is no branch of the ledger',
        ],
        ['Witness', witness.length > 0 ? `read of ${witness.join(', ')}` : 'not read'],
        ...(run === undefined ? [] : [['Made by', linkNode(links.run(run), run.split('/').at(-1) ?? run)]]),
    ];
    return tree_h('header', { class: 'top' }, tree_h('p', { class: 'kind' }, 'JIT SSM Access'), tree_h('h1', {}, `Access report of ${repository}`), tree_h('p', { class: 'period' }, momentNode(header.since), ' to ', momentNode(header.until)), tree_h('dl', { class: 'sources' }, ...sources.map(([label, value]) => tree_h('div', {}, tree_h('dt', {}, label), tree_h('dd', {}, value)))));
}
/** One line that says whether there is something to look at. */
function verdict({ checks, figures: { grants }, exceptional }) {
    const bad = checks.filter(({ state }) => state !== 'holds').length;
    const checked = bad === 0
        ? `All ${checks.length} checks of completeness hold.`
        : `${bad} of ${(0,printable/* counted */.hS)(checks.length, 'check')} of completeness ${bad === 1 ? 'does' : 'do'} not hold.`;
    const found = exceptional === 0
        ? 'No grant is an exception.'
        : `${(0,printable/* counted */.hS)(exceptional, 'grant')} of ${grants} ${exceptional === 1 ? 'has' : 'have'} an exception.`;
    const isFailing = checks.some(({ state }) => state === 'fails');
    return tree_h('p', { class: `verdict ${isFailing ? 'bad' : bad > 0 || exceptional > 0 ? 'warn' : 'good'}` }, `${checked} ${found}`);
}
/** How many gaps of a check are written out. */
const overview_WRITTEN = 50;
function checksSection({ checks }) {
    const order = ['fails', 'unknown', 'holds'];
    const sorted = checks.toSorted((one, other) => order.indexOf(one.state) - order.indexOf(other.state));
    return tree_h('section', { id: 'checks', 'aria-labelledby': 'checks-title' }, tree_h('h2', { id: 'checks-title', tabindex: -1 }, 'Is the list complete?'), ...sorted.map(checkNode));
}
const CHECK_BADGES = {
    holds: badge('good', 'Holds'),
    fails: badge('bad', 'Fails'),
    unknown: badge('warn', 'Not known'),
};
function checkNode({ claim, state, counts, gaps }) {
    const rest = gaps.length - overview_WRITTEN;
    return tree_h('article', { class: `check ${state}` }, tree_h('h3', {}, CHECK_BADGES[state], ' ', tree_h('span', {}, claim)), tree_h('p', { class: 'counts' }, Object.entries(counts)
        .map(([name, count]) => `${name}: ${count}`)
        .join(' · ')), gaps.length > 0 &&
        tree_h('ul', { class: 'gaps' }, ...gaps
            .slice(0, overview_WRITTEN)
            .map(({ what, meaning, remedy }) => tree_h('li', {}, codeNode(what), tree_h('span', {}, ` ${meaning}. ${remedy}.`)))), rest > 0 && tree_h('p', {}, `And ${(0,printable/* counted */.hS)(rest, 'more gap')}: report.jsonl has all of them.`));
}
function figuresSection({ figures }) {
    const { over, provenClean, shareProvenClean, dormantPeople, unusedRules } = figures;
    const share = shareProvenClean === undefined ? '–' : `${Math.floor(shareProvenClean * 1_000) / 10} %`;
    return tree_h('section', { id: 'figures', 'aria-labelledby': 'figures-title' }, tree_h('h2', { id: 'figures-title', tabindex: -1 }, 'Figures'), tree_h('dl', { class: 'tiles' }, tile('Grants', String(figures.grants), `to ${(0,printable/* counted */.hS)(figures.people, 'person', 'people')}`), tile('Ended, and proven', share, `${provenClean} of ${over} that are over`), ...spreadTiles(figures), tile('Never used', String(figures.neverUsed), 'grants without a session'), tile('Overruns', String(figures.overruns), 'sessions that outlived their grant')), nameList('People of the rules without a grant in this period', dormantPeople), nameList('Rules that no grant of this period used', unusedRules));
}
const spreadTiles = ({ timeToRevoke, requestToMerge, mergeToAccess }) => [
    ['Time to revoke', timeToRevoke],
    ['Request to merge', requestToMerge],
    ['Merge to access', mergeToAccess],
].flatMap(([label, spread]) => (spread ? [tile(label, secondsText(spread.p50), spreadText(spread))] : []));
const spreadText = ({ p95, max }) => `median; 95 % within ${secondsText(p95)}, longest ${secondsText(max)}`;
const tile = (label, value, more) => tree_h('div', {}, tree_h('dt', {}, label), tree_h('dd', {}, tree_h('strong', {}, value), tree_h('span', {}, more)));
const nameList = (label, names) => names.length > 0 &&
    tree_h('details', { class: 'names' }, tree_h('summary', {}, `${label}: ${names.length}`), tree_h('p', {}, names.join(', ')));
/** The sections that one can go to. */
const navigation = (sections) => tree_h('nav', { 'aria-label': 'Sections' }, tree_h('ul', { class: 'sections' }, ...sections.map(([id, title]) => tree_h('li', {}, tree_h('a', { href: anchorTo(id) }, title)))));

;// CONCATENATED MODULE: ./build/render/report/page.js











const NO_SCRIPT = 'Timeline, filters and the list of grants need JavaScript, which is switched off here. Switch it on for this file, or read the other files of this report: they have all rows.';
/**
 * A report as one HTML file that needs nothing else: no network, no server. What it may do is fixed by its Content Security
 * Policy: one script and one style, by their digests, and no address at all.
 *
 * The data are in it as gzip in base64, so no text of a record can end an element or be run, and 50,000 grants stay small
 * enough to open. First what filters need of all grants, then the rows of each block. What filters need is kept
 * until the file is written, because the exceptions stand before it.
 */
function pageOf(report) {
    const exceptions = openExceptions();
    const entries = (0,packed_list/* openPackedList */.H)(ENTRIES_IN_BLOCK);
    return {
        name: 'report.html',
        ofGrant(grant) {
            exceptions.add(grant);
            entries.add(entryOf(grant));
            return '';
        },
        after: () => pageTexts(report, { exceptions, entries: entries.finish() }),
    };
}
/** @yields parts of the file, to be written one after the other */
function* pageTexts(report, { exceptions, entries }) {
    const links = pageLinks(report.header);
    const events = pageEvents(report);
    const tables = eventTables(events, links);
    yield htmlHead(report);
    yield treeToHtml(pageHeader(report, links));
    yield treeToHtml(navigation([...OWN_SECTIONS, ...tables.map(({ id, title }) => [id, title])]));
    yield '<main>';
    for (const node of [...overview(report, exceptions), GRANTS, EVENTS])
        yield treeToHtml(node);
    yield '</main>';
    const data = { header: report.header, entryBlocks: entries.length, events };
    yield dataBlock(DATA_ID, (0,external_node_zlib_.gzipSync)(JSON.stringify(data)));
    for (const [number, block] of entries.entries())
        yield dataBlock(entriesId(number), block);
    for (const [number, block] of report.grants.blocks.entries())
        yield dataBlock(rowsId(number), block);
    yield `<script>${script}</script></body></html>\n`;
}
const OWN_SECTIONS = [
    ['exceptions', 'Exceptions'],
    ['checks', 'Is the list complete?'],
    ['figures', 'Figures'],
    ['grants', 'Who had access, where and when'],
];
/** What the script fills. */
const GRANTS = tree_h('section', { id: 'grants', 'aria-labelledby': 'grants-title' }, tree_h('h2', { id: 'grants-title', tabindex: -1 }, 'Who had access, where and when'), tree_h('p', { id: 'status', role: 'status' }), tree_h('noscript', {}, tree_h('p', { class: 'noscript' }, NO_SCRIPT)), tree_h('div', { id: 'view' }));
const EVENTS = tree_h('div', { id: 'events' });
const digestOf = (text) => `'sha256-${(0,external_node_crypto_.createHash)('sha256').update(text).digest('base64')}'`;
function htmlHead({ header }) {
    const policy = [
        "default-src 'none'",
        `script-src ${digestOf(script)}`,
        `style-src ${digestOf(style)}`,
        "base-uri 'none'",
        "form-action 'none'",
    ].join('; ');
    const title = `Access report of ${header.repository}, ${header.since.slice(0, 10)} to ${header.until.slice(0, 10)}`;
    return [
        '<!doctype html><html lang="en"><head><meta charset="utf-8">',
        `<meta http-equiv="Content-Security-Policy" content="${escapeHtml(policy)}">`,
        '<meta name="referrer" content="no-referrer">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        '<meta name="color-scheme" content="light dark">',
        treeToHtml(tree_h('title', {}, title)),
        `<style>${style}</style></head><body>`,
        treeToHtml(tree_h('a', { class: 'skip', href: anchorTo('grants') }, 'To the grants')),
    ].join('');
}
const dataBlock = (id, compressed) => `<script type="application/gzip+base64" id="${id}">${Buffer.from(compressed).toString('base64')}</script>`;


/***/ })

};

