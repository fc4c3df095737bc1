/* eslint-disable */
import * as types from './graphql.ts';
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';

/**
 * Map of all GraphQL operations in the project.
 *
 * This map has several performance disadvantages:
 * 1. It is not tree-shakeable, so it will include all operations in the project.
 * 2. It is not minifiable, so the string of a GraphQL query will be multiple times inside the bundle.
 * 3. It does not support dead code elimination, so it will add unused operations.
 *
 * Therefore it is highly recommended to use the babel or swc plugin for production.
 * Learn more about it here: https://the-guild.dev/graphql/codegen/plugins/presets/preset-client#reducing-bundle-size
 */
type Documents = {
    "\n  query Shell {\n    viewer {\n      person {\n        id\n        displayName\n        roles\n      }\n      email\n      locale\n      timeZone\n    }\n    association {\n      name\n      officeEmail\n      timeZone\n    }\n  }\n": typeof types.ShellDocument,
    "\n  query Me {\n    viewer {\n      person {\n        id\n        displayName\n      }\n      email\n      timeZone\n      sessions {\n        ...SessionRow\n      }\n    }\n  }\n": typeof types.MeDocument,
    "\n  query Public {\n    association {\n      name\n      officeEmail\n      consultationPrice {\n        amount\n      }\n      consultationMinutes\n      faqs {\n        question\n        answerHtml\n      }\n    }\n  }\n": typeof types.PublicDocument,
    "\n  mutation SetLocale($locale: Locale!) {\n    setLocale(locale: $locale) {\n      ... on Viewer {\n        locale\n      }\n      ... on UserError {\n        message\n      }\n    }\n  }\n": typeof types.SetLocaleDocument,
    "\n  fragment SessionRow on SignInSession {\n    id\n    createdAt\n    lastSeenAt\n    userAgent\n    isCurrent\n  }\n": typeof types.SessionRowFragmentDoc,
    "\n  mutation RevokeSession($sessionId: ID!) {\n    revokeSession(sessionId: $sessionId)\n  }\n": typeof types.RevokeSessionDocument,
    "\n  mutation SignOut {\n    signOut\n  }\n": typeof types.SignOutDocument,
    "\n  mutation CompleteSignIn($email: String!, $code: String!) {\n    completeSignIn(email: $email, code: $code) {\n      __typename\n      ... on Viewer {\n        email\n      }\n      ... on UserError {\n        message\n      }\n    }\n  }\n": typeof types.CompleteSignInDocument,
    "\n  mutation RequestSignIn($email: String!) {\n    requestSignIn(email: $email)\n  }\n": typeof types.RequestSignInDocument,
};
const documents: Documents = {
    "\n  query Shell {\n    viewer {\n      person {\n        id\n        displayName\n        roles\n      }\n      email\n      locale\n      timeZone\n    }\n    association {\n      name\n      officeEmail\n      timeZone\n    }\n  }\n": types.ShellDocument,
    "\n  query Me {\n    viewer {\n      person {\n        id\n        displayName\n      }\n      email\n      timeZone\n      sessions {\n        ...SessionRow\n      }\n    }\n  }\n": types.MeDocument,
    "\n  query Public {\n    association {\n      name\n      officeEmail\n      consultationPrice {\n        amount\n      }\n      consultationMinutes\n      faqs {\n        question\n        answerHtml\n      }\n    }\n  }\n": types.PublicDocument,
    "\n  mutation SetLocale($locale: Locale!) {\n    setLocale(locale: $locale) {\n      ... on Viewer {\n        locale\n      }\n      ... on UserError {\n        message\n      }\n    }\n  }\n": types.SetLocaleDocument,
    "\n  fragment SessionRow on SignInSession {\n    id\n    createdAt\n    lastSeenAt\n    userAgent\n    isCurrent\n  }\n": types.SessionRowFragmentDoc,
    "\n  mutation RevokeSession($sessionId: ID!) {\n    revokeSession(sessionId: $sessionId)\n  }\n": types.RevokeSessionDocument,
    "\n  mutation SignOut {\n    signOut\n  }\n": types.SignOutDocument,
    "\n  mutation CompleteSignIn($email: String!, $code: String!) {\n    completeSignIn(email: $email, code: $code) {\n      __typename\n      ... on Viewer {\n        email\n      }\n      ... on UserError {\n        message\n      }\n    }\n  }\n": types.CompleteSignInDocument,
    "\n  mutation RequestSignIn($email: String!) {\n    requestSignIn(email: $email)\n  }\n": types.RequestSignInDocument,
};

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 *
 *
 * @example
 * ```ts
 * const query = graphql(`query GetUser($id: ID!) { user(id: $id) { name } }`);
 * ```
 *
 * The query argument is unknown!
 * Please regenerate the types.
 */
