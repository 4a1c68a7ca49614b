@echo off
rem Starts the command line of LYWNet Fusion. Needs Java 11 or later: that of
rem JAVA_HOME, else the one on the PATH. JAVA_OPTS adds options of the JVM, such
rem as -Xmx8g for very large images.
setlocal
set "java=java"
if defined JAVA_HOME set "java=%JAVA_HOME%\bin\java"
"%java%" -XX:+UseSerialGC -Xms64m -Djava.awt.headless=true %JAVA_OPTS% -classpath "%~dp0..\lib\*" io.github.lywnet.command.line.LYWNetCommandLine %*
exit /b %ERRORLEVEL%
