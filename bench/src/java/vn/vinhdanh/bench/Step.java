package vn.vinhdanh.bench;

/** One call as a person or a job makes it, under the name by which its round trips are reported. */
record Step(String name, Runnable work) {
}
