/*
 * Copyright Camunda Services GmbH and/or licensed to Camunda Services GmbH
 * under one or more contributor license agreements. See the NOTICE file
 * distributed with this work for additional information regarding copyright
 * ownership. Camunda licenses this file to you under the Apache License,
 * Version 2.0; you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *     http://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 *
 * Changed for Vinh Danh: Vietnamese first, no greeting, our own login page.
 * All options: https://docs.camunda.org/manual/7.24/webapps/welcome/configuration/
 */

import { goToOurLogin, inLanguage } from '../../vinhdanh/scripts/webapps.js';

export default {
  app: {
    name: inLanguage({ vi: 'Trang chào', en: 'Welcome' }),
    vendor: 'Vinh Danh'
  },
  locales: {
    availableLocales: ['vi', 'en'],
    fallbackLocale: 'vi'
  },
  disableWelcomeMessage: true
};

goToOurLogin();
