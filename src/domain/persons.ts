/** Which GitHub logins belong together: those of each IAM user, by the rules. */
export type Persons = readonly (readonly string[])[]

/**
 * All logins of the people behind some, in lower case: two logins of one IAM user are one person's, and so are those of IAM
 * users who share a login. Otherwise she could approve with the one what she wrote, or gets, with the other.
 */
export function loginsBehind(logins: readonly string[], persons: Persons): ReadonlySet<string> {
  const found = new Set(logins.map(login => login.toLowerCase()))
  // What is added to a set while it is walked is walked too.
  for (const login of found) {
    const ofSame = persons.filter(own => own.some(each => each.toLowerCase() === login))
    for (const other of ofSame.flat()) found.add(other.toLowerCase())
  }
  return found
}
