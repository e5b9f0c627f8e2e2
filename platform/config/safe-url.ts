// SPDX-License-Identifier: EUPL-1.2
import { z } from "zod";

const LOOPBACK = /^(localhost|127\.0\.0\.1|\[::1\])$/;

/** An address over which identities or decisions about people travel: TLS, except on the machine itself. */
export const safeUrl = z.url({ protocol: /^https?$/, error: "geen http(s)-adres" }).refine((text) => {
  const { protocol, hostname } = new URL(text);
  return protocol === "https:" || LOOPBACK.test(hostname);
}, "zonder TLS mag alleen op deze machine zelf: gebruik https");
