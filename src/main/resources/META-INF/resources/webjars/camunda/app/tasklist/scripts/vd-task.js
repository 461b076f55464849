// Ties one of our forms to its task: what the task is about, whose it is, what keeps it from being completed.
//
//   vdTask.attach(camForm, $scope, {
//     about: 'dossierCode',              // the variable the form starts from; handed to load(code)
//     load: code => …,
//     entry: {…},                        // what the reader types; kept in the tab when the session runs out
//     check: (problem, entry) => …,      // problem(field, message) for each thing that is missing
//     before: entry => promise,          // what must have happened first, such as an upload; the button waits for it
//     variables: entry => ({…})          // what the task is completed with
//   });
// before fails with {problems: [{field, message}]} for what is told at fields, else with what the server answered.
// The scope then has vd: {code, mine, entry, problems, at, refusal}.
define(['angular', 'scripts/vd-texts'], function (angular, texts) {
  'use strict';

  function attach(camForm, scope, options, api, $timeout, $q) {
    const manager = camForm.variableManager;
    const drawer = 'vd:' + (camForm.taskId || camForm.processDefinitionKey);
    const vd = scope.vd = {
      code: null, entry: options.entry || {}, problems: [], at: {}, refusal: null, failure: null, texts: texts,
      // Tasklist overlays a form that is not the reader's; our forms stay readable, only their inputs are shut.
      locked: () => !!(scope.options && scope.options.disableForm),
      takenBySomeoneElse: () => { const task = outer(scope, 'task'); return !!(task && task.assignee) && vd.locked(); },
      fail: failure => { vd.failure = api.words(failure); },
      // What the server found wrong with a field stays told until the field is changed.
      changed: field => tell(vd.problems.filter(one => one.field !== field)),
      kept: false
    };

    function tell(problems) {
      vd.problems = problems;
      vd.at = problems.reduce((all, one) => { if (one.field && !all[one.field]) all[one.field] = one.message; return all; }, {});
    }

    function restore() {
      try {
        const kept = JSON.parse(sessionStorage.getItem(drawer));
        if (kept) { angular.extend(vd.entry, kept); vd.kept = true; }
      } catch (e) { /* nothing usable was kept */ }
    }

    camForm.on('form-loaded', function () {
      if (options.about) manager.fetchVariable(options.about);
      if (!options.about) { restore(); if (options.load) options.load(null); }
    });
    camForm.on('variables-fetched', function () {
      if (!options.about) return;
      vd.code = manager.variableValue(options.about);
      restore();
      if (options.load) options.load(vd.code);
    });

    // Whether anything bars the reader from this task, told before anything is tried; and taking no part in it.
    camForm.on('form-loaded', function () {
      if (camForm.taskId) api.get('tasks/' + encodeURIComponent(camForm.taskId) + '/duty').then(duty => { vd.duty = duty; }, () => { vd.duty = null; });
    });
    vd.recusal = { open: false, reason: '', refusal: null };
    vd.recuse = function () {
      if (!vd.recusal.reason.trim()) { vd.recusal.refusal = texts.problem.reason; return; }
      api.post('tasks/' + encodeURIComponent(camForm.taskId) + '/recusal', { reason: vd.recusal.reason.trim() })
        .then(() => { sessionStorage.removeItem(drawer); window.location.reload(); }, failure => { vd.recusal.refusal = api.words(failure); });
    };

    function found() {
      const problems = [];
      if (options.check) options.check((field, message) => problems.push({ field: field, message: message }), vd.entry);
      return problems;
    }

    // What has been put right is no longer complained of; what else is missing is told at the next attempt.
    scope.$watch(() => [vd.entry, vd.list && vd.list.counts], function () {
      if (!vd.problems.length) return;
      const now = found();
      tell(vd.problems.filter(told => told.answered || now.some(one => one.field === told.field && one.message === told.message)));
    }, true);

    if (options.before) waitFor(options.before);
    // Tasklist keeps its button shut until it is called back, so a second press cannot do it twice.
    function waitFor(before) {
      const submit = camForm.submit;
      let busy = false;
      camForm.submit = function (callback) {
        if (busy) return;
        const done = function (failure, result) { busy = false; callback(failure, result); };
        busy = true;
        vd.refusal = null;
        if (found().length) { submit.call(camForm, done); return; }
        tell([]);
        $q.when(before(vd.entry)).then(() => submit.call(camForm, done), function (failure) {
          if (failure.problems) tell(failure.problems.map(one => angular.extend({ answered: true }, one)));
          else vd.refusal = api.words(failure);
          reveal(camForm, $timeout);
          done(new Error('camForm submission prevented'));
        });
      };
    }

    camForm.on('submit', function () {
      vd.refusal = null;
      const problems = found();
      tell(problems);
      if (problems.length) { camForm.submitPrevented = true; reveal(camForm, $timeout); return; }
      // Made only now: a variable that exists while the form loads would be filled with an earlier stage's verdict.
      const values = options.variables ? options.variables(vd.entry) : {};
      Object.keys(values).forEach(name => set(manager, name, values[name]));
    });
    camForm.on('submit-failed', function (form, failed) {
      const error = failed && failed[0];
      if (!error || camForm.submitPrevented) return;
      vd.refusal = api.plain(error.message) || texts.error.unknown;
      // Told in the form; with this text Tasklist does not lay a second notice over the buttons.
      error.message = 'camForm submission prevented';
      reveal(camForm, $timeout);
    });
    camForm.on('submit-success', () => sessionStorage.removeItem(drawer));
    // Tasklist stores when "Lưu" is pressed and when the session has run out.
    camForm.on('store', function () {
      camForm.storePrevented = true;
      if (options.save) options.save();
      else { sessionStorage.setItem(drawer, JSON.stringify(vd.entry)); vd.kept = true; }
    });
    return vd;
  }

  function set(manager, name, value) {
    if (manager.variable(name)) manager.destroyVariable(name);
    const type = { boolean: 'Boolean', number: 'Long' }[typeof value] || 'String';
    manager.createVariable({ name: name, type: type, value: value === '' ? null : value });
  }

  function outer(scope, name) {
    for (let s = scope; s; s = s.$parent) if (s[name]) return s[name];
    return null;
  }

  function reveal(camForm, $timeout) {
    $timeout(function () {
      const form = camForm.formElement[0];
      const first = form.querySelector('.vd-problems') || form.querySelector('.vd-error');
      if (first) first.scrollIntoView({ block: 'nearest' });
    });
  }

  // A reason: asked for or not, and never longer than the law of the table.
  function checkReason(problem, reason, needed, field) {
    const text = (reason || '').trim();
    if (needed && !text) problem(field || 'reason', texts.problem.reason);
    if (text.length > 2000) problem(field || 'reason', texts.problem.reasonTooLong);
  }

  angular.module('vinhdanh.task', ['vinhdanh.api'])
    .factory('vdTask', ['vdApi', '$timeout', '$q', (api, $timeout, $q) => ({
      attach: (camForm, scope, options) => attach(camForm, scope, options, api, $timeout, $q),
      checkReason: checkReason
    })]);
});
