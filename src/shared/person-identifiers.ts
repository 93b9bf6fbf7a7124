import { IAM_USER, type NameKind } from './identifiers.ts'

export const PERSON: NameKind = {
  what: 'the name of a person',
  accepts: IAM_USER.accepts,
  remedy: 'Use 1 to 64 letters, digits and `_+=,.@-`: the request file is called so',
  example: 'alice',
}

export const ROLE_NAME: NameKind = {
  what: 'the name of an IAM role',
  accepts: text => /^[\w+=,.@-]{1,64}$/.test(text),
  remedy:
    'Write the name alone, without ARN and path: 1 to 64 letters, digits and `_+=,.@-`. It is looked for under `/jit/`',
  example: 'JitShell-alice',
}

export const ROLE_ID: NameKind = {
  what: 'the unique id of a role',
  accepts: text => /^[A-Z0-9]{16,128}$/.test(text),
  remedy: 'Write it as `aws iam get-role` shows it: `AROA…`',
  example: 'AROA0123456789ABCDEFG',
}

export const ROLE_SESSION_NAME: NameKind = {
  what: 'a role session name',
  accepts: text => /^[\w+=,.@-]{2,64}$/.test(text),
  remedy:
    'Write what AWS shows after the last slash of `aws sts get-caller-identity`: 2 to 64 letters, digits and `_+=,.@-`',
  example: '24685458-d011-7092-87e2-2677cafbd2c3',
}
