// The forms' way to /api, with the webapps' CSRF token. A refusal is {status, data}, data a problem+json where it is ours.
define(['angular', 'scripts/vd-texts'], function (angular, texts) {
  'use strict';

  // application/problem+json of /api, or a Camunda error of /camunda/api, in words for the reader.
  function words(failure) {
    const data = failure && failure.data;
    if (data && data.detail) return data.detail;
    if (data && data.message) return plain(data.message);
    switch (failure && failure.status) {
      case 401: return texts.error.signedOut;
      case 403: return texts.error.forbidden;
      case 404: return texts.error.notFound;
      case 413: return texts.error.tooLarge;
      case 0: case -1: return texts.error.offline;
      default: return texts.error.unknown;
    }
  }

  // The engine wraps what a listener says in English sentences of its own.
  function plain(message) {
    let text = String(message || '');
    const wrapped = /Message: '([\s\S]*)'\s*$/.exec(text);
    if (wrapped) text = wrapped[1];
    return text.replace(/^Cannot (submit task form|complete task|instantiate process definition) [^:]+(:[^: ]+)*: /, '')
      .replace(/^ENGINE-\d+ /, '')
      .replace(/^Exception while invoking TaskListener: /, '');
  }

  function cookie(name) {
    const found = document.cookie.split('; ').find(part => part.startsWith(name + '='));
    return found ? decodeURIComponent(found.slice(name.length + 1)) : '';
  }

  function open(method, url, async) {
    const request = new XMLHttpRequest();
    request.open(method, url, async);
    request.setRequestHeader('Accept', 'application/json');
    request.setRequestHeader('X-XSRF-TOKEN', cookie('XSRF-TOKEN'));
    return request;
  }

  function answer(request) {
    let data = null;
    try { data = JSON.parse(request.responseText); } catch (e) { /* an answer that is not ours has no words for us */ }
    return { ok: request.status >= 200 && request.status < 300, status: request.status, data: data };
  }

  function send(request, body) {
    if (body && !(body instanceof FormData)) request.setRequestHeader('Content-Type', 'application/json');
    request.send(!body || body instanceof FormData ? body || null : JSON.stringify(body));
  }

  // Tasklist goes on with the completion as soon as the 'submit' listeners return, so this one must not return earlier.
  function now(method, url, body) {
    try {
      const request = open(method, url, false);
      send(request, body);
      return answer(request);
    } catch (e) {
      return { ok: false, status: 0, data: null };
    }
  }

  function query(params) {
    const set = Object.keys(params || {}).filter(name => params[name] !== null && params[name] !== undefined && params[name] !== '');
    return set.length ? '?' + set.map(name => encodeURIComponent(name) + '=' + encodeURIComponent(params[name])).join('&') : '';
  }

  angular.module('vinhdanh.api', []).factory('vdApi', ['$q', function ($q) {
    const at = path => '/api/' + path;

    // Not $http: Tasklist lays its own general notice over the form for every refusal, where ours is told at the field.
    function call(method, path, body, options) {
      const done = $q.defer();
      const request = open(method, at(path), true);
      request.onload = () => { const got = answer(request); if (got.ok) done.resolve(got.data); else done.reject(got); };
      request.onerror = request.onabort = () => done.reject({ status: 0, data: null });
      if (options && options.progress) request.upload.onprogress = options.progress;
      if (options && options.abort) options.abort.then(() => request.abort());
      send(request, body);
      return done.promise;
    }
    return {
      get: (path, params) => call('GET', path + query(params)),
      post: (path, body) => call('POST', path, body),
      put: (path, body, abort) => call('PUT', path, body, { abort: abort }),
      patch: (path, body) => call('PATCH', path, body),
      remove: path => call('DELETE', path),
      upload: function (path, type, file, onProgress) {
        const form = new FormData();
        form.append('type', type);
        form.append('file', file, file.name.normalize('NFC'));
        return call('POST', path, form, { progress: onProgress });
      },
      // A whole form with its files; abort is a promise that, once resolved, breaks it off.
      form: (method, path, form, onProgress, abort) => call(method, path, form, { progress: onProgress, abort: abort }),
      now: (method, path, body) => now(method, at(path), body),
      words: words,
      plain: plain,
      // Field → message, for showing each refusal where it belongs.
      byField: failure => ((failure && failure.data && failure.data.problems) || [])
        .reduce((all, one) => { if (one.field) all[one.field] = one.message; return all; }, {})
    };
  }]);
});
