# Packages, and the namespace and class names of the engine's own classes.
s/org\.camunda\.(bpm|commons)/org.operaton.\1/g
s/"org\.camunda\.\."/"org.operaton.."/g
s/\b(get|set|is)Camunda([A-Z])/\1Operaton\2/g
s/\bCamunda(FailedJobRetryTimeCycle|DeploymentConfiguration)\b/Operaton\1/g
s/\binstance\.camunda\./instance.operaton./g
# Settings, addresses, the webapps' files, and the administrators' group.
s/^camunda:/operaton:/
s/\bcamunda\.bpm\./operaton.bpm./g
s/camunda-admin/operaton-admin/g
s#/camunda/#/operaton/#g
s#"/camunda"#"/operaton"#g
s#webjars/camunda#webjars/operaton#g
