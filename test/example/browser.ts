// SPDX-License-Identifier: EUPL-1.2

interface Page {
  url: string;
  status: number;
  text: string;
}

/** As much of a browser as signing in needs: it keeps cookies per origin and follows redirects, up to an address that is not to be opened. */
export class Browser {
  private readonly cookies = new Map<string, string>();

  get(url: string, stopAt?: string): Promise<Page> {
    return this.open(url, {}, stopAt);
  }

  post(url: string, body: URLSearchParams, stopAt?: string): Promise<Page> {
    return this.open(url, { method: "POST", body }, stopAt);
  }

  private async open(url: string, init: RequestInit, stopAt?: string): Promise<Page> {
    if (stopAt && url.startsWith(stopAt)) return { url, status: 0, text: "" };
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join("; ");
    const response = await fetch(url, { ...init, redirect: "manual", headers: { cookie } });
    for (const line of response.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(line)!;
      if (value) this.cookies.set(name!, value);
      else this.cookies.delete(name!);
    }
    const next = response.headers.get("location");
    if (next) return this.open(new URL(next, url).href, {}, stopAt);
    return { url, status: response.status, text: await response.text() };
  }
}
