# The assertions come as sources.
/<dependency>/{
  :more
  N
  /<\/dependency>/!b more
  /camunda-bpm-assert/d
}
s/<artifactId>camunda-/<artifactId>operaton-/g
