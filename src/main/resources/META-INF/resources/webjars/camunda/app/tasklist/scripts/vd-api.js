// The forms' way to /api. $http sends the webapps' CSRF token by itself; a synchronous save has to do it by hand.
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
      .replace(/^ENGINE-\d+ /, '');
  }

  function cookie(name) {
    const found = document.cookie.split('; ').find(part => part.startsWith(name + '='));
    return found ? decodeURIComponent(found.slice(name.length + 1)) : '';
  }

  // Tasklist goes on with the completion as soon as the 'submit' listeners return, so this one must not return earlier.
  function now(method, url, body) {
    const request = new XMLHttpRequest();
    try {
      request.open(method, url, false);
      request.setRequestHeader('Accept', 'application/json');
      request.setRequestHeader('X-XSRF-TOKEN', cookie('XSRF-TOKEN'));
      if (body) request.setRequestHeader('Content-Type', 'application/json');
      request.send(body ? JSON.stringify(body) : null);
    } catch (e) {
      return { ok: false, status: 0, data: null };
    }
    let data = null;
    try { data = JSON.parse(request.responseText); } catch (e) { /* an answer that is not ours has no words for us */ }
    return { ok: request.status >= 200 && request.status < 300, status: request.status, data: data };
  }

  angular.module('vinhdanh.api', []).factory('vdApi', ['$http', function ($http) {
    const data = answer => answer.data;
    const at = path => '/api/' + path;
    return {
      get: (path, params) => $http.get(at(path), { params: params }).then(data),
      post: (path, body) => $http.post(at(path), body).then(data),
      put: (path, body, config) => $http.put(at(path), body, config).then(data),
      patch: (path, body) => $http.patch(at(path), body).then(data),
      remove: path => $http.delete(at(path)).then(data),
      upload: function (path, type, file, onProgress) {
        const form = new FormData();
        form.append('type', type);
        form.append('file', file, file.name.normalize('NFC'));
        return $http.post(at(path), form, {
          headers: { 'Content-Type': undefined },
          transformRequest: angular.identity,
          uploadEventHandlers: { progress: onProgress }
        }).then(data);
      },
      now: (method, path, body) => now(method, at(path), body),
      words: words,
      plain: plain,
      // Field → message, for showing each refusal where it belongs.
      byField: failure => ((failure && failure.data && failure.data.problems) || [])
        .reduce((all, one) => { if (one.field) all[one.field] = one.message; return all; }, {})
    };
  }]);
});
