// Dates as people here write them: dd/mm/yyyy on the screen, yyyy-MM-dd on the wire.
define(['angular', 'scripts/vd-texts'], function (angular, texts) {
  'use strict';

  const ISO = /^(\d{4})-(\d{2})-(\d{2})$/;
  const TYPED = /^\s*(\d{1,2})\s*[\/.\- ]\s*(\d{1,2})\s*[\/.\- ]\s*(\d{4})\s*$/;
  const two = n => String(n).padStart(2, '0');

  function real(year, month, day) {
    const date = new Date(Date.UTC(year, month - 1, day));
    return year >= 1900 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  }

  // What was typed: the ISO date, null where nothing was, the text itself where it is no date.
  function parse(text) {
    if (!text || !text.trim()) return null;
    const typed = TYPED.exec(text) || /^\s*(\d{2})(\d{2})(\d{4})\s*$/.exec(text);
    if (!typed || !real(+typed[3], +typed[2], +typed[1])) return text;
    return typed[3] + '-' + two(typed[2]) + '-' + two(typed[1]);
  }

  function show(value) {
    const iso = ISO.exec(value || '');
    return iso ? iso[3] + '/' + iso[2] + '/' + iso[1] : value || '';
  }

  const ok = value => { const iso = ISO.exec(value || ''); return !!iso && real(+iso[1], +iso[2], +iso[3]); };

  // Instants are shown as the province's clock has them, wherever the browser is.
  function showInstant(instant, withTime) {
    if (!instant) return '';
    if (ISO.test(instant)) return show(instant);
    const parts = {};
    new Intl.DateTimeFormat('en-GB', {
      timeZone: 'Asia/Ho_Chi_Minh', year: 'numeric', month: '2-digit', day: '2-digit',
      hour: '2-digit', minute: '2-digit', hourCycle: 'h23'
    }).formatToParts(new Date(instant)).forEach(part => { parts[part.type] = part.value; });
    const day = parts.day + '/' + parts.month + '/' + parts.year;
    return withTime ? parts.hour + ':' + parts.minute + ' ngày ' + day : day;
  }

  // A batch is half-open: what closes at 00:00 was open to the end of the day before.
  const lastDay = closesAt => closesAt ? showInstant(new Date(new Date(closesAt).getTime() - 1000).toISOString()) : '';

  angular.module('vinhdanh.dates', [])
    .constant('vdDates', { parse: parse, show: show, ok: ok, lastDay: lastDay })
    .filter('vdDay', () => value => showInstant(value, false))
    .filter('vdTime', () => value => showInstant(value, true))
    .filter('vdLastDay', () => lastDay)
    .directive('vdDate', () => ({
      restrict: 'A',
      require: 'ngModel',
      link: function (scope, element, attrs, model) {
        attrs.$set('placeholder', 'ngày/tháng/năm');
        attrs.$set('autocomplete', 'off');
        attrs.$set('maxlength', '12');
        element.addClass('vd-date');
        model.$parsers.push(parse);
        model.$formatters.push(show);
        element.on('blur', function () {
          const bad = model.$modelValue && !ok(model.$modelValue);
          element.toggleClass('vd-error', !!bad).attr('title', bad ? texts.problem.date : '');
          if (!bad) element.val(show(model.$modelValue));
        });
      }
    }));
});