export function graphql(source: string): unknown;

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Shell {\n    viewer {\n      person {\n        id\n        displayName\n        roles\n      }\n      email\n      locale\n      timeZone\n    }\n    association {\n      name\n      officeEmail\n      timeZone\n    }\n  }\n"): (typeof documents)["\n  query Shell {\n    viewer {\n      person {\n        id\n        displayName\n        roles\n      }\n      email\n      locale\n      timeZone\n    }\n    association {\n      name\n      officeEmail\n      timeZone\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Me {\n    viewer {\n      person {\n        id\n        displayName\n      }\n      email\n      timeZone\n      sessions {\n        ...SessionRow\n      }\n    }\n  }\n"): (typeof documents)["\n  query Me {\n    viewer {\n      person {\n        id\n        displayName\n      }\n      email\n      timeZone\n      sessions {\n        ...SessionRow\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Public {\n    association {\n      name\n      officeEmail\n      consultationPrice {\n        amount\n      }\n      consultationMinutes\n      faqs {\n        question\n        answerHtml\n      }\n    }\n  }\n"): (typeof documents)["\n  query Public {\n    association {\n      name\n      officeEmail\n      consultationPrice {\n        amount\n      }\n      consultationMinutes\n      faqs {\n        question\n        answerHtml\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SetLocale($locale: Locale!) {\n    setLocale(locale: $locale) {\n      ... on Viewer {\n        locale\n      }\n      ... on UserError {\n        message\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation SetLocale($locale: Locale!) {\n    setLocale(locale: $locale) {\n      ... on Viewer {\n        locale\n      }\n      ... on UserError {\n        message\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment SessionRow on SignInSession {\n    id\n    createdAt\n    lastSeenAt\n    userAgent\n    isCurrent\n  }\n"): (typeof documents)["\n  fragment SessionRow on SignInSession {\n    id\n    createdAt\n    lastSeenAt\n    userAgent\n    isCurrent\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RevokeSession($sessionId: ID!) {\n    revokeSession(sessionId: $sessionId)\n  }\n"): (typeof documents)["\n  mutation RevokeSession($sessionId: ID!) {\n    revokeSession(sessionId: $sessionId)\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SignOut {\n    signOut\n  }\n"): (typeof documents)["\n  mutation SignOut {\n    signOut\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CompleteSignIn($email: String!, $code: String!) {\n    completeSignIn(email: $email, code: $code) {\n      __typename\n      ... on Viewer {\n        email\n      }\n      ... on UserError {\n        message\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation CompleteSignIn($email: String!, $code: String!) {\n    completeSignIn(email: $email, code: $code) {\n      __typename\n      ... on Viewer {\n        email\n      }\n      ... on UserError {\n        message\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RequestSignIn($email: String!) {\n    requestSignIn(email: $email)\n  }\n"): (typeof documents)["\n  mutation RequestSignIn($email: String!) {\n    requestSignIn(email: $email)\n  }\n"];

export function graphql(source: string) {
  return (documents as any)[source] ?? {};
}

export type DocumentType<TDocumentNode extends DocumentNode<any, any>> = TDocumentNode extends DocumentNode<  infer TType,  any>  ? TType  : never;