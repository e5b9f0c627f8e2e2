// SPDX-License-Identifier: EUPL-1.2
import { nextPage } from "./next-page";

const AT = "https://x.example/base/users?limit=10&offset=20";

test.each<[string, Record<string, string>, number, string | undefined]>([
  [
    "the link",
    { link: `<https://x.example/n?a=1,2>; rel="next", <https://x.example/p>; rel="prev"` },
    10,
    "https://x.example/n?a=1,2",
  ],
  ["a relative link, other order", { link: "</p>; rel=prev, </n>; title=x; rel=next" }, 10, "https://x.example/n"],
  ["no next in the link, whatever the total", { link: `</p>; rel="prev"`, "x-total-count": "99" }, 10, undefined],
  ["the total says more", { "x-total-count": "31" }, 10, "https://x.example/base/users?limit=10&offset=30"],
  ["smaller pages than asked", { "x-total-count": "31" }, 4, "https://x.example/base/users?limit=10&offset=24"],
  ["the total is reached", { "x-total-count": "30" }, 10, undefined],
  ["nothing said, full page", {}, 10, "https://x.example/base/users?limit=10&offset=30"],
  ["nothing said, last page", {}, 9, undefined],
  ["an empty page never goes on", { "x-total-count": "31" }, 0, undefined],
])("%s", (_name, headers, count, expected) => {
  expect(nextPage(AT, headers, 10, count)).toBe(expected);
});
