// Due dates in the list and at the head of a task, in the words of an office: "hết ngày 04/01/2022". What is overdue or
// due today stands out. By the office's day, which the server tells: in the demo, and on a wrongly set computer, it is
// another one than the browser's. Tasklist draws these dates with amTimeAgo, whose other uses stay as they are.
define(['angular', 'scripts/vd-texts'], function (angular, texts) {
  'use strict';

  const AGAIN = 5 * 60 * 1000;

  angular.module('vinhdanh.due', ['angularMoment', 'vinhdanh.api', 'vinhdanh.dates'])
    .factory('vdOffice', ['vdApi', '$rootScope', function (api, $rootScope) {
      const office = { today: null };
      const ask = () => api.get('calendar/today').then(function (answer) {
        if (answer.today === office.today) return;
        office.today = answer.today;
        $rootScope.$evalAsync();
      }, angular.noop);
      ask();
      setInterval(ask, AGAIN);
      document.addEventListener('visibilitychange', () => { if (!document.hidden) ask(); });
      return office;
    }])
    .config(['$provide', function ($provide) {
      $provide.decorator('amTimeAgoDirective', ['$delegate', 'vdOffice', 'vdDates', 'moment', function (directives, office, dates, moment) {
        const original = directives[0].compile;
        // Midnight is the end of the day before.
        const lastDay = due => dates.lastDay(moment(due).toDate());
        const iso = shown => shown.split('/').reverse().join('-');

        function show(scope, element, attrs) {
          const place = element.closest ? element.closest('.due-date') : element.parent();
          scope.$watch(() => [scope.$eval(attrs.amTimeAgo), office.today].join(), function () {
            const due = scope.$eval(attrs.amTimeAgo);
            const shown = due ? lastDay(due) : '';
            const late = !!shown && !!office.today && iso(shown) < office.today;
            const today = !!shown && iso(shown) === office.today;
            element.text(shown && texts.due[late ? 'overdue' : today ? 'today' : 'ahead'].replace('{0}', shown));
            place.toggleClass('vd-overdue', late).toggleClass('vd-due-today', today);
          });
        }

        directives[0].compile = (element, attrs, ...more) => attrs.amTimeAgo === 'task.due' ? show : original(element, attrs, ...more);
        return directives;
      }]);
    }]);
});
