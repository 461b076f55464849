// Two people at one list. <vd-conflict>: what somebody else has changed meanwhile, line by line, and the choice between
// theirs and one's own. <vd-news>: that somebody is changing lines while one looks at them.
define(['angular'], function (angular) {
  'use strict';

  const EVERY = 15000;
  // Nobody is told of news who has left the screen: asking would also keep the session open.
  const AWAY = 10 * 60000;

  function Conflict() {
    const self = this;
    self.mine = {};
    self.chosen = () => self.conflict.changes.map(change => change.nominationCode)
      .filter((code, i, all) => self.mine[code] && all.indexOf(code) === i);
    // All changes are told, so that each line can have a choice of its own.
    self.eachTold = () => self.conflict.count > 1 && self.conflict.changes.length >= self.conflict.count;
    self.labels = field => field === 'OUTCOME' ? 'outcome' : 'opinion';
  }

  function News(api, $interval) {
    const self = this;
    let timer = null, active = Date.now();
    const moved = () => { active = Date.now(); };
    self.labels = field => field === 'OUTCOME' ? 'outcome' : 'opinion';
    function ask() {
      if (document.hidden || Date.now() - active > AWAY || self.busy || self.revision === undefined) return;
      const since = self.revision;
      api.get('lists/' + encodeURIComponent(self.code) + '/changes', { since: since }).then(function (answer) {
        if (since === self.revision && !self.busy) self.acts = answer.changes;
      }, () => { /* told by what the person does next */ });
    }
    self.$onInit = function () {
      timer = $interval(ask, EVERY);
      ['mousemove', 'keydown'].forEach(event => document.addEventListener(event, moved, { passive: true }));
    };
    self.$onChanges = change => { if (change.revision) self.acts = []; };
    self.$onDestroy = function () {
      $interval.cancel(timer);
      ['mousemove', 'keydown'].forEach(event => document.removeEventListener(event, moved));
    };
  }

  angular.module('vinhdanh.stale', ['vinhdanh.api', 'vinhdanh.widgets'])
    .component('vdConflict', {
      templateUrl: ['vdTemplate', template => template('conflict')],
      bindings: { conflict: '<', onKeep: '&', onOverwrite: '&', onCancel: '&', busy: '<' },
      controller: Conflict
    })
    .component('vdNews', {
      templateUrl: ['vdTemplate', template => template('news')],
      bindings: { code: '<', revision: '<', busy: '<', meanwhile: '<', onShow: '&', onSeen: '&' },
      controller: ['vdApi', '$interval', function (api, $interval) { News.call(this, api, $interval); }]
    });
});
