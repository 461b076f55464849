// A link to a task carries the task behind the #, which never reaches the server: it goes along through the sign-in.
document.getElementById('login').addEventListener('submit', function () {
  if (location.hash) {
    this.action += location.hash;
  }
});
