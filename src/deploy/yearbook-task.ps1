# Windows Task Scheduler: run once as an administrator. The result of the task is the exit code of the program.
$java = "java.exe"
$options = "-Xmx4g -XX:+UseParallelGC -jar C:\yearbook\yearbook.jar " +
    "--yearbook.input=C:\yearbook\input --yearbook.output=C:\yearbook\output " +
    "--logging.file.name=C:\yearbook\yearbook.log"
$action = New-ScheduledTaskAction -Execute $java -Argument $options -WorkingDirectory "C:\yearbook"
$trigger = New-ScheduledTaskTrigger -Daily -At 2am
$settings = New-ScheduledTaskSettingsSet -StartWhenAvailable -MultipleInstances IgnoreNew `
    -RestartCount 3 -RestartInterval (New-TimeSpan -Minutes 15)
Register-ScheduledTask -TaskName "Yearbook" -Action $action -Trigger $trigger -Settings $settings -User "NT AUTHORITY\LOCAL SERVICE"
